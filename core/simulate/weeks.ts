import { addDays } from '../model/dates.ts';
import type { Lane, LaneWeek, SimulatedStep, Simulation } from './types.ts';

/** Weeks that follow each other and show the same: agents as in each of them, contacts of all of them. */
export interface WeekRun extends LaneWeek {
  /** The first and the last, from 1. */
  from: number;
  to: number;
}

const agents = [
  'required',
  'available',
  'incumbent',
  'ownStaff',
  'others',
  'transferred',
  'hired',
  'gap',
  'shortened',
] as const;
const contacts = ['notServed', 'closedContacts'] as const;

/** Neighbouring weeks that show the same agents, to a tenth, as one. */
export function weekRuns(weeks: readonly LaneWeek[]): WeekRun[] {
  const runs: WeekRun[] = [];
  for (const [index, week] of weeks.entries()) {
    const last = runs.at(-1);
    if (last && agents.every((name) => tenths(last[name]) === tenths(week[name]))) {
      last.to = index + 1;
      add(last, week, contacts);
    } else runs.push({ ...week, from: index + 1, to: index + 1 });
  }
  return runs;
}

/** Said of tables in which available and gap come to more than what is required. */
export const meansOfDays =
  'Agents are means of the days of a week. Those beyond what one day, or one piece of work, needs do not fill a gap elsewhere.';

/** Whether a week has agents beyond what is required on some days or for some work, and a gap on or for others. */
export function hasBoth(weeks: readonly LaneWeek[]): boolean {
  return weeks.some(
    ({ required, available, gap }) => tenths(gap) > 0 && tenths(available + gap) > tenths(required) + 1,
  );
}

/** Several lanes as one, week by week. Contacts are those of the lanes that count them; left out if none does. */
export function together(lanes: readonly Lane[]): LaneWeek[] {
  const [first, ...rest] = lanes;
  const sums = (first?.weeks ?? []).map((week) => ({ ...week }));
  for (const lane of rest)
    for (const [index, sum] of sums.entries()) add(sum, lane.weeks[index], [...agents, ...contacts]);
  return sums;
}

/** Lanes with a gap or closed hours, those that miss most first; and the others as they come. */
export function bySize(lanes: readonly Lane[]): { touched: Lane[]; fine: Lane[] } {
  const sizes = new Map(
    lanes.map((lane) => [lane, lane.weeks.reduce((sum, { gap, shortened }) => sum + gap + shortened, 0)]),
  );
  const size = (lane: Lane): number => sizes.get(lane) ?? 0;
  return {
    touched: lanes.filter((lane) => size(lane) > 0).sort((a, b) => size(b) - size(a)),
    fine: lanes.filter((lane) => size(lane) === 0),
  };
}

function add(sum: LaneWeek, week: LaneWeek | undefined, names: readonly (keyof LaneWeek)[]): void {
  for (const name of names) {
    const more = week?.[name];
    if (more !== undefined) sum[name] = (sum[name] ?? 0) + more;
  }
}

function tenths(value: number): number {
  return Math.round(value * 10);
}

/** The ISO day that a day of the simulation is. */
export function dateOf({ event }: Pick<Simulation, 'event'>, day: number): string {
  return addDays(event.on, day);
}

/** The days of a step, its last day included: `2026-11-22 – 2026-12-05`; nothing where they cannot be told. */
export function stepDays(simulation: Pick<Simulation, 'event'>, { from, to }: SimulatedStep): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [first, last] = [dateOf(simulation, from), dateOf(simulation, Math.max(from, to - 1))];
  return first === last ? first : `${first} – ${last}`;
}
