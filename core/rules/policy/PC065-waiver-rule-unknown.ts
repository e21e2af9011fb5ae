import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC065',
  name: 'waiver-rule-unknown',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  related: ['PC051', 'PC064'],
  summary: 'A waiver names a rule that exists.',
  condition: 'The rule that a waiver in a comment names does not exist. (In a policy: PC051.)',
  waivable: false,
});
