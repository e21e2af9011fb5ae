import { addMonths } from './dates.ts';
import type { Duration } from './leaves.ts';
import { shift } from './term.ts';

/** Rhythms that follow the calendar, in months. */
const MONTHS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/**
 * The ISO day on which something falls due that was last done on `last` and is done `every` so often: on the calendar for
 * months, quarters and years. Undefined for what is due more than once a day, and beyond any calendar people plan by.
 */
export function nextDue(last: string, every: Duration): string | undefined {
  if (every.days < 1) return undefined;
  const months = MONTHS[every.text];
  return months === undefined ? shift(last, every, 1) : addMonths(last, months);
}
