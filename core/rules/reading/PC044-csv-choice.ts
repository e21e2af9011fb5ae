import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC044',
  name: 'csv-choice',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC006'],
  summary: 'Events and sides in a table are words that the language knows.',
  condition: 'A cell of the column event or side holds another word than those of the language.',
  fix: 'Replaces it by the nearest known word.',
  waivable: false,
});
