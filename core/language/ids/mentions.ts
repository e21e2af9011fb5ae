import { csvKindOf } from '../../actuals/read-csv.ts';
import type { SourceFile } from '../../model/document.ts';
import type { Kind } from '../../schema/shape.ts';
import { reachOf } from '../../syntax/problems.ts';
import { nodeAt, type Path, type ScalarNode, type Span, type SyntaxNode } from '../../syntax/tree.ts';
import { isWaiver, whoWaives } from '../../waivers/in-comments.ts';
import { scalarAt, textOf, type View, viewsIn, viewsOf } from '../completion/scene.ts';
import { idValues, isOpen } from './places.ts';

/** A place in a file where an id stands. */
export interface Mention {
  source: SourceFile;
  view: View;
  /** What it names: `person`, `kpi` …, or the place of its list. */
  type: string;
  id: string;
  /** Whether this is where the thing gets its name. */
  declares: boolean;
  path: Path;
  /** The id alone, without quotes. Of an alias `*name`; of the name of a file the start of its text. */
  span: Span;
  /**
   * How it is written: `plain` may need quotes when it changes; `part` stands between quotes, in a cell, in a comment or in
   * a longer text; what an `alias` brings is written elsewhere; `file`: it is the name of the file.
   */
  form: 'plain' | 'part' | 'alias' | 'file';
  /** Within which it means something: `Partnership/harbour-chat`. */
  home: string;
  /** Whether it may be any words: then it is an id only if it is one of somebody. */
  loose?: true;
  /** What it was found to stand for, where a path led to it. */
  same?: readonly Mention[];
}

/** A path that names items by their ids, such as `kpis/csat`: what an entry of a diary is about, where a waiver holds. */
export interface Pointer {
  source: SourceFile;
  view: View;
  path: Path;
  parts: { text: string; span: Span }[];
  /** Of a diary: the partnership and the event. Of a policy, whose first part is the name of a document: undefined. */
  about: { home: string; event: string | undefined } | undefined;
  plain: boolean;
}

export interface Found {
  mentions: readonly Mention[];
  pointers: readonly Pointer[];
}

const known = new WeakMap<SourceFile, Found>();

/** What stands in one file; worked out once for a text. */
export function mentionsIn(source: SourceFile): Found {
  let found = known.get(source);
  if (!found) {
    found = new Collecting(source).found();
    known.set(source, found);
  }
  return found;
}

/** The documents of a file; where one cannot be read, or only in part, read loosely, so that nothing is missed. */
export function viewsFor(source: SourceFile): readonly View[] {
  const partly = source.syntax.documents.some(({ problems }) =>
    problems.some(({ code }) => reachOf(code) === 'document'),
  );
  return partly ? viewsIn(source) : viewsOf(source);
}

/** Within which a document gives its names: a partnership with its companions, a provider, the portfolio of a client. */
export function homeOf({ kind, name, root, file, loose }: View): string {
  switch (kind) {
    case 'KpiCatalogue':
      return everywhere;
    case 'Portfolio':
      return `Portfolio/${textOf(root, ['client']) ?? name ?? file}`;
    default:
      return `${kind}/${name ?? `${file} ${loose?.start ?? 0}`}`;
  }
}

export const everywhere = '*';

class Collecting {
  private readonly source: SourceFile;
  private readonly mentions: Mention[] = [];
  private readonly pointers: Pointer[] = [];
  private readonly taken = new Set<string>();

  constructor(source: SourceFile) {
    this.source = source;
  }

  found(): Found {
    const views = viewsFor(this.source);
    for (const view of views) if (view.kind && view.root) this.document(view, view.kind, view.root);
    for (const view of views) this.comments(view, views);
    return { mentions: this.mentions, pointers: this.pointers };
  }

  private document(view: View, kind: Kind, root: SyntaxNode): void {
    const csv = csvKindOf(this.source.path) !== undefined;
    for (const { type, declares, path, node, alias } of idValues(kind, root)) {
      // What stands above the lines of a table comes from the name of its file.
      if (csv && path.length === 1) {
        if (type === 'partnership')
          this.add({
            view,
            type,
            declares,
            path,
            id: String(node.value),
            span: { start: 0, end: 0 },
            form: 'file',
            home: '',
          });
        continue;
      }
      const home = this.homeAt(view, path);
      const id = String(node.value);
      if (alias) this.add({ view, type, declares: false, path, id, span: alias, form: 'alias', home });
      this.add({ view, type, declares, path, id, ...this.written(node, csv), home });
    }
    if (kind === 'Log') this.diary(view, root, csv);
    if (kind === 'Policy') this.waivers(view, root);
  }

  private add(mention: Omit<Mention, 'source'>): void {
    const key = `${mention.type} ${mention.span.start} ${mention.form === 'file'}`;
    if (this.taken.has(key)) return;
    this.taken.add(key);
    this.mentions.push({ ...mention, source: this.source });
  }

  /** The home of what stands at a path: in diaries and readings that of the partnership that they are about. */
  private homeAt(view: View, path: Path): string {
    if (view.kind !== 'Actuals' && view.kind !== 'Log') return homeOf(view);
    const name = textOf(view.root, [...path.slice(0, 2), 'partnership']) ?? textOf(view.root, ['partnership']);
    if (name !== undefined) return `Partnership/${name}`;
    const here = viewsFor(this.source).filter(({ kind }) => kind === 'Partnership');
    const [only] = here;
    return only && here.length === 1 ? homeOf(only) : homeOf(view);
  }

  /** Where a value is written, without its quotes. */
  private written(node: ScalarNode, cell: boolean): Pick<Mention, 'span' | 'form'> {
    const { text } = this.source.syntax;
    const { start, end } = node;
    const quote = text[start];
    const inside = text.slice(start + 1, end - 1);
    if ((quote === '"' || quote === "'") && text[end - 1] === quote && inside.trim() === node.value) {
      const from = start + 1 + inside.indexOf(inside.trim());
      return { span: { start: from, end: from + inside.trim().length }, form: 'part' };
    }
    return { span: { start, end }, form: cell ? 'part' : 'plain' };
  }

  /** What entries are about, and who wrote them. */
  private diary(view: View, root: SyntaxNode, csv: boolean): void {
    const entries = nodeAt(root, ['entries']);
    for (const index of entries?.type === 'list' ? entries.items.keys() : []) {
      const at: Path = ['entries', index];
      const home = this.homeAt(view, at);
      this.person(view, [...at, 'by'], home, csv);
      this.pointer(view, [...at, 'ref'], { home, event: textOf(root, [...at, 'event']) }, csv);
    }
  }

  /** Where exceptions hold, and who accepted them. */
  private waivers(view: View, root: SyntaxNode): void {
    const waivers = nodeAt(root, ['waivers']);
    for (const index of waivers?.type === 'list' ? waivers.items.keys() : []) {
      const at: Path = ['waivers', index];
      const of = textOf(root, [...at, 'at'])?.split('/')[0];
      this.person(view, [...at, 'approvedBy'], of === undefined ? homeOf(view) : `Partnership/${of}`, false);
      this.pointer(view, [...at, 'at'], undefined, false);
    }
  }

  private person(view: View, path: Path, home: string, cell: boolean): void {
    const node = scalarNode(view, path);
    if (node)
      this.add({
        view,
        type: 'person',
        declares: false,
        path,
        id: String(node.value),
        ...this.written(node, cell),
        home,
        loose: true,
      });
  }

  private pointer(view: View, path: Path, about: Pointer['about'], cell: boolean): void {
    const node = scalarNode(view, path);
    if (!node) return;
    const { span, form } = this.written(node, cell);
    const text = this.source.syntax.text.slice(span.start, span.end);
    if (text !== node.value) return;
    const parts = [...text.matchAll(/[^/]+/g)].map((part) => {
      const start = span.start + part.index;
      return { text: part[0], span: { start, end: start + part[0].length } };
    });
    this.pointers.push({
      source: this.source,
      view,
      path,
      parts,
      about,
      plain: form === 'plain' && parts[0]?.text === text,
    });
  }

  /** `# waive PC404 until 2027-03-31 by ines: …`: who accepts it. */
  private comments(view: View, views: readonly View[]): void {
    const { comments, text } = this.source.syntax;
    const reach = views.length === 1 ? { start: 0, end: text.length } : (view.loose ?? view.root);
    const next = views[views.indexOf(view) + 1];
    const end = next ? ((next.loose ?? next.root)?.start ?? text.length) : text.length;
    for (const comment of comments) {
      if (!isWaiver(comment.text) || !reach || comment.start < reach.start || comment.start >= end) continue;
      const who = whoWaives(comment.text);
      if (!who || isOpen(who.by)) continue;
      const start = text.indexOf(comment.text, comment.start) + who.at;
      const span = { start, end: start + who.by.length };
      this.add({
        view,
        type: 'person',
        declares: false,
        path: [],
        id: who.by,
        span,
        form: 'part',
        home: homeOf(view),
        loose: true,
      });
    }
  }
}

function scalarNode(view: View, path: Path): ScalarNode | undefined {
  const node = nodeAt(view.root, path);
  const value = scalarAt(view.root, path);
  return node?.type === 'scalar' && typeof value === 'string' && !isOpen(value) ? node : undefined;
}
