import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC513',
  name: 'actuals-future',
  area: 'kpi',
  severity: 'error',
  from: 'draft',
  related: ['PC043'],
  summary: 'Results are for times that have begun.',
  condition:
    'The period of a reading begins after the day of judging. Said once for each document, at the first such reading.',
});
