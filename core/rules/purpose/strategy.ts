import type { Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';

/** The client's strategy that is in force. */
export interface Strategy {
  version?: string;
  /** ISO day from which it is in force. */
  date: string;
}

/**
 * The strategy in force on `asOf`: the newest of those that the partnership and the portfolios of its client state. One
 * that begins later is not in force yet.
 */
export function strategyInForce({ alignment, client }: Partnership, context: RuleContext): Strategy | undefined {
  const own = alignment?.strategy;
  const ofClient = context.facts.flatMap((facts) =>
    facts.strategy && client !== undefined && facts.client === client ? [facts.strategy] : [],
  );
  let newest: Strategy | undefined;
  for (const { date, version } of [...(own ? [own] : []), ...ofClient]) {
    if (date === undefined || date > context.asOf || (newest && newest.date >= date)) continue;
    newest = { date, ...(version === undefined ? {} : { version }) };
  }
  return newest;
}
