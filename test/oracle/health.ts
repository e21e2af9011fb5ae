// The health model once more, the slow way and from the world itself rather than from what was read. It shares no code with
// core: only the list of rules, as data, and the findings that rules made, which are what it starts from.
import { ageOfMonth, type OracleKpi, type OraclePartnership, type OracleWorld } from './world.ts';

export interface OracleRule {
  id: string;
  dimension?: string;
  from: string;
  judges: string;
}

/** What rules found and could not judge, about one partnership. */
export interface OracleFound {
  rules: readonly OracleRule[];
  findings: readonly { rule: string; severity: string; waived?: unknown; held?: string | undefined }[];
  unjudged: readonly string[];
}

export interface OracleHealth {
  /** Before rounding to whole points. */
  exact: number;
  confidence: number;
  dimensions: Record<string, { shown: number; confidence: number }>;
  /** Exact points by `dimension cause`. */
  ledger: Map<string, number>;
}

const weights: Record<string, number> = {
  performance: 25,
  goals: 15,
  governance: 15,
  resilience: 15,
  people: 10,
  concentration: 10,
  commercial: 10,
};
const order = ['draft', 'selecting', 'contracted', 'transition', 'ramp', 'steady', 'improving', 'exiting', 'ended'];

export function oracleHealth(world: OracleWorld, one: OraclePartnership, found: OracleFound): OracleHealth {
  const dimensions: OracleHealth['dimensions'] = {};
  const ledger = new Map<string, number>();
  let total = 0;
  let confidence = 0;
  for (const [id, weight] of Object.entries(weights)) {
    const judged = dimension(id, world, one, found);
    dimensions[id] = { shown: judged.shown, confidence: judged.confidence };
    total += judged.shown * weight;
    confidence += (judged.confidence * weight) / 100;
    for (const [cause, share] of judged.lost) add(ledger, `${id} ${cause}`, share * weight);
  }
  const caps: [string, number][] = [];
  if (found.findings.some(({ rule, severity, held }) => rule === 'PC404' && (held ?? severity) === 'error'))
    caps.push(['notice-below-rehome', 69]);
  if (one.critical && live(one) && one.exitTested === undefined) caps.push(['exit-plan-missing', 59]);
  for (const [id, limit] of caps.sort((a, b) => b[1] - a[1])) {
    if (total <= limit + 1e-9) continue;
    add(ledger, `cap cap ${id}`, total - limit);
    total = limit;
  }
  return { exact: total, confidence, dimensions, ledger };
}

interface Judged {
  shown: number;
  confidence: number;
  /** Share of the dimension by cause; adds up to 1 − shown. */
  lost: Map<string, number>;
}

function dimension(id: string, world: OracleWorld, one: OraclePartnership, found: OracleFound): Judged {
  // r = 2^(−Σ pen / 2)
  const penalties = new Map<string, number>();
  for (const { rule, severity, waived, held } of found.findings) {
    if (found.rules.find((known) => known.id === rule)?.dimension !== id) continue;
    const full = { error: 1, warning: 0.4, info: 0.1 }[held ?? severity] ?? 0;
    if (full > 0) add(penalties, rule, waived ? full / 2 : full);
  }
  const sum = total(penalties);
  const r = 0.5 ** (sum / 2);
  const applicable = found.rules.filter(
    (rule) => rule.dimension === id && rule.judges !== 'text' && order.indexOf(rule.from) <= order.indexOf(one.status),
  );
  const silent = applicable.filter((rule) => found.unjudged.includes(rule.id)).length;
  let coverage = applicable.length === 0 ? 1 : (applicable.length - silent) / applicable.length;
  const evidence = live(one) ? datedEvidence(id, one) : [];
  let fresh = evidence.length === 0 ? 1 : evidence.reduce((all, { f }) => all + f, 0) / evidence.length;

  let raw = r;
  let structureWeight = 1;
  const lost = new Map<string, number>();
  const gaps = new Map<string, number>(silent > 0 ? [['freshness not-evaluated', 1 - coverage]] : []);
  const stale = new Map(evidence.map(({ name, f }) => [`freshness ${name}`, (1 - f) / evidence.length]));

  const kpis = one.kpis.filter(({ people }) => people === (id === 'people'));
  if (live(one) && (id === 'performance' || (id === 'people' && kpis.length > 0))) {
    structureWeight = id === 'performance' ? 0.2 : 0.5;
    const part = 1 - structureWeight;
    const judged = kpis.flatMap((kpi) => {
      const known = overTime(kpi);
      return known ? [{ kpi, ...known }] : [];
    });
    gaps.clear();
    stale.clear();
    coverage = kpis.length === 0 ? 0 : judged.length / kpis.length;
    if (coverage < 1) gaps.set('freshness readings', 1 - coverage);
    if (judged.length === 0) {
      raw = part * 0.5 + structureWeight * r;
      fresh = 1;
      lost.set('freshness readings', part * 0.5);
    } else {
      const mean = judged.reduce((all, { attained }) => all + attained, 0) / judged.length;
      raw = part * mean + structureWeight * r;
      fresh = judged.reduce((all, { f }) => all + f, 0) / judged.length;
      for (const { kpi, attained, f } of judged) {
        add(lost, `kpi ${kpi.id}`, (part * (1 - attained)) / judged.length);
        add(stale, `freshness ${kpi.id}`, (1 - f) / judged.length);
      }
    }
  }
  if (id === 'concentration') {
    structureWeight = 0.5;
    // A partnership of the client that does not say what it does may have a share of anything.
    const own = world.partnerships.some((other) => other.shares.size === 0) ? [] : [...one.shares.keys()];
    coverage = 0.5 * coverage + 0.5 * (own.length === 0 ? 0 : 1);
    for (const [name, gap] of gaps) gaps.set(name, gap / 2);
    if (own.length === 0) {
      gaps.set('freshness shares', 0.5);
      structureWeight = 1;
    } else {
      // D per channel over all partnerships of the client, own staff adds nothing; channels count alike.
      const perChannel = own.map((channel) =>
        world.partnerships.reduce((all, other) => all + ((other.shares.get(channel) ?? 0) / 100) ** 2, 0),
      );
      const d = perChannel.reduce((all, value) => all + value, 0) / own.length;
      raw = 0.5 * r + 0.5 * (1 - d);
      own.forEach((channel, index) => {
        add(lost, `share ${channel}`, (0.5 * (perChannel[index] ?? 0)) / own.length);
      });
    }
  }
  for (const [rule, pen] of penalties) add(lost, `rule ${rule}`, (structureWeight * (1 - r) * pen) / sum);

  const confidence = coverage * fresh;
  const shown = Math.min(raw, confidence * raw + (1 - confidence) * 0.5);
  const doubt = raw - shown;
  if (doubt > 0) {
    const absent = 1 - coverage;
    const old = 1 - fresh;
    for (const [name, gap] of gaps) add(lost, name, (doubt * (absent / (absent + old)) * gap) / total(gaps));
    for (const [name, age] of stale)
      if (old > 0) add(lost, name, (doubt * (old / (absent + old)) * age) / total(stale));
  }
  return { shown, confidence, lost };
}

/** Six periods back from the last one that has ended, weights 2^(−k/3), over those that were read. */
function overTime({ readings, target, unacceptable }: OracleKpi): { attained: number; f: number } | undefined {
  let sum = 0;
  let weight = 0;
  for (const k of [0, 1, 2, 3, 4, 5]) {
    const value = readings.get(k);
    if (value === undefined) continue;
    const x = Math.round(value * 10) / 10;
    const a = Math.max(0, Math.min(1, (x - unacceptable) / (target - unacceptable)));
    sum += a * Math.cbrt(0.5) ** k;
    weight += Math.cbrt(0.5) ** k;
  }
  if (weight === 0) return undefined;
  return { attained: sum / weight, f: decay(ageOfMonth(Math.min(...readings.keys())), 31) };
}

function datedEvidence(id: string, { meetings, exitTested }: OraclePartnership): { name: string; f: number }[] {
  if (id === 'governance')
    return meetings.map((meeting) => ({
      name: `communication/cadences/${meeting.id}`,
      f: decay(meeting.since, meeting.every),
    }));
  return id === 'resilience' && exitTested !== undefined ? [{ name: 'exitPlan', f: decay(exitTested, 365) }] : [];
}

/** 1 until the next is due, then halved with every further interval. */
function decay(age: number, every: number): number {
  return age <= every ? 1 : 0.5 ** ((age - every) / every);
}

function live({ status }: OraclePartnership): boolean {
  return ['transition', 'ramp', 'steady', 'improving', 'exiting'].includes(status);
}

function add(to: Map<string, number>, key: string, amount: number): void {
  to.set(key, (to.get(key) ?? 0) + amount);
}

function total(of: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of of.values()) sum += value;
  return sum;
}
