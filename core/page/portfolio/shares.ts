import type { BriefPortfolio } from '../../index.ts';
import { number, percent } from '../../text.ts';
import { fill, h, type Markup, s } from '../markup.ts';
import { linkTo } from '../place.ts';
import { type Stand, stateMark } from '../questions/marks.ts';
import { head } from '../table.ts';
import { meta, more, type PortfolioContext, type PortfolioSection } from './section.ts';

type Row = BriefPortfolio['shares'][number];

const stands: Readonly<Record<Row['standing'], Stand>> = {
  error: 'bad',
  warning: 'warn',
  info: 'warn',
  hint: 'warn',
  noted: 'good',
  spread: 'good',
  own: 'good',
  unknown: 'unknown',
};

/** "Who does how much?": each channel as a bar of its suppliers, and as how many of equal size they behave. */
export const shares: PortfolioSection = {
  id: 'shares',
  draw({ shares: rows, left }, context) {
    const { labels } = context;
    return [
      rows.length > 0 &&
        h(
          'table',
          { class: 'shares' },
          h('caption', { class: 'quiet' }, labels.portfolio.sharesNote),
          head([labels.portfolio.channel], [labels.portfolio.who], [labels.portfolio.inEffect], [labels.state]),
          h('tbody', {}, ...rows.map((row) => line(row, context))),
        ),
      more(left.shares, context),
    ];
  },
};

function line(row: Row, context: PortfolioContext): Markup {
  const { labels } = context;
  const { portfolio } = labels;
  const { title, client, partnerships, hhi, effective, atLeast, standing, rule } = row;
  const [first] = partnerships;
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, first ? linkTo(title, first, context) : title, client !== undefined && meta(client)),
    h('td', {}, bar(row), partsOf(row, context).join(', '), ...notes(row, context).map((note) => meta(note))),
    h(
      'td',
      { 'data-label': portfolio.inEffect },
      ...(hhi === undefined || effective === undefined
        ? ['–']
        : [
            number(Math.floor(effective * 10) / 10),
            meta(fill(atLeast ? portfolio.indexAtLeast : portfolio.index, number(hhi, 0))),
          ]),
    ),
    h(
      'td',
      {},
      stateMark(stands[standing]),
      h('strong', {}, ` ${portfolio.standing[standing]}`),
      rule !== undefined && meta(h('button', { 'data-rule': rule, title: fill(labels.rule, rule) }, rule)),
    ),
  );
}

/** `vantage-group 70 % (orbita-servicios 36 %, lakeside-bpo 34 %)`, and what is done in house, elsewhere or by nobody knows whom. */
export function partsOf(
  { suppliers, inHouse, elsewhere, unaccounted }: Row,
  { labels: { portfolio } }: Pick<PortfolioContext, 'labels'>,
): string[] {
  return [
    ...suppliers.map(({ name, share, members }) => {
      const [only, ...others] = members;
      if (only && others.length === 0) return `${only.provider} ${percent(share)}`;
      const each = members.map((member) => `${member.provider} ${percent(member.share)}`).join(', ');
      return fill(portfolio.group, `${name} ${percent(share)}`, each);
    }),
    ...(inHouse === undefined ? [] : [`${portfolio.inHouse} ${percent(inHouse)}`]),
    ...(elsewhere > 0 ? [`${portfolio.elsewhere} ${percent(elsewhere)}`] : []),
    ...(unaccounted === undefined ? [] : [`${portfolio.unaccounted} ${percent(unaccounted)}`]),
  ];
}

/** What a reader has to know about a split: what is apart, what is missing, and why it may look odd. */
export function notes(row: Row, { labels: { portfolio } }: Pick<PortfolioContext, 'labels'>): string[] {
  const night = row.overnight.map(({ partnership, provider, window, agents }) =>
    [window, provider, partnership, agents === undefined ? undefined : fill(portfolio.agentsIn, number(agents))]
      .filter((word) => word !== undefined)
      .join(', '),
  );
  const lacks = new Map<string, string[]>();
  for (const { document, field } of row.missing) lacks.set(document, [...(lacks.get(document) ?? []), field]);
  return [
    ...night.map((words) => fill(portfolio.overnight, words)),
    ...[...lacks].map(([document, fields]) => fill(portfolio.lacks, document, fields.join(', '))),
    ...(row.planned ? [portfolio.planned] : []),
    ...(row.moving ? [portfolio.moving] : []),
    ...(row.overCounted ? [portfolio.overCounted] : []),
    ...(row.disagreed ? [portfolio.disagreed] : []),
  ];
}

/** Filled: external, a gap between suppliers; outlined: in house; dashed: elsewhere; nothing: not accounted for. */
function bar({ suppliers, inHouse = 0, elsewhere, external }: Row): Markup {
  const whole = Math.max(100, external + inHouse);
  let at = 0;
  const part = (className: string, share: number): Markup => {
    const x = (at * 100) / whole;
    at += share;
    const width = Math.max(0.3, (share * 100) / whole - 0.4);
    return s('rect', { class: className, x: `${x}%`, width: `${width}%`, y: 1, height: 10, rx: 1 });
  };
  return s(
    'svg',
    { class: 'split', 'aria-hidden': 'true', height: 12 },
    ...suppliers.map(({ share }) => part('value', share)),
    ...(elsewhere > 0 ? [part('planned', elsewhere)] : []),
    ...(inHouse > 0 ? [part('own', inHouse)] : []),
  );
}
