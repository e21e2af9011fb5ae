import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC054',
  name: 'policy-weights',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  related: ['PC050'],
  summary: 'The weights of the health score come to 100.',
  condition: 'The weights that a policy states, with the defaults for those it leaves out, do not come to 100.',
  waivable: false,
});
