import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC009',
  name: 'not-true-or-false',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC006'],
  summary: 'Yes and no are written `true` and `false`.',
  condition: '`true` or `false` is expected, and the value is neither.',
  fix: 'Writes `true` or `false` for yes, no, on and off.',
  waivable: false,
});
