import { strict as assert } from 'node:assert';
import {
  readFile,
  type Simulated,
  type SimulatedEvent,
  type Simulation,
  simulate,
  workspaceOf,
} from '../../core/index.ts';
import { randomFrom } from '../support/random.ts';
import {
  type LaneDay,
  type OracleEvent,
  type OracleLane,
  type OracleSimulation,
  oracleSimulation,
  parts,
} from './simulate.ts';
import { dayAfter, type SimulatedWorld, simulatedFiles, simulatedWorld, today } from './simulate-world.ts';

/** Eight events for each of so many workspaces. */
const WORKSPACES = 150;

describe('simulations, against a second implementation', () => {
  for (let from = 0; from < WORKSPACES; from += 15)
    it(`agrees on every event in the random workspaces from ${from} on`, () => {
      for (let seed = from; seed < from + 15; seed++) {
        const world = simulatedWorld(seed);
        const read = readWorld(world);
        for (const event of eventsOf(world, seed))
          agree(`workspace ${seed}, ${JSON.stringify(event)}`, world, read, event);
      }
    });
});

function readWorld(world: SimulatedWorld): Simulated {
  const sources = simulatedFiles(world)
    .map(({ path, text }) => readFile(path, text))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { sources, workspace: workspaceOf(sources, today) };
}

function eventsOf({ contracts }: SimulatedWorld, seed: number): OracleEvent[] {
  const random = randomFrom(seed * 31 + 5);
  const pick = <T>(...from: readonly T[]): T => from[random(from.length)] as T;
  const one = pick(...contracts);
  // Any day, and those on which something ends.
  const last = one.term.end ?? today;
  const on = (): string =>
    pick(today, today, today, today, dayAfter(today, random(500)), last, dayAfter(last, pick(1, -30, -60, -90, -120)));
  const modes = ['notice', 'sudden', 'ours'] as const;
  const exit = (of: string): OracleEvent => ({ type: 'exit', of, mode: pick(...modes), on: on() });
  // Any length, and those at which a notice has run or a class is ready.
  const length = (): number => pick(1 + random(250), 11, 31, 42, 62, 76, 77, 84, 91);
  const back = (): { days?: number } => pick({}, { days: length() });
  return [
    ...modes.map((mode): OracleEvent => ({ type: 'exit', of: one.provider, mode, on: on() })),
    exit(one.name),
    exit('holding'),
    { type: 'demand', change: -(1 + random(100)), days: length(), on: on() },
    { type: 'demand', change: pick(1 + random(80), 1 + random(80), 10, 60), days: length(), on: on() },
    { type: 'site', of: `site-${random(3)}`, ...back(), on: on() },
    { type: 'site', of: pick('hills', 'coast', 'coast'), ...back(), on: on() },
  ];
}

function agree(where: string, world: SimulatedWorld, read: Simulated, event: OracleEvent): void {
  const oracle = oracleSimulation(world, event);
  const product = simulate(read, event as SimulatedEvent);
  if ('refused' in product) {
    assert.equal(oracle.lanes.length, 0, `${where}: refused (${product.refused}), though there is something to play`);
    return;
  }
  same(
    product.leftOut.map(({ partnership }) => partnership),
    oracle.leftOut,
    `${where}: left out`,
  );
  same(
    product.lanes.map(({ id }) => id),
    oracle.lanes.map(idOf),
    `${where}: lanes`,
  );
  if (oracle.lanes.length > 0) assert.equal(product.weeks.length, oracle.weeks, `${where}: weeks`);
  product.weeks.forEach((day, at) => {
    assert.equal(day, dayAfter(event.on, at * 7), `${where}: week ${at + 1}`);
  });
  for (const lane of oracle.lanes) agreeOnLane(where, product, lane);
  agreeOnTotal(where, product, oracle);
  agreeOnMoney(where, product, oracle);
  same(
    product.steps.map(({ partnership, from, to, verdict }) => `${partnership} ${from}–${to} ${verdict}`),
    oracle.steps.map(({ contract, from, to, verdict }) => `${contract} ${from}–${to} ${verdict}`),
    `${where}: steps`,
  );
  same(
    [...new Set(product.missing.map(({ partnership, field }) => `${partnership} ${field}`))],
    [...oracle.missing],
    `${where}: missing`,
  );
}

function agreeOnLane(where: string, { lanes }: Simulation, lane: OracleLane): void {
  const id = idOf(lane);
  const product = lanes.find((one) => one.id === id);
  assert.ok(product, where);
  near(product.required, lane.required, `${where}: ${id} required`);
  assert.equal(product.ends, lane.ends, `${where}: ${id} ends`);
  assert.equal(product.whole, lane.whole, `${where}: ${id} whole`);
  product.weeks.forEach((week, at) => {
    const days = lane.days.slice(at * 7, at * 7 + 7);
    const sum = (of: keyof LaneDay): number => days.reduce((all, day) => all + day[of], 0);
    const here = `${where}: ${id}, week ${at + 1}`;
    for (const field of ['required', 'available', ...parts, 'gap', 'shortened'] as const)
      near(week[field], sum(field) / 7, `${here} ${field}`);
    // The parts are the whole.
    near(
      week.available,
      parts.reduce((all, part) => all + week[part], 0),
      `${here} parts`,
    );
    if (lane.contacts === undefined) {
      assert.equal(week.notServed, undefined, `${here} contacts without a volume`);
      assert.equal(week.closedContacts, undefined, `${here} contacts without a volume`);
    } else {
      near(week.notServed ?? 0, sum('notServed'), `${here} not served`);
      near(week.closedContacts ?? 0, sum('closedContacts'), `${here} closed contacts`);
    }
  });
}

function agreeOnTotal(where: string, { total, lanes }: Simulation, oracle: OracleSimulation): void {
  if (oracle.lanes.length === 0) return;
  assert.equal(total.whole, oracle.whole, `${where}: whole`);
  assert.equal(total.deepest?.day, oracle.deepest?.day, `${where}: day of the deepest gap`);
  near(total.deepest?.gap ?? 0, oracle.deepest?.gap ?? 0, `${where}: deepest gap`);
  assert.equal(total.gapDays, oracle.gapDays, `${where}: days with a gap`);
  near(total.notServed, oracle.notServed, `${where}: contacts not served`);
  near(total.closedContacts, oracle.closedContacts, `${where}: contacts in closed hours`);
  assert.equal(total.atLeast === true, oracle.atLeast, `${where}: at least`);
  // Weeks add up to the totals.
  for (const field of ['notServed', 'closedContacts'] as const)
    near(
      lanes.flatMap(({ weeks }) => weeks).reduce((sum, week) => sum + (week[field] ?? 0), 0),
      total[field],
      `${where}: sum of the weeks' ${field}`,
    );
}

function agreeOnMoney(where: string, product: Simulation, oracle: OracleSimulation): void {
  const said = new Map<string, number>();
  for (const { partnership, kind, amount } of product.money) {
    const key = `${partnership} ${kind}`;
    assert.ok(!said.has(key), `${where}: ${key} twice`);
    said.set(key, amount);
  }
  for (const key of new Set([...said.keys(), ...oracle.money.keys()]))
    near(
      said.get(key) ?? 0,
      oracle.money.get(key) ?? 0,
      `${where}: ${key}`,
      product.money.some(({ currency }) => currency === 'JPY') ? 0.51 : 0.0051,
    );
}

function idOf({ contract, entry, language }: OracleLane): string {
  const alone = contract.entries.filter(({ channel }) => channel === entry.channel).length === 1;
  return [
    contract.name,
    entry.channel,
    ...(alone ? [] : [entry.id]),
    ...(language === undefined ? [] : [language]),
  ].join('/');
}

/** The same things, as often, in any order. */
function same(said: readonly string[], oracle: readonly string[], where: string): void {
  const without = (these: readonly string[], those: readonly string[]): string[] => {
    const left = [...those];
    return these.filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const [more, less] = [without(said, oracle), without(oracle, said)];
  assert.ok(
    more.length + less.length === 0,
    `${where}: has ${more.join(', ') || 'nothing more'}, lacks ${less.join(', ') || 'nothing'}`,
  );
}

/** Numbers that differ by no more than what adding up in another order makes of them. */
function near(said: number, oracle: number, where: string, by = 1e-6): void {
  assert.ok(Math.abs(said - oracle) <= by + Math.abs(oracle) * 1e-9, `${where} is ${said}, not ${oracle}`);
}
