import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC034',
  name: 'file-unreadable',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC021', 'PC024'],
  summary: 'Every definition file can be opened.',
  condition: 'The system refused to open a file: no right to read it, a loop of links.',
  waivable: false,
});
