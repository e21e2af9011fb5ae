import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC050',
  name: 'policy-broken',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  summary: 'A policy can be read and used.',
  condition:
    'A policy file has an error, be it in its kind. It is not used: the built-in defaults, or those of a policy further up, hold for the files below it.',
  waivable: false,
});
