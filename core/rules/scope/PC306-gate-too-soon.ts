import type { Partnership } from '../../generated/types.ts';
import { capital } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { standing } from '../../model/known.ts';
import type { Duration } from '../../model/leaves.ts';
import { days, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { openSteps, stepsOf, waveName } from './waves.ts';

export const rule = partnershipRule({
  id: 'PC306',
  name: 'gate-too-soon',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC302', 'PC303'],
  summary: 'Between two waves there is time to train and nest the agents of a wave.',
  condition:
    'A wave begins fewer days after the one before than training and nesting take together. Judged for waves to come and, until the ramp is over, for the one that the team is in.',
  check(partnership, context) {
    const steps = openSteps(stepsOf(partnership, context), context).filter(({ before }) => before);
    if (steps.length === 0) return;
    const training = lengthOf('training', partnership, context);
    const nesting = lengthOf('nesting', partnership, context);
    const needed = (training ?? 0) + (nesting ?? 0);
    for (const step of steps) {
      const { wave, before } = step;
      if (wave.start === undefined || before?.start === undefined) {
        const without = wave.start === undefined ? wave : before;
        if (without && context.state([without, 'start']) !== 'invalid') context.needs('ramp.waves.start');
        continue;
      }
      const interval = daysBetween(before.start, wave.start);
      // Days that are out of order are PC303's.
      if (interval <= 0) continue;
      if (interval >= needed) {
        if (training === undefined) context.needs('training.initial.duration');
        if (nesting === undefined) context.needs('training.nesting.duration');
        continue;
      }
      const both = training !== undefined && nesting !== undefined;
      const taken = both
        ? `${days(nesting)} of nesting and ${number(training)} of training take ${number(needed)}`
        : `${training === undefined ? 'nesting' : 'training'} alone takes ${number(needed)}`;
      context.report({
        at: [wave, 'start'],
        message: `${capital(waveName(step))} begins ${days(interval)} after wave ${before.id}; ${taken}. Its gate would be read ${days(needed - interval)} too soon.`,
        why: 'Agents of one wave show what they can do only after nesting, and those of the next are trained only once the gate is passed. Sooner than that, growth is decided before there are results.',
        inputs: [
          { name: 'interval', value: interval, unit: 'days' },
          ...(training === undefined ? [] : [{ name: 'training', value: training, unit: 'days' }]),
          ...(nesting === undefined ? [] : [{ name: 'nesting', value: nesting, unit: 'days' }]),
        ],
        related: [{ at: [before, 'start'], message: 'The wave before.' }],
      });
    }
  },
});

/** Days that training or nesting takes: as stated under training, else as under headcount. Undefined where neither is known. */
function lengthOf(
  part: 'training' | 'nesting',
  { training, headcount }: Partnership,
  { state }: Pick<RuleContext, 'state'>,
): number | undefined {
  const block = part === 'training' ? 'initial' : 'nesting';
  const own: Duration | undefined = training?.[block]?.duration;
  const stands = standing(state, ['training', block, 'duration'], own);
  return own?.days ?? (stands === 'absent' ? headcount?.[part]?.days : undefined);
}
