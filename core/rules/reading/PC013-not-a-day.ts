import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC013',
  name: 'not-a-day',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'A date is a day, written as 2026-12-31.',
  condition: 'A date is written in another form, or is a day that the calendar does not have.',
  fix: 'Writes the day as year-month-day; offers both readings where day and month could be swapped.',
  waivable: false,
});
