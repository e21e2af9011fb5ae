import type { Partnership } from '../../generated/types.ts';
import { beyondWords, reachedWords } from '../../kpi/results.ts';
import { capital } from '../../kpi/words.ts';
import { days, list, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { type Failure, failureOf } from './gate.ts';
import { began, type Step, stepsOf, waveName } from './waves.ts';

/** Periods that a message names for one condition: the newest. */
const MOST_NAMED = 2;

export const rule = partnershipRule({
  id: 'PC305',
  name: 'gate-not-passed',
  area: 'scope',
  severity: 'error',
  from: 'transition',
  dimension: 'performance',
  related: ['PC304'],
  summary: 'A wave that has begun had passed its gate.',
  condition:
    'A wave has begun, and for a condition of its gate a period in the days before missed the value, or not all of these days have data.',
  check(partnership, context) {
    for (const step of stepsOf(partnership, context)) judge(step, partnership, context);
  },
});

function judge(step: Step, partnership: Partnership, context: RuleContext): void {
  const { wave } = step;
  const { gate } = wave;
  if (!gate || !began(wave, context.asOf)) return;
  const kept = context.readingsKept();
  const failures = (gate.conditions ?? [])
    .flatMap((condition) => failureOf(condition, wave, partnership, context) ?? [])
    .filter(({ what }) => what === 'missed' || kept !== 'unread');
  if (failures.length === 0) return;
  const missed = failures.filter(({ what }) => what === 'missed');
  const missing = failures.filter(({ what }) => what === 'missing');
  context.report({
    at: [gate],
    message:
      missed.length > 0
        ? `${capital(waveName(step))} began on ${wave.start} though its gate was not passed: ${failures.map(words).join('; ')}.`
        : `${capital(waveName(step))} began on ${wave.start}, and nobody can show that its gate was passed: ${failures.map(words).join('; ')}.`,
    why: [
      'A gate that does not stop anybody is none: what was wrong before the wave is wrong with more agents after it.',
      ...(missing.length > 0
        ? [
            `Every day before the start needs a result; a day without one does not pass.${kept === 'nowhere' ? ' No results are kept among these files at all.' : ''}`,
          ]
        : []),
    ].join('\n'),
    related: missed.flatMap((failure) =>
      failure.what === 'missed'
        ? failure.periods
            .slice(-MOST_NAMED)
            .flatMap(({ readings, period }) =>
              readings.map((reading) => ({ reading, message: `${period}: ${beyondWords(failure.line)}.` })),
            )
        : [],
    ),
  });
}

function words(failure: Failure): string {
  const { named } = failure;
  if (failure.what === 'missing')
    return failure.days === failure.of
      ? `no result of ${named.words} for the ${days(failure.of)} before`
      : `no result of ${named.words} for ${number(failure.days)} of the ${days(failure.of)} before, from ${failure.first} on`;
  const { line, periods } = failure;
  const reached = periods.slice(-MOST_NAMED).map((period) => `${reachedWords(period, line.unit)} in ${period.period}`);
  return `${named.words} was ${list(reached)}, ${beyondWords(line)}`;
}
