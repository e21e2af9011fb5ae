import type { Feedback, Kpi, Partnership } from '../generated/types.ts';
import { intervalOf, isPublished, refsOf as refsOfKpi } from '../kpi/publication.ts';
import { kpiIn } from '../kpi/words.ts';
import type { Duration } from '../model/leaves.ts';
import { rule as PC202 } from '../rules/communication/PC202-cadence-lapsed.ts';
import { lastGiven, rule as PC208 } from '../rules/communication/PC208-feedback-one-way.ts';
import { lastRouted, rule as PC210 } from '../rules/communication/PC210-voc-unrouted.ts';
import { refsTo } from '../rules/communication/refs.ts';
import { ownPlan } from '../rules/exit/exit-plan.ts';
import { rule as PC418, refsOf as refsOfUpkeep } from '../rules/exit/PC418-upkeep-stale.ts';
import { rule as PC423 } from '../rules/exit/PC423-exit-untested.ts';
import { rule as PC509 } from '../rules/kpi/PC509-kpi-unpublished.ts';
import { rule as PC516 } from '../rules/kpi/PC516-no-ttt.ts';
import { rule as PC115 } from '../rules/purpose/PC115-sponsor-lapsed.ts';
import { rule as PC118 } from '../rules/purpose/PC118-culture-unassessed.ts';
import { lastTest, rule as PC612 } from '../rules/risk/PC612-bcp-untested.ts';
import type { RuleContext } from '../rules/rule.ts';
import { sides } from '../rules/shapes/both-sides.ts';
import { count, list } from '../text.ts';
import type { DraftDate } from './due-date.ts';
import { next } from './rhythm.ts';
import { limitOf, words } from './words.ts';

/** KPIs that are named in one line; more are counted. */
const MOST_NAMED = 2;

/** What has to be looked at, told, tried or taught again and again, besides meetings. */
export function reviewsDue(partnership: Partnership, context: RuleContext): DraftDate[] {
  return [sponsors, culture, feedback, voices, publications, forecast, exitPlan, continuity, upkeep, courses].flatMap(
    (due) => due(partnership, context),
  );
}

function sponsors({ alignment }: Partnership, context: RuleContext): DraftDate[] {
  const usual = limitOf(PC115, 'every', context);
  return sides.flatMap((side) => {
    const sponsor = alignment?.sponsors?.[side];
    if (!sponsor) return [];
    const { person, lastEngaged, every } = sponsor;
    const refs = [...refsTo('alignment/sponsors', side), ...(person === undefined ? [] : [person])];
    return next(
      { last: context.newest(lastEngaged, refs, 'engaged'), every, usual },
      {
        kind: 'review',
        title: `The sponsor at the ${side} takes part`,
        done: 'took part',
        owners: [person],
        at: [sponsor],
      },
      context,
    );
  });
}

function culture({ alignment }: Partnership, context: RuleContext): DraftDate[] {
  const assessments = alignment?.culture?.assessments ?? [];
  const [first] = assessments;
  if (!first || assessments.some(({ date }) => date === undefined)) return [];
  const stated = assessments
    .map(({ date }) => date ?? '')
    .filter((date) => date <= context.asOf)
    .sort()
    .at(-1);
  const refs = [...assessments.flatMap(({ id }) => id ?? []), ...refsTo('alignment/culture')];
  return next(
    {
      last: context.newest(stated, refs, 'assessed', 'reviewed'),
      every: undefined,
      usual: limitOf(PC118, 'every', context),
    },
    {
      kind: 'review',
      title: 'Look at how well the two companies fit',
      done: 'looked at',
      at: ['alignment', 'culture', 'assessments'],
    },
    context,
  );
}

/** Feedback is judged by direction: the newest of all ways in which one side tells the other. */
function feedback({ communication }: Partnership, context: RuleContext): DraftDate[] {
  const stale = limitOf(PC208, 'stale', context);
  return (['clientToProvider', 'providerToClient'] as const).flatMap((direction) => {
    const given = (communication?.feedback ?? []).filter((one) => one.direction === direction);
    const last = newestOf(given, (one) => lastGiven(one, context));
    const item = given.find((one) => lastGiven(one, context) === last);
    const every = shortest(given);
    if (!item) return [];
    return next(
      { last, every, usual: stale, allowed: { days: Math.max(stale, every?.days ?? 0) } },
      {
        kind: 'review',
        title: direction === 'clientToProvider' ? 'Feedback to the provider' : 'Feedback from the provider',
        done: 'given',
        owners: [item.owner],
        at: [item],
      },
      context,
    );
  });
}

function voices({ communication }: Partnership, context: RuleContext): DraftDate[] {
  const stale = limitOf(PC210, 'stale', context);
  return (communication?.voiceOfCustomer ?? []).flatMap((voice) =>
    next(
      {
        last: lastRouted(voice, context),
        every: voice.every,
        usual: stale,
        allowed: { days: Math.max(stale, voice.every?.days ?? 0) },
      },
      {
        kind: 'review',
        title: `Pass on: ${words(voice.from ?? voice.id, 'what customers say')}`,
        done: 'sent to a team',
        owners: [voice.owner],
        at: [voice],
      },
      context,
    ),
  );
}

/** Results that were published on one day, and are due as often, go out together. */
function publications({ kpis = [] }: Partnership, context: RuleContext): DraftDate[] {
  const late = limitOf(PC509, 'late', context);
  const together = new Map<string, { last: string; every: Duration; kpis: [Kpi, ...Kpi[]] }>();
  for (const kpi of kpis) {
    if (!isPublished(kpi, context)) continue;
    const every = intervalOf(kpi);
    const last = context.newest(kpi.publication?.last, refsOfKpi(kpi), 'published');
    if (!every || last === undefined) continue;
    const group = together.get(`${last} ${every.days}`);
    if (group) group.kpis.push(kpi);
    else together.set(`${last} ${every.days}`, { last, every, kpis: [kpi] });
  }
  return [...together.values()].flatMap(({ last, every, kpis: [first, ...others] }) => {
    const all = [first, ...others];
    const what = all.length <= MOST_NAMED ? list(all.map((kpi) => kpiIn(context, kpi))) : count(all.length, 'KPI');
    return next(
      { last, every, allowed: { intervals: late } },
      { kind: 'review', title: `Publish the results of ${what}`, done: 'published', at: [first], part: every.text },
      context,
    );
  });
}

function forecast({ planning }: Partnership, context: RuleContext): DraftDate[] {
  const plan = planning?.forecast;
  if (!plan) return [];
  const last = context.newest(plan.lastShared, refsTo('planning/forecast'), 'shared', 'published');
  return next(
    // No rule judges it: what both sides do by a rhythm has the patience that meetings have.
    { last, every: plan.every, allowed: { intervals: limitOf(PC202, 'late', context) } },
    { kind: 'review', title: 'Share the forecast', done: 'shared', owners: [plan.owner?.client], at: [plan] },
    context,
  );
}

function exitPlan(partnership: Partnership, context: RuleContext): DraftDate[] {
  const plan = ownPlan(partnership);
  if (!plan) return [];
  const stated = plan.testedHow === 'readThrough' ? undefined : plan.lastTested;
  return next(
    {
      last: context.newest(stated, 'exitPlan', 'tested'),
      every: undefined,
      usual: limitOf(PC423, 'test', context),
    },
    {
      kind: 'review',
      title: 'Walk through the exit plan',
      done: 'walked through',
      owners: [plan.owner?.client, plan.owner?.provider],
      at: ['exitPlan', 'lastTested'],
    },
    context,
  );
}

function continuity({ risk }: Partnership, context: RuleContext): DraftDate[] {
  const plans = risk?.continuity ?? [];
  return plans.flatMap((plan) =>
    next(
      { last: lastTest(plan, plans.length === 1, context), every: undefined, usual: limitOf(PC612, 'late', context) },
      {
        kind: 'review',
        title: `Test the continuity plan: ${words(plan.title ?? plan.id, 'unnamed')}`,
        done: 'tested',
        owners: [plan.owner],
        at: [plan],
      },
      context,
    ),
  );
}

function upkeep({ commercial }: Partnership, context: RuleContext): DraftDate[] {
  return (commercial?.upkeep ?? []).flatMap((item) =>
    next(
      {
        last: context.newest(item.lastReviewed, refsOfUpkeep(item), 'reviewed'),
        every: undefined,
        usual: limitOf(PC418, 'review', context),
      },
      {
        kind: 'review',
        title: `Review upkeep together: ${words(item.asset ?? item.plan, 'unnamed')}`,
        done: 'reviewed',
        owners: [item.owner],
        at: [item],
      },
      context,
    ),
  );
}

function courses({ training, quality }: Partnership, context: RuleContext): DraftDate[] {
  const trainers = training?.trainTheTrainer;
  const calibration = quality?.calibration;
  return [
    ...(training?.recurring ?? []).flatMap((course) =>
      next(
        {
          last: context.newest(course.last, refsTo('training/recurring', course.id ?? course.topic), 'trained'),
          every: course.every,
        },
        { kind: 'review', title: `Course: ${words(course.topic ?? course.id, 'unnamed')}`, done: 'held', at: [course] },
        context,
      ),
    ),
    ...(trainers
      ? next(
          {
            last: context.newest(trainers.lastRun, refsTo('training/trainTheTrainer'), 'trained'),
            every: trainers.every,
            usual: limitOf(PC516, 'within', context),
          },
          { kind: 'review', title: "Teach the provider's trainers", done: 'taught', at: [trainers] },
          context,
        )
      : []),
    ...(calibration
      ? next(
          {
            last: context.newest(calibration.last, refsTo('quality/calibration'), 'held'),
            every: calibration.every,
            allowed: { intervals: limitOf(PC202, 'late', context) },
          },
          { kind: 'review', title: 'Calibrate quality scores', done: 'done', at: [calibration] },
          context,
        )
      : []),
  ];
}

function newestOf<T>(items: readonly T[], dayOf: (item: T) => string | undefined): string | undefined {
  return items
    .map(dayOf)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function shortest(items: readonly Feedback[]): Duration | undefined {
  return items.flatMap(({ every }) => (every ? [every] : [])).sort((a, b) => a.days - b.days)[0];
}
