import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC020',
  name: 'version-unsupported',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC018', 'PC019'],
  summary: 'A document says which version of the language it is written in.',
  condition: '`version` is missing or is not 1.',
  fix: 'Writes `version: 1`.',
  waivable: false,
});
