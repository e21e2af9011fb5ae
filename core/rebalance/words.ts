import { money, number } from '../text.ts';
import type { BalanceMove, BalanceParty } from './types.ts';

/** `own staff`, or the name of whoever it is. */
export function whoWords(party: string): string {
  return party === 'in house' ? 'own staff' : party;
}

/** `22.2 agents less at vantage-chat, 21.3 more in house`; empty where neither is known. */
export function agentWords({ from, to, agentsFrom, agentsTo }: BalanceMove): string {
  const at = (party: string): string => (party === 'in house' ? 'in house' : `at ${party}`);
  return [
    ...(agentsFrom === undefined ? [] : [`${number(agentsFrom)} agents less ${at(from)}`]),
    ...(agentsTo === undefined ? [] : [`${number(agentsTo)} more ${at(to)}`]),
  ].join(', ');
}

/** `1,200 EUR a month less`; empty where nothing is known of it. */
export function costWords({ from, to, cost, partCost }: BalanceMove): string {
  if (cost) return monthly(cost);
  if (!partCost) return '';
  const other = partCost.of === from ? to : from;
  const costs = other === 'in house' ? 'own staff cost' : `${other} costs`;
  return `${monthly(partCost)} at ${whoWords(partCost.of)}; what ${costs} is not stated`;
}

/** `1,200 EUR a month less`, `as much as today`. */
export function monthly({ amount, currency }: { amount: number; currency: string }): string {
  if (amount === 0) return 'as much a month as today';
  return `${money(Math.abs(amount), currency)} a month ${amount < 0 ? 'less' : 'more'}`;
}

/** `vantage-chat (vantage-group)`: who it is, with the owner under which it counts. */
export function partyWords({ kind, name, provider, group }: BalanceParty): string {
  if (kind === 'in house') return 'Own staff';
  const also = [provider === name ? undefined : provider, group].filter((word) => word !== undefined);
  return also.length > 0 ? `${name} (${also.join(', ')})` : name;
}

/** `32 → 53.3`; one number where nothing changes, empty where none is known. */
export function agentsThenWords({ agents, agentsThen }: BalanceParty): string {
  if (agents === undefined) return '';
  return agentsThen === undefined || Math.abs(agentsThen - agents) < 0.05
    ? number(agents)
    : `${number(agents)} → ${number(agentsThen)}`;
}
