import type { Fix } from '../findings.ts';
import { rule as PC029 } from '../rules/reading/PC029-reference-dangling.ts';
import { rule as PC030 } from '../rules/reading/PC030-nothing-declared.ts';
import { report } from '../rules/reading/report.ts';
import { declarersOf } from '../schema/declarers.ts';
import type { Kind } from '../schema/shape.ts';
import { nearest } from '../schema/suggest.ts';
import { inSentence } from '../schema/words.ts';
import { writtenPath } from '../syntax/places.ts';
import { type Path, spanAt } from '../syntax/tree.ts';
import { list, quoted } from '../text.ts';
import { type DefinitionDocument, type IdPlace, pointerOf, type SourceFile } from './document.ts';
import type { Found, KnownIds } from './known-ids.ts';
import { otherWordsAt } from './other-words.ts';

/** An id that leads nowhere, at its first use; undefined where an unread file may declare it. */
export function dangling(
  file: SourceFile,
  document: DefinitionDocument,
  places: readonly IdPlace[],
  known: KnownIds,
): Found | undefined {
  const [{ type, id, path } = { type: '', id: '', path: [] as Path }] = places;
  const ids = known.listed(document, type);
  const near = nearest(id, [...otherWordsAt(document, path), ...ids]);
  if (known.unread) return undefined;
  const paths = writtenPaths(file, document, places);
  const fixes: Fix[] = [];
  if (near !== undefined && paths.length > 0) {
    const operations = paths.map((place) => ({ do: 'set' as const, path: place, value: near }));
    fixes.push({ title: `Change to ${near}`, operations, preferred: true });
  }
  if (type === 'person' && listsPeople(document)) fixes.push(listing(document, [id]));
  const byFileName = path.length === 1 && file.path.endsWith('.csv');
  return {
    file,
    raw: report(PC029, {
      message: `${nobody(document, type, id, byFileName)}${near === undefined ? '' : ` Did you mean ${quoted(near)}?`}`,
      why:
        known.judges(type) && ids.length > 0 && ids.length <= 12
          ? `Whoever follows the reference finds nothing. Known: ${ids.join(', ')}.`
          : 'Whoever follows the reference finds nothing.',
      document: document.index,
      path,
      fixes,
      related: others(document, places),
    }),
  };
}

function nobody({ kind }: DefinitionDocument, type: string, id: string, byFileName: boolean): string {
  if (byFileName) return `By its name this file belongs to a partnership ${quoted(id)}, which is not here.`;
  if (type === 'person') return `${quoted(id)} is not among the people.`;
  return `There is no ${nounOf(type, kind)} ${quoted(id)}.`;
}

/** Ids of one sort, of which nothing is listed anywhere: one question for all of them. */
export function nothingListed(file: SourceFile, document: DefinitionDocument, places: readonly IdPlace[]): Found {
  const [first = { type: '', id: '', path: [] as Path }] = places;
  const ids = [...new Set(places.map(({ id }) => id))];
  const named =
    ids.length <= 3
      ? list(ids.map((id) => quoted(id)))
      : `${ids
          .slice(0, 2)
          .map((id) => quoted(id))
          .join(', ')} and ${ids.length - 2} more`;
  const [declarer] = declarersOf(document.kind, first.type);
  const under = declarer?.title === undefined ? '' : ` under ${inSentence(declarer.title)}`;
  const message =
    first.type === 'person'
      ? `Who ${ids.length === 1 ? 'is' : 'are'} ${named}? Nobody is listed${under}.`
      : `What ${ids.length === 1 ? 'is' : 'are'} ${named}? No ${nounOf(first.type, document.kind)} of that name is listed${under}.`;
  return {
    file,
    raw: report(PC030, {
      message,
      why: `Whoever follows the ${places.length === 1 ? 'reference' : `${places.length} references`} finds nothing.`,
      document: document.index,
      path: first.path,
      fixes: first.type === 'person' && listsPeople(document) ? [listing(document, ids)] : [],
      related: others(document, places),
    }),
  };
}

/** Where the id was written, once for each place, and only where it really stands in the text. */
function writtenPaths(file: SourceFile, document: DefinitionDocument, places: readonly IdPlace[]): Path[] {
  const { root } = document.syntax;
  if (!root) return [];
  const paths = new Map<string, Path>();
  for (const { id, path } of places) {
    const { start, end } = spanAt(root, path);
    const written = writtenPath(root, path);
    if (file.syntax.text.slice(start, end).includes(id)) paths.set(pointerOf(written), written);
  }
  return [...paths.values()];
}

function others({ index }: DefinitionDocument, places: readonly IdPlace[]) {
  return places.slice(1, 21).map(({ path }) => ({ document: index, path, message: 'referred to here as well' }));
}

/** Whether documents of the kind have a list of people. */
function listsPeople({ kind }: DefinitionDocument): boolean {
  return declarersOf(kind, 'person').some(({ place }) => place[0] === 'people');
}

function listing({ kind }: DefinitionDocument, ids: readonly string[]): Fix {
  const side = kind === 'Partnership' ? { side: 'TODO client or provider' } : {};
  return {
    title: `List ${ids.length <= 3 ? list(ids) : `all ${ids.length}`} under people, to be filled in`,
    operations: ids.map((id) => ({
      do: 'append',
      path: ['people'],
      value: { id, name: 'TODO full name', ...side, role: 'TODO role' },
    })),
  };
}

/** A sort of ids as people say it: by the title of what is listed, or by the name of the sort. */
export function nounOf(type: string, kind?: Kind): string {
  if (type === 'kpi') return 'KPI';
  const noun =
    type === 'person' || kind === undefined
      ? undefined
      : declarersOf(kind, type).find((declarer) => declarer.noun !== undefined)?.noun;
  return noun === undefined ? type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : inSentence(noun);
}
