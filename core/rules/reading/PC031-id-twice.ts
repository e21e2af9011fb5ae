import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC031',
  name: 'id-twice',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC003', 'PC029'],
  summary: 'An id stands for one thing.',
  condition: 'Two things of one sort in a document have the same id.',
});
