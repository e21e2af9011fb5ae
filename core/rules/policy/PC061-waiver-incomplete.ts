import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC061',
  name: 'waiver-incomplete',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  summary: 'A waiver says why, who accepts it and until when.',
  condition:
    'A waiver, in a comment or in a policy, lacks its reason, its end or the one who accepts it. It has no effect then.',
  waivable: false,
});
