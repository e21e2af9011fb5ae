import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC055',
  name: 'policy-shadowed',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  related: ['PC032'],
  summary: 'A folder has one policy.',
  condition: 'A second policy stands in the same folder; only the first by file name is used.',
  waivable: false,
});
