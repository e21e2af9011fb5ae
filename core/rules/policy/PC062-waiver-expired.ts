import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC062',
  name: 'waiver-expired',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  related: ['PC061'],
  summary: 'A waiver that has ended is renewed or goes.',
  condition: 'The last day of a waiver lies before the day of judging. It has no effect then.',
  waivable: false,
});
