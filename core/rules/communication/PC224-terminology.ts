import { count, list, quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { sentencesOf } from './prose.ts';

/** Job titles and teams keep their names. */
const other = /\b(vendor|supplier)(s?)\b(?![ -](?:manage(?:r|rs|ment)|risk|team|code|list|number|id)\b)/gi;

export const rule = partnershipRule({
  id: 'PC224',
  name: 'terminology',
  area: 'communication',
  severity: 'hint',
  from: 'draft',
  dimension: 'goals',
  offByDefault: true,
  related: ['PC211'],
  summary: 'The other side is called a partner.',
  condition:
    'A sentence calls the other side a vendor or a supplier. Job titles and teams, such as vendor manager, and names, roles and sources do not count. Off unless a policy gives the rule a severity.',
  fix: 'Writes "partner" instead.',
  check(partnership, context) {
    for (const { text, block, key } of sentencesOf(partnership)) {
      const words = [...new Set([...text.matchAll(other)].map(([word]) => word.toLowerCase()))];
      if (words.length === 0) continue;
      const times = [...text.matchAll(other)].length;
      context.report({
        at: [block, key],
        message: `The other side is called ${list(words.map((word) => quoted(word)))} here${times > 1 ? ` (${count(times, 'time')})` : ''}.`,
        why: 'A team that is spoken of as a vendor is treated as one. Words come before habits.',
        fixes: [
          {
            title: 'Write "partner"',
            operations: [
              context.set(
                [block, key],
                text.replace(other, (word, _, plural: string) => partner(word, plural)),
              ),
            ],
            preferred: true,
          },
        ],
      });
    }
  },
});

/** In the case of the word that it stands for. */
function partner(word: string, plural: string): string {
  if (word === word.toUpperCase()) return `PARTNER${plural}`;
  return `${word.startsWith(word.charAt(0).toLowerCase()) ? 'p' : 'P'}artner${plural}`;
}
