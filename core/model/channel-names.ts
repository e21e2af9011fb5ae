import { distance } from 'fastest-levenshtein';
import type { Workspace } from '../check.ts';
import { rule as PC029 } from '../rules/reading/PC029-reference-dangling.ts';
import { report } from '../rules/reading/report.ts';
import { simple } from '../schema/suggest.ts';
import { writtenPath } from '../syntax/places.ts';
import { quoted } from '../text.ts';
import type { IdPlace } from './document.ts';
import { isKind } from './facts.ts';
import type { Found } from './known-ids.ts';

/**
 * Channels are free words, so an unknown one is no mistake; one that is a slip of the finger away from a known one is.
 * Known are the channels of portfolios, and those of a scope for whatever refers to a piece of work.
 */
export function channelFindings(workspace: Workspace): Found[] {
  const listed = new Set(
    workspace.facts.flatMap(({ declared }) => declared.flatMap(({ type, id }) => (type === 'channel' ? [id] : []))),
  );
  const scoped = new Set(
    workspace.facts.flatMap(({ shares, kind }) => (kind === 'Partnership' ? shares.map(({ channel }) => channel) : [])),
  );
  const found: Found[] = [];
  for (const file of workspace.sources) {
    for (const document of file.documents) {
      const reported = new Set<string>();
      for (const place of document.used) {
        const { type, id, path } = place;
        if (type !== 'channel' || listed.has(id) || reported.has(id)) continue;
        const isScope = isKind(document, 'Partnership') && path[0] === 'scope';
        const near = slip(id, [...listed]) ?? (isScope || scoped.has(id) ? undefined : slip(id, [...scoped]));
        if (near === undefined) continue;
        reported.add(id);
        const places = document.used.filter((other) => other.type === 'channel' && other.id === id);
        const { root } = document.syntax;
        const operations = places.map((other: IdPlace) => ({
          do: 'set' as const,
          path: root ? writtenPath(root, other.path) : other.path,
          value: near,
        }));
        found.push({
          file,
          raw: report(PC029, {
            severity: 'warning',
            message: `No other place knows a channel ${quoted(id)}. Did you mean ${quoted(near)}?`,
            why: 'Shares of a channel are added up by its name; under two names they are two channels.',
            document: document.index,
            path,
            fixes: [{ title: `Change to ${near}`, operations, preferred: true }],
            related: places
              .slice(1, 21)
              .map((other) => ({ document: document.index, path: other.path, message: 'referred to here as well' })),
          }),
        });
      }
    }
  }
  return found;
}

/** The word that differs in one letter, in two that swapped places, or in hyphens only. Digits tell channels apart. */
function slip(id: string, words: readonly string[]): string | undefined {
  const digits = (text: string): string => text.replace(/\D/g, '');
  return words.find((word) => {
    if (digits(word) !== digits(id)) return false;
    const [a, b] = [simple(id), simple(word)];
    if (a === b) return true;
    if (Math.min(a.length, b.length) < 4 || a.startsWith(b) || b.startsWith(a)) return false;
    const apart = distance(a, b);
    return apart === 1 || (apart === 2 && [...a].sort().join('') === [...b].sort().join(''));
  });
}
