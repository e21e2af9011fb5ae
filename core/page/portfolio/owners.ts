import { fill, h } from '../markup.ts';
import { linkTo } from '../place.ts';
import { stateMark } from '../questions/marks.ts';
import { head } from '../table.ts';
import { meta, more, type PortfolioSection } from './section.ts';

/** Sorts of things that are told of somebody. */
const MOST = 3;

/** "Who owns too much?": people over all partnerships, whoever owns too much first. */
export const owners: PortfolioSection = {
  id: 'owners',
  draw({ owners: rows, left }, context) {
    const { portfolio } = context.labels;
    return [
      rows.length > 0 &&
        h(
          'table',
          { class: 'owners' },
          head(
            [context.labels.who],
            [portfolio.owns],
            [portfolio.documents, 'amount'],
            [portfolio.mostly],
            [portfolio.standsIn],
          ),
          h(
            'tbody',
            {},
            ...rows.map((row) =>
              h(
                'tr',
                {},
                h(
                  'th',
                  { scope: 'row' },
                  linkTo(row.name, row, context),
                  meta([row.role, row.company].filter((word) => word !== undefined).join(' · ')),
                ),
                h(
                  'td',
                  { 'data-label': portfolio.owns },
                  ...(row.load === 'much' ? [stateMark('warn'), h('strong', {}, ` ${row.owns}`)] : [String(row.owns)]),
                  ` ${fill(portfolio.ofThem, row.ownedThere)}`,
                  row.load === 'much' && h('span', { class: 'meta' }, portfolio.much),
                ),
                h('td', { class: 'amount', 'data-label': portfolio.documents }, row.documents),
                h(
                  'td',
                  { 'data-label': portfolio.mostly },
                  row.sorts
                    .slice(0, MOST)
                    .map(({ sort, count }) => `${sort} ${count}`)
                    .join(', '),
                ),
                h(
                  'td',
                  { class: row.alone ? undefined : 'quiet', 'data-label': portfolio.standsIn },
                  row.alone ? portfolio.nobody : portfolio.named,
                ),
              ),
            ),
          ),
        ),
      more(left.owners, context),
    ];
  },
};
