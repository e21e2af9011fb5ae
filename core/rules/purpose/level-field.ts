import type { CatalogueKpi } from '../../kpi/catalogue.ts';
import { endsIn, readUnit, shown } from '../../kpi/units.ts';
import type { Facts, KpiFact } from '../../model/facts.ts';
import type { KpiValue } from '../../model/leaves.ts';
import { compare } from '../../text.ts';

/** One partnership's way of judging a sort of work by a KPI. */
export interface Yardstick {
  facts: Facts;
  kpi: KpiFact;
}

/**
 * Those of one client that judge the same sort of work on the same channel by the same KPI, by name. Work of the night
 * is a sort of its own.
 */
export function fieldsOf(all: readonly Facts[]): Yardstick[][] {
  const fields = new Map<string, Yardstick[]>();
  for (const facts of all) {
    if (facts.client === undefined || facts.provider === undefined) continue;
    for (const kpi of facts.kpis ?? []) {
      if (kpi.workType === undefined) continue;
      const key = JSON.stringify([facts.client, kpi.kpi, kpi.channel, kpi.workType, kpi.overnight]);
      const field = fields.get(key);
      if (field) field.push({ facts, kpi });
      else fields.set(key, [{ facts, kpi }]);
    }
  }
  return [...fields.values()].map((field) => field.sort((a, b) => compare(a.facts.name, b.facts.name)));
}

function providersOf(field: readonly Yardstick[]): number {
  return new Set(field.map(({ facts }) => facts.provider)).size;
}

/** Those who say something in the usual way, the first by name first, and those who say it otherwise. */
export interface Difference {
  usual: Yardstick;
  most: readonly Yardstick[];
  others: readonly Yardstick[];
}

/**
 * Who differs from the usual way of saying something: the one that most partnerships share; of equals the one of which
 * more members are not explained, then the one of the first by name. Who says nothing is left out. Ways of one provider
 * alone are no difference.
 */
export function differenceIn(
  field: readonly Yardstick[],
  wordOf: (one: Yardstick) => string | undefined,
): Difference | undefined {
  const ways = new Map<string, Yardstick[]>();
  const said: Yardstick[] = [];
  for (const one of field) {
    const word = wordOf(one);
    if (word === undefined) continue;
    said.push(one);
    ways.set(word, [...(ways.get(word) ?? []), one]);
  }
  const open = (members: Yardstick[]): number => members.filter(({ kpi }) => !kpi.explained).length;
  const [most = [], ...others] = [...ways.values()].sort((a, b) => b.length - a.length || open(b) - open(a));
  const [usual] = most;
  return usual && providersOf(said) > 1 ? { usual, most, others: others.flat() } : undefined;
}

/** A free text without case, spaces and punctuation. */
export function plain(text: string | undefined): string | undefined {
  const word = text
    ?.toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  return word === '' ? undefined : word;
}

/** A target as one word that is the same for targets that mean the same; undefined where that cannot be told. */
export function targetWord({ kpi }: Yardstick, known: CatalogueKpi | undefined): string | undefined {
  const { target } = kpi;
  const unit = readUnit(kpi.unit ?? known?.unit);
  const to = readUnit(known?.unit) ?? unit;
  const ends = endsIn(target, unit, to);
  if (!target || !ends) return undefined;
  const within = target.within === undefined ? '' : ` in ${target.within.seconds}`;
  return `${ends.low} ${ends.high}${within}`;
}

/** A target as messages show it. */
export function targetShown(target: KpiValue | undefined, { unit }: KpiFact, known: CatalogueKpi | undefined): string {
  return target ? shown(target, readUnit(unit ?? known?.unit)) : '';
}
