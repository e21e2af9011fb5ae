import { builtInCatalogue } from '../../kpi/catalogue.ts';
import type { SourceFile } from '../../model/document.ts';
import { pointerOf } from '../../model/document.ts';
import { namedAlong } from '../../model/keyed-path.ts';
import { eventsAbout } from '../completion/diary.ts';
import { textOf, type View } from '../completion/scene.ts';
import { everywhere, homeOf, type Mention, mentionsIn, type Pointer, viewsFor } from './mentions.ts';
import { isUnsorted } from './places.ts';

/**
 * The ids of a workspace. A thing is known by its sort, its home and its id: `person Partnership/harbour-chat ines`; what
 * all files share (providers, partnerships, KPIs of the catalogue) has no home of its own.
 */
export interface Ids {
  sources: readonly SourceFile[];
  /** Every place that has an id, with those that a path leads to. */
  named(id: string): readonly Mention[];
  /** What a mention stands for: mostly one thing; several where it cannot be told; none where it is no id at all. */
  meaning(mention: Mention): readonly string[];
  /** The mention at an offset of a file; at its end too. */
  at(source: SourceFile, offset: number): Mention | undefined;
}

/** Sorts of which a name means the same in all files. */
const shared: ReadonlySet<string> = new Set(['provider', 'partnership', 'client', 'portfolio']);

let last: Workspace | undefined;

/**
 * The ids of all files; nothing is worked out before it is asked for. Asked again for the same texts, as when a cursor
 * moves, what was worked out is still there.
 */
export function idsIn(sources: readonly SourceFile[]): Ids {
  const before = last?.sources;
  if (last && before?.length === sources.length && sources.every((source, index) => source === before[index]))
    return last;
  last = new Workspace(sources);
  return last;
}

class Workspace implements Ids {
  readonly sources: readonly SourceFile[];
  private readonly byId = new Map<string, readonly Mention[]>();
  private readonly things = new Map<Mention, readonly string[]>();
  private readonly homes = new Map<string, View[]>();

  constructor(sources: readonly SourceFile[]) {
    this.sources = sources;
    for (const source of sources)
      for (const view of viewsFor(source)) {
        const home = homeOf(view);
        this.homes.set(home, [...(this.homes.get(home) ?? []), view]);
      }
  }

  named(id: string): readonly Mention[] {
    let mentions = this.byId.get(id);
    if (!mentions) {
      const plain = this.sources.flatMap((source) => mentionsIn(source).mentions.filter((one) => one.id === id));
      this.byId.set(id, plain);
      const led = this.sources.flatMap((source) =>
        mentionsIn(source).pointers.flatMap((pointer) =>
          pointer.parts.flatMap(({ text }, index) => (text === id ? (this.led(pointer, index) ?? []) : [])),
        ),
      );
      mentions = [...plain, ...led];
      this.byId.set(id, mentions);
    }
    return mentions;
  }

  at(source: SourceFile, offset: number): Mention | undefined {
    const { mentions, pointers } = mentionsIn(source);
    const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
    const here = mentions.filter(({ span, form }) => form !== 'file' && holds(span));
    const plain = here.find((one) => this.meaning(one).length > 0);
    if (plain) return plain;
    for (const pointer of pointers) {
      const index = pointer.parts.findIndex(({ span }) => holds(span));
      const part = pointer.parts[index];
      if (part) return this.named(part.text).find((one) => one.source === source && one.span.start === part.span.start);
    }
    return undefined;
  }

  meaning(mention: Mention): readonly string[] {
    let things = this.things.get(mention);
    if (!things) {
      things = mention.same ? [...new Set(mention.same.flatMap((one) => this.meaning(one)))] : this.meant(mention);
      this.things.set(mention, things);
    }
    return things;
  }

  private meant(mention: Mention): string[] {
    const { type, id, home, declares, path, view } = mention;
    if (shared.has(type)) return [`${type} ${id}`];
    if (type === 'channel') return this.clients(mention).map((client) => `channel ${client} ${id}`);
    if (declares) return [`${type} ${home} ${id}`];
    const declared = this.named(id).filter((one) => one.declares && one.type === type);
    // An entry of a KPI says by `kpi` which of the catalogue it is, whatever ids other entries have.
    const ofCatalogue = view.kind === 'Partnership' && path.length === 3 && path[0] === 'kpis' && path[2] === 'kpi';
    const near = type === 'kpi' && ofCatalogue ? [] : [home, ...this.near(home)];
    const found = near.find((one) => declared.some((other) => other.home === one));
    if (found !== undefined) return [`${type} ${found} ${id}`];
    if (type === 'kpi') return [`kpi ${everywhere} ${id}`];
    // People are looked for in all files, as the rules do it: the same few work on several partnerships.
    const elsewhere = type === 'person' ? [...new Set(declared.map((one) => one.home))] : [];
    if (elsewhere.length > 0) return elsewhere.map((one) => `${type} ${one} ${id}`);
    return mention.loose ? [] : [`${type} ${home} ${id}`];
  }

  /** The clients whose channel it is. What names no client speaks of any that has such a channel. */
  private clients({ view, id }: Mention): string[] {
    const own = clientOf(view);
    if (own !== undefined) return [own];
    const all = this.named(id).flatMap((one) => (one.type === 'channel' ? (clientOf(one.view) ?? []) : []));
    return all.length > 0 ? [...new Set(all)] : [''];
  }

  /** Where else a partnership's people, sites and events may be listed: by its provider, in its client's portfolio. */
  private near(home: string): string[] {
    const views = home.startsWith('Partnership/') ? (this.homes.get(home) ?? []) : [];
    return views.flatMap(({ root }) => [
      `Provider/${textOf(root, ['provider']) ?? ''}`,
      `Portfolio/${textOf(root, ['client']) ?? ''}`,
    ]);
  }

  /** A part of a path as a mention of what it leads to; undefined where that is no id. */
  private led(pointer: Pointer, index: number): Mention | undefined {
    const part = pointer.parts[index];
    const same = part ? this.ledTo(pointer, index, part.text) : [];
    const [first] = same;
    if (!part || !first) return undefined;
    const { source, view, path, plain } = pointer;
    return {
      source,
      view,
      path,
      type: first.type,
      id: part.text,
      declares: false,
      span: part.span,
      form: plain ? 'plain' : 'part',
      home: first.home,
      same,
    };
  }

  private ledTo({ parts, about }: Pointer, index: number, id: string): Mention[] {
    if (about === undefined) {
      if (index === 0)
        return this.named(id).filter((one) => one.declares && one.path.length === 1 && one.path[0] === 'name');
      const name = parts[0]?.text;
      const views = [...this.homes.values()].flat().filter((view) => view.name === name);
      return this.along(views, parts.slice(1), index - 1);
    }
    const views = this.homes.get(about.home) ?? [];
    if (parts.length > 1) return this.along(views, parts, index);
    const items = this.named(id).filter(
      ({ view, type, declares, path }) =>
        views.includes(view) &&
        type !== 'person' &&
        path.length > 1 &&
        (declares || (type === 'kpi' && path[0] === 'kpis' && path[2] === 'kpi')),
    );
    const fitting = eventsAbout(about.event).find((type) => items.some((one) => one.type === type));
    if (fitting !== undefined) return items.filter(({ type }) => type === fitting);
    const sorted = items.filter(({ type }) => !isUnsorted(type));
    return sorted.length > 0 ? sorted : items;
  }

  /** What a part of a path below the top of some documents is the name of. */
  private along(views: readonly View[], parts: Pointer['parts'], index: number): Mention[] {
    const names = parts.map(({ text }) => text);
    return views.flatMap((view) => {
      if (!view.kind || !view.root) return [];
      const path = namedAlong(view.kind, view.root, names)[index];
      if (!path) return [];
      const pointer = pointerOf(path);
      return this.named(names[index] ?? '').filter(
        (one) => one.view === view && !one.same && pointerOf(one.path) === pointer,
      );
    });
  }
}

function clientOf({ kind, root }: View): string | undefined {
  return kind === 'Partnership' || kind === 'Portfolio' ? textOf(root, ['client']) : undefined;
}

/** Whether a thing is a KPI that ships with the product: nobody can call it otherwise. */
export function isBuiltIn(thing: string): boolean {
  const [type, home, id = ''] = thing.split(' ');
  return type === 'kpi' && home === everywhere && builtInCatalogue.has(id);
}

/** All places that stand for one of some things, and for nothing else. */
export function placesOf(ids: Ids, id: string, things: readonly string[]): Mention[] {
  return ids.named(id).filter((one) => {
    const meaning = ids.meaning(one);
    return meaning.length > 0 && meaning.every((thing) => things.includes(thing));
  });
}
