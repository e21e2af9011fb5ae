import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC001',
  name: 'todo-left',
  area: 'reading',
  severity: 'hint',
  from: 'draft',
  summary: 'What is marked `TODO` gets filled in.',
  condition: 'A value says `TODO` or `TODO text`.',
});
