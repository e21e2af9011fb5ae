import { strict as assert } from 'node:assert';
import { check, type SimulatedEvent, type Simulation, simulate } from '../../../core/index.ts';

/** The day of every run here. */
export const today = '2026-11-22';

/** A live contract of 100 chat agents, of which the provider may be rid in 30 days, changed by what is handed over. */
export function contract(changes: object = {}): object {
  return {
    kind: 'Partnership',
    version: 1,
    name: 'chat',
    status: 'steady',
    client: 'shop',
    provider: 'north',
    scope: [{ channel: 'chat', headcount: 100, volume: 90_000 }],
    headcount: { current: 100, hiringPerWeek: 10 },
    termination: { byProvider: { forConvenience: { notice: '30 days' } } },
    ...changes,
  };
}

/** Plays an event in a workspace of these documents, each in a file of its own. */
export function asked(documents: readonly object[], event: SimulatedEvent): ReturnType<typeof simulate> {
  const files = documents.map((document, index) => ({
    path: `${String(index).padStart(4, '0')}.partnership.yaml`,
    text: JSON.stringify(document, undefined, 2),
  }));
  const read = check({ files, asOf: today });
  // A slip of the pen in a test would else be taken for something that is not stated.
  const wrong = read.findings.filter(({ rule }) => /^PC0(0[2-9]|1[0-5])$/.test(rule));
  assert.deepEqual(
    wrong.map(({ message }) => message),
    [],
  );
  return simulate(read, event);
}

/** As `asked`, where it is not refused. */
export function played(documents: readonly object[], event: SimulatedEvent): Simulation {
  const simulation = asked(documents, event);
  assert.ok(!('refused' in simulation), 'refused' in simulation ? simulation.refused : '');
  return simulation;
}

export function exit(
  of = 'north',
  mode: 'notice' | 'sudden' | 'ours' = 'notice',
  on = today,
): Extract<SimulatedEvent, { type: 'exit' }> {
  return { type: 'exit', of, mode, on };
}

/** One number of every week of the first lane. */
export function weekly({ lanes }: Simulation, name: keyof Simulation['lanes'][number]['weeks'][number]): number[] {
  return (lanes[0]?.weeks ?? []).map((week) => week[name] ?? Number.NaN);
}

/** The fields that are missing, with the partnership. */
export function missing({ missing: gaps }: Simulation): string[] {
  return gaps.map(({ partnership, field }) => `${partnership} ${field}`);
}

/** Sums by kind. */
export function sums({ money }: Simulation): Record<string, string> {
  return Object.fromEntries(money.map(({ kind, amount, currency }) => [kind, `${amount} ${currency}`]));
}
