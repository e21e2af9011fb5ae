import type { Fix } from '../../findings.ts';
import type { ImprovementPlan, Kpi, Partnership } from '../../generated/types.ts';
import {
  amountWords,
  beyondWords,
  type Line,
  missed,
  type PeriodResult,
  periodsThatCount,
  reachedWords,
  runAtEnd,
  statedLineOf,
} from '../../kpi/results.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { addDays, daysBetween } from '../../model/dates.ts';
import { days, list } from '../../text.ts';
import { issueFix } from '../kpi/issue-of.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { firstSeen, isAbout, openIssues } from './issues.ts';
import { closingDay, kpisOfPlan, planStage, plansOf, planWords, runningPlans } from './plans.ts';

/** Periods of a long run that a message names: the newest. */
const MOST_NAMED = 3;

const options = {
  watch: {
    default: 90,
    unit: 'days',
    means: 'How long a KPI is watched after its plan was closed, where the plan does not say',
    source: 'policy default: one quarter',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC565',
  name: 'relapse',
  area: 'improvement',
  severity: 'error',
  from: 'transition',
  dimension: 'performance',
  related: ['PC563'],
  summary: 'What a plan has mended stays mended.',
  condition:
    'The KPI of a plan that is closed has been missed within its watch (90 days where the plan does not say), and has not recovered since. Silent where a plan about the KPI is running, or an issue about it is open that was seen after the plan was closed.',
  fix: 'Opens the plan again, to be filled in, or says that it has failed; or opens an issue about the KPI.',
  options,
  check(partnership, context) {
    for (const plan of plansOf(partnership, context)) {
      if (planStage(plan, context) !== 'closed') continue;
      const kpis = kpisOfPlan(plan, partnership);
      const closed = closingDay(plan, context);
      if (closed === undefined) {
        if (kpis.length > 0 && context.state([plan, 'closedOn']) !== 'invalid')
          context.needs('improvement.plans.closedOn');
        continue;
      }
      for (const kpi of kpis) judge(plan, kpi, closed, partnership, context);
    }
  },
});

function judge(plan: ImprovementPlan, kpi: Kpi, closed: string, partnership: Partnership, context: Context): void {
  const watch = watchOf(plan, context);
  if (watch === undefined) return;
  const line = statedLineOf(kpi, knownIn(context, kpi));
  const periods = periodsThatCount(context, kpi).filter(({ first }) => first > closed);
  if (!line) context.needs('kpis.target');
  // Where nothing was read since, nobody can say that it stayed mended.
  if (periods.length === 0 && daysBetween(closed, context.asOf) > watch) context.needs('readings');
  const run = line ? runAtEnd(periods, (period) => missed(line, period)) : [];
  const first = run.find((period) => liesWithin(period, closed, watch));
  if (!line || !first || isInHand(kpi, closed, partnership, context)) return;
  report(plan, kpi, { closed, watch, line, run, first }, partnership, context);
}

/** How long the KPI is watched, in days; undefined while that is to be filled in. */
function watchOf(plan: ImprovementPlan, context: Context): number | undefined {
  const state = context.state([plan, 'watch']);
  if (state === 'unknown' || state === 'todo') context.needs('improvement.plans.watch');
  if (plan.watch === undefined && state !== 'absent') return undefined;
  return plan.watch?.days ?? context.options.watch;
}

/** A period belongs to the watch when at least half of it does. */
function liesWithin({ first, last }: PeriodResult, closed: string, watch: number): boolean {
  return daysBetween(closed, first) + daysBetween(first, last) / 2 <= watch;
}

/** Whether both sides are on to it already. */
function isInHand(kpi: Kpi, closed: string, partnership: Partnership, context: Context): boolean {
  if (runningPlans(partnership, context).some((plan) => kpisOfPlan(plan, partnership).includes(kpi))) return true;
  return openIssues(partnership, context).some((issue) => {
    if (!isAbout(issue, kpi)) return false;
    const seen = firstSeen(issue, context);
    return seen === undefined || seen > closed;
  });
}

interface Relapse {
  closed: string;
  watch: number;
  line: Line;
  run: readonly PeriodResult[];
  first: PeriodResult;
}

function report(
  plan: ImprovementPlan,
  kpi: Kpi,
  { closed, watch, line, run, first }: Relapse,
  partnership: Partnership,
  context: Context,
): void {
  const named = run.slice(-MOST_NAMED);
  const words = capital(kpiIn(context, kpi));
  const reached = named.map((period) => `${reachedWords(period, line.unit)} in ${period.period}`);
  const newest = run.at(-1) ?? first;
  context.report({
    at: [plan],
    message: `${words} is ${beyondWords(line)} again: ${list(reached)}. The plan ${planWords(plan)} was closed on ${closed}, and the watch over it ${watch < daysBetween(closed, context.asOf) ? 'ran' : 'runs'} until ${addDays(closed, watch)}.`,
    why: `What comes back within ${days(watch)} was not mended: the cause is still there, or what was changed has been given up.`,
    inputs: [
      {
        name: 'watch',
        value: watch,
        unit: 'days',
        ...(plan.watch === undefined ? { assumed: true } : {}),
      },
    ],
    related: named.flatMap(({ readings }) =>
      readings.map((reading) => ({ reading, message: `${reading.period}: ${amountWords(reading.value, line.unit)}.` })),
    ),
    fixes: [
      ...planFixes(plan, closed, context),
      {
        ...issueFix(
          partnership,
          kpi,
          `${words} was ${reachedWords(newest, line.unit)} in ${newest.period}, after the plan ${planWords(plan)} was closed`,
          newest.period,
          context,
        ),
        preferred: false,
      },
    ],
  });
}

/** Opening it again would ask at once for all that it lacks, so what it is now is for people to fill in. */
function planFixes(plan: ImprovementPlan, closed: string, context: Context): Fix[] {
  return [
    {
      title: 'Open the plan again, to be filled in',
      operations: [context.set([plan, 'status'], 'TODO running again (and take out the day of closing)')],
    },
    {
      title: 'Say that the plan has failed',
      operations: [
        context.set([plan, 'status'], 'failed'),
        // The day on which it was closed as a success is not the day on which it failed.
        context.set([plan, 'closedOn'], `TODO day on which that was clear; closed before on ${closed}`),
      ],
    },
  ];
}
