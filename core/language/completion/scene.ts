import { csvKindOf } from '../../actuals/read-csv.ts';
import type { Finding } from '../../findings.ts';
import type { KpiCatalogue } from '../../generated/types.ts';
import { type CatalogueKpi, catalogueOf } from '../../kpi/catalogue.ts';
import { buildDefinition } from '../../model/build.ts';
import type { IdPlace, SourceFile } from '../../model/document.ts';
import { likelyKind } from '../../schema/recognise.ts';
import { type Kind, kinds } from '../../schema/shape.ts';
import { reachOf } from '../../syntax/problems.ts';
import { type LooseDocument, type LooseNode, looseDocuments } from '../../syntax/read-loosely.ts';
import { entryOf, nodeAt, type Path, resolveAlias, type SyntaxNode } from '../../syntax/tree.ts';

/** One document of the workspace as completion sees it: as it was read or, where it is half-written, read loosely. */
export interface View {
  file: string;
  kind: Kind | undefined;
  /** The document's `name`. */
  name: string | undefined;
  root: SyntaxNode | undefined;
  declared: readonly IdPlace[];
  used: readonly IdPlace[];
  loose: LooseDocument | undefined;
}

/** What every source of completions works with. */
export interface Scene {
  sources: readonly SourceFile[];
  source: SourceFile;
  view: View;
  kind: Kind;
  text: string;
  offset: number;
  /** ISO day. */
  asOf: string;
  /** The document in which the list is asked for. */
  document: LooseDocument;
  /** Findings of all files, as they stood when the text was last judged; worked out when asked for. */
  findings(): readonly Finding[];
  /** Whether a list was asked for, rather than called by a character that was typed. */
  asked: boolean;
  /** The partnership that a table is about. */
  about?: string | undefined;
}

const written = new WeakMap<SourceFile, View[]>();
const read = new WeakMap<SourceFile, View[]>();

/** The documents of the file that is written in, one for each of `looseDocuments`; of a table, as it was read. */
export function viewsIn(source: SourceFile): readonly View[] {
  let views = written.get(source);
  if (!views) {
    views = csvKindOf(source.path)
      ? asRead(source)
      : looseDocuments(source.syntax).map((loose) => viewOf(source, loose));
    written.set(source, views);
  }
  return views;
}

/** The documents of another file: as they were read, unless one of them could not be. */
export function viewsOf(source: SourceFile): readonly View[] {
  const roots = source.syntax.documents.filter(({ root }) => root).length;
  if (source.syntax.problems.length === 0 && source.documents.length < roots) return viewsIn(source);
  let views = read.get(source);
  if (!views) {
    views = asRead(source);
    read.set(source, views);
  }
  return views;
}

function asRead(source: SourceFile): View[] {
  return source.documents.map(({ kind, name, syntax, declared, used }) => ({
    file: source.path,
    kind,
    name,
    root: syntax.root,
    declared,
    used,
    loose: undefined,
  }));
}

function viewOf(source: SourceFile, loose: LooseDocument): View {
  // Of a document in which the reader lost its way, a loose reading knows more.
  const found = source.documents.find(
    ({ syntax: { root, problems } }) =>
      root &&
      root.start >= loose.start &&
      root.start < loose.end &&
      problems.every(({ code }) => reachOf(code) !== 'document'),
  );
  if (found) {
    const { kind, name, syntax, declared, used } = found;
    return { file: source.path, kind, name, root: syntax.root, declared, used, loose };
  }
  const root = loose.root as SyntaxNode | undefined;
  const kind = kindOf(loose.root);
  // Aliases that multiply were refused by the reader; nothing is built of them.
  const bomb = source.syntax.documents.some(({ problems }) =>
    problems.some(({ code }) => code === 'too-many-aliases' || code === 'too-deep'),
  );
  const built = kind && root && !bomb ? buildDefinition(kind, root, new Set(), false) : undefined;
  const name = scalarAt(root, ['name']);
  return {
    file: source.path,
    kind,
    name: typeof name === 'string' ? name : undefined,
    root,
    declared: built?.declared ?? [],
    used: built?.used ?? [],
    loose,
  };
}

/** The kind that a document states, or that its keys speak for. */
function kindOf(root: LooseNode | undefined): Kind | undefined {
  if (root?.type !== 'map') return undefined;
  const stated = scalarAt(root, ['kind']);
  return kinds.find((kind) => kind === stated) ?? likelyKind(root);
}

/** The single value at a path, through aliases. */
export function scalarAt(root: SyntaxNode | undefined, path: Path): string | number | boolean | undefined {
  const node = nodeAt(root, path);
  const here = node && resolveAlias(node);
  return here?.type === 'scalar' && here.value !== null ? here.value : undefined;
}

/** A text at a path that somebody has filled in. */
export function textOf(root: SyntaxNode | undefined, path: Path): string | undefined {
  const value = scalarAt(root, path);
  if (typeof value !== 'string' || /^(unknown$|TODO( |$))/.test(value)) return undefined;
  return value.replace(/\s+/g, ' ').trim();
}

/** All documents of the workspace: the one that is written in first, then the others of its file, then the rest. */
export function allViews({ sources, source, view }: Scene): View[] {
  const own = viewsIn(source).filter((other) => other !== view);
  return [view, ...own, ...sources.filter((other) => other !== source).flatMap(viewsOf)];
}

/**
 * The documents that may speak of what a document refers to: itself, its companions of the same name, its provider and
 * its client's portfolio; for a diary or readings, the partnership that they are about.
 */
export function nearViews(scene: Scene): View[] {
  const { view } = scene;
  const about = scene.about ?? textOf(view.root, ['partnership']);
  const names = new Set(
    [view.kind === 'Partnership' ? view.name : undefined, about].filter((name) => name !== undefined),
  );
  const all = allViews(scene);
  const partnerships = all.filter(
    (other) => other.kind === 'Partnership' && other.name !== undefined && names.has(other.name),
  );
  const providers = new Set([view, ...partnerships].map(({ root }) => textOf(root, ['provider'])));
  const clients = new Set(
    [view, ...partnerships].map(({ root }) => textOf(root, ['client'])).filter((name) => name !== undefined),
  );
  return all.filter(
    (other) =>
      other === view ||
      partnerships.includes(other) ||
      (other.kind === 'Provider' && providers.has(other.name)) ||
      (other.kind === 'Portfolio' && clients.has(textOf(other.root, ['client']) ?? '')),
  );
}

const catalogues = new WeakMap<readonly SourceFile[], Map<string, CatalogueKpi>>();

/** The KPIs of the built-in catalogue and of the workspace's. */
export function catalogueIn({ sources }: Scene): Map<string, CatalogueKpi> {
  let catalogue = catalogues.get(sources);
  if (!catalogue) {
    const own = sources.flatMap(({ documents }) =>
      documents.flatMap(({ kind, held }) => (kind === 'KpiCatalogue' ? [held.data as KpiCatalogue] : [])),
    );
    catalogue = catalogueOf(own);
    catalogues.set(sources, catalogue);
  }
  return catalogue;
}

/** The scalar entries of a block as texts, by name. */
export function textsIn(node: SyntaxNode | undefined, names: readonly string[]): (string | undefined)[] {
  return names.map((name) => {
    const value = entryOf(node, name)?.value;
    return value && textOf(value, []);
  });
}
