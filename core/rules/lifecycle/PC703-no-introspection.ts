import { capital } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { type Inward, introspectionAt, inwardOf, lookToFill } from './inward.ts';
import { isSaidHere } from './where.ts';

export const rule = partnershipRule({
  id: 'PC703',
  name: 'no-introspection',
  area: 'lifecycle',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC420'],
  summary: 'Who judges the provider has looked at its own part first.',
  condition:
    'Performance is to improve (status improving), or it was decided to leave, and nobody looked at the own part in the 90 days before: the newest plan was agreed, or the decision was taken. Error when the newest look is older, or came only after the decision; a warning, as a question, when none is stated. A look after a plan was agreed counts; so does the first of the five steps with its evidence.',
  fix: 'Adds a look at the own part, to be filled in.',
  options: {
    within: {
      default: 90,
      unit: 'days',
      means: 'longest time from a look at the own part to a plan or a decision to leave',
      source: 'policy default: one quarter',
    },
  },
  check(partnership, context) {
    if (!isSaidHere(introspectionAt, partnership, context)) return;
    const inward = inwardOf(context, context.options.within);
    if (inward.stands === 'open') context.needs(...inward.needs);
    if (inward.stands === 'open' || inward.stands === 'fine') return;
    const age = inward.stands === 'stale' ? daysBetween(inward.newest, inward.judged.day) : undefined;
    context.report({
      at: introspectionAt,
      onKey: true,
      severity: inward.stands === 'absent' ? 'warning' : 'error',
      message: inwardWords(inward),
      why: 'Targets nobody can reach, late forecasts and old training material look like a weak provider from outside. Whoever does not look there first repairs, or leaves, the wrong thing, and meets the same trouble at the next one.',
      inputs: age === undefined ? [] : [{ name: 'from the look to the judgement', value: age, unit: 'days' }],
      fixes: [
        {
          title: 'Add a look at your own part, to be filled in',
          operations: [context.append(introspectionAt, lookToFill)],
          preferred: true,
        },
      ],
    });
  },
});

/** What there is to say of it, in a sentence or two. */
export function inwardWords(inward: Extract<Inward, { judged: object }>): string {
  const { what, day } = inward.judged;
  const exit = `it was decided${day === undefined ? '' : ` on ${day}`} to leave`;
  const plan = day === undefined ? 'performance is to improve' : `a plan for the provider was agreed on ${day}`;
  switch (inward.stands) {
    case 'absent':
      return `What did you find when you looked at your own part? ${capital(what === 'exit' ? exit : plan)}, and no look at training, communication and KPIs is stated.`;
    case 'late':
      return `You looked at your own part only on ${inward.newest}, after ${exit}.`;
    case 'stale':
      return `You last looked at your own part on ${inward.newest}, ${days(daysBetween(inward.newest, inward.judged.day))} before ${what === 'exit' ? exit : `the plan of ${day} was agreed`}.`;
  }
}
