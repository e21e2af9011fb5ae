import type { ChannelBalance, Rebalancing } from '../rebalance/types.ts';
import { agentsThenWords, agentWords, costWords, monthly, partyWords, whoWords } from '../rebalance/words.ts';
import { number, percent } from '../text.ts';
import { bar } from './drawings.ts';
import { fill, h, type Markup } from './markup.ts';
import { type PlaceContext, placeLink } from './place.ts';
import { head } from './table.ts';

export interface RebalanceContext extends PlaceContext {
  /** The level of the title among the headings around it: 1 on a page of its own. */
  level: 1 | 2 | 3;
  /** The folds that are unfolded; all of them if left out. */
  open?: readonly string[];
  /** Words of the button that writes the shares of a channel down as proposed; left out on paper. */
  propose?: string;
}

/**
 * Who could do how much, as a page: for each channel what is missing, the answer, today's shares beside those to come, each
 * move with its reasons, or what blocks; then what that rests on.
 */
export function rebalancePage(rebalancing: Rebalancing, context: RebalanceContext): Markup {
  const { channels, leftOut, asOf, within } = rebalancing;
  const { labels } = context;
  return h(
    'article',
    { class: 'rebalance' },
    heading(context, 0, labels.balance.title),
    h('p', { class: 'quiet' }, `${fill(labels.asOf, asOf)} · ${fill(labels.balance.within, number(within))}`),
    ...channels.flatMap((balance) => channel(balance, context)),
    ...(leftOut.length > 0
      ? [
          heading(context, 1, labels.balance.leftOut),
          h(
            'ul',
            {},
            ...leftOut.map(({ id, because, place }) =>
              h('li', {}, because, h('span', { class: 'quiet meta' }, id, ' · ', placeLink(place, context))),
            ),
          ),
        ]
      : []),
  );
}

function heading({ level }: RebalanceContext, below: 0 | 1 | 2, text: string): Markup {
  return h(`h${level + below}`, below === 2 ? { class: 'sub' } : {}, text);
}

function channel(balance: ChannelBalance, context: RebalanceContext): Markup[] {
  const { id, says, verdict, chosen, proposal, cost } = balance;
  const { propose } = context;
  return [
    heading(context, 1, id),
    ...missing(balance, context),
    h('p', { class: 'answer' }, says),
    ...(proposal === undefined ? [] : [h('p', {}, proposal)]),
    ...(verdict === 'kept' ? [] : [parties(balance, context)]),
    ...moves(balance, context),
    ...(chosen === '' ? [] : [h('p', { class: 'quiet note' }, cost ? `${chosen} ${sentence(monthly(cost))}` : chosen)]),
    ...blockers(balance, context),
    ...(propose === undefined || verdict !== 'moves'
      ? []
      : [
          h(
            'p',
            { class: 'leave' },
            h('button', { class: 'action', 'data-propose': id }, propose, h('span', { class: 'unseen' }, `: ${id}`)),
          ),
        ]),
    ...grounds(balance, context),
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function missing({ missing: gaps }: ChannelBalance, context: RebalanceContext): Markup[] {
  if (gaps.length === 0) return [];
  const { labels } = context;
  return [
    heading(context, 2, labels.simulation.missing),
    h(
      'ul',
      { class: 'asked' },
      ...gaps.map(({ document, field, because, place }) =>
        h(
          'li',
          {},
          because,
          h('span', { class: 'quiet meta' }, `${document}: `, h('code', {}, field), ' · ', placeLink(place, context)),
        ),
      ),
    ),
  ];
}

function parties({ parties: all, verdict }: ChannelBalance, { labels }: RebalanceContext): Markup {
  const words = labels.balance;
  const then = verdict === 'moves';
  const share = (value: number | undefined): Markup =>
    h('td', { class: 'amount' }, value === undefined ? '' : percent(value), value !== undefined && bar(value));
  return h(
    'table',
    { class: 'balance' },
    head(
      [words.who],
      [words.today, 'amount'],
      ...(then ? [[words.target, 'amount'] as [string, string]] : []),
      [words.agents, 'amount'],
      [words.can, 'amount'],
    ),
    h(
      'tbody',
      {},
      ...all.map((party) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, partyWords(party)),
          share(party.today),
          then && share(party.target),
          h('td', { class: 'amount' }, agentsThenWords(party)),
          h('td', { class: 'amount' }, rangeWords(party)),
        ),
      ),
    ),
  );
}

/** `20 % to 47 %`: what a party can do. */
function rangeWords({ least = 0, most }: ChannelBalance['parties'][number]): string {
  if (most === undefined) return '';
  return Math.abs(most - least) < 0.05 ? percent(most) : `${percent(least)} – ${percent(most)}`;
}

function moves({ moves: all }: ChannelBalance, context: RebalanceContext): Markup[] {
  if (all.length === 0) return [];
  const words = context.labels.balance;
  return [
    heading(context, 2, words.moves),
    h(
      'ul',
      { class: 'moves' },
      ...all.map((move) =>
        h(
          'li',
          {},
          h('strong', {}, fill(words.move, percent(move.points), whoWords(move.from), whoWords(move.to))),
          h(
            'ul',
            {},
            ...[
              [agentWords(move), move.contacts === undefined ? '' : fill(words.contacts, number(move.contacts))]
                .filter((part) => part !== '')
                .join('; '),
              costWords(move),
              fill(words.by, move.by, number(move.afterDays), move.byBecause),
              ...move.why,
            ].flatMap((line) => (line === '' ? [] : [h('li', {}, line)])),
          ),
        ),
      ),
    ),
  ];
}

function blockers({ blockers: all }: ChannelBalance, context: RebalanceContext): Markup[] {
  if (all.length === 0) return [];
  return [
    heading(context, 2, context.labels.balance.blockers),
    h(
      'ul',
      {},
      ...all.map(({ says, help, limit: { place } }) =>
        h(
          'li',
          {},
          says,
          help !== undefined && h('span', { class: 'help' }, ` ${help}`),
          place && h('span', { class: 'quiet meta' }, placeLink(place, context)),
        ),
      ),
    ),
  ];
}

/** What was kept to and what is assumed; folded away until somebody asks. */
function grounds({ limits, assumed, id }: ChannelBalance, context: RebalanceContext): Markup[] {
  const { labels, open } = context;
  const fold = `limits ${id}`;
  const unfolded = open?.includes(fold) ?? true;
  return [
    h(
      'details',
      { class: 'fold', 'data-fold': fold, open: unfolded ? '' : undefined },
      h('summary', {}, heading(context, 2, labels.balance.limits)),
      ...(unfolded
        ? [
            h(
              'ul',
              {},
              ...limits.map(({ says, from, place }) =>
                h(
                  'li',
                  {},
                  says,
                  h('span', { class: 'quiet meta' }, from, place && ' · ', place && placeLink(place, context)),
                ),
              ),
              ...assumed.map((line) => h('li', {}, line)),
            ),
          ]
        : []),
    ),
  ];
}
