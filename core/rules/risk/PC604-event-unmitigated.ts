import { capital } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { placeHere, takeovers, takeoverWords } from './news.ts';

const TODO = {
  what: 'TODO what is done so that the work and its people stay',
  owner: 'TODO who sees to it',
  due: 'TODO day by which it is done',
} as const;

const why =
  'A new owner decides anew which clients, people and sites it keeps; what is not agreed early is decided without you.';

export const rule = partnershipRule({
  id: 'PC604',
  name: 'event-unmitigated',
  area: 'risk',
  severity: 'error',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC319'],
  summary: 'When one side is bought or merges, something is done about it within a month.',
  condition:
    'An acquisition or merger, announced or completed, is more than 30 days old and has no mitigation; stated here, or only in the file of the provider. A warning where a mitigation of this file names no owner, or neither a due date nor the day on which it was done.',
  fix: 'Adds the mitigation, to be filled in.',
  options: {
    within: {
      default: 30,
      unit: 'days',
      means: 'Age of the news above which something must have been done about it',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    for (const takeover of takeovers(partnership, context)) {
      const { event, state, own, place } = takeover;
      if (event.date === undefined) {
        if (state('date') !== 'invalid') context.needs('risk.events.date');
        continue;
      }
      const age = daysBetween(event.date, context.asOf);
      if (age <= context.options.within) continue;
      const related = place ? { related: [{ place, message: 'the news, in the file of the provider' }] } : {};
      const stands = state('mitigation');
      if (stands === 'unknown' || stands === 'todo') context.needs('risk.events.mitigation');
      if (stands === 'absent') {
        const { id, type, what, date, status } = event;
        const copy = Object.fromEntries(
          Object.entries({ id, type, what, date, status }).filter(([, value]) => value !== undefined),
        );
        context.report({
          at: placeHere(takeover),
          message: `${capital(takeoverWords(takeover))} is ${days(age)} old, and nothing is stated to be done about it.`,
          why,
          inputs: [{ name: 'age', value: age, unit: 'days' }],
          ...related,
          fixes: [
            {
              title: 'Add what is done about it, to be filled in',
              operations: own
                ? [context.set([own, 'mitigation'], TODO)]
                : [context.append(['risk', 'events'], { ...copy, mitigation: TODO })],
              preferred: true,
            },
          ],
        });
      }
      if (stands !== 'stated' || !own) continue;
      const dated = state('mitigation', 'doneOn') !== 'absent';
      const missing = (['owner', ...(dated ? [] : (['due'] as const))] as const).filter(
        (key) => state('mitigation', key) === 'absent',
      );
      if (missing.length === 0) continue;
      context.report({
        at: [own, 'mitigation'],
        severity: 'warning',
        message: `${capital(takeoverWords(takeover))} is ${days(age)} old; what is done about it names ${list(
          missing.map((key) => (key === 'owner' ? 'nobody who sees to it' : 'no day by which it is done')),
        )}.`,
        why,
        fixes: [
          {
            title: 'Add it, to be filled in',
            operations: missing.map((key) => context.set([own, 'mitigation', key], TODO[key])),
            preferred: true,
          },
        ],
      });
    }
  },
});
