import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC002',
  name: 'yaml-syntax',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  summary: 'The text can be read as YAML.',
  condition: 'The text is not valid YAML 1.2.',
  waivable: false,
});
