import type { Partnership } from '../../generated/types.ts';

/** Fields in which people write sentences. Names, roles, sources and links are not among them. */
const prose = new Set([
  'title',
  'statement',
  'note',
  'what',
  'why',
  'purpose',
  'reason',
  'benefit',
  'claim',
  'agenda',
  'task',
  'outcome',
  'decides',
  'plan',
  'how',
  'interest',
  'problem',
  'action',
  'finding',
  'rationale',
  'question',
  'method',
  'topic',
  'priority',
  'milestone',
  'description',
  'rootCause',
  'prevention',
  'lesson',
  'cultureNotes',
  'culturePlan',
  'condition',
  'criterion',
]);

/** A sentence of a definition, and where it stands. */
export interface Sentence {
  text: string;
  block: object;
  key: string;
}

/** All that is written in sentences, in reading order. */
export function sentencesOf(partnership: Partnership): Sentence[] {
  const found: Sentence[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else
      for (const [key, child] of Object.entries(value ?? {})) {
        if (typeof child === 'string') {
          if (prose.has(key)) found.push({ text: child, block: value as object, key });
        } else if (key !== 'proposed') walk(child);
      }
  };
  walk(partnership);
  return found;
}
