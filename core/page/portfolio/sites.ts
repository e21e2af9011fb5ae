import type { BriefPortfolio } from '../../index.ts';
import { number } from '../../text.ts';
import { bar } from '../drawings.ts';
import { fill, h, type Markup } from '../markup.ts';
import { linkTo } from '../place.ts';
import { head } from '../table.ts';
import { heading, meta, more, type PortfolioContext, type PortfolioSection } from './section.ts';

type Sites = BriefPortfolio['sites'];
type Area = Sites['countries'][number];

/** "Where is the work done?": agents by site, country and risk zone, and what is not stated. */
export const sites: PortfolioSection = {
  id: 'sites',
  draw({ sites: used, left }, context) {
    const { portfolio } = context.labels;
    const { sites: rows, countries, zones, placed, unplaced } = used;
    return [
      ...areas(portfolio.zones, portfolio.zone, zones, placed, left.zones, context),
      ...areas(portfolio.countries, portfolio.country, countries, placed, left.countries, context),
      ...(rows.length > 0 ? [heading(context, 2, portfolio.sites), siteTable(rows, context)] : []),
      more(left.sites, context),
      ...(unplaced.length > 0 ? [heading(context, 2, portfolio.notPlaced), nowhere(unplaced, context)] : []),
      more(left.unplaced, context),
    ];
  },
};

function areas(
  title: string,
  column: string,
  rows: readonly Area[],
  placed: number,
  left: number,
  context: PortfolioContext,
): (Markup | false)[] {
  const { labels } = context;
  if (rows.length === 0) return [];
  return [
    heading(context, 2, title),
    h(
      'table',
      { class: 'areas' },
      head([column], [labels.agents, undefined, 2], [labels.portfolio.sites], [labels.portfolio.providers]),
      h(
        'tbody',
        {},
        ...rows.map((area) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, area.title),
            h('td', { class: 'amount', 'data-label': labels.agents }, agentsOf(area)),
            h('td', { class: 'bar' }, bar(placed > 0 ? (area.agents * 100) / placed : 0)),
            h(
              'td',
              { 'data-label': labels.portfolio.sites },
              area.sites.length > 1 ? h('strong', {}, area.sites.join(', ')) : area.sites.join(', '),
            ),
            h('td', { 'data-label': labels.portfolio.providers }, area.providers.join(', ')),
          ),
        ),
      ),
    ),
    more(left, context),
  ];
}

function agentsOf({ agents, atLeast }: Area): string {
  return `${atLeast ? '≥ ' : ''}${number(agents)}`;
}

function siteTable(rows: Sites['sites'], context: PortfolioContext): Markup {
  const { labels } = context;
  const { portfolio } = labels;
  return h(
    'table',
    { class: 'sites' },
    head([portfolio.site], [labels.agents, 'amount'], [portfolio.country], [portfolio.zone], [portfolio.partnership]),
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
            linkTo(row.name ?? row.site, row, context),
            meta([row.city, row.provider].filter((word) => word !== undefined).join(' · ')),
          ),
          h(
            'td',
            { class: 'amount', 'data-label': labels.agents },
            row.agents === undefined ? labels.notStated : number(row.agents),
            row.atHome > 0 && meta(fill(portfolio.atHome, number(row.atHome))),
          ),
          h('td', { 'data-label': portfolio.country }, row.countryName ?? labels.notStated),
          h('td', { 'data-label': portfolio.zone }, row.riskZone ?? labels.notStated),
          h('td', { 'data-label': portfolio.partnership }, row.partnerships.join(', ')),
        ),
      ),
    ),
  );
}

function nowhere(rows: Sites['unplaced'], context: PortfolioContext): Markup {
  const { portfolio } = context.labels;
  return h(
    'ul',
    {},
    ...rows.map((row) =>
      h(
        'li',
        {},
        linkTo(row.partnership, row, context),
        meta(
          [
            row.agents === undefined ? undefined : fill(portfolio.agentsIn, number(row.agents)),
            row.lacks === 'sites' ? portfolio.lacksSites : portfolio.lacksHeadcount,
          ]
            .filter((word) => word !== undefined)
            .join(' · '),
        ),
      ),
    ),
  );
}
