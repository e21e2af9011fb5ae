import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC051',
  name: 'policy-rule-unknown',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  related: ['PC050'],
  summary: 'A policy speaks of rules that exist.',
  condition: 'An entry of `rules` or `waivers` names no rule.',
  fix: 'Replaces it by the nearest rule id or name.',
  waivable: false,
});
