import { ownAt, type Target } from '../fixes/target.ts';
import { openState } from '../model/leaves.ts';
import { positionAt } from '../syntax/lines.ts';
import { entryOf, nodeAt, type Path, resolveAlias, type SyntaxNode, spanAt } from '../syntax/tree.ts';
import type { OnlyShown } from './form.ts';

/** The line (0-based) on which the value at a path is written, or the nearest block around it. */
export function lineOf({ file, root }: Target, path: Path): number {
  return positionAt(file.lineStarts, spanAt(root, path, true).start).line;
}

/**
 * Why what stands at a path is better changed in the text: a change would reach further than the place itself, or the value
 * has a form that no field can show. Undefined where it can be edited, and where nothing stands yet.
 */
export function whyOnlyShown(target: Target, path: Path, form: 'scalar' | 'list' | 'map'): OnlyShown | undefined {
  const { file, root } = target;
  const shown = (why: string): OnlyShown => ({ why, line: lineOf(target, path) });
  for (let length = 1; length <= path.length; length++) {
    const here = path.slice(0, length);
    const node = nodeAt(root, here);
    if (!node) return undefined;
    if (!ownAt(target, here)) return shown('It is written once for several places and repeated here.');
    if (isShared(target, here, node))
      return shown('It is repeated elsewhere in the file: a change would change that too.');
  }
  const node = nodeAt(root, path);
  const value = node && resolveAlias(node);
  if (!value || value.end === value.start) return undefined;
  const open = value.type === 'scalar' && openState(value.value) !== undefined;
  if (value.type !== form && !(open && form === 'list'))
    return shown(
      form === 'scalar' ? 'More is written here than one value.' : 'It is written in another form than usual.',
    );
  if (value.type === 'scalar' && (value.style === 'block' || /[\r\n]/.test(file.text.slice(value.start, value.end))))
    return shown('It runs over several lines.');
  return undefined;
}

/** Whether a value has a name (`&notice`) by which it is used elsewhere. */
function isShared({ file, root }: Target, path: Path, node: SyntaxNode): boolean {
  const last = path.at(-1);
  const parent = nodeAt(root, path.slice(0, -1));
  const around = parent && resolveAlias(parent);
  const before = around?.type === 'list' ? around.items[Number(last) - 1] : undefined;
  const from = entryOf(around, String(last))?.key.end ?? before?.end ?? around?.start ?? 0;
  const [, name] = /(?:^|[\s:[{,-])&([^\s,[\]{}]+)/.exec(file.text.slice(from, node.start)) ?? [];
  return name !== undefined && new RegExp(`\\*${escaped(name)}(?![^\\s,\\[\\]{}])`).test(file.text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
