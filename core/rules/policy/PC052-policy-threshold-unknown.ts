import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC052',
  name: 'policy-threshold-unknown',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  related: ['PC051'],
  summary: 'A policy sets thresholds that the rule has.',
  condition: 'An entry of `set` is no threshold of the rule.',
  fix: 'Renames it to the nearest threshold of the rule.',
  waivable: false,
});
