import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC017',
  name: 'status-unstated',
  area: 'reading',
  severity: 'info',
  from: 'draft',
  related: ['PC006', 'PC007'],
  summary: 'A partnership says where it stands in its life.',
  condition:
    'A partnership states no `status`; it is then judged as a draft. A companion of another document, for the client alone, stands where that one does.',
  fix: 'Adds `status: TODO`.',
});
