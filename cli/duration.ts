import { UsageError } from './errors.ts';

const units: Readonly<Record<string, string>> = { '': 'days', d: 'days', w: 'weeks', m: 'months', y: 'years' };

/** The whole days that a duration takes: `90`, `90d`, `12w`, or as in definitions. `option`: who is told what it takes. */
export async function daysIn(text: string, option: string): Promise<number> {
  const { readDuration } = await import('../core/model/leaves.ts');
  const [, amount, unit = ''] = /^(\d+) ?([dwmy]?)$/.exec(text.trim()) ?? [];
  const days = Math.ceil(readDuration(amount === undefined ? text : `${amount} ${units[unit]}`)?.days ?? 0);
  if (days > 0) return days;
  throw new UsageError(`${option} takes a length of time such as 90d, 12 weeks or 3 months; it was given ${text}.`);
}
