import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC028',
  name: 'name-not-plain',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC002'],
  summary: 'The name of an entry is plain text.',
  condition: 'The name before a colon is a block or a list.',
  fix: 'Puts text with curly brackets in quotation marks.',
  waivable: false,
});
