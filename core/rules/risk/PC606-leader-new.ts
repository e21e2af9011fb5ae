import type { Person } from '../../generated/types.ts';
import { personWords } from '../../kpi/owners.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { newcomers, roleWords } from './key-people.ts';

export const rule = partnershipRule({
  id: 'PC606',
  name: 'leader-new',
  area: 'risk',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC215'],
  summary: 'Whoever takes over a key role gets a handover.',
  condition:
    'Somebody has been in a key role for less than 90 days, came after the partnership went live, and nothing is stated of a handover: no plan, no due date, no day of completion. Key roles are those that say so and, where nothing is said, executives, account leads and operations leads of both sides.',
  fix: 'Adds the handover, to be filled in.',
  options: {
    settled: {
      default: 90,
      unit: 'days',
      means: 'Time in a key role from which a handover is no longer asked for',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    for (const { person, day, age } of newcomers(partnership, context)) {
      if (age >= context.options.settled) continue;
      const states = ['plan', 'due', 'completedOn'].map((key) => context.state([person, 'handover', key]));
      if (states.some((state) => state === 'unknown' || state === 'todo')) context.needs('people.handover');
      if (states.some((state) => state !== 'absent')) continue;
      const todo = { plan: 'TODO what is handed over and how', due: 'TODO day by which it is complete' };
      context.report({
        at: [person, 'handover'],
        message: `${who(person)} ${age === 0 ? 'since today' : `for ${days(age)}, since ${day}`}. Nothing is stated of a handover.`,
        why: 'What was agreed in talks and never written down leaves with whoever agreed it, unless somebody passes it on.',
        inputs: [{ name: 'time in the role', value: age, unit: 'days' }],
        fixes: [
          {
            title: 'Add the handover, to be filled in',
            operations: person.handover
              ? Object.entries(todo).map(([key, text]) => context.set([person, 'handover', key], text))
              : [context.set([person, 'handover'], todo)],
            preferred: true,
          },
        ],
      });
    }
  },
});

/** `Tom Okafor has been account lead at the provider`; who has no name is known by the role. */
function who(person: Person): string {
  return person.name === undefined
    ? `Somebody has been ${roleWords(person)}`
    : `${personWords(person)} has been ${roleWords(person)}`;
}
