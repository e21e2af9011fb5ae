import { scaleLinear } from 'd3-scale';
import type { BriefPortfolio } from '../../index.ts';
import { number, quoted } from '../../text.ts';
import { across, curve, diamond, MARGIN } from '../chart.ts';
import { fill, h, type Markup, s } from '../markup.ts';
import { linkTo } from '../place.ts';
import { stateMark } from '../questions/marks.ts';
import { head } from '../table.ts';
import { heading, meta, more, type PortfolioContext, type PortfolioSection } from './section.ts';

type Kpi = BriefPortfolio['kpis'][number];
type Field = Kpi['fields'][number];
type Entry = Field['entries'][number];

const HEIGHT = 40;

/** "How does one KPI compare?": those on a level field side by side, on one scale; the others with why they are not. */
export const kpis: PortfolioSection = {
  id: 'kpis',
  draw({ kpis: rows, left }, context) {
    const level = rows.some(({ fields }) => fields.length > 0);
    return [
      level && h('p', { class: 'quiet note' }, context.labels.portfolio.kpisNote),
      ...rows.flatMap((kpi) => comparison(kpi, context)),
      more(left.kpis, context),
    ];
  },
};

function comparison(kpi: Kpi, context: PortfolioContext): (Markup | false)[] {
  const { portfolio } = context.labels;
  const { title, client, fields, apart, left } = kpi;
  return [
    heading(context, 2, fill(portfolio.field, title, client)),
    ...fields.flatMap((field) => [table(field, kpi, context), more(field.left, context)]),
    more(left.fields, context),
    apart.length > 0 && h('p', { class: 'quiet note' }, portfolio.notCompared),
    apart.length > 0 &&
      h(
        'ul',
        { class: 'apart' },
        ...apart.map((one) => h('li', {}, linkTo(one.partnership, one, context), meta(one.because))),
      ),
    more(left.apart, context),
  ];
}

function table(field: Field, kpi: Kpi, context: PortfolioContext): Markup {
  const { labels } = context;
  const { portfolio } = labels;
  const values = field.entries.flatMap(({ points }) => points.map(({ value }) => value));
  const ends: [number, number] = [Math.min(...values), Math.max(...values)];
  return h(
    'table',
    { class: 'field' },
    h('caption', { class: 'quiet' }, fieldWords(field, portfolio)),
    head([portfolio.partnership], [portfolio.target], [portfolio.last], [portfolio.periods]),
    h(
      'tbody',
      {},
      ...field.entries.map((entry) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, linkTo(entry.partnership, entry, context), meta(entry.provider)),
          h(
            'td',
            { 'data-label': portfolio.target },
            entry.target ?? labels.notStated,
            entry.missedIf !== undefined && meta(`${labels.missed}: ${entry.missedIf}`),
          ),
          last(entry, context),
          h('td', { class: 'trend' }, ...trend(entry, ends, kpi)),
        ),
      ),
    ),
  );
}

/** `chat, service, counted by "offered"` */
export function fieldWords(field: Field, portfolio: PortfolioContext['labels']['portfolio']): string {
  const words = [
    field.channel,
    field.workType,
    ...(field.overnight ? [portfolio.byNight] : []),
    ...(field.variant === undefined ? [] : [fill(portfolio.variant, quoted(field.variant))]),
  ].join(', ');
  return field.wordsDiffer ? `${words}. ${portfolio.wordsDiffer}` : words;
}

function last({ last: newest, target }: Entry, { labels }: PortfolioContext): Markup {
  if (!newest) return h('td', { class: 'quiet' }, labels.portfolio.noReadings);
  const { missed, short, reached, period } = newest;
  const word =
    missed === undefined
      ? labels.portfolio.notJudged
      : missed
        ? labels.missed
        : short
          ? fill(labels.portfolio.short, target ?? '')
          : labels.portfolio.met;
  return h(
    'td',
    {},
    stateMark(missed === undefined ? 'unknown' : missed ? 'bad' : short ? 'warn' : 'good'),
    missed ? h('strong', {}, ` ${reached}`) : ` ${reached}`,
    meta(`${period} · ${word}`),
  );
}

/** Six periods as dots on the scale of the field, and the same as numbers. */
function trend({ points }: Entry, [low, high]: [number, number], { unit }: Kpi): (Markup | string)[] {
  if (points.length === 0) return ['–'];
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([HEIGHT - MARGIN / 2, MARGIN / 2]);
  const at = across(points.length);
  return [
    s(
      'svg',
      { class: 'readings', 'aria-hidden': 'true', height: HEIGHT },
      curve(
        points.map(({ value }) => y(value)),
        HEIGHT,
      ),
      ...points.map(({ value, missed }, index) =>
        missed
          ? diamond(at(index), y(value), 'dot missed')
          : s('circle', { class: 'dot', cx: `${at(index)}%`, cy: y(value), r: 3 }),
      ),
    ),
    meta(
      `${points[0]?.period}: ${points.map(({ value }) => number(value, 2)).join(', ')}${unit === undefined ? '' : ` ${unit}`}`,
    ),
  ];
}
