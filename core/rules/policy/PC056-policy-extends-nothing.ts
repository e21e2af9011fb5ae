import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC056',
  name: 'policy-extends-nothing',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  related: ['PC050', 'PC055'],
  summary: 'What a policy builds on is there.',
  condition:
    'An entry of `extends` is no path of a policy in the workspace that can be used. Addresses of the web are not read.',
  waivable: false,
});
