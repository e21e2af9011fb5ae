import type { CheckResult } from '../check.ts';
import { addDays } from '../model/dates.ts';
import { simulate } from '../simulate/simulate.ts';
import type { ExitMode, Simulation } from '../simulate/types.ts';
import type { Leaving } from './types.ts';

/** The ways of leaving that are set beside each other, in this order. */
const modes: readonly ExitMode[] = ['notice', 'sudden', 'ours'];

/** What each way of leaving a partnership, by its short name, would be like from `asOf` on. */
export function leavingOf(result: CheckResult, partnership: string): Leaving[] {
  return modes.map((mode) => {
    const played = simulate(result, { type: 'exit', of: partnership, mode, on: result.asOf });
    const nothing = { mode, gapDays: 0, notServed: 0, atLeast: false, money: [], planned: 0, late: [], missing: [] };
    if ('refused' in played) return { ...nothing, refused: played.refused };
    const [first] = played.leftOut;
    if (played.lanes.length === 0)
      return { ...nothing, missing: played.missing, refused: first?.because ?? 'Nothing could be played through.' };
    return columnOf(mode, played);
  });
}

function columnOf(mode: ExitMode, { event, lanes, total, money, steps, missing }: Simulation): Leaving {
  const ends = Math.max(...lanes.map((lane) => lane.ends ?? 0));
  const { whole, deepest, gapDays, notServed, atLeast = false } = total;
  return {
    mode,
    ...(ends === 0 ? {} : { lastDay: addDays(event.on, ends - 1), lastsFor: ends }),
    ...(whole === undefined ? {} : { whole, wholeOn: addDays(event.on, whole) }),
    ...(deepest === undefined ? {} : { deepest: deepest.gap }),
    gapDays,
    notServed,
    atLeast,
    money,
    planned: steps.length,
    late: steps.filter(({ verdict }) => verdict === 'late' || verdict === 'impossible'),
    missing,
  };
}
