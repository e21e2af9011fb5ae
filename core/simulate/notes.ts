import type { At } from '../model/known.ts';
import { list } from '../text.ts';
import { type Contract, stands } from './contracts.ts';
import type { SimulatedGap, SimulatedInput, Simulation } from './types.ts';

/** What is noted while a simulation is made: what went in, what was missing, what was assumed. Each thing once. */
export interface Notes {
  missing: Map<string, SimulatedGap>;
  /** Sentences. */
  assumed: Set<string>;
  /** Defaults of PC404 that stand in somewhere: `training 35 days`, and who is taken to be nobody: `transferable`. */
  defaults: Set<string>;
  nobody: Set<string>;
  inputs: Map<string, SimulatedInput & { partnership: string }>;
  leftOut: Simulation['leftOut'];
}

export function notes(): Notes {
  return {
    missing: new Map(),
    assumed: new Set(),
    defaults: new Set(),
    nobody: new Set(),
    inputs: new Map(),
    leftOut: [],
  };
}

/** Notes that no file says a field. `because`: what cannot be told without it, as a sentence. */
export function miss({ missing }: Notes, contract: Contract, field: string, because: string, at: At): void {
  const place = contract.place(at);
  const key = `${contract.name} ${field} ${place.file} ${place.path}`;
  if (!missing.has(key)) missing.set(key, { partnership: contract.name, field, because, place });
}

/** Notes that a field is `unknown`, to be filled in or not acceptable, where its absence would be no gap. */
export function missIfOpen(all: Notes, contract: Contract, field: string, because: string, at: At): void {
  const state = stands(contract, at, undefined);
  if (state !== 'absent' && state !== 'stated') miss(all, contract, field, because, at);
}

/** Notes a number that a field says. */
export function input(
  { inputs }: Notes,
  contract: Contract,
  name: string,
  value: number | string,
  unit: string | undefined,
  at: At,
): void {
  const key = `${contract.name} ${name}`;
  if (inputs.has(key)) return;
  const place = contract.place(at);
  inputs.set(key, { partnership: contract.name, name, value, ...(unit === undefined ? {} : { unit }), place });
}

/** Notes a number that stands in for what no field says. `assumed`: where it comes from, `default of PC404`. */
export function standIn(
  { inputs }: Notes,
  { name: partnership }: Contract,
  name: string,
  value: number | string,
  unit: string | undefined,
  assumed: string,
): void {
  const key = `${partnership} ${name}`;
  if (!inputs.has(key)) inputs.set(key, { partnership, name, value, ...(unit === undefined ? {} : { unit }), assumed });
}

/** What was noted, as a simulation lists it. */
export function noted({
  missing,
  leftOut,
  assumed,
  defaults,
  nobody,
  inputs,
}: Notes): Pick<Simulation, 'missing' | 'leftOut' | 'assumed' | 'inputs'> {
  return {
    missing: [...missing.values()],
    leftOut,
    assumed: [
      ...(defaults.size > 0
        ? [`Where nothing is stated, the defaults of PC404 stand in: ${list([...defaults])}.`]
        : []),
      ...(nobody.size > 0 ? [`Where nothing is stated, nobody is taken to be ${list([...nobody], 'or')}.`] : []),
      ...assumed,
    ],
    inputs: [...inputs.values()],
  };
}
