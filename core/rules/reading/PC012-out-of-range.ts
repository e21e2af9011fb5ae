import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC012',
  name: 'out-of-range',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC008'],
  summary: 'Numbers lie within the range that they can have.',
  condition: 'A percentage is not between 0 and 100, a score not between 1 and 5, or a count is below 0.',
  waivable: false,
});
