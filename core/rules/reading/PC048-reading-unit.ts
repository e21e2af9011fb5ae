import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC048',
  name: 'reading-unit',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  related: ['PC046'],
  summary: 'A reading is in the unit of its KPI, or in one that converts to it.',
  condition:
    'A unit stands with a reading (in the cell, in the name of the column or under `unit`) and says something else than that of the KPI: percent for a KPI in seconds. Seconds, minutes, hours and days convert, and so do percent and cases in 1,000. Said once for each KPI and unit of a document.',
});
