import { editsFor } from '../../fixes/edits.ts';
import { isBareFraction } from '../../model/bare-fraction.ts';
import { leafName } from '../../schema/shape.ts';
import { fieldAt } from '../../schema/words.ts';
import { nodeAt } from '../../syntax/tree.ts';
import { type Place, type Refactoring, rewrite } from './refactoring.ts';

/** A bare number that is read as a percentage, with its sign: `85` as `85 %`. Of `0.85` a finding asks what it means. */
export function percentRewrites(place: Place): Refactoring[] {
  const { path, target } = place;
  const leaf = leafName(target.kind, fieldAt(target.kind, path));
  const node = nodeAt(target.root, path);
  if ((leaf !== 'percent' && leaf !== 'percentChange') || node?.type !== 'scalar') return [];
  if (typeof node.value !== 'number' || isBareFraction(node.value)) return [];
  const text = `${target.file.text.slice(node.start, node.end)} %`;
  return rewrite(place, `Write it as ${text}`, editsFor(target, [{ do: 'set', path, value: text }]));
}
