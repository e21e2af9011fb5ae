import type { Partnership, StopCondition } from '../../generated/types.ts';
import { amountWords, misses, type PeriodResult, periodsOf, reachedWords, runAtEnd } from '../../kpi/results.ts';
import { capital } from '../../kpi/words.ts';
import { count, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { lineAt, namedKpi } from './limits.ts';
import { began, type Step, stepsOf, waveName } from './waves.ts';

/** Periods of a long run that a message names: the newest. */
const MOST_NAMED = 3;

export const rule = partnershipRule({
  id: 'PC309',
  name: 'stop-hit',
  area: 'scope',
  severity: 'error',
  from: 'transition',
  dimension: 'performance',
  related: ['PC305', 'PC308'],
  summary: 'When a stop condition is met, growth stops.',
  condition:
    'The newest readings, as many in a row as a stop condition asks for, are past its threshold: an error when a wave has begun since, a warning while one to come has not been put off. A decision to go that both sides took since then is an agreement. Conditions that ask for a review only are not judged.',
  check(partnership, context) {
    for (const stop of partnership.ramp?.stopConditions ?? [])
      if (stop.action !== 'review') judge(stop, partnership, context);
  },
});

function judge(stop: StopCondition, partnership: Partnership, context: RuleContext): void {
  const steps = stepsOf(partnership, context).filter(({ before }) => before);
  if (steps.length === 0) return;
  const hit = hitOf(stop, partnership, context);
  if (!hit) return;
  const { run, since } = hit;
  const notAgreed = ({ wave }: Step): boolean => {
    const { result, date, by } = wave.gate?.decision ?? {};
    const agreed =
      result === 'go' && date !== undefined && date > since && by?.client !== undefined && by.provider !== undefined;
    return !agreed && result !== 'wait';
  };
  const after = steps.filter(({ wave }) => began(wave, context.asOf) && (wave.start ?? '') > since).filter(notAgreed);
  const toCome = steps.filter(({ wave }) => (wave.start ?? '') > context.asOf).filter(notAgreed);
  const next = after[0] ?? toCome[0];
  if (!next) return;
  const named = run.slice(-MOST_NAMED);
  const grew = after.length > 0;
  const results = `${hit.words} was ${list(named.map((period) => `${reachedWords(period, hit.unit)} in ${period.period}`))}, ${hit.limit}`;
  context.report({
    at: [stop],
    severity: grew ? 'error' : 'warning',
    message: grew
      ? `Growth went on past its stop sign: ${results}, and ${list(after.map(waveName))} began on ${next.wave.start}.`
      : `${capital(results)}: growth is to stop, and ${waveName(next)} is still to begin on ${next.wave.start}.`,
    why: `${actionWords(stop)} The condition was met on ${since}${run.length > 1 ? `, after ${count(run.length, 'reading')} in a row` : ''}. More agents repeat the same mistakes more often.`,
    related: [
      { at: [next.wave, 'start'], message: grew ? 'Began since.' : 'Not put off.' },
      ...named.flatMap(({ readings, period }) =>
        readings.map((reading) => ({ reading, message: `${period}: ${amountWords(reading.value, hit.unit)}.` })),
      ),
    ],
  });
}

/** The readings that meet a condition, and the last day of the period with which it was met. */
function hitOf(
  stop: StopCondition,
  partnership: Partnership,
  context: RuleContext,
): { run: PeriodResult[]; since: string; words: string; limit: string; unit: string | undefined } | undefined {
  const stated = context.state([stop, 'periods']);
  if (stated === 'unknown' || stated === 'todo') context.needs('ramp.stopConditions.periods');
  const named = namedKpi(stop, 'ramp.stopConditions.kpi', partnership, context);
  if (!named) return undefined;
  const { threshold } = stop;
  const line = lineAt(threshold, named, 'there');
  if (!line && context.state([stop, 'threshold']) !== 'invalid') context.needs('ramp.stopConditions.threshold');
  if (!line || (stop.periods === undefined && stated !== 'absent')) return undefined;
  const periods = periodsOf(context.readings(named.kpi ?? named.id));
  if (periods.length === 0) context.needs('readings');
  const reached = threshold?.op?.endsWith('=') ?? false;
  const edge = line.low === Number.NEGATIVE_INFINITY ? line.high : line.low;
  const onEdge = (value: number): boolean =>
    !beyondLimit(value, { above: [{ limit: edge }], below: [{ limit: edge }] });
  const isPast = (value: number): boolean => misses(line, value) || (reached && onEdge(value));
  const run = runAtEnd(periods, (period) => period.readings.every(({ value }) => isPast(value)));
  const needed = Math.max(1, stop.periods ?? 1);
  const met = run[needed - 1];
  if (!met) return undefined;
  const side =
    line.low === Number.NEGATIVE_INFINITY ? 'above' : line.high === Number.POSITIVE_INFINITY ? 'below' : 'outside';
  const limit =
    side === 'outside'
      ? `outside ${threshold?.text}`
      : `${reached ? `at or ${side}` : side} ${amountWords(edge, line.unit)}`;
  return { run, since: met.last, words: named.words, limit, unit: line.unit };
}

function actionWords({ action }: StopCondition): string {
  switch (action) {
    case 'reduce':
      return 'What was agreed: the team goes back to the size of the wave before.';
    case 'stop':
      return 'What was agreed: the ramp ends.';
    case 'pause':
      return 'What was agreed: no further agents start until both sides agree.';
    default:
      return 'It was agreed as a condition that stops growth.';
  }
}
