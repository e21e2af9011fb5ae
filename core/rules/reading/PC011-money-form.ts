import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC011',
  name: 'money-form',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC008', 'PC010'],
  summary: 'An amount of money is a plain number with a currency.',
  condition:
    'An amount has no currency, has a sign for it, or has separators of thousands or a decimal comma; a warning where a point looks like a separator of thousands.',
  fix: 'Writes the amount plainly, or offers the currencies used in the file.',
  waivable: false,
});
