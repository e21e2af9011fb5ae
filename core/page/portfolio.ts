import type { BriefPortfolio } from '../index.ts';
import { number } from '../text.ts';
import { fill, h, type Markup } from './markup.ts';
import { ends } from './portfolio/ends.ts';
import { fare } from './portfolio/fare.ts';
import { kpis } from './portfolio/kpis.ts';
import { owners } from './portfolio/owners.ts';
import { heading, type PortfolioContext, type PortfolioSection } from './portfolio/section.ts';
import { shares } from './portfolio/shares.ts';
import { sites } from './portfolio/sites.ts';

export type { PortfolioContext } from './portfolio/section.ts';

/** In the order of the page. */
const sections: readonly PortfolioSection[] = [fare, shares, sites, owners, kpis, ends];

/** All partnerships on one page: a question, the answer in a sentence or two, and what it rests on. */
export function portfolioPage(portfolio: BriefPortfolio, context: PortfolioContext): Markup {
  const { labels } = context;
  return h(
    'article',
    { class: 'portfolio' },
    h(
      'header',
      {},
      h(`h${context.level}`, {}, labels.portfolio.title),
      h('p', { class: 'quiet' }, `${countWords(portfolio, context)} · ${fill(labels.asOf, portfolio.asOf)}`),
    ),
    ...sections.map(({ id, draw }) =>
      h(
        'section',
        { class: `part ${id}` },
        heading(context, 1, labels.portfolio.questions[id]),
        h('p', { class: 'answer' }, portfolio.answers[id].join(' ')),
        ...(context.open ? [folded(id, portfolio, context, draw)] : draw(portfolio, context)),
      ),
    ),
  );
}

/** What an answer rests on, folded away until somebody looks closer; nothing where it rests on nothing. */
function folded(
  id: PortfolioSection['id'],
  portfolio: BriefPortfolio,
  context: PortfolioContext,
  draw: PortfolioSection['draw'],
): Markup | false {
  const { labels, open } = context;
  const unfolded = open?.includes(id);
  const drawn = draw(portfolio, context);
  if (!drawn.some(Boolean)) return false;
  const of = h('span', { class: 'unseen' }, `: ${labels.portfolio.questions[id]}`);
  return h(
    'details',
    { class: 'fold', 'data-fold': id, open: unfolded ? '' : undefined },
    h('summary', {}, labels.more, of),
    ...(unfolded ? drawn : []),
  );
}

/** `Partnerships: 5 · Providers: 3, with connected ones as one: 2 · Agents: 187` */
export function countWords(
  { counts }: Pick<BriefPortfolio, 'counts'>,
  { labels }: Pick<PortfolioContext, 'labels'>,
): string {
  const { portfolio } = labels;
  const { partnerships, providers, suppliers, clients, agents } = counts;
  return [
    `${fill(portfolio.counts, number(partnerships), number(providers))}${suppliers < providers ? `, ${fill(portfolio.connected, number(suppliers))}` : ''}`,
    ...(clients > 1 ? [fill(portfolio.clients, number(clients))] : []),
    ...(agents > 0 ? [fill(portfolio.agents, number(agents))] : []),
  ].join(' · ');
}
