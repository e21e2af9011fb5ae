import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { qualityOf } from './unstated.ts';

const ACTORS = [
  { actor: 'client', words: 'the client' },
  { actor: 'provider', words: 'the provider' },
  { actor: 'agent', words: 'the agents' },
] as const;

const why =
  'Each of the three makes mistakes that the other two suffer from. A list without one of them says who wrote it, not who errs.';

export const rule = partnershipRule({
  id: 'PC519',
  name: 'mistake-actor-gap',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  summary: 'Known mistakes of the client, the provider and the agents are written down, with what prevents them.',
  condition: 'Quality is stated, and of one of client, provider and agents no known mistake is.',
  fix: 'Adds a mistake for each of them, to be filled in.',
  check(partnership, context) {
    const quality = qualityOf(partnership, context);
    if (!quality) return;
    const absent = lacks(context, ['quality', 'mistakes'], 'quality.mistakes');
    if (!quality.mistakes && !absent) return;
    const mistakes = quality.mistakes ?? [];
    if (mistakes.some(({ actor }) => actor === undefined)) return context.needs('quality.mistakes.actor');
    const without = ACTORS.filter(({ actor }) => !mistakes.some((mistake) => mistake.actor === actor));
    if (without.length === 0) return;
    context.report({
      at: ['quality', 'mistakes'],
      message: absent
        ? 'Which mistakes of the client, the provider and the agents are known, and what prevents them? None is stated.'
        : `No known mistake of ${list(
            without.map(({ words }) => words),
            'or',
          )} is stated, only of ${list(ACTORS.filter((one) => !without.includes(one)).map(({ words }) => words))}.`,
      why,
      fixes: [
        {
          title: `Add a mistake of ${list(without.map(({ words }) => words))}, to be filled in`,
          preferred: true,
          operations: without.map(({ actor, words }) =>
            context.append(['quality', 'mistakes'], {
              actor,
              mistake: `TODO what ${words} got wrong before`,
              prevention: 'TODO what keeps it from happening again',
            }),
          ),
        },
      ],
    });
  },
});
