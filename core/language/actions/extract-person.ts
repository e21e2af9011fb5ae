import { applyOffsets } from '../../fixes/apply-offsets.ts';
import { isKind } from '../../model/facts.ts';
import { providerText } from '../../scaffold/files/provider.ts';
import { branchFor, type Kind, schemaAt } from '../../schema/shape.ts';
import { inSentence, kindNoun, labelOf } from '../../schema/words.ts';
import { readYaml } from '../../syntax/read-yaml.ts';
import { entryOf, keyText, nodeAt, resolveAlias } from '../../syntax/tree.ts';
import { list, quoted } from '../../text.ts';
import { putItem, takeItem, withChange } from './move-item.ts';
import { besidePath, homesOf } from './other-files.ts';
import { type Place, type Refactoring, textEdits } from './refactoring.ts';

const kind = 'refactor.extract';

/**
 * Moves somebody whom a partnership lists to where all partnerships find them: the provider's people into the description of
 * the provider, which is made where it is missing, the client's into its portfolio. Only with what can be said there.
 */
export function extractPerson(place: Place): Refactoring[] {
  const { document, path, target, source } = place;
  const [section, index] = path;
  if (!isKind(document, 'Partnership') || section !== 'people' || typeof index !== 'number') return [];
  const { audience, provider, client } = document.held.data;
  const item = nodeAt(target.root, [section, index]);
  const person = item && resolveAlias(item);
  if (audience === 'client' || person?.type !== 'map') return [];
  const said = (name: string): unknown => {
    const value = entryOf(person, name)?.value;
    return value?.type === 'scalar' ? value.value : undefined;
  };
  const [id, side] = [said('id'), said('side')];
  const [to, name] = side === 'provider' ? (['Provider', provider] as const) : (['Portfolio', client] as const);
  if (typeof id !== 'string' || (side !== 'provider' && side !== 'client') || typeof name !== 'string') return [];
  const [home] = homesOf(place.sources, to, name);
  // A portfolio is more than a list of people: it is not begun for one.
  if (!home && to === 'Portfolio') return [];
  const file = home?.source.path ?? besidePath(place, [name, `${name}-provider`]);
  if (file === undefined || file === source.path) return [];
  const title = `Move ${id} to ${file}, for all partnerships`;
  const refuse = (refused: string): Refactoring[] => [{ title, kind, edits: [], refused }];

  const lost = person.entries.map(({ key }) => keyText(key)).filter((key) => key !== 'side' && !mayStandIn(to, key));
  if (lost.length > 0) {
    const words = lost.map((key) => inSentence(labelOf(target.kind, [...path.slice(0, 2), key])));
    return refuse(
      `A ${kindNoun(to)} does not say of a person: ${list(words)}. Who plays a part in this partnership alone stays here.`,
    );
  }
  if (home?.document.declared.some((one) => one.type === 'person' && one.id === id))
    return refuse(`${file} has a person ${quoted(id)} already.`);
  const taken = takeItem(target, section, index);
  const text = taken && withChange(taken.text, target.kind, section, (at) => ({ do: 'remove', path: [...at, 'side'] }));
  if (!taken || text === undefined) return [];
  const there = home ? home.source.syntax : readYaml(providerText(name, 'TODO full name of the company', true));
  const into = { file: there, kind: to, root: there.documents[home?.document.index ?? 0]?.root };
  const put = putItem(into, 'people', text);
  if (!put) return refuse(`The people in ${file} are not listed on lines of their own, so nobody can be added.`);
  const other = home ? { file, edits: textEdits(there, put) } : { file, text: applyOffsets(there.text, put) };
  return [{ title, kind, edits: textEdits(source.syntax, taken.edits), other }];
}

function mayStandIn(kind: Kind, field: string): boolean {
  const item = schemaAt(kind, ['people', 0]);
  return Object.hasOwn((item && branchFor(kind, item, 'map').properties) ?? {}, field);
}
