import { kinds, schemaOfKind } from '../../schema/shape.ts';
import { type KeyOffer, unique, type ValueOffer } from './item.ts';
import { documents } from './references.ts';
import { allViews, type Scene, textOf } from './scene.ts';

/** The first field of a document that does not say yet what it is. */
export const kindKey: KeyOffer = {
  key: 'kind',
  label: 'kind',
  kind: 'key',
  detail: 'Kind, needed',
  documentation: 'What this document is: a partnership, a provider, a policy …',
  draft: { gap: '' },
  again: true,
};

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
export function fileStem(path: string): string | undefined {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.partnership\.(ya?ml|json)$/, '');
  return /^[a-z0-9][a-z0-9_-]*$/.test(stem) ? stem : undefined;
}
