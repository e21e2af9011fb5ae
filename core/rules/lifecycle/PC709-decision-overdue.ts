import { daysBetween } from '../../model/dates.ts';
import { isOpen } from '../../model/known.ts';
import { days } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import { planWords } from '../improvement/plans.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { decisionAt, decisionToFill, leaving } from './decision.ts';
import { failedPlans } from './failed-plans.ts';
import { isSaidHere } from './where.ts';

export const rule = partnershipRule({
  id: 'PC709',
  name: 'decision-overdue',
  area: 'lifecycle',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC565', 'PC708'],
  summary: 'When a plan has failed, it is decided soon whether to stay or to go.',
  condition:
    'A plan failed more than 60 days ago and nothing was decided since. It failed when it was closed as such, or when the day by which it was to have worked has passed and its KPI still misses its target. Silent when a newer plan takes up the same issue or KPI, and once the partnership is ending.',
  fix: 'Inserts the decision, to be filled in, where none is stated yet.',
  options: {
    within: {
      default: 60,
      unit: 'days',
      means: 'longest time from the failure of a plan to a decision',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    if (context.status === 'exiting') return;
    const overdue = failedPlans(partnership, context).filter(
      ({ day }) => daysBetween(day, context.asOf) > context.options.within,
    );
    const [earliest] = overdue.map(({ day }) => day).sort();
    const first = overdue.find(({ day }) => day === earliest);
    if (!first) return;
    const others = overdue.filter((other) => other !== first);
    const decided = decidedOn(context);
    if (decided === 'open' || (decided !== undefined && decided >= first.day)) return;
    const { plan, day, shown } = first;
    const age = daysBetween(day, context.asOf);
    const name = planWords(plan);
    const nothing = `othing says whether to stay, repair, spread the work or leave${decided === undefined ? '' : `; the last decision is of ${decided}`}.`;
    context.report({
      at: [plan, shown === undefined ? 'status' : 'by'],
      message:
        shown === undefined
          ? `The plan ${name} failed on ${day}, ${days(age)} ago, and n${nothing}`
          : `The plan ${name} was to have worked by ${day}, ${days(age)} ago; ${shown}. N${nothing}`,
      why: `A failed plan that nobody draws a conclusion from teaches both sides that plans do not matter. After ${days(context.options.within)} the people who know why it failed have moved on.`,
      inputs: [{ name: 'since the plan failed', value: age, unit: 'days' }],
      related: others.map((other) => ({
        at: [other.plan],
        message: `${planWords(other.plan)} failed on ${other.day}.`,
      })),
      fixes:
        leaving(context).part === undefined && isSaidHere(decisionAt, partnership, context)
          ? [
              {
                title: 'Insert the decision, to be filled in',
                operations: [context.set(decisionAt, decisionToFill)],
                preferred: true,
              },
            ]
          : [],
    });
  },
});

/** Day of the newest decision that was taken, as stated or by the diary; `open` where one is stated whose day is not known. */
function decidedOn(context: RuleContext): string | undefined {
  const { decision, part } = leaving(context);
  const written = context.newest(decision?.date, refsTo(decisionAt.join('/')), 'decided');
  if (written !== undefined || (!part && !decision)) return written;
  const block = part?.state(decisionAt);
  if (block !== undefined && isOpen(block)) {
    context.needs('lifecycle.decision');
    return 'open';
  }
  const date = part?.state([...decisionAt, 'date']);
  if (date === 'stated') return undefined;
  if (date !== 'invalid') context.needs('lifecycle.decision.date');
  return 'open';
}
