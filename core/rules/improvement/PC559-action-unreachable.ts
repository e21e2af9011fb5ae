import type { Action, ImprovementPlan, Kpi, Partnership } from '../../generated/types.ts';
import { directionOf } from '../../kpi/catalogue.ts';
import { amountWords, periodsOf } from '../../kpi/results.ts';
import { endsIn, shown, unitOf } from '../../kpi/units.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { addDays, daysBetween } from '../../model/dates.ts';
import type { KpiValue } from '../../model/leaves.ts';
import { count, days, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { isAbout } from './issues.ts';
import { type Gain, gainsOf, type Month, monthly } from './monthly.ts';
import { actionWords, kpisOfPlan, openActions, planWords, runningPlans } from './plans.ts';

/** Days of a month, where a pace is worked out. */
const MONTH = 30;

const options = {
  times: {
    default: 2,
    unit: 'times',
    means: 'How many times its best month so far a KPI may have to gain each month',
    source: 'policy default',
  },
  fewest: {
    default: 3,
    unit: 'months',
    means: 'Months with readings from which a pace can be told',
    source: 'policy default',
  },
  reachedWithin: {
    default: 12,
    unit: 'months',
    means: 'A target that the KPI has met in so many months before the newest can be met again',
    source: 'policy default: one year, with all its seasons',
  },
};

type Context = RuleContext<typeof options>;

/** A value that a KPI is to reach by a day: of a plan, or of one of its actions. */
interface Aim {
  item: Action | ImprovementPlan;
  /** The field that holds the day. */
  day: 'due' | 'by';
  field: string;
  words: string;
  kpis: readonly Kpi[];
}

export const rule = partnershipRule({
  id: 'PC559',
  name: 'action-unreachable',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC508'],
  summary: 'What a plan is to reach by a day is within reach.',
  condition:
    'To meet the target of a running plan, or of one of its open actions, by its day, the KPI would have to gain more each month than 2 times its best month so far. Not judged of a target that the KPI has met in the 12 months before; not evaluated with readings of fewer than 3 months.',
  fix: 'Asks for a later day or another target.',
  options,
  check(partnership, context) {
    for (const plan of runningPlans(partnership, context)) {
      const beyond = aimsOf(plan, partnership, context).flatMap((aim) => judge(aim, context) ?? []);
      // An action that is to bring a KPI as far as the plan has the plan's fault, too: said once.
      for (const kpi of new Set(beyond.map((one) => one.kpi))) {
        const [first, ...others] = beyond.filter((one) => one.kpi === kpi);
        if (first) report(first, others, context);
      }
    }
  },
});

function aimsOf(plan: ImprovementPlan, partnership: Partnership, context: Context): Aim[] {
  const own: Aim = {
    item: plan,
    day: 'by',
    field: 'improvement.plans',
    words: `the plan ${planWords(plan)}`,
    kpis: kpisOfPlan(plan, partnership),
  };
  return [
    ...(own.kpis.length === 1 ? [own] : []),
    ...openActions(plan, context).map(
      (action): Aim => ({
        item: action,
        day: 'due',
        field: 'improvement.plans.actions',
        words: `the action ${actionWords(action)}`,
        kpis: (partnership.kpis ?? []).filter((kpi) => isAbout(action, kpi)),
      }),
    ),
  ];
}

/** An aim that is beyond reach, and the numbers. */
interface Beyond {
  aim: Aim;
  kpi: Kpi;
  by: string;
  target: KpiValue;
  months: readonly Month[];
  newest: Month;
  best: Gain;
  /** From the newest month to the target, and what that makes a month, in the KPI's unit. */
  gap: number;
  pace: number;
}

/** The first KPI of an aim for which it is beyond reach, if there is one. */
function judge(aim: Aim, context: Context): Beyond | undefined {
  const { item, day, field } = aim;
  const { target } = item;
  const by = day === 'by' ? (item as ImprovementPlan).by : (item as Action).due;
  if (target === undefined || aim.kpis.length === 0) return undefined;
  // An action without a day is for PC557.
  if (by === undefined && day === 'by' && context.state([item, day]) !== 'invalid') context.needs(`${field}.${day}`);
  if (by === undefined || by <= context.asOf) return undefined;
  for (const kpi of aim.kpis) {
    const distance = distanceTo(target, kpi, context);
    if (!distance) context.needs(`${field}.target`);
    const found = distance && paceOf(kpi, distance, by, context);
    if (found) return { aim, kpi, by, target, ...found };
  }
  return undefined;
}

function paceOf(
  kpi: Kpi,
  distance: (value: number) => number,
  by: string,
  context: Context,
): Pick<Beyond, 'months' | 'newest' | 'best' | 'gap' | 'pace'> | undefined {
  const { times, fewest, reachedWithin } = context.options;
  const months = monthly(periodsOf(context.readings(kpi)));
  const newest = months.at(-1);
  const [best] = gainsOf(months, distance);
  if (!newest || !best || months.length < fewest) {
    context.needs('readings');
    return undefined;
  }
  const within = months.filter(({ ordinal }) => ordinal >= newest.ordinal - reachedWithin);
  if (within.some(({ value }) => !isBeyond(distance(value), 0))) return undefined;
  const gap = distance(newest.value);
  const pace = gap / (daysBetween(newest.last, by) / MONTH);
  if (!isBeyond(pace, times * Math.max(0, best.by))) return undefined;
  return { months, newest, best, gap, pace };
}

function isBeyond(value: number, limit: number): boolean {
  return beyondLimit(value, { above: [{ limit }] }) !== undefined;
}

function report(first: Beyond, others: readonly Beyond[], context: Context): void {
  const { aim, kpi, by, target, months, newest, best, gap, pace } = first;
  const unit = unitOf(kpi, knownIn(context, kpi));
  const step = (value: number): string => stepWords(value, unit);
  const reach = best.by > 0 ? addDays(newest.last, Math.ceil(round((gap / best.by) * MONTH))) : undefined;
  const all = [first, ...others];
  context.report({
    at: [aim.item, 'target'],
    message: `By ${by} ${aim.words} is to bring ${kpiIn(context, kpi)} from ${amountWords(newest.value, unit)} (${newest.name}) to ${shown(target, unit)}: ${step(pace)} a month. ${bestWords(best, months, step)}.`,
    why: `${step(gap)} in ${days(daysBetween(newest.last, by))}, counted from the end of ${newest.name} with ${MONTH} days a month; up to ${number(context.options.times)} times the best month is taken for within reach. A target that nobody believes in makes nobody try.`,
    inputs: [
      { name: 'needed a month', value: round(pace), ...(unit ? { unit } : {}) },
      { name: 'best month', value: round(best.by), ...(unit ? { unit } : {}) },
    ],
    related: others.map((other) => ({
      at: [other.aim.item, 'target'],
      message: `Out of reach as well: ${other.aim.words}, by ${other.by}.`,
    })),
    fixes: [
      {
        title: 'Agree on a later day, to be filled in',
        operations: all.map((one) =>
          context.set(
            [one.aim.item, one.aim.day],
            `TODO later day${reach === undefined ? '' : `; at the pace of its best month ${reach}`}`,
          ),
        ),
      },
      {
        title: 'Agree on another target, to be filled in',
        operations: all.map((one) => context.set([one.aim.item, 'target'], `TODO what can be reached by ${one.by}`)),
      },
    ],
  });
}

/**
 * How far a value of a KPI is from a target, in the KPI's unit; at or below 0 it is met. Undefined where direction or
 * unit does not tell.
 */
function distanceTo(target: KpiValue, kpi: Kpi, context: Context): ((value: number) => number) | undefined {
  const known = knownIn(context, kpi);
  const unit = unitOf(kpi, known) ?? target.unit;
  const ends = endsIn(target, unit, unit);
  const direction = directionOf(kpi, known);
  if (!ends || !direction) return undefined;
  if (direction === 'higher') return (value) => ends.low - value;
  if (direction === 'lower') return (value) => value - ends.high;
  return (value) => Math.max(ends.low - value, value - ends.high);
}

function bestWords(best: Gain, months: readonly Month[], step: (value: number) => string): string {
  return best.by > 0
    ? `Its best month so far, ${best.to.name}, brought ${step(best.by)}`
    : `In the ${count(months.length, 'month')} on record it has not come closer`;
}

/** A difference: of percentages it counts points. */
function stepWords(value: number, unit: string | undefined): string {
  return unit === '%'
    ? `${number(value)} ${number(value) === '1' ? 'point' : 'points'}`
    : amountWords(round(value), unit);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
