import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { ownPlan } from './exit-plan.ts';

const why =
  'Plans age faster than contracts: people leave, systems change, and the provider that was to take over is full. A walkthrough finds that out on a quiet day.';

export const rule = partnershipRule({
  id: 'PC423',
  name: 'exit-untested',
  area: 'exit',
  severity: 'warning',
  from: 'transition',
  dimension: 'resilience',
  related: ['PC422'],
  summary: 'The exit plan is walked through once a year.',
  condition:
    'Live, and the last walkthrough or rehearsal of the exit plan, in the definition or the diary, is more than 12 months (365 days) ago; or there was none, and the partnership is older than that. Reading a plan through is no test. Not evaluated without a plan.',
  fix: 'Adds the day of the last walkthrough, to be filled in.',
  options: {
    test: {
      default: 365,
      unit: 'days',
      means: 'Longest time from one walkthrough to the next.',
      source: 'policy default: once a year',
    },
  },
  check(partnership, context) {
    const plan = ownPlan(partnership);
    if (!plan) return context.needs('exitPlan');
    const at = ['exitPlan', 'lastTested'];
    const limit = context.options.test;
    const read = plan.testedHow === 'readThrough' ? plan.lastTested : undefined;
    const last = context.newest(read ? undefined : plan.lastTested, 'exitPlan', 'tested');
    if (last !== undefined) {
      const age = daysBetween(last, context.asOf);
      if (age <= limit) return;
      context.report({
        at,
        message: `The exit plan was last walked through on ${last}, ${days(age)} ago; it is due once in ${days(limit)}.`,
        why,
        inputs: [{ name: 'age of the last walkthrough', value: age, unit: 'days' }],
      });
      return;
    }
    const began = partnership.since ?? partnership.term?.start;
    if (began !== undefined && daysBetween(began, context.asOf) <= limit) return;
    if (read) {
      context.report({
        at,
        message: `The exit plan was read through on ${read}, and no walkthrough of it is stated.`,
        why,
      });
      return;
    }
    if (!lacks(context, at, 'exitPlan.lastTested')) return;
    context.report({
      at,
      message: 'When was the exit plan last walked through? No day is stated.',
      why,
      fixes: [
        {
          title: 'Add the day of the last walkthrough, to be filled in',
          preferred: true,
          operations: [context.set(at, 'TODO day of the last walkthrough')],
        },
      ],
    });
  },
});
