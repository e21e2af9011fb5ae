import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC033',
  name: 'proposal-unreadable',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC015'],
  summary: 'What is proposed has the form that the field takes.',
  condition: 'A value under `proposed` would not be accepted in the field that it is meant for.',
  fix: 'As for the field itself.',
  waivable: false,
});
