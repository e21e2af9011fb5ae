import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC016',
  name: 'unknown-stated',
  area: 'reading',
  severity: 'hint',
  from: 'draft',
  related: ['PC001', 'PC014'],
  summary: 'What is not known gets found out.',
  condition: 'A value says `unknown`. One finding for each block.',
});
