import { distance } from 'fastest-levenshtein';
import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import type { LogEntry } from '../generated/types.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { rule as unusedRule } from '../rules/reading/PC049-diary-entry-unused.ts';
import { report } from '../rules/reading/report.ts';
import { branchFor, schemaAt, schemaOfKind } from '../schema/shape.ts';
import { simple } from '../schema/suggest.ts';
import { keyText, type Path, resolveAlias, type SyntaxNode } from '../syntax/tree.ts';
import { count, list, quoted } from '../text.ts';
import { partnershipOf } from './belongs.ts';

/** What is wrong with the entries of a diary beyond their form: days to come, and names that lead to nothing. */
export function diaryFindings({ sources, asOf }: Workspace): { file: SourceFile; raw: RawFinding }[] {
  return sources.flatMap((file) =>
    file.documents.flatMap((document) =>
      isKind(document, 'Log')
        ? [...toCome(document, asOf), ...misspelt(file, document, sources)].map((raw) => ({ file, raw }))
        : [],
    ),
  );
}

/** One finding for all entries of a diary whose day is still to come, at the first of them. */
function toCome(document: DefinitionDocument<'Log'>, asOf: string): RawFinding[] {
  const rows = (document.held.data.entries ?? []).filter(({ date }) => date !== undefined && date > asOf);
  const [first] = rows;
  if (!first) return [];
  const days = [...new Set(rows.map(({ date = '' }) => date))].sort();
  const message =
    rows.length === 1
      ? `This entry is for ${days[0]}, which has not come by ${asOf}.`
      : `${count(rows.length, 'entry', 'entries')} from here on are for ${days.length > 3 ? `${days.slice(0, 3).join(', ')} and later` : list(days)}, which ${days.length === 1 ? 'has' : 'have'} not come by ${asOf}.`;
  return [
    report(unusedRule, {
      message,
      why: 'A diary says what has happened, so until that day the entry proves nothing. It is a slip in the date, or a plan: the definition says what is planned.',
      document: document.index,
      path: [...(document.held.pathOf.get(first) ?? []), 'date'],
    }),
  ];
}

/** One finding for each name that is nearly one of the partnership's, at the first entry with it. */
function misspelt(file: SourceFile, document: DefinitionDocument<'Log'>, sources: readonly SourceFile[]): RawFinding[] {
  const groups = new Map<string, { row: LogEntry; paths: Path[]; partnership: string; meant: string }>();
  for (const row of document.held.data.entries ?? []) {
    const { ref } = row;
    const path = [...(document.held.pathOf.get(row) ?? []), 'ref'];
    const partnership = partnershipOf(file, document, row.partnership);
    if (ref === undefined || partnership === undefined) continue;
    const key = `${partnership} ${ref}`;
    const group = groups.get(key);
    if (group) group.paths.push(path);
    else {
      const meant = refMeant(ref, namesOf(sources, partnership));
      if (meant !== undefined) groups.set(key, { row, paths: [path], partnership, meant });
    }
  }
  return [...groups.values()].map(({ row, paths, partnership, meant }) => {
    const entries = paths.length === 1 ? 'this entry proves' : `${count(paths.length, 'entry', 'entries')} prove`;
    return report(unusedRule, {
      message: `Nothing in ${partnership} is called ${quoted(row.ref)}, so ${entries} nothing. Did you mean ${meant}?`,
      why: 'An entry counts for the item that it names, such as a meeting that was held. Without one the meeting looks as if it had lapsed.',
      document: document.index,
      path: paths[0] ?? [],
      fixes: [
        {
          title: `Change to ${meant}`,
          operations: paths.map((path) => ({ do: 'set', path, value: meant })),
          preferred: true,
        },
      ],
    });
  });
}

/** What an entry may be about: names of items, and paths of fields. */
export interface RefNames {
  items: ReadonlySet<string>;
  /** Without slashes at the ends: `kpis/csat`. */
  paths: ReadonlySet<string>;
  /** Whether a part could not be read, so that it may hold any name. */
  unread: boolean;
}

const known = new WeakMap<readonly SourceFile[], Map<string, RefNames>>();

/** The names that a partnership gives, in all documents of it. */
export function namesOf(sources: readonly SourceFile[], partnership: string): RefNames {
  const all = known.get(sources) ?? new Map<string, RefNames>();
  known.set(sources, all);
  const before = all.get(partnership);
  if (before) return before;
  const items = new Set<string>();
  const paths = new Set(Object.keys(branchFor('Partnership', schemaOfKind('Partnership'), 'map').properties ?? {}));
  const documents = sources.flatMap((source) =>
    source.documents.filter((document) => isKind(document, 'Partnership') && document.name === partnership),
  );
  for (const document of documents) {
    for (const { id } of document.declared) items.add(id);
    collect(document, document.syntax.root, [], items, paths);
  }
  const unread =
    documents.length === 0 ||
    documents.some(({ held, lost }) => lost !== undefined || [...held.invalid].some(mayHoldNames));
  const names = { items, paths, unread };
  all.set(partnership, names);
  return names;
}

/** Whether what was refused at a place may give names: a block, a list, or a name itself. */
function mayHoldNames(pointer: string): boolean {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const schema = schemaAt('Partnership', path);
  if (!schema || /^(id|kpi|channel|goal)$/.test(String(path.at(-1)))) return true;
  return (
    branchFor('Partnership', schema, 'map').properties !== undefined ||
    branchFor('Partnership', schema, 'list').items !== undefined
  );
}

function collect(
  document: DefinitionDocument,
  node: SyntaxNode | undefined,
  path: Path,
  items: Set<string>,
  paths: Set<string>,
): void {
  const here = node && resolveAlias(node);
  if (!here || here.type === 'scalar') return;
  const parts =
    here.type === 'list'
      ? here.items.map((item, index) => [index, item] as const)
      : here.entries.map(({ key, value }) => [keyText(key), value] as const);
  for (const [part, value] of parts) {
    const below = [...path, part];
    const pointer = keyedPath(document.kind, document.syntax.root, below).slice(1);
    if (!pointer.includes('#')) paths.add(pointer);
    if (here.type === 'list' && value.type !== 'scalar') items.add(pointer.split('/').at(-1) ?? '');
    collect(document, value, below, items, paths);
  }
}

/** Whether an entry may be about something of this name: an item, or a field by its path; any name while a part is unread. */
export function isKnownRef(ref: string, { items, paths, unread }: RefNames): boolean {
  const bare = ref.replace(/^\/+|\/+$/g, '');
  return unread || bare === '' || items.has(bare) || paths.has(bare) || paths.has(bare.split('/')[0] ?? '');
}

/**
 * The name that a misspelt one was meant to be: nearly the same letters and the same digits. Undefined for a name that is
 * known, and for one that resembles none.
 */
export function refMeant(ref: string, names: RefNames): string | undefined {
  const bare = ref.replace(/^\/+|\/+$/g, '');
  if (isKnownRef(ref, names)) return undefined;
  const { items, paths } = names;
  const wanted = simple(bare);
  const most = wanted.length < 6 ? 1 : 2;
  const digits = (text: string): string => text.replace(/\D/g, '');
  let best: { name: string; away: number } | undefined;
  for (const name of [...items, ...paths]) {
    const away = simple(name) === wanted ? 0 : distance(wanted, simple(name));
    if (away > most || digits(name) !== digits(bare) || name.length < 4 || (best && best.away <= away)) continue;
    best = { name, away };
  }
  return best?.name;
}
