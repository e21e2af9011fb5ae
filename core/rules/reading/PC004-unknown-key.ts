import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC004',
  name: 'unknown-key',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'Every entry has a name that the language knows.',
  condition: 'A block has an entry whose name the language does not know at this place.',
  fix: 'Renames it to the nearest known name.',
  waivable: false,
});
