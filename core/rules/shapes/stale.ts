import type { Severity } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import { grouped } from '../../grouped.ts';
import { daysBetween } from '../../model/dates.ts';
import type { Duration } from '../../model/leaves.ts';
import type { At, Option, RuleContext } from '../rule.ts';
import { itemsOf, type Said } from './missing.ts';

/**
 * Evidence has a day and no hour, and teams rest at weekends: what is due more often than every second day is judged
 * as if due every second day, so that Friday to Monday is no lapse.
 */
const SHORTEST_INTERVAL = 2;

/** How old the newest evidence is, against how often there is to be some. All lengths in calendar days. */
export interface Staleness {
  /** ISO day of the newest evidence. */
  last: string;
  age: number;
  /** Days from one time to the next. */
  interval: number;
  /** `late` past `late` intervals, `lapsed` past `lapsed` intervals. */
  level: 'fresh' | 'late' | 'lapsed';
}

/** The allowances of a rule about staleness, as multiples of the interval. */
export interface Allowance {
  late: number;
  lapsed: number;
}

/** Thresholds of a rule about staleness; `options: staleOptions('publication')`. */
export function staleOptions(what: string, late = 1.5, lapsed = 3): { late: Option; lapsed: Option } {
  const unit = 'intervals';
  return {
    late: {
      default: late,
      unit,
      means: `Age of the last ${what}, in intervals, above which it is late`,
      source: 'policy default',
    },
    lapsed: {
      default: lapsed,
      unit,
      means: `Age of the last ${what}, in intervals, above which it has lapsed`,
      source: 'policy default',
    },
  };
}

/**
 * Judges the day of the newest evidence (`context.newest(…)?.date`: of the definition or the diary). `age > allowance ×
 * interval` is past it; exactly on it is not. A day after `asOf` counts as today.
 */
export function staleness(asOf: string, last: string, interval: number, allowance: Allowance): Staleness {
  const age = Math.max(0, daysBetween(last, asOf));
  const every = Math.max(interval, SHORTEST_INTERVAL);
  const level = age > allowance.lapsed * every ? 'lapsed' : age > allowance.late * every ? 'late' : 'fresh';
  return { last, age, interval, level };
}

/** Whether something that began on a day can be late already. */
export function isDue(asOf: string, began: string | undefined, interval: number, allowance: Allowance): boolean {
  return began === undefined || daysBetween(began, asOf) > allowance.late * Math.max(interval, SHORTEST_INTERVAL);
}

/** Items that are late for one cause: one finding for all of them, at the first. */
export type Late<T> = readonly [T, ...T[]];

type StaleContext = RuleContext<{ late: Option; lapsed: Option }>;

/**
 * A check of the shape "what each item promises every so often was done lately": a warning when late, an error when
 * lapsed. Items without any date are handed to `never` together, once. The rule's options come from `staleOptions`.
 */
export function staleItems<T extends object>(shape: {
  /** Where the items stand: a key of the partnership, or several (`communication.cadences`). */
  section: string;
  items(partnership: Partnership): readonly T[] | undefined;
  /** False for an item that promises nothing, or of which nothing can be judged. */
  asked?(item: T, context: StaleContext, partnership: Partnership): boolean;
  /** How often; the rule is said to need `everyField` where it is not stated. */
  every(item: T): Duration | undefined;
  everyField: string;
  /** Day of the newest evidence: `context.newest(item.lastHeld, item.id, 'held')`. */
  last(item: T, context: StaleContext, partnership: Partnership): string | undefined;
  /** Where the day stands in the definition. */
  at(item: T): At;
  /** True where items done last on one day, and due as often, are late for one cause: a report that was not sent. */
  together?: boolean;
  /** What is said of items that are late for one cause, all of them `found` to be equally late. */
  say(items: Late<T>, found: Staleness, context: StaleContext, partnership: Partnership): Said;
  /** What is said of items without any date, of which there may be none. */
  never(items: readonly T[], context: StaleContext, partnership: Partnership): void;
}): (partnership: Partnership, context: StaleContext) => void {
  return (partnership, context) => {
    const without: T[] = [];
    const late: { item: T; found: Staleness }[] = [];
    for (const item of itemsOf(context, shape.items(partnership), shape.section)) {
      if (shape.asked?.(item, context, partnership) === false) continue;
      const last = shape.last(item, context, partnership);
      const every = shape.every(item);
      if (last === undefined) without.push(item);
      else if (!every) context.needs(shape.everyField);
      else {
        const found = staleness(context.asOf, last, every.days, context.options);
        if (found.level !== 'fresh') late.push({ item, found });
      }
    }
    for (const [first, ...others] of grouped(late, ({ item, found }) =>
      shape.together ? `${found.last} ${found.interval}` : item,
    ))
      context.report({
        at: shape.at(first.item),
        severity: severityOf(first.found),
        ...shape.say([first.item, ...others.map(({ item }) => item)], first.found, context, partnership),
      });
    shape.never(without, context, partnership);
  };
}

/** Late is a warning, lapsed an error. */
export function severityOf(found: Staleness): Severity {
  return found.level === 'lapsed' ? 'error' : 'warning';
}
