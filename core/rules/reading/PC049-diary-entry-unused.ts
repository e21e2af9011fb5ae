import { textRule } from '../rule.ts';

export const rule = textRule({
  id: 'PC049',
  name: 'diary-entry-unused',
  area: 'reading',
  severity: 'warning',
  from: 'draft',
  related: ['PC044'],
  summary: 'Every diary entry counts for what it is about.',
  condition:
    'The day of an entry lies after the day of judging; or the partnership has nothing of the name that the entry is about, and something of nearly that name: one letter off, from six letters on two, with the same digits. What resembles nothing is left alone, since a diary may tell of anything. Said once for each document, or for each such name.',
  fix: 'Changes the name to the one that was most likely meant.',
});
