import { Gaps } from '../model/known.ts';
import { isLive } from '../model/status.ts';
import { readCommitment } from '../portfolio/commitment.ts';
import { stress } from '../portfolio/stress.ts';
import { count, days, money, number, percent } from '../text.ts';
import { type Contract, contractsOf } from './contracts.ts';
import { classesFor, hiringRate, noteDefault, readyOn, type TrainingClass } from './hiring.ts';
import { type LaneRead, lanesOf, noLanes } from './lanes.ts';
import { MONTH, minimumOf, monthlyFee, paidDays, rateOf, type Sum, sums } from './money.ts';
import { input, miss, missIfOpen, type Notes, standIn } from './notes.ts';
import { type LanePlan, type PlayedLanes, play, THOUSANDTH } from './play.ts';
import { type Steps, sharedDays, valueOn } from './steps-of-days.ts';
import { flexSteps, flexUp, inTurn, spread } from './takeover.ts';
import type { SimulatedEvent, SimulatedMoney } from './types.ts';
import { type Asked, notLive } from './who.ts';

type Demand = Extract<SimulatedEvent, { type: 'demand' }>;

/** One contract while demand has moved. */
interface ContractDemand {
  contract: Contract;
  lanes: readonly LaneRead[];
  plans: readonly LanePlan[];
  classes: readonly TrainingClass[];
}

/** Plays a move of demand, every live contract by itself. */
export function playDemand(
  { sources }: Asked,
  event: Demand,
  notes: Notes,
): { lanes: LaneRead[]; played: PlayedLanes; money: SimulatedMoney[] } {
  const contracts: ContractDemand[] = [];
  for (const contract of contractsOf(sources)) {
    if (!isLive(contract.status)) {
      notes.leftOut.push(notLive(contract));
      continue;
    }
    const lanes = lanesOf(contract, notes);
    if (lanes.length === 0) noLanes(contract, notes);
    else contracts.push((event.change > 0 ? rise : fall)(contract, lanes, event, notes));
  }
  const lanes = contracts.flatMap((one) => one.lanes);
  const played = play(
    contracts.flatMap(({ plans }) => plans),
    event.days,
    event.on,
    notes,
  );
  const money = contracts.flatMap((one) =>
    event.change > 0 ? riseMoney(one, played, event, notes) : fallMoney(one, event, notes),
  );
  return { lanes, played, money };
}

/** Demand that moves, in one sentence. */
export function demandTitle({ change, days: length, on }: Demand): string {
  if (change === 0) return `Demand stays as it is for ${days(length)} from ${on}.`;
  return `Demand ${change < 0 ? 'falls' : 'rises'} by ${percent(Math.abs(change))} for ${days(length)} from ${on}.`;
}

/** What a lane requires on a day. */
function requiredOn({ required }: LaneRead, { change, days: length }: Demand, day: number): number {
  return day < length ? Math.max(0, required * (1 + change / 100)) : required;
}

const nobody = { ownStaff: 0, others: 0, transferred: 0, hired: 0 };

/** Agents are sent away, as far as nothing holds them, and come back as far as it is agreed that they do. */
function fall(contract: Contract, lanes: readonly LaneRead[], event: Demand, notes: Notes): ContractDemand {
  const minimum = minimumOf(contract, notes);
  const agents = lanes.reduce((sum, lane) => sum + lane.agents, 0);
  const cuts = minimum > 0 ? cutsOf(contract, contract.data.headcount?.current ?? agents, notes) : [];
  const kept = (lane: LaneRead, day: number): number => {
    const held = agents > 0 ? (Math.max(0, minimum - valueOn(cuts, day)) * lane.agents) / agents : 0;
    return Math.min(lane.agents, Math.max(requiredOn(lane, event, day), held));
  };
  const stayed = new Map(lanes.map((lane) => [lane, event.days > 0 ? kept(lane, event.days - 1) : lane.agents]));
  const sent = lanes.some((lane) => (stayed.get(lane) ?? 0) < Math.min(lane.agents, lane.required) - 1e-9);
  const back = sent ? wayBack(contract, notes) : undefined;
  const plans = lanes.map((lane): LanePlan => {
    const stay = stayed.get(lane) ?? 0;
    const again = event.days + (back?.day ?? 0);
    const most = Math.min(lane.agents, lane.required);
    const brought = back ? Math.max(stay, Math.min(most, stay + back.part * lane.agents)) : stay;
    return {
      lane,
      changes: [event.days, again, ...cuts.map(({ day }) => day).filter((day) => day < event.days)],
      on: (day) => ({
        ...nobody,
        required: requiredOn(lane, event, day),
        incumbent: day < event.days ? kept(lane, day) : back && day >= again ? brought : stay,
      }),
    };
  });
  return { contract, lanes, plans, classes: [] };
}

/** Agents by which the minimum may be cut, from the day on which the notice has run; the deepest cut holds. */
function cutsOf(contract: Contract, current: number, notes: Notes): Steps {
  const because = 'How soon fewer agents must be paid cannot be told; the step is left out.';
  return flexSteps(contract, 'down', because, notes).map(({ day, value }) => ({ day, value: value * current }));
}

/** Which part of the headcount before the cut comes back, and after how many days of notice. */
function wayBack(contract: Contract, notes: Notes): { day: number; part: number } | undefined {
  const step = contract.data.headcount?.flex?.reRamp;
  const at = ['headcount', 'flex', 'reRamp'];
  const because = 'Whether and how soon those come back who were sent away cannot be told, so they do not.';
  if (!step) {
    miss(notes, contract, at.join('.'), because, at);
    return undefined;
  }
  if (step.by === undefined) miss(notes, contract, 'headcount.flex.reRamp.by', because, [...at, 'by']);
  if (step.notice === undefined) miss(notes, contract, 'headcount.flex.reRamp.notice', because, [...at, 'notice']);
  if (step.by === undefined || step.notice === undefined) return undefined;
  const day = Math.ceil(step.notice.days);
  input(notes, contract, 'back up after a cut', step.by, '%', [...at, 'by']);
  input(notes, contract, 'notice to come back', day, 'days', [...at, 'notice']);
  return { day, part: step.by / 100 };
}

/** More agents come as the contract allows, from own staff, and as new ones who are ready in time. */
function rise(contract: Contract, lanes: readonly LaneRead[], event: Demand, notes: Notes): ContractDemand {
  const last = event.days - 1;
  const flex = flexUp(contract, notes);
  const own = new Map(spread(lanes, ownStaff(contract, notes)));
  const more = (lane: LaneRead, day: number): number => (day < event.days ? valueOn(flex, day) * lane.agents : 0);
  const lacks = lanes.map((lane) =>
    Math.max(0, requiredOn(lane, event, last) - lane.agents - more(lane, last) - (own.get(lane) ?? 0)),
  );
  const lack = lacks.reduce((sum, one) => sum + one, 0);
  const rate = lack > 1e-9 ? hiringRate(contract, notes) : undefined;
  const classes = rate ? classesFor(lack, rate, event.days) : [];
  const ready = readyOn(classes);
  const plans = lanes.map((lane, index): LanePlan => {
    const part = lack > 0 ? (lacks[index] ?? 0) / lack : 0;
    return {
      lane,
      changes: [event.days, ...flex.map(({ day }) => day), ...(part > 0 ? ready.map(({ day }) => day) : [])],
      on(day) {
        const required = requiredOn(lane, event, day);
        const [flexed = 0, ownStaff = 0, hired = 0] = inTurn(
          Math.max(0, required - lane.agents),
          more(lane, day),
          own.get(lane) ?? 0,
          valueOn(ready, day) * part,
        );
        return { required, incumbent: lane.agents + flexed, ownStaff, others: 0, transferred: 0, hired };
      },
    };
  });
  return { contract, lanes, plans, classes };
}

function ownStaff(contract: Contract, notes: Notes): number {
  const stated = contract.data.headcount?.absorbableInHouse;
  if (stated !== undefined) {
    input(notes, contract, 'absorbable in house', stated, 'FTE', ['headcount', 'absorbableInHouse']);
    return stated;
  }
  standIn(notes, contract, 'absorbable in house', 0, 'FTE', 'default of PC404');
  noteDefault(
    contract,
    'absorbableInHouse',
    'How many agents are absorbable in house is not known; nobody is taken to be.',
    notes,
  );
  return 0;
}

function fallMoney({ contract }: ContractDemand, { change, days: length }: Demand, notes: Notes): SimulatedMoney[] {
  if (change === 0) return [];
  const gaps = new Gaps();
  const read = readCommitment(contract.data, contract.state, gaps);
  if (!read) {
    for (const field of gaps.needs)
      miss(notes, contract, field, 'What is paid for work that is not there cannot be told.', field.split('.'));
    return [];
  }
  const { commitment, currency } = read;
  for (const words of read.assumed) notes.assumed.add(`Where nothing is stated, there is ${words}.`);
  const { trapped, needed } = stress(commitment, { name: '', volume: change, days: length }, currency);
  return sums(contract, [
    {
      kind: 'trapped',
      amount: trapped,
      currency,
      says: `Must be paid over ${days(length)} although only ${money(needed, currency)} a month are needed.`,
    },
  ]);
}

function riseMoney(
  { contract, lanes, classes }: ContractDemand,
  played: PlayedLanes,
  event: Demand,
  notes: Notes,
): SimulatedMoney[] {
  const end = Math.min(event.days, played.days);
  const flexed = lanes
    .flatMap((lane) =>
      played
        .spansIn(lane)
        .map(({ from, to, agents }) => (agents.incumbent - lane.agents) * sharedDays(from, to, 0, end)),
    )
    .reduce((sum, one) => sum + one, 0);
  const work = flexed + paidDays(classes, 0, end);
  const rate = work > 1e-9 ? rateOf(contract, 'What more agents cost', notes) : undefined;
  return sums(contract, [
    rate && {
      kind: 'extra',
      amount: (work * rate.amount) / MONTH,
      currency: rate.currency,
      says: `${number(work)} days of work of agents beyond those of today, at ${money(rate.amount, rate.currency)} a month each.`,
    },
    penalty(contract, lanes, played, event, notes),
  ]);
}

/** The most that the provider may owe for a gap: each malus once in each 30 days that have one. */
function penalty(
  contract: Contract,
  lanes: readonly LaneRead[],
  played: PlayedLanes,
  { change, days: length }: Demand,
  notes: Notes,
): Sum | undefined {
  const malus = (contract.data.commercial?.incentives ?? []).filter(({ type }) => type === 'malus');
  const months = monthsWithGap(lanes, played, Math.min(length, played.days));
  if (malus.length === 0 || months === 0) return undefined;
  const tolerance = contract.data.planning?.forecast?.tolerance;
  const at = ['planning', 'forecast', 'tolerance'];
  if (tolerance !== undefined) {
    input(notes, contract, 'tolerance of the forecast', tolerance, '%', at);
    if (change > tolerance) return undefined;
  } else {
    const because = 'Whether a rise like this excuses the provider cannot be told; it is taken not to.';
    notes.assumed.add('Where no tolerance of the forecast is stated, the provider is taken to owe its penalties.');
    missIfOpen(notes, contract, at.join('.'), because, at);
  }
  let month = 0;
  let currency: string | undefined;
  for (const entry of malus) {
    const { amount, fixedAmount, cap } = entry;
    const fee = fixedAmount && cap === undefined ? undefined : monthlyFee(contract, notes);
    if (fixedAmount === undefined && amount === undefined) {
      const because = 'What a missed target costs the provider cannot be told.';
      miss(notes, contract, 'commercial.incentives[].amount', because, [entry, 'amount']);
      continue;
    }
    const once = fixedAmount?.amount ?? (fee && ((amount ?? 0) * fee.amount) / 100);
    const unit = fixedAmount?.currency ?? fee?.currency;
    if (once === undefined)
      miss(notes, contract, 'commercial.monthlyFee', 'What a missed target costs the provider cannot be told.', [
        'commercial',
        'monthlyFee',
      ]);
    if (once === undefined || (currency !== undefined && unit !== currency)) continue;
    currency = unit;
    month += cap !== undefined && fee ? Math.min(once, (cap * fee.amount) / 100) : once;
  }
  if (currency === undefined) return undefined;
  return {
    kind: 'penalty',
    amount: month * months,
    currency,
    atMost: true,
    says: `The provider owes at most ${money(month, currency)} in each of ${count(months, 'month')} with a gap, if every target with a malus is missed.`,
  };
}

/** How many stretches of 30 days have a gap. */
function monthsWithGap(lanes: readonly LaneRead[], played: PlayedLanes, end: number): number {
  const short = new Set<number>();
  for (const lane of lanes) {
    if (lane.shortenable) continue;
    for (const { from, to, missing } of played.spansIn(lane))
      if (missing > THOUSANDTH && from < end)
        for (let month = Math.floor(from / MONTH); month * MONTH < Math.min(to, end); month++) short.add(month);
  }
  return short.size;
}
