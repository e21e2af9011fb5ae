import { renews, runningEnd } from './ends.ts';
import { daysTo, ENOUGH, known, NEVER, total } from './numbers.ts';
import type { Case, Need, OracleEvent } from './types.ts';
import type { Contract } from './world.ts';

export function moneyOf(
  one: Case,
  event: OracleEvent,
  days: number,
  need: Need,
  atMostFees: Set<string>,
): [string, number][] {
  const { contract, starts: classes, lanes, all, end } = one;
  const { money: price, headcount } = contract;
  const rate = known(price.rate);
  const fee = known(price.monthlyFee);
  const current = known(headcount.current);
  const perAgent = (): number | undefined => {
    if (price.model === 'perFte' && rate !== undefined) return rate;
    const hours = known(price.hoursPerMonth);
    if (price.model === 'perHour' && rate !== undefined && hours !== undefined) return rate * hours;
    return fee !== undefined && current !== undefined && current > 0 ? fee / current : undefined;
  };
  const m = perAgent();
  /** What the price of an agent needs. */
  const needPrice = (): void => {
    if (m !== undefined) return;
    for (const field of needsOfPrice(contract)) need(contract, field);
  };
  /** People who are paid, and those of them who are not ready yet, on a day. */
  const paid = (day: number): number =>
    total(classes.map(({ begins, ready, starts, agents }) => (day < begins ? 0 : day < ready ? starts : agents)));
  const learning = (day: number): number =>
    total(classes.filter(({ begins, ready }) => begins <= day && day < ready).map(({ starts }) => starts));
  const sum = (from: number, to: number, of: (day: number) => number): number => {
    let all = 0;
    for (let day = from; day < to; day++) all += of(day);
    return all;
  };
  const cost = (agentDays: number): number => {
    if (agentDays <= 1e-9) return 0;
    needPrice();
    return (agentDays * (m ?? 0)) / 30;
  };
  const lines: [string, number][] = [];

  if (event.type === 'exit') {
    const before = Math.min(end, days);
    lines.push(['double running', cost(sum(0, before, paid))]);
    lines.push(['learning', cost(sum(before, days, learning))]);
    const minimum = known(headcount.minimum) ?? 0;
    if (before > 0) {
      if (headcount.minimum === 'unknown') need(contract, 'headcount.minimum');
      if (price.minimumMonthlyFee === 'unknown') need(contract, 'commercial.minimumMonthlyFee');
      if (minimum > 0) needPrice();
    }
    lines.push([
      'committed',
      sum(0, before, () => Math.max(minimum * (m ?? 0), known(price.minimumMonthlyFee) ?? 0)) / 30,
    ]);
    if (one.forConvenience) {
      const amount = exitFee(contract, event.on, end, m, need, atMostFees);
      if (amount !== undefined) lines.push(['exit fee', amount]);
    }
  }
  if (event.type === 'site') lines.push(['learning', cost(sum(0, days, learning))]);
  if (event.type === 'demand' && event.change < 0) {
    const amount = trapped(contract, m, event.change, event.days, need);
    if (amount !== undefined) lines.push(['trapped', amount]);
  }
  if (event.type === 'demand' && event.change > 0) {
    const F = Math.min(event.days, days);
    const flexed = sum(0, F, (day) => total(lanes.map((lane) => (lane.days[day]?.incumbent ?? 0) - lane.agents)));
    lines.push(['extra', cost(flexed + sum(0, F, paid))]);
    lines.push(['penalty', penalty(one, event.change, F, m, need)]);
  }
  if (event.type !== 'demand') {
    const atRisk = known(price.revenuePerDay);
    const r = total(all.map(({ required }) => required));
    const lacking = (day: number): number =>
      total(lanes.map((lane) => (lane.days[day]?.gap ?? 0) + (lane.days[day]?.shortened ?? 0)));
    if (atRisk === undefined && Array.from({ length: days }, (_, day) => lacking(day)).some((gap) => gap > ENOUGH))
      need(contract, 'risk.impact.revenueAtRiskPerDay');
    if (r > 0) lines.push(['revenue at risk', sum(0, days, (day) => ((atRisk ?? 0) * lacking(day)) / r)]);
  }
  return lines;
}

function needsOfPrice({ money, headcount }: Contract): string[] {
  const lacking = (field: string, value: unknown): string[] =>
    value === undefined || value === 'unknown' ? [field] : [];
  const rate = lacking('commercial.rate', money.rate);
  if (money.model === 'perFte') return rate;
  if (money.model === 'perHour') return [...rate, ...lacking('commercial.hoursPerMonth', money.hoursPerMonth)];
  return [
    ...lacking('commercial.model', money.model),
    ...lacking('commercial.monthlyFee', money.monthlyFee),
    ...lacking('headcount.current', headcount.current),
  ];
}

function exitFee(
  contract: Contract,
  on: string,
  end: number,
  m: number | undefined,
  need: Need,
  atMostFees: Set<string>,
): number | undefined {
  const right = contract.byClient;
  if (!right || right === 'unknown') return undefined;
  const at = 'termination.byClient.forConvenience';
  const cap = known(right.feeCap);
  const [fee, months, share] = [known(right.fee), known(right.feeMonths), known(right.feeShare)];
  const monthly = monthlyFee(contract, m);
  const basis =
    right.feeBasis ??
    (fee !== undefined
      ? 'fixed'
      : months !== undefined
        ? 'monthsOfFee'
        : share !== undefined
          ? 'remainingFees'
          : 'fixed');
  /** The most it can be, where it cannot be worked out. */
  const most = (field: string): number | undefined => {
    need(contract, field);
    if (cap !== undefined) atMostFees.add(contract.name);
    return cap;
  };
  const least = (amount: number): number => Math.min(amount, cap ?? NEVER);
  if (basis === 'none') return 0;
  if (basis === 'fixed') return fee === undefined ? most(`${at}.fee`) : least(fee);
  if (basis === 'monthsOfFee') {
    if (months === undefined) return most(`${at}.feeMonths`);
    return monthly === undefined ? most('commercial.monthlyFee') : least(months * monthly);
  }
  if (basis === 'remainingFees') {
    if (share === undefined) return most(`${at}.feeShare`);
    const last = runningEnd(contract, on);
    if (last === undefined) {
      if (contract.term.end === undefined) return most('term.end');
      return most(renews(contract) === undefined ? 'term.autoRenew' : 'term.renewFor');
    }
    if (monthly === undefined) return most('commercial.monthlyFee');
    return least((((share / 100) * monthly) / 30) * Math.max(0, daysTo(on, last) - end));
  }
  if (cap === undefined) return most(`${at}.feeCap`);
  atMostFees.add(contract.name);
  return cap;
}

/** As stated, else agents × what one of them costs. */
function monthlyFee({ money, headcount }: Contract, m: number | undefined): number | undefined {
  const current = known(headcount.current);
  return known(money.monthlyFee) ?? (m !== undefined && current !== undefined ? m * current : undefined);
}

/** PC412: what is committed beyond what is needed, by half days, since notices of hours are not rounded there. */
function trapped(contract: Contract, m: number | undefined, change: number, F: number, need: Need): number | undefined {
  const { headcount, money } = contract;
  const minimum = known(headcount.minimum) ?? 0;
  const current = known(headcount.current);
  const normal = m !== undefined && current !== undefined ? m * current : known(money.monthlyFee);
  const cuts = minimum > 0 ? (headcount.down ?? []) : [];
  for (const { by, notice } of cuts) {
    if (known(by) === undefined) need(contract, 'headcount.flex.down.by');
    if (known(notice) === undefined) need(contract, 'headcount.flex.down.notice');
  }
  if (normal === undefined || (minimum > 0 && (m === undefined || current === undefined))) {
    if (m === undefined) for (const field of needsOfPrice(contract)) need(contract, field);
    if (current === undefined) need(contract, 'headcount.current');
    return undefined;
  }
  if (cuts.some(({ by, notice }) => known(by) === undefined || known(notice) === undefined)) return undefined;
  let sum = 0;
  for (let half = 0; half < 2 * F; half++) {
    const deepest = Math.max(
      0,
      ...cuts.filter(({ notice }) => (known(notice) ?? NEVER) <= half / 2).map(({ by }) => known(by) ?? 0),
    );
    const agents = minimum > 0 ? Math.max(0, minimum - (deepest / 100) * (current ?? 0)) : 0;
    const committed = Math.max(agents * (m ?? 0), known(money.minimumMonthlyFee) ?? 0);
    sum += Math.max(0, committed - normal * Math.max(0, 1 + change / 100)) / 60;
  }
  return sum;
}

function penalty({ contract, lanes }: Case, change: number, F: number, m: number | undefined, need: Need): number {
  const { money, tolerance } = contract;
  const excused = known(tolerance);
  if (excused !== undefined && change > excused) return 0;
  const fee = monthlyFee(contract, m);
  let sum = 0;
  const malus = money.malus.length > 0;
  for (let from = 0; malus && from < F; from += 30) {
    let short = false;
    for (let day = from; day < Math.min(F, from + 30); day++)
      if (total(lanes.map((lane) => lane.days[day]?.gap ?? 0)) > ENOUGH) short = true;
    if (!short) continue;
    if (tolerance === 'unknown') need(contract, 'planning.forecast.tolerance');
    for (const malus of money.malus) {
      const [amount, fixed, cap] = [known(malus.amount), known(malus.fixed), known(malus.cap)];
      const once = fixed ?? (amount !== undefined && fee !== undefined ? (amount / 100) * fee : undefined);
      if (once === undefined) {
        need(contract, amount === undefined ? 'commercial.incentives[].amount' : 'commercial.monthlyFee');
        continue;
      }
      sum += Math.min(once, cap !== undefined && fee !== undefined ? (cap / 100) * fee : NEVER);
    }
  }
  return sum;
}
