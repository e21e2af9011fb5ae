import { fill, h, type Markup } from '../../../core/page/markup.ts';
import type { PlaceContext } from '../../../core/page/place.ts';
import { portfolioPage } from '../../../core/page/portfolio.ts';
import { rebalancePage } from '../../../core/page/rebalance.ts';
import { simulationPage } from '../../../core/page/simulation.ts';
import type { RebalanceResult, SimulateResult } from '../../../server/portfolio-protocol.ts';
import type { PortfolioLabels } from '../../portfolio/labels.ts';
import type { Asked, ToPortfolioPage } from '../../portfolio/messages.ts';
import { eventForm, spreadForm } from './questions.ts';

type Show = Extract<ToPortfolioPage, { type: 'show' }>;
type Result = NonNullable<Show['result']>;

/** All that the page knows. */
export interface Page {
  asked: Asked;
  shown: Show;
  simulated: NonNullable<SimulateResult> | undefined;
  spread: NonNullable<RebalanceResult> | undefined;
}

/** The page, and the places that its buttons lead to. */
export function portfolioView(page: Page): { element: Markup; places: PlaceContext['places'] } {
  const { result, labels, message } = page.shown;
  const places: PlaceContext['places'] = [];
  const drawn = result
    ? [
        chooseFolder(result, labels),
        ...result.unread.map((unread) =>
          h('p', { class: 'unread' }, fill(labels.panel.unread, unread.file, unread.line, unread.message)),
        ),
        portfolioPage(result.portfolio, { labels, uris: result.uris, places, level: 1, open: page.asked.open }),
        whatIf(page, result, places),
        howSpread(page, result, places),
      ]
    : [h('p', { class: 'waiting' }, message)];
  return { element: h('main', { id: 'panel' }, ...drawn), places };
}

/** Which folder is shown, where several hold partnerships. */
function chooseFolder({ folder, folders }: Result, { panel }: PortfolioLabels): Markup | undefined {
  if (folders.length < 2) return undefined;
  const options = folders.map(({ uri, name }) => h('option', { value: uri }, name));
  return h(
    'div',
    { class: 'trials trial asking' },
    h('label', { for: 'folder' }, panel.folder),
    h('select', { id: 'folder', 'data-part': 'folder', 'data-value': folder }, ...options),
  );
}

/** "What if …?": an event to be chosen, and what it would do. */
function whatIf({ asked, shown, simulated }: Page, { choices, asOf }: Result, places: PlaceContext['places']): Markup {
  const { labels } = shown;
  const { event, open } = asked;
  const isEmpty =
    event?.type === 'site' ? choices.sites.length + choices.zones.length === 0 : choices.partnerships.length === 0;
  const drawn = (): Markup => {
    if (isEmpty) return h('p', {}, event?.type === 'site' ? labels.panel.noSite : labels.panel.nobody);
    if (!simulated) return h('p', { class: 'quiet' }, labels.panel.working);
    if ('refused' in simulated) return h('p', { class: 'unread' }, simulated.refused);
    return simulationPage(simulated.simulation, { labels, uris: simulated.uris, places, level: 3, open });
  };
  return fold('simulation', labels.panel.simulation, open, () => [
    event && eventForm(event, choices, asOf, labels),
    drawn(),
  ]);
}

/** "How could work be spread?": conditions to be set, and what would keep to them and to all limits. */
function howSpread({ asked, shown, spread }: Page, { choices }: Result, places: PlaceContext['places']): Markup {
  const { labels } = shown;
  const { open } = asked;
  const { providers, owners, partnerships } = choices;
  const within = spread && 'rebalancing' in spread ? spread.rebalancing.within : undefined;
  const drawn = (): Markup => {
    if (!spread) return h('p', { class: 'quiet' }, labels.panel.working);
    if ('refused' in spread) return h('p', { class: 'unread' }, spread.refused);
    const context = { labels, uris: spread.uris, places, level: 3 as const, open, propose: labels.propose };
    return rebalancePage(spread.rebalancing, context);
  };
  return fold('spread', labels.panel.spread, open, () => [
    spreadForm(asked.spread ?? { pins: [] }, within, ['in-house', ...providers, ...owners, ...partnerships], labels),
    drawn(),
  ]);
}

function fold(id: string, title: string, open: readonly string[], draw: () => (Markup | undefined)[]): Markup {
  const unfolded = open.includes(id);
  return h(
    'details',
    { class: `fold ${id}`, 'data-fold': id, open: unfolded ? '' : undefined },
    h('summary', {}, h('h2', {}, title)),
    ...(unfolded ? draw() : []),
  );
}
