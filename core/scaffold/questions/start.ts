import { addDays } from '../../model/dates.ts';

/** The first Monday a quarter of a year ahead: as long as signing, hiring and training take at the least. */
export function usualStart(asOf: string): string {
  const day = addDays(asOf, 91);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7);
}
