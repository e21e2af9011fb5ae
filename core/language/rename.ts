import type { OffsetEdit } from '../fixes/render.ts';
import { inline } from '../fixes/render.ts';
import type { SourceFile } from '../model/document.ts';
import { branchFor, schemaOfKind } from '../schema/shape.ts';
import { kindNoun } from '../schema/words.ts';
import { positionAt, type Range, rangeOf } from '../syntax/lines.ts';
import { list, quoted } from '../text.ts';
import { type Ids, idsIn, isBuiltIn, placesOf } from './ids/meant.ts';
import { everywhere, type Mention } from './ids/mentions.ts';
import { isOpen, isUnsorted, sortNoun } from './ids/places.ts';

/** Why something cannot be called otherwise, in a sentence. */
export interface Refused {
  refused: string;
}

/** What is about to get another name. */
export interface Renamable {
  /** The id under the cursor. */
  range: Range;
  /** As it is called now. */
  placeholder: string;
}

/** A change of names in all files. */
export interface Renaming {
  /** Edits by the path of a file; they do not overlap. */
  edits: Map<string, OffsetEdit[]>;
  /** Tables that say by their name whose they are. */
  files: { from: string; to: string }[];
}

/** Whether the id at an offset can be renamed, and where it stands. */
export function renamableAt(sources: readonly SourceFile[], source: SourceFile, offset: number): Renamable | Refused {
  const ids = idsIn(sources);
  const mention = ids.at(source, offset);
  if (!mention)
    return {
      refused: 'There is nothing to rename here. Put the cursor on an id, such as that of a person, a KPI or a goal.',
    };
  const refused = whyNot(ids, mention);
  return refused ?? { range: rangeOf(source.syntax.lineStarts, mention.span), placeholder: mention.id };
}

/**
 * Gives the thing whose id stands at an offset another name, wherever it is named: definitions and their companions,
 * providers, portfolios, tables, diaries, waivers. Says why where that cannot be, or would make two things one.
 * Baselines are no files of the workspace and keep the old keys.
 */
export function rename(
  sources: readonly SourceFile[],
  source: SourceFile,
  offset: number,
  to: string,
): Renaming | Refused {
  const ids = idsIn(sources);
  const mention = ids.at(source, offset);
  if (!mention) return renamableAt(sources, source, offset) as Refused;
  const renaming: Renaming = { edits: new Map(), files: [] };
  const refused = whyNot(ids, mention) ?? (to === mention.id ? undefined : whyNoName(mention, to));
  if (refused) return refused;
  if (to === mention.id) return renaming;
  const places = placesToRename(ids, mention);
  const taken = conflict(ids, mention, places, to);
  if (taken) return taken;
  for (const place of places) {
    const { path } = place.source;
    if (place.form === 'alias') continue;
    if (place.form === 'file') {
      const moved = renamed(path, mention.id, to);
      if (sources.some((other) => other.path === moved))
        return { refused: `${path} belongs to ${mention.id} by its name, but there is a file ${moved} already.` };
      renaming.files.push({ from: path, to: moved });
      continue;
    }
    const edits = renaming.edits.get(path) ?? [];
    edits.push({ ...place.span, text: place.form === 'plain' ? inline(to, 'flow') : to });
    renaming.edits.set(path, edits);
  }
  return renaming;
}

/** A name may end with more than the id: `harbour-chat.actuals.csv`. */
function renamed(path: string, from: string, to: string): string {
  const at = path.lastIndexOf('/') + 1;
  return path.slice(0, at) + to + path.slice(at + from.length);
}

function placesToRename(ids: Ids, mention: Mention): Mention[] {
  const things = ids.meaning(mention);
  const places = placesOf(ids, mention.id, things);
  const twice = declaredTwice(places);
  return twice && mention.declares ? [mention] : places;
}

/** The declarations of one document that all give the same name, where there are several. */
function declaredTwice(places: readonly Mention[]): Mention[] | undefined {
  return places
    .filter(({ declares }) => declares)
    .map((one) => places.filter((other) => other.declares && other.view === one.view))
    .find((same) => same.length > 1);
}

function whyNot(ids: Ids, mention: Mention): Refused | undefined {
  const { id } = mention;
  const things = ids.meaning(mention);
  const noun = nounOf(mention);
  if (things.length > 1) {
    const homes = things.map((thing) => inHome(thing.split(' ')[1] ?? ''));
    return {
      refused: `${quoted(id)} may mean more than one ${noun}: ${list(homes)} each have one. Rename it where it is described.`,
    };
  }
  if (things.some(isBuiltIn))
    return {
      refused: `${quoted(id)} is a KPI of the built-in catalogue, by which rules know it. To tell two entries apart, give each an id of its own.`,
    };
  const places = placesOf(ids, id, things);
  const twice = declaredTwice(places);
  // Steps of two plans may be numbered alike, as long as nothing refers to them.
  if (twice && (!mention.declares || places.some(({ declares }) => !declares)))
    return {
      refused: `${quoted(id)} stands for ${twice.length} different things: each is a ${noun} (${list(twice.map(whereIs))}). Give one of them another id by hand first, because what refers to them cannot be told apart.`,
    };
  return undefined;
}

function inHome(home: string): string {
  const [kind = '', name = ''] = home.split('/');
  return home === everywhere ? 'the catalogue' : `${kind === 'Partnership' ? '' : `${kindWord(kind)} `}${name}`;
}

function kindWord(kind: string): string {
  return kind === 'Provider' || kind === 'Portfolio' ? kindNoun(kind) : kind;
}

/** The grammar of ids, as the schema has it. */
const grammar = new RegExp(
  branchFor('Partnership', schemaOfKind('Partnership').properties?.name ?? {}, 'scalar').pattern ?? '',
);

function whyNoName({ type }: Mention, to: string): Refused | undefined {
  if (!grammar.test(to)) {
    const near = to
      .trim()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^[-_]+|-+$/g, '');
    return {
      refused: `${quoted(to)} cannot be an id: an id has lower-case letters, digits, "-" and "_", and begins with a letter or digit.${grammar.test(near) ? ` ${quoted(near)} can.` : ''}`,
    };
  }
  if (isOpen(to)) return { refused: '"unknown" cannot be an id: it says that something was asked and nobody knows.' };
  if (type === 'person' && (to === 'client' || to === 'provider'))
    return { refused: `${quoted(to)} cannot be the id of a person: it stands for everybody on the ${to}'s side.` };
  return undefined;
}

/** Whether the new name is that of something else already, wherever the old one is used. */
function conflict(ids: Ids, mention: Mention, places: readonly Mention[], to: string): Refused | undefined {
  const { type, id } = mention;
  const others = ids.named(to);
  const homes = new Set(
    places.flatMap((one) => [one.home, ...ids.meaning(one).map((thing) => thing.split(' ')[1] ?? '')]),
  );
  const here = (one: Mention): boolean =>
    homes.has(one.home) || ids.meaning(one).some((thing) => homes.has(thing.split(' ')[1] ?? ''));
  const clash = others.find((one) => {
    if (one.type !== type || one.same) return false;
    // Companies are often described nowhere: each use of a name counts.
    if (type === 'provider' || type === 'client') return true;
    if (type === 'partnership' || type === 'portfolio') return one.declares;
    if (type === 'channel')
      return ids.meaning(one).some((thing) => ids.meaning(mention).includes(thing.replace(/ \S+$/, ` ${id}`)));
    // An id that nothing has yet may be what this is to become.
    return (one.declares || type === 'kpi') && here(one);
  });
  if (clash)
    return {
      refused: `There is ${article(nounOf(mention))} ${quoted(to)} already, ${whereIs(clash)}. Two of one id could not be told apart.`,
    };
  if (
    isBuiltIn(`kpi ${everywhere} ${to}`) &&
    ids.meaning(mention).some((thing) => thing.startsWith(`kpi ${everywhere} `))
  )
    return { refused: `${quoted(to)} is a KPI of the built-in catalogue already.` };
  return confused(
    mention,
    places.find(isRef),
    others.find((one) => isRef(one) && here(one)),
    others.filter(here),
    to,
  );
}

/** Whether a mention is what an entry of a diary is about, by its id alone: that names whatever has the id, of any sort. */
function isRef({ same, view, form, path }: Mention): boolean {
  return same !== undefined && view.kind === 'Log' && form !== 'alias' && path.at(-1) === 'ref';
}

function confused(
  mention: Mention,
  mine: Mention | undefined,
  theirs: Mention | undefined,
  others: readonly Mention[],
  to: string,
): Refused | undefined {
  const mineWaits = isUnsorted(mention.type);
  for (const other of others) {
    if (!other.declares || other.type === 'person' || other.path.length < 2) continue;
    const otherWaits = isUnsorted(other.type);
    const ref = (mineWaits && !otherWaits ? undefined : theirs) ?? (otherWaits && !mineWaits ? undefined : mine);
    if (ref)
      return {
        refused: `${quoted(to)} is ${article(nounOf(other))} already, ${whereIs(other)}, and the diary names either by its id alone (${whereIs(ref)}).`,
      };
  }
  return undefined;
}

function nounOf({ type, view }: Mention): string {
  return sortNoun(type, type === 'provider' ? undefined : view.kind);
}

function article(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `a.partnership.yaml:12`. */
function whereIs({ source, span }: Mention): string {
  return `${source.path}:${positionAt(source.syntax.lineStarts, span.start).line + 1}`;
}
