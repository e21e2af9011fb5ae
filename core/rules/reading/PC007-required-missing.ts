import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC007',
  name: 'required-missing',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC004'],
  summary: 'What a block means nothing without is stated.',
  condition: 'A required entry is not there.',
  fix: 'Adds the entry with `TODO`.',
  waivable: false,
});
