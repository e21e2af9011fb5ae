import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC014',
  name: 'no-value',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  related: ['PC001', 'PC007'],
  summary: 'What is started is filled in.',
  condition: 'A value is empty, or stands for one: `TBD`, `n/a`, `?`.',
  fix: 'Marks it as `TODO`, says `unknown`, or removes it.',
  waivable: false,
});
