import type { CheckResult } from '../check.ts';
import { isDay } from '../model/dates.ts';
import { isLive } from '../model/status.ts';
import { number, quoted } from '../text.ts';
import { contractsOf } from './contracts.ts';
import { demandTitle, playDemand } from './demand.ts';
import { exitHappenings, exitTitle, playExit } from './exit.ts';
import { exitMoney } from './exit-money.ts';
import { exitSteps } from './exit-steps.ts';
import type { LaneRead } from './lanes.ts';
import { type Notes, notes as newNotes, noted } from './notes.ts';
import type { PlayedLanes } from './play.ts';
import { playSite, siteTitle } from './site.ts';
import { type Happening, storyOf } from './story.ts';
import type { Refusal, Simulatable, SimulatedEvent, SimulatedMoney, Simulation } from './types.ts';
import { type Asked, contractsNamed, simulatable as simulatableIn } from './who.ts';

/** A workspace that was read; whether it was judged does not matter. */
export type Simulated = Pick<CheckResult, 'workspace' | 'sources'>;

/**
 * Plays one event through, as docs/simulation.md says. Pure: the same files and event give the same numbers. Days are whole,
 * agents full-time equivalents, money in major units. A refusal says what cannot be asked, and what to ask instead.
 */
export function simulate({ workspace, sources }: Simulated, event: SimulatedEvent): Simulation | Refusal {
  if (!isDay(event.on)) return { refused: `${quoted(event.on)} is not a day: write it as 2027-03-31.` };
  const asked = { sources, facts: workspace.facts };
  if (event.type === 'exit') return exit(asked, event);
  return event.type === 'demand' ? demand(asked, event) : site(asked, event);
}

/** What can be simulated: for completion and lists. */
export function simulatable({ workspace, sources }: Simulated): Simulatable {
  return simulatableIn({ sources, facts: workspace.facts });
}

function exit(asked: Asked, event: Extract<SimulatedEvent, { type: 'exit' }>): Simulation | Refusal {
  const named = contractsNamed(asked, event.of);
  if ('refused' in named) return named;
  const notes = newNotes();
  notes.leftOut.push(...named.leftOut);
  const { exits, played } = playExit(asked, named.live, event, notes);
  const money = exitMoney(exits, played, event.mode, event.on, notes);
  const steps = exitSteps(asked.sources, exits, event.mode, notes);
  return {
    event,
    title: exitTitle(event, exits),
    ...noted(notes),
    lanes: played.lanes,
    weeks: played.weeks,
    total: played.total,
    money,
    steps,
    story: storyOf(
      exits.flatMap(({ lanes }) => lanes),
      played,
      event.on,
      exitHappenings(event, exits),
    ),
  };
}

function demand(asked: Asked, event: Extract<SimulatedEvent, { type: 'demand' }>): Simulation | Refusal {
  const { change, days } = event;
  if (!(change >= -100))
    return { refused: `Demand cannot fall by more than 100 %: ${number(change)} % were asked for.` };
  if (!(days >= 1)) return { refused: 'Demand has to move for a day at least.' };
  if (!contractsOf(asked.sources).some(({ status }) => isLive(status)))
    return { refused: 'There is no live partnership here whose demand could move.' };
  const notes = newNotes();
  const { lanes, played, money } = playDemand(asked, { ...event, days: Math.ceil(days) }, notes);
  return told(event, demandTitle(event), lanes, played, money, notes);
}

function site(asked: Asked, event: Extract<SimulatedEvent, { type: 'site' }>): Simulation | Refusal {
  const { days } = event;
  if (days !== undefined && !(days >= 1)) return { refused: 'A site has to be lost for a day at least.' };
  const notes = newNotes();
  const whole = { ...event, ...(days === undefined ? {} : { days: Math.ceil(days) }) };
  const played = playSite(asked, whole, notes);
  if ('refused' in played) return played;
  return told(event, siteTitle(event), played.lanes, played.played, played.money, notes, played.happenings);
}

function told(
  event: SimulatedEvent,
  title: string,
  lanes: readonly LaneRead[],
  played: PlayedLanes,
  money: SimulatedMoney[],
  notes: Notes,
  happenings: readonly Happening[] = [],
): Simulation {
  return {
    event,
    title,
    ...noted(notes),
    lanes: played.lanes,
    weeks: played.weeks,
    total: played.total,
    money,
    steps: [],
    story: storyOf(lanes, played, event.on, happenings),
  };
}
