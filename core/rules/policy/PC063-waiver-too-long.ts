import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC063',
  name: 'waiver-too-long',
  area: 'policy',
  severity: 'warning',
  from: 'draft',
  related: ['PC062'],
  summary: 'A waiver is for a time, not for good.',
  condition:
    'A waiver runs for more than 180 days (`limits.waiver` of the policy) from the day on which it was approved, or from the day of judging where that is not stated. It has effect.',
  waivable: false,
});
