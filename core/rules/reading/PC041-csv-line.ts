import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC041',
  name: 'csv-line',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC040'],
  summary: 'Every line of a table fits its columns.',
  condition:
    'A line has more cells than the first line, leaves a needed cell empty, or has quotation marks that do not pair up. Empty cells after the last column are no fault.',
  waivable: false,
});
