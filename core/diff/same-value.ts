import { leafReaders, openState } from '../model/leaves.ts';

/**
 * Whether two scalars of a field say the same. `equal`: to the letter, or in another spelling of the same words
 * (`85 %`, `85%`, `85`); `reworded`: the same amount in other words (`90 days`, `3 months`); else `different`.
 */
export function compareScalars(
  type: string | undefined,
  before: unknown,
  after: unknown,
): 'equal' | 'reworded' | 'different' {
  if (before === after) return 'equal';
  if (openState(before) || openState(after)) return 'different';
  const read = type === undefined ? undefined : leafReaders[type];
  const [a, b] = [read?.(before), read?.(after)];
  if (a === undefined || b === undefined) return sameWords(before, after) ? 'equal' : 'different';
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b || sameWords(before, after) ? 'equal' : 'different';
  if (!sameMeaning(a, b)) return 'different';
  return type === 'duration' || type === 'interval' ? wordingOf(before, after) : 'equal';
}

/** Two texts that differ in spaces alone. */
function sameWords(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  return squeezed(before) === squeezed(after);
}

function squeezed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Everything a reader made of the two texts but for the texts themselves. */
function sameMeaning(a: object, b: object): boolean {
  return JSON.stringify(meaning(a)) === JSON.stringify(meaning(b));
}

function meaning(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([name]) => name !== 'text' && name !== 'unitStated')
    .map(([name, part]): [string, unknown] => [name, part !== null && typeof part === 'object' ? meaning(part) : part])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** `1 day` and `1 days` are spellings; `90 days` and `3 months` are other words for one length. */
function wordingOf(before: unknown, after: unknown): 'equal' | 'reworded' {
  const plain = (text: unknown): string => String(text).trim().replace(/\s+/g, '').replace(/s$/, '');
  return plain(before) === plain(after) ? 'equal' : 'reworded';
}
