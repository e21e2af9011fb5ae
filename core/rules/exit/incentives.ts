import { entryFor } from '../../actuals/matched.ts';
import type { Condition, Incentive, Kpi, Partnership } from '../../generated/types.ts';
import type { CatalogueKpi } from '../../kpi/catalogue.ts';
import { kpiWords } from '../../kpi/words.ts';
import { isOpen } from '../../model/known.ts';
import { money, percent } from '../../text.ts';
import type { RuleContext } from '../rule.ts';
import type { TermValue } from '../term-fix.ts';

type Context = Pick<RuleContext, 'kpi' | 'state' | 'needs'>;

/** Families of KPIs that show whether the work was done well, whatever it cost. */
const qualityFamilies = new Set(['quality', 'customer', 'compliance']);

/** The incentives; the rules about them wait where the list is asked for and not known. */
export function incentivesOf({ commercial }: Partnership, context: Context): readonly Incentive[] {
  if (isOpen(context.state(['commercial', 'incentives']))) context.needs('commercial.incentives');
  return commercial?.incentives ?? [];
}

/** A KPI as an incentive names it: the partnership's own entry, and what the catalogue says of it. */
export interface Named {
  entry: Kpi | undefined;
  known: CatalogueKpi | undefined;
  /** Its id in the catalogue, as far as it has one. */
  id: string;
  /** `service level`. */
  words: string;
}

export function kpiNamed(id: string, { kpis = [] }: Partnership, context: Pick<Context, 'kpi'>): Named {
  const entry = entryFor(kpis, id).kpi ?? kpis.find((kpi) => kpi.kpi === id);
  const known = context.kpi(entry?.kpi ?? id);
  return { entry, known, id: entry?.kpi ?? id, words: kpiWords(entry ?? { kpi: id }, known) };
}

/** Whether a KPI shows how well the work is done; undefined when its family is not known. */
export function showsQuality({ entry, known }: Named): boolean | undefined {
  const family = entry?.family ?? known?.family;
  return family === undefined ? undefined : qualityFamilies.has(family);
}

/** `the malus on service level`, `the discount`. */
export function incentiveWords(
  { type, kpi }: Incentive,
  partnership: Partnership,
  context: Pick<Context, 'kpi'>,
): string {
  return `the ${type ?? 'incentive'}${kpi === undefined ? '' : ` on ${kpiNamed(kpi, partnership, context).words}`}`;
}

/** What moves: `up to 3 %`, `2 % each time`, `5,000 EUR each time`; empty where nothing is stated. */
export function amountWords({ amount, fixedAmount, cap }: Incentive): string {
  if (cap !== undefined) return `up to ${percent(cap)}`;
  if (amount !== undefined) return `${percent(amount)} each time`;
  return fixedAmount ? `${money(fixedAmount.amount, fixedAmount.currency)} each time` : '';
}

/** Incentives as a definition writes them, so that a proposal for the list can repeat what holds already. */
export function asTerms(incentives: readonly Incentive[], { state }: Pick<Context, 'state'>): TermValue[] {
  return incentives.map((incentive) =>
    blockOf(incentive, state, {
      id: incentive.id,
      kpi: incentive.kpi,
      type: incentive.type,
      trigger: incentive.trigger?.text,
      periods: incentive.periods,
      amount: share(incentive.amount),
      fixedAmount: incentive.fixedAmount?.text,
      cap: share(incentive.cap),
      onlyWhile: incentive.onlyWhile && conditionsAsTerms(incentive.onlyWhile, { state }),
      source: incentive.source,
    }),
  );
}

export function conditionsAsTerms(conditions: readonly Condition[], { state }: Pick<Context, 'state'>): TermValue[] {
  return conditions.map((condition) =>
    blockOf(condition, state, { kpi: condition.kpi, atLeast: condition.atLeast?.text, source: condition.source }),
  );
}

function share(value: number | undefined): string | undefined {
  return value === undefined ? undefined : `${value} %`;
}

/** What is not known stays so: a proposal neither answers a question nor drops it. */
function blockOf(
  item: object,
  state: Context['state'],
  fields: Record<string, TermValue | undefined>,
): { [field: string]: TermValue } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const open = value === undefined ? state([item, name]) : undefined;
      const written = open === 'unknown' ? 'unknown' : open === 'todo' ? 'TODO as it stands today' : value;
      return written === undefined ? [] : [[name, written]];
    }),
  );
}
