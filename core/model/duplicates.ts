import type { Workspace } from '../check.ts';
import { rule as PC031 } from '../rules/reading/PC031-id-twice.ts';
import { rule as PC032 } from '../rules/reading/PC032-name-twice.ts';
import { report } from '../rules/reading/report.ts';
import { kindNoun } from '../schema/words.ts';
import { spanAt } from '../syntax/tree.ts';
import { quoted } from '../text.ts';
import { type DefinitionDocument, type IdPlace, pointerOf, type SourceFile } from './document.ts';
import type { Found } from './known-ids.ts';
import { nounOf } from './reference-words.ts';

/**
 * Two things of one sort with one id: in one list always; in different lists only where something refers to the id,
 * since the steps of two plans may well be numbered alike.
 */
export function duplicateIds(file: SourceFile, document: DefinitionDocument): Found[] {
  const found: Found[] = [];
  const seen = new Map<string, IdPlace[]>();
  for (const place of document.declared) {
    if (place.path.includes('proposed')) continue;
    const name = `${place.type} ${place.id}`;
    const earlier = seen.get(name) ?? [];
    const first = earlier.find((other) => clash(document, other, place));
    seen.set(name, [...earlier, place]);
    if (!first) continue;
    found.push({
      file,
      raw: report(PC031, {
        message: `${quoted(place.id)} stands for two different ${place.type === 'person' ? 'people' : `things: each is a ${nounOf(place.type, document.kind)}`}.`,
        why: 'Whatever refers to the id may mean either. Give one of them another id, or make one of the two.',
        document: document.index,
        path: place.path,
        related: [{ document: document.index, path: first.path, message: 'the first of that id' }],
      }),
    });
  }
  return found;
}

function clash(document: DefinitionDocument, a: IdPlace, b: IdPlace): boolean {
  const { root } = document.syntax;
  // One block that an alias brings to two places is one thing.
  if (spanAt(root, a.path).start === spanAt(root, b.path).start) return false;
  const listOf = ({ path }: IdPlace): string =>
    pointerOf(
      path.slice(
        0,
        path.findLastIndex((part) => typeof part === 'number'),
      ),
    );
  return listOf(a) === listOf(b) || document.used.some(({ type, id }) => type === a.type && id === a.id);
}

const namedOnce: readonly string[] = ['Partnership', 'Provider', 'Portfolio', 'KpiCatalogue'];

/** Two documents of one kind and name. A companion for the client alone may share the name of what both may read. */
export function duplicateNames({ sources }: Workspace): Found[] {
  const found: Found[] = [];
  const seen = new Map<string, { file: SourceFile; document: DefinitionDocument }>();
  for (const file of sources) {
    for (const document of file.documents) {
      const { name, audience } = document.held.data as { name?: string; audience?: string };
      if (name === undefined || !namedOnce.includes(document.kind)) continue;
      const key = `${document.kind} ${name} ${audience ?? 'shared'}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, { file, document });
        continue;
      }
      found.push({
        file,
        raw: report(PC032, {
          message: `There are two ${kindNoun(document.kind)} definitions named ${quoted(name)}.`,
          why: `Readings, diaries and reports that name it may mean either. The other one stands in ${first.file.path}.`,
          document: document.index,
          path: ['name'],
          related: [
            {
              document: first.document.index,
              path: ['name'],
              file: first.file.path,
              message: 'the first of that name',
            },
          ],
        }),
      });
    }
  }
  return found;
}
