import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC026',
  name: 'too-deep',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC023'],
  summary: 'Blocks are nested no deeper than people can follow.',
  condition: 'Blocks are nested more than 100 deep.',
  waivable: false,
});
