import { strict as assert } from 'node:assert';
import {
  check,
  readFile,
  type Simulated,
  type SimulatedEvent,
  type Simulation,
  simulate,
  workspaceOf,
} from '../../core/index.ts';
import { randomFrom } from '../support/random.ts';
import { oracleSimulation } from './simulate/play.ts';
import { type LaneDay, type OracleEvent, type OracleLane, type OracleSimulation, parts } from './simulate/types.ts';
import {
  barely,
  type Contract,
  dayAfter,
  type Entry,
  type SimulatedWorld,
  simulatedFiles,
  simulatedWorld,
  today,
} from './simulate/world.ts';

/** Nine events for each of so many workspaces. */
const WORKSPACES = 120;

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

const [work] = barely.entries as [Entry];

describe('all of chat, 100 people, 30 days, by hand', () => {
  // 100 agents for 118,000 chats a month, that is 3,933 1/3 a day, at 1,480 EUR a month each, 60 of them at least.
  // The provider leaves in 30 days: E = 30. 10 can be hired a week, all else is as in PC404.
  // 100 / 80 % = 125 starts, in 12 classes of 10 and one of 5. Class k begins on day 21 + 7k and is ready 35 + 14 = 49 days
  // later, on day 70 + 7k: the first on day 77, the last on day 161.
  const world: SimulatedWorld = {
    contracts: [
      {
        ...barely,
        entries: [{ ...work, volume: 118_000 }],
        headcount: { ...barely.headcount, current: 100, minimum: 60, hiringPerWeek: 10 },
        money: { ...barely.money, model: 'perFte', rate: 1480 },
        byProvider: { notice: 30 },
      },
    ],
    parents: [],
    portfolios: [],
  };
  const event: OracleEvent = { type: 'exit', of: 'p0', mode: 'notice', on: today };
  const oracle = oracleSimulation(world, event);

  it('is what the second implementation says', () => {
    assert.equal(oracle.lanes[0]?.ends, 30);
    assert.equal(oracle.whole, 161);
    // Day 161 is in week 24, days 161 to 167.
    assert.equal(oracle.weeks, 24);
    // 100 are missing on days 30 to 76; then 8 fewer every week: 92, 84 … 4 until day 160.
    assert.deepEqual(oracle.deepest, { gap: 100, day: 30 });
    assert.equal(oracle.gapDays, 131);
    const gaps = oracle.lanes[0]?.days.map(({ gap }) => Math.round(gap)) ?? [];
    assert.deepEqual(
      [29, 30, 76, 77, 83, 84, 160, 161].map((day) => gaps[day]),
      [0, 100, 100, 92, 92, 84, 4, 0],
    );
    // 47 days without anybody and 7 × (0.92 + 0.84 + … + 0.04) = 7 × 5.76 = 40.32 more: 87.32 × 3,933 1/3.
    near(oracle.notServed, 343_458.6666666667, 'contacts not served');
    // Class 1 is paid on days 28 and 29: 10 × 2 × 1,480 / 30.
    near(oracle.money.get('c0 double running') ?? 0, 986.6666666667, 'double running');
    // 125 people learn for 49 days, less those 20: 6,105 × 1,480 / 30.
    near(oracle.money.get('c0 learning') ?? 0, 301_180, 'learning');
    // 60 × 1,480 for 30 days of 30.
    near(oracle.money.get('c0 committed') ?? 0, 88_800, 'committed');
  });

  it('is what the product says', () => {
    agree('S1', world, readWorld(world), event);
  });

  it('is the number of days of PC404', () => {
    const { findings } = check({ files: simulatedFiles(world), asOf: today });
    const found = findings.find(({ rule }) => rule === 'PC404');
    assert.equal(found?.inputs?.find(({ name }) => name === 're-homing')?.value, oracle.whole);
  });
});

describe('simulations on days on which things meet', () => {
  const free = { notice: 30, fee: 5000 };
  const yearly = { ...barely.term, autoRenew: true, renewForMonths: 12, nonRenewal: 90 };
  const cases: Record<string, { contract: Partial<Contract>; event: OracleEvent }> = {
    'notice that runs until the day on which the contract ends anyway': {
      contract: { byClient: free, term: { ...barely.term, end: dayAfter(today, 29), autoRenew: false } },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'a contract that ends a day sooner': {
      contract: { byClient: free, term: { ...barely.term, end: dayAfter(today, 28), autoRenew: false } },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'the last day for saying no': {
      contract: { byClient: false, term: { ...yearly, end: dayAfter(today, 90) } },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'the day after the last day for saying no': {
      contract: { byProvider: false, term: { ...yearly, end: dayAfter(today, 89) } },
      event: { type: 'exit', of: 'p0', mode: 'notice', on: today },
    },
    'notice from tomorrow on': {
      contract: { byClient: { ...free, notBefore: dayAfter(today, 1) } },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'a part of the remaining fees': {
      contract: {
        byClient: { notice: 45.5, feeBasis: 'remainingFees', feeShare: 25 },
        money: { ...barely.money, monthlyFee: 30_000 },
        term: { ...yearly, end: dayAfter(today, 400) },
      },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'remaining fees of a term that has renewed': {
      contract: {
        byClient: { notice: 45.5, feeShare: 10 },
        money: { ...barely.money, model: 'perFte', rate: 2000 },
        term: { ...yearly, end: dayAfter(today, -100) },
      },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'remaining fees of a term that is over': {
      contract: {
        byClient: { notice: 45.5, feeBasis: 'remainingFees', feeShare: 10 },
        money: { ...barely.money, monthlyFee: 30_000 },
        term: { ...barely.term, end: dayAfter(today, -100), autoRenew: false },
      },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'months of fee': {
      contract: {
        byClient: { notice: 30, feeBasis: 'monthsOfFee', feeMonths: 2.5 },
        money: { ...barely.money, monthlyFee: 30_000 },
      },
      event: { type: 'exit', of: 'p0', mode: 'ours', on: today },
    },
    'a class that is ready on the day on which demand is back': {
      contract: {},
      event: { type: 'demand', change: 50, days: 77, on: today },
    },
    'a class that is ready the day before': {
      contract: {},
      event: { type: 'demand', change: 50, days: 78, on: today },
    },
    'demand that falls to nothing for a day': {
      contract: { headcount: { ...barely.headcount, current: 60, reRamp: { by: 100, notice: 0 } } },
      event: { type: 'demand', change: -100, days: 1, on: today },
    },
    'a site that is back the next day': {
      contract: { sites: [{ id: 'site-0', side: 'provider', headcount: 30, homeShare: undefined, zone: undefined }] },
      event: { type: 'site', of: 'site-0', days: 1, on: today },
    },
    'growth that comes on the last day of a rise': {
      contract: {
        headcount: {
          ...barely.headcount,
          current: 60,
          up: [
            { by: 20, notice: 30 },
            { by: 10, notice: 5 },
          ],
        },
      },
      event: { type: 'demand', change: 50, days: 31, on: today },
    },
    'growth that comes on the day on which a site is back': {
      contract: {
        headcount: { ...barely.headcount, current: 60, hiringPerWeek: 10, up: [{ by: 20, notice: 90 }] },
        sites: [{ id: 'site-0', side: 'provider', headcount: 30, homeShare: undefined, zone: undefined }],
      },
      event: { type: 'site', of: 'site-0', days: 91, on: today },
    },
    'services that are withdrawn one after the other': {
      contract: {
        entries: [
          { ...work, id: 'work-0', channel: 'chat', headcount: 20, withdraw: { notice: 20.5 } },
          { ...work, id: 'work-1', channel: 'email', headcount: 10, withdraw: { notice: 150 } },
          { ...work, id: 'work-2', channel: 'voice', headcount: 5 },
        ],
        byProvider: false,
        term: { ...barely.term, openEnded: true },
        transitionService: { duration: 10.5, binds: true },
        money: { ...barely.money, minimumMonthlyFee: 30_000 },
      },
      event: { type: 'exit', of: 'p0', mode: 'notice', on: today },
    },
  };
  for (const [name, { contract, event }] of Object.entries(cases))
    it(name, () => {
      const headcount = { ...barely.headcount, current: 60, hiringPerWeek: 10 };
      const world = { contracts: [{ ...barely, headcount, ...contract }], parents: [], portfolios: [] };
      agree(name, world, readWorld(world), event);
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
  agreeOnMoney(where, world, product, oracle);
  agreeOnPlaces(where, world, product);
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
  assert.equal(total.whole, oracle.whole, `${where}: whole`);
  if (oracle.lanes.length === 0) return;
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

function agreeOnMoney(
  where: string,
  { contracts }: SimulatedWorld,
  product: Simulation,
  oracle: OracleSimulation,
): void {
  const said = new Map<string, number>();
  for (const { partnership, kind, amount, currency, atMost = false } of product.money) {
    const most = kind === 'penalty' || (kind === 'exit fee' && oracle.atMostFees.has(partnership));
    assert.equal(atMost, most, `${where}: ${partnership} ${kind} at most`);
    const key = `${partnership} ${kind}`;
    assert.equal(currency, contracts.find(({ name }) => name === partnership)?.money.currency, `${where}: ${key}`);
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

/** Every number leads to a field that says it or to a default, and what is missing is where it is said to be missing. */
function agreeOnPlaces(where: string, world: SimulatedWorld, { inputs, missing, money }: Simulation): void {
  for (const { partnership, kind } of money) {
    const contract = world.contracts.find((one) => one.name === partnership);
    if (!contract || !['double running', 'learning', 'extra'].includes(kind)) continue;
    for (const name of namesOfPrice(contract))
      assert.ok(
        inputs.some((one) => one.partnership === partnership && one.name === name),
        `${where}: ${partnership} ${kind} without its ${name}`,
      );
  }
  const files = new Map(simulatedFiles(world).map(({ path, text }) => [path, JSON.parse(text) as unknown]));
  for (const { partnership, name, value, place, assumed } of inputs) {
    const here = `${where}: ${partnership} ${name}`;
    assert.ok((place === undefined) !== (assumed === undefined), `${here} leads nowhere, or to two places`);
    if (!place || isMade(name, place.path)) continue;
    const field = at(files.get(place.file), place.path);
    if (typeof value === 'string') assert.equal(field, value, here);
    else near(value, numberIn(field), `${here} at ${place.path}`);
  }
  for (const { partnership, field, place } of missing) {
    const said = at(files.get(place.file), place.path);
    assert.ok(
      said === undefined || said === 'unknown' || typeof said === 'object',
      `${where}: ${partnership} ${field} is said to be missing, but is ${String(said)}`,
    );
  }
}

/** What the price of an agent is made of. */
function namesOfPrice({ money: { model, rate, hoursPerMonth } }: Contract): string[] {
  if (model === 'perFte' && typeof rate === 'number') return ['rate'];
  const hourly = model === 'perHour' && typeof rate === 'number' && typeof hoursPerMonth === 'number';
  return hourly ? ['rate', 'hours per month'] : ['monthly fee', 'headcount'];
}

/** Made of several fields, of which the place is the first: sums of capacities, later terms, agents × their rate. */
function isMade(name: string, path: string): boolean {
  return (
    / in (en|es|pt)$/.test(name) ||
    name === 'end of the term' ||
    (name === 'monthly fee' && path === '/commercial/rate')
  );
}

/** What stands at a path, in which items of lists go by their names. */
function at(content: unknown, path: string): unknown {
  let here = content;
  for (const part of path.split('/').slice(1)) {
    if (Array.isArray(here)) here = here.find((item) => [item.id, item.channel].includes(part));
    else here = (here as Record<string, unknown> | undefined)?.[part];
  }
  return here;
}

/** `80 %`, `30.5 days`, `36 h` and `100 EUR` as numbers; lengths of time in whole days. */
function numberIn(field: unknown): number {
  if (typeof field === 'number') return field;
  const [figure = '', unit] = String(field).split(' ');
  const days = unit === 'h' ? Number(figure) / 24 : Number(figure);
  return unit === 'h' || unit === 'days' ? Math.ceil(days) : days;
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
