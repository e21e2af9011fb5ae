import { entryOf, nodeAt } from '../../syntax/tree.ts';
import { idsIn } from '../ids/meant.ts';
import { putItem, takeItem, withChange } from './move-item.ts';
import { documentsOf } from './other-files.ts';
import { type Place, type Refactoring, textEdits } from './refactoring.ts';

/** Moves somebody whom a provider or a portfolio lists into the only partnership that refers to them. */
export function inlinePerson(place: Place): Refactoring[] {
  const { document, path, sources, source, target } = place;
  const [section, index] = path;
  const side = document.kind === 'Provider' ? 'provider' : document.kind === 'Portfolio' ? 'client' : undefined;
  if (side === undefined || section !== 'people' || typeof index !== 'number') return [];
  const id = entryOf(nodeAt(target.root, [section, index]), 'id')?.value;
  if (id?.type !== 'scalar' || typeof id.value !== 'string') return [];
  const ids = idsIn(sources);
  const own = ids.at(source, id.start);
  const things = own ? ids.meaning(own) : [];
  const uses = ids
    .named(id.value)
    .filter((one) => !one.declares && ids.meaning(one).some((thing) => things.includes(thing)));
  const homes = [...new Set(uses.map(({ home }) => home))];
  const partnerships = documentsOf(sources, 'Partnership').filter(
    ({ document: { name, held } }) =>
      homes[0] === `Partnership/${name}` && !('audience' in held.data && held.data.audience === 'client'),
  );
  const [to, ...others] = partnerships;
  if (!to || homes.length !== 1 || others.length > 0 || to.source === source) return [];
  const taken = takeItem(target, section, index);
  const text =
    taken &&
    withChange(taken.text, 'Partnership', section, (at) => ({ do: 'set', path: [...at, 'side'], value: side }));
  const { syntax } = to.source;
  const into = { file: syntax, kind: 'Partnership', root: to.document.syntax.root } as const;
  const put = text === undefined ? undefined : putItem(into, 'people', text);
  if (!taken || !put) return [];
  return [
    {
      title: `Move ${id.value} to ${to.source.path}, which alone refers to ${id.value}`,
      kind: 'refactor.inline',
      edits: textEdits(source.syntax, taken.edits),
      other: { file: to.source.path, edits: textEdits(syntax, put) },
    },
  ];
}
