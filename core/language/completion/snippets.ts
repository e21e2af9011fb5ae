import type { Snippet } from '../../scaffold/snippets/snippet.ts';
import { snippetsIn } from '../../scaffold/snippets/snippets.ts';
import { type Kind, kinds, schemaOfKind } from '../../schema/shape.ts';
import type { Path } from '../../syntax/tree.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Offer, placeOf } from './item.ts';
import { fileStem } from './kinds.ts';
import type { Scene } from './scene.ts';

/** Several fields of a block at once, in order, with places to type at. */
export interface SnippetOffer extends Offer {
  entries: readonly (readonly [key: string, value: Draft])[];
}

/**
 * What may be written as a whole in the block at a path: in a document that has nothing yet, all that one of its kind
 * needs. Sections and patterns that are more than their needed fields belong here too: an offer whose fields are all
 * missing from the block is shown behind the single fields.
 */
export function snippetsAt(scene: Scene, path: Path): SnippetOffer[] {
  const whole = path.length === 0 && scene.document.root?.type !== 'map' ? beginnings(scene) : [];
  return [...whole, ...snippetsIn(scene.kind, placeOf(path)).map(offered)];
}

/** A section is found by its key, a pattern by its title as well. */
function offered({ title, description, entries, pattern }: Snippet, index: number): SnippetOffer {
  const keys = entries.map(([key]) => key);
  return {
    label: pattern ? title : `${keys[0]} …`,
    kind: 'snippet',
    detail: pattern ? 'pattern' : 'section, to be filled in',
    documentation: description,
    words: `${keys[0]} ${title}`,
    entries,
    rank: 30 + index,
  };
}

function beginnings(scene: Scene): SnippetOffer[] {
  return kinds.map((kind, index) => ({
    label: `kind: ${kind} …`,
    kind: 'snippet',
    detail: 'new document',
    documentation: `${schemaOfKind(kind).description ?? ''}\n\nAll that such a document needs, to be filled in.`,
    words: kind,
    entries: minimal(scene, kind),
    rank: 10 + index,
  }));
}

/** The fields that a document of a kind needs; of a partnership, its status too; of others, their main list. */
function minimal(scene: Scene, kind: Kind): SnippetOffer['entries'] {
  const { properties = {}, required = [] } = schemaOfKind(kind);
  const needed = required.map((key): readonly [string, Draft] => {
    const name = key === 'name' ? fileStem(scene.source.path) : undefined;
    return [key, name === undefined ? draftOf(kind, properties[key] ?? {}) : { gap: name }];
  });
  const status = properties.status?.enum as readonly string[] | undefined;
  const list = kind === 'Partnership' ? undefined : Object.keys(properties).find((key) => mainLists.has(key));
  return [
    ...needed,
    ...(status ? [['status', { choice: status }] as const] : []),
    ...(list === undefined ? [] : [[list, draftOf(kind, properties[list] ?? {})] as const]),
  ];
}

/** The list without which a document of its kind says nothing. */
const mainLists = new Set(['readings', 'entries', 'kpis', 'rules', 'channels']);
