import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC046',
  name: 'reading-hundredfold',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  related: ['PC042'],
  summary: 'A percentage is written 80, not 0.8.',
  condition:
    'The KPI is counted in percent, its reading is above 0 and at most 1, and a hundred times the reading would be nearer to the target (without a target: higher is better).',
  fix: 'Writes a hundred times the reading.',
});
