import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC008',
  name: 'not-a-number',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'Counts and scores are plain numbers.',
  condition:
    'A number is expected, and the value is none: it stands in quotation marks, has a unit or a thousands separator, or is a word.',
  fix: 'Writes the number plainly.',
  waivable: false,
});
