import type { ExitAlternative, Partnership, ScopeItem } from '../../generated/types.ts';
import { channelsOf } from '../../portfolio/channels.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { count, number, percent } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

/** Who is to do how much of a channel, in percent of it: a provider, or own staff. Without a share: all that leaves. */
export interface Taker {
  provider: string | undefined;
  share: number | undefined;
}

/** What a partnership is to hand over. */
export interface Handover {
  partnership: Partnership;
  work: readonly ScopeItem[];
  context: RuleContext;
}

/** Somebody who is to take over more than they could, in a sentence, with the agents that it takes. */
export interface TooMuch {
  words: string;
  agents: number;
}

/** The work that a partnership does, without what is no longer done once it ends. */
export function workToMove(context: Pick<RuleContext, 'documents'>): ScopeItem[] {
  const documents = context.documents();
  const stops = alternativesIn(context).filter(({ where }) => where === 'stop');
  return documents
    .flatMap(({ data }) => data.scope ?? [])
    .filter(({ channel }) => !stops.some((stop) => stop.channel === undefined || stop.channel === channel));
}

/** Agents at the provider on some of its work; undefined where that is not stated. */
export function agentsOn(work: readonly ScopeItem[], context: Pick<RuleContext, 'documents'>): number | undefined {
  if (work.every(({ headcount }) => headcount !== undefined))
    return work.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
  const all = context.documents().flatMap(({ data }) => data.scope ?? []);
  const channels = new Set(work.map(({ channel }) => channel));
  if (!all.every(({ channel }) => channels.has(channel))) return undefined;
  return context.documents().find(({ data }) => data.headcount?.current !== undefined)?.data.headcount?.current;
}

function alternativesIn(context: Pick<RuleContext, 'documents'>): ExitAlternative[] {
  return context.documents().flatMap(({ data }) => (data.exitPlan || undefined)?.alternatives ?? []);
}

/**
 * Who is to take over more than could be taken, in full-time equivalents. What somebody takes over is what it is to do less
 * what it does today; a point of a channel is as many agents as the provider has on it for each point of its share. Of free
 * capacity and exit plan the larger one counts; what own staff could take is judged only where the exit plan says it.
 */
export function tooMuch(
  channel: string,
  takers: readonly Taker[],
  { partnership: { client, provider: left }, work, context }: Handover,
): TooMuch[] {
  const today = channelsOf(context.facts).find(
    (one) => one.client === client && one.channel === channel && one.part === undefined && !one.planned,
  );
  const suppliers = today?.suppliers.flatMap(({ members }) => members) ?? [];
  const doneBy = (name: string | undefined): number | undefined =>
    name === undefined ? today?.inHouse : (suppliers.find((member) => member.provider === name)?.share ?? 0);
  const own = doneBy(left);
  return takers.flatMap(({ provider, share }) => {
    const more = share === undefined ? own : tidy(share - (doneBy(provider) ?? share));
    if (!own || more === undefined || more <= 0) return [];
    const capacity =
      provider === undefined ? inHouseCapacity(channel, context) : capacityOf(provider, channel, context);
    if (capacity === undefined) {
      if (provider !== undefined) context.needs('exitPlan.alternatives.headcount');
      return [];
    }
    const agents = agentsOn(
      work.filter((item) => item.channel === channel),
      context,
    );
    if (agents === undefined) {
      context.needs('scope.headcount');
      return [];
    }
    const needed = tidy((more * agents) / own);
    if (needed <= capacity) return [];
    const who = provider === undefined ? 'Own staff are' : `${provider} is`;
    const free = provider === undefined ? 'could be taken in house' : `${capacity === 1 ? 'is' : 'are'} free there`;
    return [
      {
        agents: needed,
        words: `${who} to take over ${percent(more)} of ${channel}, the work of ${count(needed, 'agent')}; ${number(capacity)} ${free}.`,
      },
    ];
  });
}

/** Agents that a provider has free for a channel, by its own file or by the exit plan; undefined where nobody says. */
function capacityOf(provider: string, channel: string, context: RuleContext): number | undefined {
  const free = context
    .providerFiles(provider)
    .flatMap(({ data }) => data.freeCapacity ?? [])
    .filter((one) => one.channel === channel && (one.until === undefined || one.until >= context.asOf))
    .flatMap(({ fte }) => fte ?? []);
  const planned = headcounts(
    channel,
    alternativesIn(context).filter((one) => one.provider === provider),
  );
  const known = [...(free.length > 0 ? [free.reduce((sum, fte) => sum + fte, 0)] : []), ...planned];
  return known.length > 0 ? Math.max(...known) : undefined;
}

function inHouseCapacity(channel: string, context: RuleContext): number | undefined {
  const planned = headcounts(
    channel,
    alternativesIn(context).filter(({ where }) => where === 'inHouse'),
  );
  return planned.length > 0 ? Math.max(...planned) : undefined;
}

function headcounts(channel: string, alternatives: readonly ExitAlternative[]): number[] {
  return alternatives
    .filter((one) => one.channel === undefined || one.channel === channel)
    .flatMap(({ headcount }) => headcount ?? []);
}
