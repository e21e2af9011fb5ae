import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC021',
  name: 'nothing-in-file',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  summary: 'A definition file holds a definition.',
  condition: 'A file has no text, or only comments.',
  waivable: false,
});
