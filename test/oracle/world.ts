import { randomFrom } from '../support/random.ts';

/** A KPI of a random partnership. All values in its unit. */
export interface OracleKpi {
  id: string;
  people: boolean;
  higher: boolean;
  target: number;
  unacceptable: number;
  /** By months back from October 2026, 0 the newest; months without a reading are left out. */
  readings: Map<number, number>;
}

export interface OraclePartnership {
  name: string;
  provider: string;
  status: string;
  critical: boolean;
  /** Percent of each channel. */
  shares: Map<string, number>;
  kpis: OracleKpi[];
  /** Days from one meeting to the next, and days since the last one. */
  meetings: { id: string; every: number; since: number }[];
  /** Days since the exit plan was tested; none where there is no plan. */
  exitTested: number | undefined;
}

export interface OracleWorld {
  partnerships: OraclePartnership[];
}

export const asOf = '2026-11-22';

const templates = [
  { id: 'service_level', people: false, higher: true, target: 80, unacceptable: 50, within: ' in 30 s' },
  { id: 'csat', people: false, higher: true, target: 85, unacceptable: 60, within: '' },
  { id: 'abandon_rate', people: false, higher: false, target: 5, unacceptable: 12, within: '' },
  { id: 'attrition_annual', people: true, higher: false, target: 30, unacceptable: 70, within: '' },
];
const statuses = ['contracted', 'ramp', 'steady', 'improving'];
const channels = ['chat', 'email', 'voice'];

/** A workspace by chance, the same at every run. */
export function worldOf(seed: number): OracleWorld {
  const random = randomFrom(seed * 7919 + 1);
  const left = new Map(channels.map((channel) => [channel, 100]));
  const partnerships = Array.from({ length: 1 + random(3) }, (_, index): OraclePartnership => {
    const shares = new Map<string, number>();
    for (const channel of channels) {
      const most = left.get(channel) ?? 0;
      if (random(3) === 0 || most < 2) continue;
      const share = 1 + random(most);
      left.set(channel, most - share);
      shares.set(channel, share);
    }
    return {
      name: `p${index}`,
      provider: `provider-${index}`,
      status: statuses[random(statuses.length)] ?? 'steady',
      critical: random(4) === 0,
      shares,
      kpis: templates.flatMap((template) => (random(3) === 0 ? [] : [kpiOf(template, random)])),
      meetings: Array.from({ length: random(3) }, (_, meeting) => ({
        id: `meeting-${meeting}`,
        every: random(2) === 0 ? 7 : 31,
        since: random(90),
      })),
      exitTested: random(2) === 0 ? undefined : random(800),
    };
  });
  return { partnerships };
}

function kpiOf(template: (typeof templates)[number], random: (limit: number) => number): OracleKpi {
  const { id, people, higher, target, unacceptable } = template;
  const readings = new Map<number, number>();
  for (let back = 0; back < 9; back++)
    if (random(4) !== 0) readings.set(back, Math.max(1, target + random(41) - 20 + random(10) / 10));
  return { id, people, higher, target, unacceptable, readings };
}

/** The files that say what a world is. */
export function filesOf({ partnerships }: OracleWorld): { path: string; text: string }[] {
  return partnerships.flatMap((one) => {
    const rows = one.kpis.flatMap(({ id, readings }) =>
      [...readings].map(([back, value]) => `${id},${monthBack(back)},${Math.round(value * 10) / 10}`),
    );
    return [
      { path: `${one.name}.partnership.yaml`, text: definitionOf(one) },
      ...(rows.length > 0 ? [{ path: `${one.name}.actuals.csv`, text: `kpi,period,value\n${rows.join('\n')}\n` }] : []),
    ];
  });
}

function definitionOf({
  name,
  provider,
  status,
  critical,
  shares,
  kpis,
  meetings,
  exitTested,
}: OraclePartnership): string {
  const lines = ['kind: Partnership', 'version: 1', `name: ${name}`, 'client: harbour-bank', `provider: ${provider}`];
  lines.push(`status: ${status}`);
  if (critical) lines.push('criticality: critical');
  if (shares.size > 0) lines.push('scope:');
  for (const [channel, share] of shares) lines.push(`  - { channel: ${channel}, share: ${share} % }`);
  if (kpis.length > 0) lines.push('kpis:');
  for (const { id, target, unacceptable } of kpis) {
    const within = templates.find((one) => one.id === id)?.within ?? '';
    lines.push(
      `  - { kpi: ${id}, target: ${target} %${within}, unacceptable: ${unacceptable} %${within}, frequency: monthly }`,
    );
  }
  if (meetings.length > 0) lines.push('communication:', '  cadences:');
  for (const { id, every, since } of meetings)
    lines.push(`    - { id: ${id}, every: ${every === 7 ? 'weekly' : 'monthly'}, lastHeld: ${dayBack(since)} }`);
  if (exitTested !== undefined)
    lines.push(`exitPlan: { steps: [{ id: a, what: Move }], lastTested: ${dayBack(exitTested)} }`);
  return `${lines.join('\n')}\n`;
}

export function dayBack(days: number): string {
  return new Date(Date.UTC(2026, 10, 22) - days * 86_400_000).toISOString().slice(0, 10);
}

export function monthBack(back: number): string {
  return new Date(Date.UTC(2026, 9 - back, 1)).toISOString().slice(0, 7);
}

/** The last day of a month, counted back from October 2026, and its days back from `asOf`. */
export function ageOfMonth(back: number): number {
  return (Date.UTC(2026, 10, 22) - Date.UTC(2026, 10 - back, 0)) / 86_400_000;
}
