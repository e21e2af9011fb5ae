import type { Partnership } from '../../generated/types.ts';
import type { Facts, StrategyFact } from '../../model/facts.ts';
import type { RuleContext } from '../rule.ts';

/** The client's strategy that is in force. */
export interface Strategy {
  version?: string;
  /** ISO day from which it is in force. */
  date: string;
}

const known = new WeakMap<readonly Facts[], Map<string, StrategyFact[]>>();

/** The strategies that are stated, by client, in the order of files; worked out once for one list of facts. */
function strategiesIn(all: readonly Facts[]): Map<string, StrategyFact[]> {
  const before = known.get(all);
  if (before) return before;
  const strategies = new Map<string, StrategyFact[]>();
  for (const { client, strategy } of all)
    if (strategy && client !== undefined) strategies.set(client, [...(strategies.get(client) ?? []), strategy]);
  known.set(all, strategies);
  return strategies;
}

/**
 * The strategy in force on `asOf`: the newest of those that the partnership and the portfolios of its client state. One
 * that begins later is not in force yet.
 */
export function strategyInForce({ alignment, client }: Partnership, context: RuleContext): Strategy | undefined {
  const own = alignment?.strategy;
  const ofClient = client === undefined ? [] : (strategiesIn(context.facts).get(client) ?? []);
  let newest: Strategy | undefined;
  for (const { date, version } of [...(own ? [own] : []), ...ofClient]) {
    if (date === undefined || date > context.asOf || (newest && newest.date >= date)) continue;
    newest = { date, ...(version === undefined ? {} : { version }) };
  }
  return newest;
}
