import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC032',
  name: 'name-twice',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC031'],
  summary: 'A name stands for one document.',
  condition: 'Two documents of one kind in the workspace have the same name and the same readers.',
});
