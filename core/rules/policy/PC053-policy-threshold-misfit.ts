import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC053',
  name: 'policy-threshold-misfit',
  area: 'policy',
  severity: 'error',
  from: 'draft',
  related: ['PC010', 'PC052'],
  summary: 'A threshold is given in its own unit.',
  condition: 'A value under `set` cannot be read in the unit of the threshold.',
  fix: 'Writes the number with the right unit.',
  waivable: false,
});
