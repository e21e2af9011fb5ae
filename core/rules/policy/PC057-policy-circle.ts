import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC057',
  name: 'policy-circle',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  related: ['PC050', 'PC056'],
  summary: 'No policy builds on itself.',
  condition: 'Following `extends` from a policy leads back to it.',
  waivable: false,
});
