import { scaleLinear } from 'd3-scale';
import type { BriefPortfolio } from '../../index.ts';
import { fill, h, type Markup, s } from '../markup.ts';
import { linkTo } from '../place.ts';
import { daysOf } from '../questions/marks.ts';
import { head } from '../table.ts';
import { heading, meta, more, type PortfolioContext, type PortfolioSection } from './section.ts';

type Ends = BriefPortfolio['ends'];
type Row = Ends['rows'][number];
type Mark = Row['marks'][number];

/** "What ends when?": ends of terms and last days to say no on one line of 18 months, and the same in words. */
export const ends: PortfolioSection = {
  id: 'ends',
  draw({ ends: told, left }, context) {
    const { labels } = context;
    const { portfolio } = labels;
    const { rows, over, unknown, from, to } = told;
    return [
      rows.length > 0 &&
        h(
          'table',
          { class: 'ends' },
          h('caption', { class: 'quiet' }, fill(portfolio.timeline, from, to), ...legend(context)),
          head([portfolio.partnership], [portfolio.when]),
          h('tbody', {}, ...rows.map((row) => line(row, told, context))),
        ),
      more(left.ends, context),
      ...list(
        portfolio.over,
        over.map((one) => ({ ...one, says: fill(portfolio.overSince, one.end) })),
        left.over,
        context,
      ),
      ...list(
        portfolio.unknownEnd,
        unknown.map((one) => ({ ...one, says: fill(portfolio.needs, one.needs.join(', ')) })),
        left.unknown,
        context,
      ),
    ];
  },
};

function legend({ labels: { portfolio } }: PortfolioContext): (Markup | string)[] {
  return (['ours', 'theirs', 'end'] as const).flatMap((what) => [
    ' · ',
    s('svg', { class: 'sample', width: 14, height: 14, 'aria-hidden': 'true' }, drawn(what, 50)),
    ` ${portfolio.marks[what]}`,
  ]);
}

function line(row: Row, { from, to }: Ends, context: PortfolioContext): Markup {
  const { labels } = context;
  const { portfolio } = labels;
  const x = scaleLinear()
    .domain([daysOf(from), daysOf(to)])
    .range([1, 99]);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, linkTo(row.partnership, row, context), row.provider !== undefined && meta(row.provider)),
    h(
      'td',
      { class: 'line' },
      s(
        'svg',
        { class: 'timeline', 'aria-hidden': 'true', height: 16 },
        s('rect', { class: 'track', y: 7.5, width: '100%', height: 1 }),
        // Ours is the smaller mark and comes on top: where both have the same day, both are seen.
        ...[...row.marks].sort(ontop).map(({ what, date }) => drawn(what, x(daysOf(date)))),
      ),
      ...row.marks.map(({ what, date, left }) =>
        h(
          'span',
          { class: 'meta' },
          h('time', { datetime: date }, date),
          `: ${portfolio.marks[what]}`,
          h('span', { class: 'quiet' }, ` · ${away(left, context)}`),
        ),
      ),
      meta(after(row, portfolio)),
    ),
  );
}

function away(left: number, { labels }: PortfolioContext): string {
  return left === 0 ? labels.today : left === 1 ? labels.tomorrow : fill(labels.inDays, left);
}

/** What follows the end of the term. */
export function after(
  { renews, nextEnd, boundUntil }: Row,
  portfolio: PortfolioContext['labels']['portfolio'],
): string {
  if (boundUntil !== undefined) return fill(portfolio.bound, boundUntil);
  if (!renews) return portfolio.endsThen;
  return nextEnd === undefined ? portfolio.renews : fill(portfolio.renewsUntil, nextEnd);
}

function ontop(a: Mark, b: Mark): number {
  return Number(a.what === 'ours') - Number(b.what === 'ours');
}

/** Told apart by shape: a filled diamond for ours, an open one for theirs, a bar for the end. */
function drawn(what: Mark['what'], percent: number): Markup {
  return s(
    'svg',
    { x: `${percent}%`, y: 8, overflow: 'visible' },
    what === 'end'
      ? s('rect', { class: 'mark-end', x: -1.5, y: -7, width: 3, height: 14 })
      : s('path', {
          class: `mark-${what}`,
          d: what === 'ours' ? 'M0-4.5L4.5 0L0 4.5L-4.5 0z' : 'M0-7L7 0L0 7L-7 0z',
        }),
  );
}

function list(
  title: string,
  rows: readonly { partnership: string; says: string; file: string; range: Row['range'] }[],
  left: number,
  context: PortfolioContext,
): (Markup | false)[] {
  if (rows.length === 0) return [];
  return [
    heading(context, 2, title),
    h('ul', {}, ...rows.map((row) => h('li', {}, linkTo(row.partnership, row, context), meta(row.says)))),
    more(left, context),
  ];
}
