import type { ContinuityPlan } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, list, number } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { planName } from './covering.ts';

const why =
  'A plan that nobody has tried holds the phone numbers, sites and seats of the day on which it was written. The first exercise shows what has changed; the first storm does too.';

export const rule = partnershipRule({
  id: 'PC612',
  name: 'bcp-untested',
  area: 'risk',
  severity: 'warning',
  from: 'transition',
  dimension: 'resilience',
  related: ['PC423', 'PC609'],
  summary: 'Each continuity plan is tried out once a year.',
  condition:
    'A continuity plan was last tested more than 365 days ago (error above 730), by the definition or the diary. Plans of which no test is known are asked for in one question, as a warning, once the partnership has been live for more than 365 days.',
  fix: 'Adds the day of the last test, to be filled in, where none is stated.',
  options: {
    late: {
      default: 365,
      unit: 'days',
      means: 'Age of the last test above which it is a warning',
      source: 'policy default: 12 months',
    },
    lapsed: {
      default: 730,
      unit: 'days',
      means: 'Age of the last test above which it is an error',
      source: 'policy default: 24 months',
    },
  },
  check({ risk, since }, context) {
    const { late, lapsed } = context.options;
    const plans = risk?.continuity ?? [];
    if (plans.length === 0) return context.needs('risk.continuity');
    const never: ContinuityPlan[] = [];
    for (const plan of plans) {
      const last = lastTest(plan, plans.length === 1, context);
      const stands = context.state([plan, 'lastTested']);
      if (last === undefined) {
        if (stands === 'absent' || stands === 'stated') never.push(plan);
        else if (stands !== 'invalid') context.needs('risk.continuity.lastTested');
        continue;
      }
      const age = daysBetween(last, context.asOf);
      const beyond = beyondLimit(age, {
        above: [
          { limit: late, severity: 'warning' },
          { limit: lapsed, severity: 'error' },
        ],
      });
      if (!beyond) continue;
      if (stands === 'unknown' || stands === 'todo') {
        context.needs('risk.continuity.lastTested');
        continue;
      }
      context.report({
        at: [plan, 'lastTested'],
        severity: beyond.severity,
        message: `The plan ${planName(plan)} was last tested on ${last}, ${days(age)} ago; ${days(beyond.limit)} are the limit.`,
        why,
        inputs: [{ name: 'age of the last test', value: age, unit: 'days' }],
      });
    }
    if (never.length === 0) return;
    if (since !== undefined && daysBetween(since, context.asOf) <= late) return;
    const one = never.length === 1;
    context.report({
      at: one && never[0] ? [never[0], 'lastTested'] : ['risk', 'continuity'],
      message: `When ${one ? 'was the plan' : 'were the plans'} ${list(never.map(planName))} last tested? No day is stated, and the diary has none${
        since === undefined ? '' : `; the work has run for ${number(daysBetween(since, context.asOf))} days`
      }.`,
      why,
      fixes: [
        {
          title: `Add the ${one ? 'day' : 'days'}, to be filled in`,
          operations: never.map((plan) => context.set([plan, 'lastTested'], 'TODO day of the last test')),
          preferred: true,
        },
      ],
    });
  },
});

/** Where there is one plan only, a test of "continuity" in the diary is a test of it. */
export function lastTest(
  { id, lastTested }: ContinuityPlan,
  only: boolean,
  context: Pick<RuleContext, 'newest'>,
): string | undefined {
  const refs = [...(id === undefined ? [] : refsTo('risk/continuity', id)), ...(only ? refsTo('risk/continuity') : [])];
  return context.newest(lastTested, refs, 'tested');
}
