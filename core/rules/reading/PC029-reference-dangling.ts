import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC029',
  name: 'reference-dangling',
  area: 'reading',
  severity: 'error',
  from: 'draft',
  related: ['PC027'],
  summary: 'Whoever or whatever is referred to is listed.',
  condition:
    'An id is used that neither the document nor another one in the workspace declares. A channel only when a known one is spelt nearly the same; a provider only when the workspace describes providers.',
  fix: 'Replaces it by the nearest listed id, or adds the person to the list.',
});
