import { count, list, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { sides } from '../shapes/both-sides.ts';
import { lacks } from '../shapes/missing.ts';
import { isStated } from './absent-parts.ts';
import { ladderOf } from './ladder.ts';
import { personFixes } from './people.ts';

export const rule = partnershipRule({
  id: 'PC206',
  name: 'escalation-short',
  area: 'communication',
  severity: 'error',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC114'],
  summary: 'A problem can climb three steps, with a name on each side at every step.',
  condition:
    'From contracted on: the ladder has fewer than 3 steps, or a step names nobody on a side. Where no ladder is stated while the work is live, it is asked for, as a warning.',
  fix: 'Adds the missing steps, to be filled in; names a person on the side that has none, of your choice.',
  options: {
    steps: {
      default: 3,
      unit: 'steps',
      means: 'Steps that a ladder of escalation has at least',
      source: 'policy default: those who do the work, those who answer for it, those who lead both companies',
    },
  },
  check(partnership, context) {
    const at = ['governance', 'escalation'];
    if (!isStated('PC206', at, partnership, context)) return;
    const ladder = ladderOf(partnership);
    if (!ladder || (ladder.length === 0 && context.state([...at, 0]) !== 'absent')) {
      context.needs('governance.escalation.level');
      return;
    }
    const { steps: required } = context.options;
    const levels = new Set(ladder.map(({ level }) => level)).size;
    if (levels < required) {
      const top = ladder.at(-1)?.level ?? 0;
      const missing = Array.from({ length: Math.ceil(required - levels) }, (_, index) => top + 1 + index);
      context.report({
        at,
        message: `A problem can climb ${levels === 0 ? 'no step at all' : `${count(levels, 'step')} only`}; ${number(required)} are required.`,
        why: 'Where the ladder ends too early, a problem that those who run the work cannot solve stays with them.',
        inputs: [{ name: 'steps', value: levels }],
        fixes: [
          {
            title: `Add ${missing.length === 1 ? `step ${missing[0]}` : `steps ${list(missing.map(String))}`}, to be filled in`,
            operations: missing.map((level) =>
              context.append(at, {
                level,
                client: 'TODO who is asked at the client',
                provider: 'TODO who is asked at the provider',
                respondWithin: 'TODO time to a first answer',
              }),
            ),
            preferred: true,
          },
        ],
      });
    }
    for (const step of ladder) {
      for (const side of sides) {
        if (!lacks(context, [step, side], `governance.escalation.${side}`)) continue;
        context.report({
          at: [step, side],
          message: `Step ${step.level} of the escalation names nobody at the ${side}.`,
          why: 'A problem that reaches this step has nobody to talk to on that side, and the chain ends there.',
          fixes: personFixes(context, side, {
            operations: (id) => [context.set([step, side], id)],
            todo: `who is asked at the ${side}`,
            later: 'the name',
            except: ladder.map((other) => other[side]),
          }),
        });
      }
    }
  },
});
