import { number } from '../text.ts';
import type { SimulatedGap, SimulatedMoney, Simulation } from './types.ts';

/** Parts of which that many are shown one by one, such as contracts and lanes. */
export const MOST = 12;

/** Fields without which the same cannot be told, in several contracts. */
export interface MissingTogether extends Pick<SimulatedGap, 'because' | 'place'> {
  /** `headcount.hiringPerWeek`, in the order in which they came. `place` is that of the first of the first contract. */
  fields: string[];
  /** Short names, in the order in which they came. */
  partnerships: string[];
}

/** What is missing: each reason once for all contracts that lack the same fields. */
export function missingTogether(missing: Simulation['missing']): MissingTogether[] {
  const own = new Map<string, MissingTogether>();
  for (const { partnership, field, because, place } of missing) {
    const key = `${partnership}\n${because}`;
    const known = own.get(key);
    if (!known) own.set(key, { because, place, fields: [field], partnerships: [partnership] });
    else if (!known.fields.includes(field)) known.fields.push(field);
  }
  const groups = new Map<string, MissingTogether>();
  for (const one of own.values()) {
    const key = `${one.fields.join()}\n${one.because}`;
    const known = groups.get(key);
    if (known) known.partnerships.push(...one.partnerships);
    else groups.set(key, one);
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
  return `${names.slice(0, 3).join(', ')} and ${number(names.length - 3)} more`;
}
