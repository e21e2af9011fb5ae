import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC005',
  name: 'wrong-form',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC004'],
  summary: 'Blocks, lists and single values stand where the language expects them.',
  condition:
    'A block, a list or a single value stands where another form is expected, or a list has too few or too many items.',
  fix: 'Makes a list of a single value, or a single value of a list of one.',
  waivable: false,
});
