import type { SimulatedGap, SimulatedMoney, Simulation } from './types.ts';

/** Parts of which that many are shown one by one, such as contracts and lanes. */
export const MOST = 12;

/** The same that is missing in several contracts. */
export interface MissingTogether extends Omit<SimulatedGap, 'partnership'> {
  /** Short names, in the order in which they came. `place` is that of the first. */
  partnerships: string[];
}

/** What is missing, each field and reason once. */
export function missingTogether(missing: Simulation['missing']): MissingTogether[] {
  const groups = new Map<string, MissingTogether>();
  for (const { partnership, ...gap } of missing) {
    const key = `${gap.field}\n${gap.because}`;
    const known = groups.get(key);
    if (!known) groups.set(key, { ...gap, partnerships: [partnership] });
    else if (!known.partnerships.includes(partnership)) known.partnerships.push(partnership);
  }
  return [...groups.values()];
}

/** Amounts of one kind in one currency, with their sum. */
export interface MoneyTogether extends Pick<SimulatedMoney, 'kind' | 'currency' | 'amount' | 'atMost'> {
  lines: SimulatedMoney[];
}

/** Amounts by kind and currency, in the order in which they came. */
export function moneyTogether(money: Simulation['money']): MoneyTogether[] {
  const groups = new Map<string, MoneyTogether>();
  for (const line of money) {
    const { kind, currency, amount, atMost } = line;
    const key = `${kind} ${currency}`;
    const known = groups.get(key) ?? { kind, currency, amount: 0, lines: [] };
    known.amount += amount;
    if (atMost) known.atMost = true;
    known.lines.push(line);
    groups.set(key, known);
  }
  return [...groups.values()];
}

/** The first of some names: `a, b, c and 397 more`. */
export function firstNames(names: readonly string[]): string {
  if (names.length <= 4) return names.join(', ');
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
