import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC003',
  name: 'stated-twice',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'Everything is stated once.',
  condition: 'A block has two entries of the same name. The last one counts.',
  fix: 'Removes one of the two.',
  waivable: false,
});
