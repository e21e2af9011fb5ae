import type { Wave } from '../../generated/types.ts';
import { capital } from '../../kpi/words.ts';
import { count, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { stepsOf, waveName } from './waves.ts';

export const rule = partnershipRule({
  id: 'PC303',
  name: 'ramp-order',
  area: 'scope',
  severity: 'error',
  from: 'draft',
  dimension: 'resilience',
  related: ['PC302'],
  summary: 'Each wave begins later than the one before, and the team is larger after it.',
  condition:
    'A wave begins on or before the day of an earlier one in the list, or the total after it is not above that of an earlier one. The same total is no fault where the two name different work. The day of a wave that was put off is not judged.',
  check(partnership, context) {
    let latest: Wave | undefined;
    let largest: Wave | undefined;
    for (const step of stepsOf(partnership, context)) {
      const { wave } = step;
      const { start, headcount } = wave;
      const putOff = wave.gate?.decision?.result === 'wait';
      if (start !== undefined && !putOff) {
        if (latest?.start !== undefined && start <= latest.start)
          context.report({
            at: [wave, 'start'],
            message: `${capital(waveName(step))} begins on ${start}, which is not after wave ${latest.id} (${latest.start}).`,
            why: 'Waves stand in the order in which they begin; each is earned by the results of the one before.',
            related: [{ at: [latest, 'start'], message: 'Stands before it.' }],
          });
        if (latest?.start === undefined || start > latest.start) latest = wave;
      }
      if (headcount === undefined) continue;
      if (largest?.headcount !== undefined && headcount <= largest.headcount && !isMove(wave, largest))
        context.report({
          at: [wave, 'headcount'],
          message: `The team has ${count(headcount, 'agent')} after ${waveName(step)} and ${number(largest.headcount)} after wave ${largest.id}: it does not grow.`,
          why: `Each wave names the total after it, not what it adds. If ${number(headcount)} is what it adds to ${number(largest.headcount)}, the total is ${number(largest.headcount + headcount)}.`,
          related: [{ at: [largest, 'headcount'], message: 'The total before.' }],
        });
      if (largest?.headcount === undefined || headcount > largest.headcount) largest = wave;
    }
  },
});

/** The same team takes on other work. */
function isMove(wave: Wave, before: Wave): boolean {
  if (wave.headcount !== before.headcount || !wave.scope || !before.scope) return false;
  return [...wave.scope].sort().join(' ') !== [...before.scope].sort().join(' ');
}
