import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC019',
  name: 'kind-unknown',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC018'],
  summary: 'The kind of a document is one of those that exist.',
  condition: '`kind` names none of the kinds.',
  fix: 'Replaces it by the nearest kind.',
  waivable: false,
});
