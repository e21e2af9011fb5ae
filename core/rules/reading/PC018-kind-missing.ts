import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC018',
  name: 'kind-missing',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC017'],
  summary: 'A document says what it is.',
  condition: 'A document has no `kind`, or is not a block of named entries.',
  fix: 'Adds the kind that its entries belong to.',
  waivable: false,
});
