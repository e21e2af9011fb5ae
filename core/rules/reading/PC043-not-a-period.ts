import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC043',
  name: 'not-a-period',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC013'],
  summary: 'The period of a reading and the day of a diary entry stand in the calendar.',
  condition:
    'The period is no year, quarter, month, ISO week or day that exists (2026, 2026-Q4, 2026-10, 2026-W41, 2026-10-05), or the day of an entry in a table is none (2026-11-16). Weeks 53 exist in some years only.',
  fix: 'Writes the period or day that was meant; offers both where day and month may be exchanged.',
  waivable: false,
});
