/** Calendar days as ISO texts (YYYY-MM-DD). No clock: "today" is always an argument named `asOf`. */

const DAY = 86_400_000;

function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** Days from `from` to `to`; negative when `to` is earlier. Both are ISO days. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO day that is `days` after `date` (before it, when negative). */
export function addDays(date: string, days: number): string {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}

/** The ISO day `months` calendar months after `date`; the last day of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, as `2027-02-28`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  // A year below 100 would be taken for one of the 20th century.
  return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** The later of two ISO days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
