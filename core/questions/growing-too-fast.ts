import type { Wave } from '../generated/types.ts';
import { daysBetween } from '../model/dates.ts';
import { number } from '../text.ts';
import { type AskedPartnership, placeOf, type QuestionPlace } from './asked.ts';

/** A wave of the ramp. */
export interface WaveStep {
  id: string;
  /** ISO day on which it begins; left out where that is not stated. */
  start?: string;
  /** All agents once it has begun, in full-time equivalents. */
  headcount?: number;
  /** Times the agents of the wave before. */
  times?: number;
  pilot?: true;
  /** `past`, `now` (the newest that has begun), `ahead`, or `stopped`. */
  when: 'past' | 'now' | 'ahead' | 'stopped';
  /** `passed`: both sides decided to go. `open`: nobody decided. `waiting`, `stopped`: so it was decided. `none`: no gate. */
  gate: 'passed' | 'open' | 'waiting' | 'stopped' | 'none';
  /** What the gate asks for, in words: `csat 80 % for 28 days`. */
  conditions: string[];
  says: string;
  place: QuestionPlace;
}

/** "Are we growing too fast?": the waves of the ramp with their gates, in the order of the file. */
export function growingTooFast({ result: { asOf }, documents }: AskedPartnership): WaveStep[] {
  return documents.flatMap((part) => {
    const waves = part.document.held.data.ramp?.waves ?? [];
    const current = waves.findLast((wave) => hasBegun(wave, asOf));
    let before: number | undefined;
    return waves.map((wave): WaveStep => {
      const { id = '', start, headcount, pilot, gate } = wave;
      const stopped = gate?.decision?.result === 'stop';
      const times = headcount !== undefined && before !== undefined && before > 0 ? headcount / before : undefined;
      const step: Omit<WaveStep, 'says'> = {
        id,
        ...(start === undefined ? {} : { start }),
        ...(headcount === undefined ? {} : { headcount }),
        ...(times === undefined || stopped ? {} : { times }),
        ...(pilot ? { pilot: true as const } : {}),
        when: stopped ? 'stopped' : wave === current ? 'now' : hasBegun(wave, asOf) ? 'past' : 'ahead',
        gate: gateOf(wave),
        conditions: (gate?.conditions ?? []).map(({ kpi, target, for: span }) =>
          [kpi ?? 'a result', target?.text, span === undefined ? undefined : `for ${span.text}`]
            .filter(Boolean)
            .join(' '),
        ),
        place: placeOf(part, wave),
      };
      if (!stopped && headcount !== undefined) before = headcount;
      return { ...step, says: words(step, asOf) };
    });
  });
}

function hasBegun({ start, gate }: Wave, asOf: string): boolean {
  const result = gate?.decision?.result;
  return start !== undefined && start <= asOf && result !== 'wait' && result !== 'stop';
}

function gateOf({ gate }: Wave): WaveStep['gate'] {
  switch (gate?.decision?.result) {
    case 'go':
      return 'passed';
    case 'wait':
      return 'waiting';
    case 'stop':
      return 'stopped';
    default:
      return gate ? 'open' : 'none';
  }
}

const gateWords: Readonly<Record<WaveStep['gate'], string>> = {
  passed: 'both sides decided to go',
  open: 'nobody has decided at its gate yet',
  waiting: 'it waits at its gate',
  stopped: 'it was decided against',
  none: 'it has no gate',
};

function words({ start, headcount, times, gate, when, pilot }: Omit<WaveStep, 'says'>, asOf: string): string {
  const size =
    headcount === undefined
      ? 'How many agents is not stated'
      : `${number(headcount)} agents${times === undefined ? '' : `, ${number(times, 2)} times those before`}`;
  const day =
    start === undefined
      ? 'without a day'
      : when === 'ahead' && start > asOf
        ? `in ${number(daysBetween(asOf, start))} days`
        : `since ${start}`;
  const first = gate === 'none' && (pilot || times === undefined);
  return `${size}, ${when === 'stopped' ? 'never' : day}${first ? '' : `; ${gateWords[gate]}`}.`;
}
