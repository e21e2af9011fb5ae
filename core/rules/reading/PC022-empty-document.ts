import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC022',
  name: 'empty-document',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  related: ['PC018', 'PC021'],
  summary: 'Every document of a file says something.',
  condition: 'Of several documents in a file, one that is not the last is empty.',
  waivable: false,
});
