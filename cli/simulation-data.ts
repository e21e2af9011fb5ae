import { answerOf, type Simulation } from '../core/index.ts';
import { jsonVersion } from './json.ts';

/** A simulation, as schemas/simulate-output.schema.json describes it. */
export function simulationData(simulation: Simulation, asOf: string): object {
  const { event, title, ...rest } = simulation;
  return { version: jsonVersion, asOf, event, title, answer: answerOf(simulation), ...rest };
}
