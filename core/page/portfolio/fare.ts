import type { BriefPortfolio } from '../../index.ts';
import { bandMark } from '../drawings.ts';
import { h, type Markup } from '../markup.ts';
import { linkTo, placeLink } from '../place.ts';
import { stateMark } from '../questions/marks.ts';
import { head } from '../table.ts';
import { meta, more, type PortfolioContext, type PortfolioSection } from './section.ts';

type Row = BriefPortfolio['fare']['rows'][number];

/** "How do they fare?": a line for each partnership with its seven sides, the weakest told by weight and a line below it. */
export const fare: PortfolioSection = {
  id: 'fare',
  draw({ fare: { rows, inward }, left }, context) {
    const { labels } = context;
    const sides = rows.find(({ dimensions }) => dimensions)?.dimensions ?? [];
    return [
      inward.length > 0 &&
        h(
          'ul',
          { class: 'inward' },
          ...inward.map((one) => h('li', {}, stateMark('warn'), ` ${one.message}`, meta(placeLink(one, context)))),
        ),
      rows.length > 0 &&
        h(
          'table',
          { class: 'fare' },
          sides.length > 0 && h('caption', { class: 'quiet' }, labels.portfolio.fareNote),
          head(
            [labels.portfolio.partnership],
            [labels.score],
            ...sides.map(({ id }): [string, string] => [labels.portfolio.sides[id], 'amount']),
            [labels.evidence, 'amount'],
          ),
          h('tbody', {}, ...rows.map((row) => line(row, sides.length, context))),
        ),
      more(left.fare, context),
    ];
  },
};

/** Why there is no score. */
export function unscored({ status }: Row, { portfolio }: PortfolioContext['labels']): string {
  return status === 'ended' ? portfolio.ended : portfolio.noScore;
}

function line(row: Row, sides: number, context: PortfolioContext): Markup {
  const { labels } = context;
  const { partnership, title, provider, score, label, band, confidence, dimensions = [], weakest = [] } = row;
  const name = h(
    'th',
    { scope: 'row' },
    linkTo(partnership, row, context),
    meta([title, provider].filter((word) => word !== undefined).join(' · ')),
  );
  if (score === undefined || label === undefined)
    return h('tr', {}, name, h('td', { class: 'quiet', colspan: sides + 2 }, unscored(row, labels)));
  const shape = label === band ? label : 'unsure';
  return h(
    'tr',
    { class: `band-${shape}` },
    name,
    h('td', { class: 'fares' }, bandMark(shape), h('strong', {}, ` ${score}`), meta(labels.bands[label])),
    ...dimensions.map(({ id, score: side }) => {
      const weak = weakest.includes(id);
      const value = Math.round(side);
      return h(
        'td',
        { class: 'amount side', 'data-label': labels.portfolio.sides[id] },
        weak && h('span', { class: 'unseen' }, `${labels.portfolio.weakest} `),
        weak ? h('strong', { class: 'weakest' }, value) : value,
      );
    }),
    h('td', { class: 'amount side quiet', 'data-label': labels.evidence }, `${Math.round((confidence ?? 0) * 100)} %`),
  );
}
