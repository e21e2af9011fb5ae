import { UsageError } from './errors.ts';

/** The whole days that a duration takes: `90d`, `90`, or as in definitions. `option`: who is told what it takes. */
export async function daysIn(text: string, option: string): Promise<number> {
  const { readDuration } = await import('../core/model/leaves.ts');
  const days = Math.ceil(readDuration(/^\d+$/.test(text.trim()) ? `${text.trim()} days` : text)?.days ?? 0);
  if (days > 0) return days;
  throw new UsageError(`${option} takes a length of time such as 90d, 12 weeks or 3 months; it was given ${text}.`);
}
