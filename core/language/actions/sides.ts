import { editsFor } from '../../fixes/edits.ts';
import { otherSide, sides } from '../../rules/shapes/both-sides.ts';
import { branchFor, type Kind, type SchemaNode } from '../../schema/shape.ts';
import { fieldAt, inSentence, labelOf } from '../../schema/words.ts';
import { entryOf, nodeAt, type Path, resolveAlias } from '../../syntax/tree.ts';
import { type Place, type Refactoring, rewrite } from './refactoring.ts';

/** The missing side of a block that has one for the client and one for the provider; one value for both as one for each. */
export function sideRewrites(place: Place): Refactoring[] {
  for (let length = place.path.length; length > 0; length--) {
    const path = place.path.slice(0, length);
    const found = [...missingSide(place, path), ...eachSide(place, path)];
    if (found.length > 0) return found;
  }
  return [];
}

function missingSide(place: Place, path: Path): Refactoring[] {
  const { target } = place;
  const schema = sidesAt(target.kind, path);
  const node = nodeAt(target.root, path);
  const block = node && resolveAlias(node);
  if (!schema || block?.type !== 'map') return [];
  const [missing, ...others] = sides.filter((side) => !entryOf(block, side));
  if (missing === undefined || others.length > 0) return [];
  const label = inSentence(labelOf(target.kind, path));
  const leaf = branchFor(target.kind, schema[missing] ?? {}, 'scalar');
  const value = leaf['x-ref'] === 'person' ? `TODO who at the ${missing}` : `TODO ${label} of the ${missing}`;
  const edits = editsFor(target, [{ do: 'set', path: [...path, missing], value }]);
  return rewrite(place, `Add the ${missing}'s ${label} beside the ${otherSide(missing)}'s`, edits);
}

function eachSide(place: Place, path: Path): Refactoring[] {
  const { target } = place;
  const node = nodeAt(target.root, path);
  const schema = fieldAt(target.kind, path);
  // Only where one value for both is accepted too.
  if (!sidesAt(target.kind, path) || !schema || !branchFor(target.kind, schema, 'scalar')['x-type']) return [];
  if (node?.type !== 'scalar' || node.value === null || node.style === 'block') return [];
  if (/^(unknown$|TODO( |$))/.test(String(node.value))) return [];
  const value = { client: node.value, provider: node.value };
  const label = inSentence(labelOf(target.kind, path));
  return rewrite(place, `State the ${label} for each side`, editsFor(target, [{ do: 'set', path, value }]));
}

/** The fields of a block that has nothing of its own but its two sides. */
function sidesAt(kind: Kind, path: Path): Record<string, SchemaNode> | undefined {
  const schema = fieldAt(kind, path);
  const fields = schema && branchFor(kind, schema, 'map').properties;
  const names = Object.keys(fields ?? {}).filter((name) => !['source', 'note', 'proposed'].includes(name));
  return names.length === 2 && sides.every((side) => names.includes(side)) ? fields : undefined;
}
