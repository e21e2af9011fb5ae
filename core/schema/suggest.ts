import { distance } from 'fastest-levenshtein';

/** The candidate that a word was most likely meant to be, or undefined. Of equally near ones the first. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = simple(word);
  if (wanted === '') return undefined;
  const same = candidates.find((candidate) => simple(candidate) === wanted);
  if (same !== undefined) return same;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = simple(candidate);
    const apart = steps(wanted, other);
    if (apart < bestDistance && apart <= allowance(Math.max(wanted.length, other.length))) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best ?? longestStart(wanted, candidates);
}

/** Small letters without hyphens, spaces and accents: how words compare. */
export function simple(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[\s_.-]/g, '');
}

/** How many slips of the finger two words are apart; letters that swapped places count as one. */
function steps(a: string, b: string): number {
  const sorted = (text: string): string => [...text].sort().join('');
  const apart = distance(a, b);
  return apart === 2 && sorted(a) === sorted(b) ? 1 : apart;
}

function allowance(length: number): number {
  return length <= 5 ? 1 : length <= 8 ? 2 : 3;
}

/** `noticePeriod` for `notice`: one word is the start of the other. */
function longestStart(word: string, candidates: readonly string[]): string | undefined {
  const fitting = candidates.filter((candidate) => {
    const other = simple(candidate);
    return Math.min(other.length, word.length) >= 4 && (word.startsWith(other) || other.startsWith(word));
  });
  return fitting.sort((a, b) => simple(b).length - simple(a).length)[0];
}
