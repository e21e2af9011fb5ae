import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC045',
  name: 'reading-twice',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  summary: 'A KPI has one value per period and side.',
  condition:
    'Readings of one partnership, KPI, period and side have different values, and it is not so that exactly one value is restated. The same value twice is no fault.',
});
