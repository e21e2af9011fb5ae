import type { CheckResult } from '../check.ts';
import { isDay } from '../model/dates.ts';
import { quoted } from '../text.ts';
import { exitHappenings, exitTitle, playExit } from './exit.ts';
import { exitSteps } from './exit-steps.ts';
import { exitMoney } from './money.ts';
import { type Notes, notes as newNotes } from './notes.ts';
import { storyOf } from './story.ts';
import type { Refusal, Simulatable, SimulatedEvent, Simulation } from './types.ts';
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
  return { refused: 'Only the exit of a provider can be played so far.' };
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

function noted({
  missing,
  leftOut,
  assumed,
  inputs,
}: Notes): Pick<Simulation, 'missing' | 'leftOut' | 'assumed' | 'inputs'> {
  return { missing: [...missing.values()], leftOut, assumed: [...assumed], inputs: [...inputs.values()] };
}
