/**
 * What a fall of demand costs when the contract does not let the client follow it down.
 *
 *     rate per agent = perFte: rate · perHour: rate × hours per month · else monthly fee / current headcount
 *     committed      = max(minimum headcount × rate per agent, minimum monthly fee)
 *     needed         = normal × (100 % + change of volume)
 *     trapped        = Σ over the days of the shock of max(0, committed − needed) / 30
 *
 * A cut that the client may ask for takes its part of the current headcount off the minimum once its notice has run,
 * counted from the first day of the shock; until then the present commitment stands. The minimum monthly fee is not cut
 * by it. Money is per month of 30 days; sums are rounded half to even to the smallest unit of the currency. Source:
 * docs/rules/PC412.md.
 */

/** A cut that the client may ask for: percent of the current headcount, and days until it holds. */
export interface Cut {
  by: number;
  notice: number;
}

/** A change of demand: percent (−80 leaves a fifth), and for how many days. */
export interface Shock {
  name: string;
  volume: number;
  days: number;
}

/** What is paid per month, in major units of one currency. */
export interface Commitment {
  /** What the work costs at normal demand. */
  normal: number;
  /** Agents that are paid for in any case, and what one of them costs; 0 agents cost nothing. */
  minimum: number;
  perAgent: number;
  /** Agents today, of which cuts are parts. */
  current: number;
  minimumFee: number;
  cuts: readonly Cut[];
}

/** Days of the shock with one commitment. */
export interface Stretch {
  days: number;
  /** Agents that are paid for in any case. */
  agents: number;
  /** Per month. */
  committed: number;
}

export interface Stress {
  shock: Shock;
  /** Per month. */
  needed: number;
  stretches: Stretch[];
  /** Paid for work that is not there, over the whole shock. */
  trapped: number;
  /** Commitment over the whole shock in percent of the normal cost of that time. */
  committedShare: number;
}

const MONTH = 30;

/** What a month of one agent costs; undefined when the numbers do not say. */
export function monthlyRate(price: {
  model: string | undefined;
  rate: number | undefined;
  hoursPerMonth: number | undefined;
  monthlyFee: number | undefined;
  current: number | undefined;
}): number | undefined {
  const { model, rate, hoursPerMonth, monthlyFee, current } = price;
  if (model === 'perFte' && rate !== undefined) return rate;
  if (model === 'perHour' && rate !== undefined && hoursPerMonth !== undefined) return rate * hoursPerMonth;
  return monthlyFee !== undefined && current !== undefined && current > 0 ? monthlyFee / current : undefined;
}

/** The commitment when agents that are paid for in any case are so many. */
export function committedCost({ perAgent, minimumFee }: Commitment, agents: number): number {
  return Math.max(agents * perAgent, minimumFee);
}

/** Plays one change of demand through. */
export function stress(commitment: Commitment, shock: Shock, currency: string): Stress {
  const needed = commitment.normal * Math.max(0, 1 + shock.volume / 100);
  const stretches = stretchesOf(commitment, shock.days);
  const over = (amount: (stretch: Stretch) => number): number =>
    stretches.reduce((sum, stretch) => sum + (amount(stretch) * stretch.days) / MONTH, 0);
  const normal = (commitment.normal * shock.days) / MONTH;
  return {
    shock,
    needed: roundMoney(needed, currency),
    stretches,
    trapped: roundMoney(
      over(({ committed }) => Math.max(0, committed - needed)),
      currency,
    ),
    committedShare: normal > 0 ? (100 * over(({ committed }) => committed)) / normal : 0,
  };
}

/** The shock that traps most; of two that trap the same, the first. */
export function worstOf(commitment: Commitment, shocks: readonly Shock[], currency: string): Stress | undefined {
  return shocks
    .map((shock) => stress(commitment, shock, currency))
    .reduce<Stress | undefined>((worst, one) => (worst && worst.trapped >= one.trapped ? worst : one), undefined);
}

/** The days of the shock, parted where the notice of a cut has run: each day has the deepest cut that holds by then. */
function stretchesOf(commitment: Commitment, days: number): Stretch[] {
  const { cuts, minimum, current } = commitment;
  const starts = [0, ...cuts.map(({ notice }) => notice)]
    .filter((day, index, all) => day < days && all.indexOf(day) === index)
    .sort((a, b) => a - b);
  return starts.map((start, index) => {
    const deepest = Math.max(0, ...cuts.filter(({ notice }) => notice <= start).map(({ by }) => by));
    const agents = Math.max(0, minimum - (deepest / 100) * current);
    return { days: (starts[index + 1] ?? days) - start, agents, committed: committedCost(commitment, agents) };
  });
}

/** Currencies without, or with three, digits after the point (ISO 4217). All others have two. */
const NO_MINOR_UNIT = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Rounds to the smallest unit of a currency, half to even. */
export function roundMoney(amount: number, currency: string): number {
  const unit = NO_MINOR_UNIT.has(currency) ? 1 : THREE_DIGITS.has(currency) ? 1000 : 100;
  const scaled = amount * unit;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  // Binary fractions miss a half by a hair.
  if (Math.abs(rest - 0.5) < 1e-6) return (below % 2 === 0 ? below : below + 1) / unit;
  return Math.round(scaled) / unit;
}
