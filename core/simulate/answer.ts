import { count, days, number } from '../text.ts';
import type { Lane, LaneWeek, Simulation } from './types.ts';
import { dateOf, together, weekRuns } from './weeks.ts';

/** What a simulation comes to, in a few sentences: how long agents are missing, how many, and when all is whole again. */
export function answerOf(simulation: Simulation): string {
  const { lanes, total } = simulation;
  if (lanes.length === 0) return 'Nothing could be played through.';
  return [...(total.gapDays === 0 ? noGap(simulation) : gap(simulation)), ...closed(simulation)].join(' ');
}

function noGap(simulation: Simulation): string[] {
  const { event, lanes, total } = simulation;
  const said = 'On no day are there fewer agents than the work needs.';
  const ends = [...new Set(lanes.flatMap((lane) => lane.ends ?? []))].sort((a, b) => a - b);
  const [first] = ends;
  if (bridged(simulation, total.whole, together(lanes))) return [said, again(simulation, total.whole, together(lanes))];
  const weeks = simulation.weeks.length;
  if (event.type === 'exit' && (ends.at(-1) ?? 0) >= weeks * 7)
    return [
      `On no day of the ${number(weeks)} weeks that are played are there fewer agents than the work needs. What comes when a contract ends after them is not played.`,
    ];
  if (event.type !== 'exit' || !total.whole || first === undefined) return [said];
  // Contracts that end one after the other: what ends later may be taken over later.
  if (first < total.whole)
    return [
      said,
      `All work is taken over before its contract ends, the last of it on ${dayWords(simulation, total.whole)}.`,
    ];
  const until = ends.length > 1 ? 'the first of its contracts lasts until' : 'the provider works until';
  return [
    said,
    `Those who take over are enough from ${dayWords(simulation, total.whole)} on; ${until} ${dayWords(simulation, first - 1)}.`,
  ];
}

function gap(simulation: Simulation): string[] {
  const { lanes, total } = simulation;
  const [only] = lanes;
  const what = only && lanes.length === 1 ? only.title : 'some of the work';
  const { deepest } = total;
  const { notServed, atLeast, whole } = total;
  return [
    `For ${days(total.gapDays)} ${what} has fewer agents than it needs.`,
    ...(deepest
      ? [
          `At worst ${number(deepest.gap)} of ${count(neededIn(simulation), 'agent')} are missing, first on ${dayWords(simulation, deepest.day)}.`,
        ]
      : []),
    ...(notServed > 0 ? [`${atLeast ? 'At least ' : ''}${count(Math.round(notServed), 'contact')} find nobody.`] : []),
    ...(notServed === 0 && atLeast ? ['How many contacts find nobody cannot be told.'] : []),
    again(simulation, whole, together(lanes)),
  ];
}

/** When it is whole again; where only a continuity plan keeps the work of a lost site going, that, too. */
function again(simulation: Simulation, whole: number | undefined, weeks: readonly LaneWeek[]): string {
  const bridge = bridged(simulation, whole, weeks);
  if (whole === undefined)
    return bridge
      ? 'What is lost is bridged by a continuity plan alone, so it is not whole again.'
      : `After ${count(weeks.length, 'week')} it is still not whole.`;
  const day = dayWords(simulation, whole);
  return bridge
    ? `A continuity plan bridges what is lost; whole again without it on ${day}.`
    : `Whole again on ${day}.`;
}

/** Whether the gap is over before all is whole, as only a continuity plan of a site that is gone for good can bring about. */
function bridged({ event }: Simulation, whole: number | undefined, weeks: readonly LaneWeek[]): boolean {
  if (event.type !== 'site' || event.days !== undefined) return false;
  const lastGap = weeks.reduce((last, week, index) => (week.gap >= 0.05 ? index : last), -1);
  return lastGap < (whole === undefined ? weeks.length : Math.floor(whole / 7)) - 1;
}

function closed({ total: { closedContacts } }: Simulation): string[] {
  return closedContacts > 0 ? [`${count(Math.round(closedContacts), 'contact')} fall into hours that are closed.`] : [];
}

/** Agents that all lanes need while the event lasts. */
function neededIn({ event, lanes }: Simulation): number {
  const normal = lanes.reduce((sum, lane) => sum + lane.required, 0);
  return event.type === 'demand' && event.change > 0 ? normal * (1 + event.change / 100) : normal;
}

/** What becomes of one lane, in one or two sentences. */
export function laneAnswer(lane: Lane, simulation: Simulation): string {
  const short = weekRuns(lane.weeks).filter((run) => run.gap >= 0.05);
  const [first] = short;
  const last = short.at(-1);
  if (!first || !last) {
    const shortened = lane.weeks.some((week) => week.shortened >= 0.05);
    if (bridged(simulation, lane.whole, lane.weeks)) return again(simulation, lane.whole, lane.weeks);
    if (shortened) return 'No gap, because hours are closed.';
    if (lane.ends === undefined || !lane.whole) return 'No gap in any week.';
    const over = dayWords(simulation, lane.ends - 1);
    return `No gap in any week: others are enough from ${dayWords(simulation, lane.whole)} on, and the last day is ${over}.`;
  }
  const worst = short.reduce((most, run) => (run.gap > most.gap ? run : most));
  const span = first.from === last.to ? `week ${first.from}` : `weeks ${first.from} to ${last.to}`;
  return `A gap in ${span}: ${number(worst.gap)} of ${count(worst.required, 'agent')} in week ${worst.from}. ${again(simulation, lane.whole, lane.weeks)}`;
}

/** `2027-05-02 (day 161)`. */
export function dayWords(simulation: Pick<Simulation, 'event'>, day: number): string {
  return `${dateOf(simulation, day)} (day ${number(day)})`;
}
