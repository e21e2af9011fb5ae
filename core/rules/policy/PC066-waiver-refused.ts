import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC066',
  name: 'waiver-refused',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  related: ['PC061', 'PC065'],
  summary: 'Some findings cannot be waived.',
  condition: 'A waiver names a rule that cannot be waived. It has no effect.',
  waivable: false,
});
