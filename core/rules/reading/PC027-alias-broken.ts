import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC027',
  name: 'alias-broken',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC026'],
  summary: 'What an alias or `<<` refers to exists.',
  condition:
    'A `*name` has no `&name` above it or stands inside it, a `<<` is given no block, or aliases unfold to more than 500,000 values.',
  fix: 'Replaces the name by the nearest that exists, or puts the text in quotation marks.',
  waivable: false,
});
