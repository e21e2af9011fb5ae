import { daysBetween } from '../../model/dates.ts';
import { type Markup, s } from '../markup.ts';

/** How something stands, as a shape: a word always stands beside it. */
export type Stand = 'good' | 'warn' | 'bad' | 'unknown';

const shapes: Readonly<Record<Stand, string>> = {
  good: 'M3 8.5l3.5 3.5l6.5-8',
  warn: 'M8 2.5L14.5 13.5h-13zM8 6.5v3.5M8 11.8v.2',
  bad: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  unknown: 'M5.6 6.2a2.4 2.4 0 1 1 3.6 2.2c-.8.5-1.2.9-1.2 1.8M8 12.6v.2',
};

export function stateMark(stand: Stand): Markup {
  return s(
    'svg',
    { class: `stand stand-${stand}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    s('path', { d: shapes[stand] }),
  );
}

/** An ISO day as a number of days, for placing it on a line. */
export function daysOf(day: string): number {
  return daysBetween('1970-01-01', day);
}
