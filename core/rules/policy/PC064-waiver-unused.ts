import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC064',
  name: 'waiver-unused',
  area: 'policy',
  severity: 'info',
  from: 'draft',
  related: ['PC062'],
  summary: 'A waiver waives something.',
  condition: 'A complete waiver that has not ended covers no finding of its rule.',
  fix: 'Removes it.',
  waivable: false,
});
