import { type Kind, kinds, schemaOfKind } from '../../schema/shape.ts';
import { type Draft, draftOf } from './draft.ts';
import { type KeyOffer, unique, type ValueOffer } from './item.ts';
import { documents } from './references.ts';
import { allViews, type Scene, textOf } from './scene.ts';

/** The kinds of document, each with what it is for. */
export function kindOffers(): ValueOffer[] {
  return kinds.map((kind, index) => ({
    label: kind,
    kind: 'choice',
    detail: schemaOfKind(kind).description,
    value: kind,
    rank: index,
  }));
}

/** For a document that has nothing yet: its first line, or all that a document of a kind needs. */
export function beginnings(scene: Scene): { key: KeyOffer; whole: (ValueOffer & { draft: Draft })[] } {
  const description = 'What this document is: a partnership, a provider, a policy …';
  return {
    key: {
      key: 'kind',
      label: 'kind',
      kind: 'key',
      detail: 'Kind, needed',
      documentation: description,
      draft: { gap: '' },
      again: true,
    },
    whole: kinds.map((kind, index) => ({
      label: `${kind}: a new document`,
      kind: 'snippet',
      detail: schemaOfKind(kind).description,
      documentation: 'All that such a document needs, to be filled in.',
      words: `kind ${kind}`,
      draft: minimal(scene, kind),
      rank: 10 + index,
    })),
  };
}

/** The fields that a document of a kind needs; of a partnership, its status too. */
function minimal(scene: Scene, kind: Kind): Draft {
  const { properties = {}, required = [] } = schemaOfKind(kind);
  const needed = required.map((key): readonly [string, Draft] => {
    const name = key === 'name' ? fileStem(scene.source.path) : undefined;
    return [key, name === undefined ? draftOf(kind, properties[key] ?? {}) : { gap: name }];
  });
  const status = properties.status?.enum as readonly string[] | undefined;
  const list = kind === 'Partnership' ? undefined : Object.keys(properties).find((key) => mainLists.has(key));
  return {
    map: [
      ...needed,
      ...(status ? [['status', { choice: status }] as const] : []),
      ...(list === undefined ? [] : [[list, draftOf(kind, properties[list] ?? {})] as const]),
    ],
  };
}

/** The list without which a document of its kind says nothing. */
const mainLists = new Set(['readings', 'entries', 'kpis', 'rules', 'channels']);

/** Names of things that no document declares: companies, as others call them, and the document itself, by its file. */
export function names(scene: Scene, place: string): ValueOffer[] {
  switch (place) {
    case 'name': {
      const stem = fileStem(scene.source.path);
      return stem === undefined ? [] : [{ label: stem, kind: 'text', detail: 'as the file', value: stem }];
    }
    case 'client':
      return clients(scene);
    case 'sharedWith.[].provider':
    case 'channels.[].elsewhere.[].provider':
      return documents(scene, 'provider');
    case 'parent':
      return unique([...stated(scene, 'parent'), ...documents(scene, 'provider')]);
    default:
      return [];
  }
}

function clients(scene: Scene): ValueOffer[] {
  return stated(scene, 'client');
}

/** What other documents state in a field at their top. */
function stated(scene: Scene, field: string): ValueOffer[] {
  return unique(
    allViews(scene).flatMap((view): ValueOffer[] => {
      const text = view === scene.view ? undefined : textOf(view.root, [field]);
      return text === undefined ? [] : [{ label: text, kind: 'reference', detail: `as in ${view.file}`, value: text }];
    }),
  );
}

/** `harbour-chat` for `chat/harbour-chat.partnership.yaml`, where that can be a name. */
function fileStem(path: string): string | undefined {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.partnership\.(ya?ml|json)$/, '');
  return /^[a-z0-9][a-z0-9_-]*$/.test(stem) ? stem : undefined;
}
