import type { Fix, Input } from '../../findings.ts';
import type { ImprovementPlan, Issue, Kpi, Partnership } from '../../generated/types.ts';
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
import { isOpen } from '../../model/known.ts';
import { count, list, percent } from '../../text.ts';
import { partnershipRule, type RelatedPlace, type RuleContext } from '../rule.ts';
import { isAbout, issueWords, openIssues } from './issues.ts';
import { dealsWith, issuesOfPlan, kpisOfPlan, planStage, plansOf, planWords, runningPlans } from './plans.ts';
import { plansAreAsked } from './question.ts';

/** Periods of a long run that a message names: the newest. */
const MOST_NAMED = 3;

const why =
  'While the gap is small a few changes close it. Later it takes a project, and by then customers have noticed.';

const options = {
  breaches: {
    default: 2,
    unit: 'periods',
    means: 'Missed periods running from which a plan that was not there comes late',
    source: 'policy default',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC556',
  name: 'late-plan',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC511'],
  summary: 'A plan is there before a KPI is missed twice running.',
  condition:
    'A running plan was agreed after its KPI had been missed in 2 periods running, and no other plan about the KPI was there; or the KPI of an open issue that is not transient has been missed in the newest 2 periods, and no plan deals with the issue.',
  fix: 'Where there is no plan: adds one, to be filled in, or names one that is running.',
  options,
  check(partnership, context) {
    for (const plan of runningPlans(partnership, context)) lateIn(plan, partnership, context);
    // Where nothing at all is stated of plans although the status speaks of one, PC563 asks.
    if (plansAreAsked(context)) return;
    for (const issue of openIssues(partnership, context)) noneFor(issue, partnership, context);
  },
});

function lateIn(plan: ImprovementPlan, partnership: Partnership, context: Context): void {
  const { agreedOn } = plan;
  const kpis = kpisOfPlan(plan, partnership);
  if (kpis.length === 0) return;
  if (agreedOn === undefined) {
    if (context.state([plan, 'agreedOn']) !== 'invalid') context.needs('improvement.plans.agreedOn');
    return;
  }
  const late = longest(kpis, context, ({ last }) => last < agreedOn);
  const second = late?.run[context.options.breaches - 1];
  if (!late || !second || otherPlanInTime(plan, late.kpi, late.run, second, partnership, context)) return;
  const gap = issuesOfPlan(plan, partnership).find(({ gapAtPlan }) => gapAtPlan !== undefined)?.gapAtPlan;
  context.report({
    at: [plan, 'agreedOn'],
    message: `The plan ${planWords(plan)} was agreed on ${agreedOn}, after ${missWords(late, context)}.`,
    why: `${why}${gap === undefined ? '' : ` The gap was ${percent(gap)} of the target when the plan was made.`}`,
    inputs: inputsOf(late),
    related: readingsOf(late),
  });
}

/** Whether another plan about the KPI was agreed in time, and was not over before the KPI was missed. */
function otherPlanInTime(
  plan: ImprovementPlan,
  kpi: Kpi,
  run: readonly PeriodResult[],
  second: PeriodResult,
  partnership: Partnership,
  context: Context,
): boolean {
  const began = run[0]?.first ?? second.first;
  return plansOf(partnership, context).some(
    (other) =>
      other !== plan &&
      planStage(other, context) !== 'draft' &&
      other.agreedOn !== undefined &&
      other.agreedOn <= second.last &&
      (other.closedOn === undefined || other.closedOn >= began) &&
      kpisOfPlan(other, partnership).includes(kpi),
  );
}

function noneFor(issue: Issue, partnership: Partnership, context: Context): void {
  if (issue.class === 'transient' || issue.kpi === undefined) return;
  // A plan is asked for once somebody has found out that it will not pass by itself, or has not said so.
  for (const key of ['class', 'plan'])
    if (isOpen(context.state([issue, key]))) context.needs(`improvement.issues.${key}`);
  if (issue.class === undefined && context.state([issue, 'class']) !== 'absent') return;
  const state = context.state([issue, 'plan']);
  const plans = plansOf(partnership, context);
  const open = isOpen(context.state(['improvement', 'plans'])) || plans.some((plan) => isUnclear(plan, context));
  if (state !== 'absent' || open || plans.some((plan) => dealsWith(plan, issue))) return;
  const late = longest(
    (partnership.kpis ?? []).filter((kpi) => isAbout(issue, kpi)),
    context,
    () => true,
  );
  if (!late || late.run.length < context.options.breaches) return;
  context.report({
    at: [issue, 'plan'],
    message: `No plan deals with ${issueWords(issue)}, and ${missWords(late, context)}.`,
    why,
    inputs: inputsOf(late),
    related: readingsOf(late),
    fixes: planFixes(issue, late.kpi, partnership, context),
  });
}

/** Which issues a plan deals with is to be filled in: it may be this one. */
function isUnclear(plan: ImprovementPlan, context: Context): boolean {
  const open = isOpen(context.state([plan, 'issues']));
  if (open) context.needs('improvement.plans.issues');
  return open;
}

interface Late {
  kpi: Kpi;
  line: Line;
  run: readonly PeriodResult[];
}

/** The longest run of missed periods among some KPIs that ends with the newest period passing a test. */
function longest(kpis: readonly Kpi[], context: Context, counts: (period: PeriodResult) => boolean): Late | undefined {
  const runs = kpis.flatMap((kpi) => {
    const line = statedLineOf(kpi, knownIn(context, kpi));
    const periods = periodsThatCount(context, kpi);
    if (!line) context.needs('kpis.target');
    if (periods.length === 0) context.needs('readings');
    return line ? [{ kpi, line, run: runAtEnd(periods.filter(counts), (period) => missed(line, period)) }] : [];
  });
  return runs.sort((a, b) => b.run.length - a.run.length)[0];
}

/** `service level had been below 80 % for 3 months running: 71 % in 2026-08 …`. */
function missWords({ kpi, line, run }: Late, context: Context): string {
  const named = run.slice(-MOST_NAMED);
  const reached = named.map((period) => `${reachedWords(period, line.unit)} in ${period.period}`);
  return `${kpiIn(context, kpi)} was ${beyondWords(line)} for ${count(run.length, run[0]?.kind ?? 'period')} running: ${named.length < run.length ? 'last ' : ''}${list(reached)}`;
}

function inputsOf({ run }: Late): Input[] {
  return [{ name: 'missed running', value: run.length, unit: 'periods' }];
}

function readingsOf({ run, line }: Late): (RelatedPlace & { message: string })[] {
  return run
    .slice(-MOST_NAMED)
    .flatMap(({ readings }) =>
      readings.map((reading) => ({ reading, message: `${reading.period}: ${amountWords(reading.value, line.unit)}.` })),
    );
}

function planFixes(issue: Issue, kpi: Kpi, partnership: Partnership, context: Context): Fix[] {
  if (issue.id === undefined) return [];
  const plans = partnership.improvement?.plans ?? [];
  const running = plans.filter((plan) => plan.id !== undefined && planStage(plan, context) === 'running');
  let id = `${issue.id}-plan`;
  for (let number = 2; plans.some((plan) => plan.id === id); number++) id = `${issue.id}-plan-${number}`;
  return [
    ...running.slice(0, 4).map((plan) => ({
      title: `${capital(planWords(plan))} deals with it`,
      operations: [context.set([issue, 'plan'], plan.id)],
    })),
    {
      title: 'Add a plan, to be filled in',
      operations: [
        context.append(['improvement', 'plans'], {
          id,
          issues: [issue.id],
          proposedBy: 'TODO client, provider or both',
          agreedOn: 'TODO day on which both sides agreed to it',
          success: 'TODO what will be true when it has worked',
          kpi: kpi.id ?? kpi.kpi,
          actions: 'TODO what is done, each with a measure, an owner on each side and a day',
        }),
      ],
    },
  ];
}
