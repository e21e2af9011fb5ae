import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC006',
  name: 'unknown-choice',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC004'],
  summary: 'Where the language gives a choice, one of its words is used.',
  condition: 'A value is none of the words that its field allows.',
  fix: 'Replaces it by the nearest allowed word, or offers the allowed words where they are few.',
  waivable: false,
});
