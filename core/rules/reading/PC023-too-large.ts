import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC023',
  name: 'too-large',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'A file is of a size that people can review.',
  condition: 'A file has more than 2,000,000 characters. It is not read.',
  waivable: false,
});
