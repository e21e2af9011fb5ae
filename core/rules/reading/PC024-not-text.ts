import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC024',
  name: 'not-text',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC023'],
  summary: 'A definition file is plain text in UTF-8.',
  condition:
    'A file holds binary data, invisible control characters, or characters of another encoding. It is not read.',
  fix: 'Removes the control characters.',
  waivable: false,
});
