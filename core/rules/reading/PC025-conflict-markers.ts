import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC025',
  name: 'conflict-markers',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC002', 'PC003'],
  summary: 'A merge is brought to an end before the file is used.',
  condition: 'A line is a marker that git leaves where two versions clash. The file is not read.',
  waivable: false,
});
