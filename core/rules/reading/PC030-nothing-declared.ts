import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC030',
  name: 'nothing-declared',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  related: ['PC029'],
  summary: 'If something is referred to, it is described somewhere.',
  condition:
    'Ids of one sort are used and neither the document nor the workspace lists anything of that sort. One question for all of them.',
  fix: 'Adds the people with `TODO`.',
});
