import { daysBetween } from '../../model/dates.ts';
import type { Facts } from '../../model/facts.ts';
import { sum, tidy } from '../../portfolio/concentration.ts';
import type { WorkspaceRuleContext } from '../rule.ts';
import { inHouseGap, type OutsourcedChannel, saysNone } from './outsourced-channels.ts';

/** Own staff who can still do an outsourced channel, in full-time equivalents, and where they are stated. */
export interface OwnStaff {
  kept: number;
  facts: Facts;
  /** The first entry, or the list where it would stand. */
  path: readonly (string | number)[];
  entries: OutsourcedChannel['retained'];
}

/** Own staff as stated; undefined, and asked for, where nobody says how many there are. */
export function ownStaff(
  channel: OutsourcedChannel,
  { needs }: Pick<WorkspaceRuleContext, 'needs'>,
): OwnStaff | undefined {
  const { retained: entries, facts } = channel;
  const [first] = entries;
  if (!first) {
    const kept = saysNone(channel) ? 0 : inPortfolio(channel);
    if (kept === undefined && inHouseGap(channel, 'retained') !== 'invalid') needs(facts, 'inHouse.retained');
    return kept === undefined ? undefined : { kept, facts, path: ['inHouse', 'retained'], entries };
  }
  const open = entries.find(({ fact }) => fact.fte === undefined);
  if (open) {
    if (open.fact.gaps?.fte !== 'invalid') needs(open.facts, 'inHouse.retained.fte');
    return undefined;
  }
  return {
    kept: tidy(sum(entries.map(({ fact }) => fact.fte ?? 0))),
    facts: first.facts,
    path: first.fact.path,
    entries,
  };
}

/** Own staff of the channel as the portfolio counts them. */
function inPortfolio({ pieces }: OutsourcedChannel): number | undefined {
  return pieces.map(({ portfolio }) => portfolio?.inHouseFte).find((fte) => fte !== undefined);
}

/**
 * All staff of the channel in full-time equivalents, own and external. Partnerships of which the number is not known add
 * nothing, so that the own part is never understated; `needs` names the first of them.
 */
export function allStaff(
  channel: OutsourcedChannel,
  kept: number,
): { total: number; external: number; needs: Facts | undefined } {
  let external = 0;
  let needs: Facts | undefined;
  for (const { facts, fact } of channel.pieces.flatMap(({ shares }) => shares)) {
    const agents = fact.headcount ?? (facts.shares.length === 1 ? facts.headcount : undefined);
    if (agents === undefined) needs ??= facts;
    else external += agents;
  }
  return { total: tidy(external + Math.max(kept, inPortfolio(channel) ?? 0)), external: tidy(external), needs };
}

/** Days since own staff last did the work; undefined, and asked for, when that is not known of all of them. */
export function idleDays(
  { entries }: OwnStaff,
  { asOf, needs, newest }: Pick<WorkspaceRuleContext, 'asOf' | 'needs' | 'newest'>,
): number | undefined {
  const dates: string[] = [];
  for (const { facts, fact } of entries) {
    const name = fact.id ?? fact.channel;
    const date = newest(
      facts,
      fact.lastPractised,
      ['inHouse/retained', ...(name === undefined ? [] : [name, `inHouse/retained/${name}`])],
      'practised',
    );
    if (date !== undefined) dates.push(date);
    else if (fact.gaps?.lastPractised !== 'invalid') needs(facts, 'inHouse.retained.lastPractised');
  }
  const last = dates.sort().at(-1);
  return dates.length < entries.length || last === undefined ? undefined : daysBetween(last, asOf);
}
