import type { FixOperation } from '../../findings.ts';
import { applyOffsets } from '../../fixes/apply-offsets.ts';
import { editsFor } from '../../fixes/edits.ts';
import { columnOf, eol, lineEnd, type OffsetEdit } from '../../fixes/render.ts';
import { ownAt, type Target } from '../../fixes/target.ts';
import { dashesOf } from '../../syntax/dashes.ts';
import { lineText, positionAt } from '../../syntax/lines.ts';
import { readYaml } from '../../syntax/read-yaml.ts';
import { entryOf, type ListNode, nodeAt } from '../../syntax/tree.ts';

/** An item on its way into the list of another document. */
export interface Taken {
  /** What takes it out of where it is; with it the list, if it was the only one. */
  edits: OffsetEdit[];
  /** Its lines from the margin on, with the remarks right above it; each ends with `\n`. */
  text: string;
}

/** Takes an item out of a list at the top of a document. Undefined where it does not stand on lines of its own. */
export function takeItem(target: Target, section: string, index: number): Taken | undefined {
  const { file } = target;
  const { lineStarts, text } = file;
  const list = ownAt(target, [section]);
  const entry = entryOf(target.root, section);
  const item = list?.type === 'list' && !list.flow ? list.items[index] : undefined;
  const dash = list && item ? dashesOf(file, list as ListNode)[index] : undefined;
  if (!entry || !item || list?.type !== 'list' || dash === undefined) return undefined;
  const column = columnOf(file, dash);
  if (text.slice(dash - column, dash).trim() !== '') return undefined;
  const lineOf = (offset: number): number => positionAt(lineStarts, offset).line;
  const [first, last] = [lineOf(dash), lineOf(Math.max(dash, item.end - 1))];
  const only = list.items.length === 1;
  const above = index === 0 ? entry.key.end : (list.items[index - 1]?.end ?? 0);
  let top = first;
  // Remarks above the first of several are about all of them.
  if (index > 0 || only) while (top - 1 > lineOf(above) && /^\s*#/.test(lineText(text, lineStarts, top - 1))) top -= 1;
  const lines: string[] = [];
  for (let line = top; line <= last; line++) {
    const own = lineText(text, lineStarts, line);
    lines.push(own.slice(Math.min(column, own.search(/\S|$/))));
  }
  const from = only ? (lineStarts[lineOf(entry.key.start)] ?? 0) : (lineStarts[top] ?? 0);
  return {
    edits: [{ start: from, end: lineStarts[last + 1] ?? text.length, text: '' }],
    text: `${lines.join('\n')}\n`,
  };
}

/** Changes a field of a taken item. */
export function withChange(
  taken: string,
  kind: Target['kind'],
  section: string,
  change: (path: (string | number)[]) => FixOperation,
): string | undefined {
  const file = readYaml(`${section}:\n${taken}`);
  const edits = editsFor({ file, kind, root: file.documents[0]?.root }, [change([section, 0])]);
  return edits && applyOffsets(file.text, edits).slice(section.length + 2);
}

/** The edits that put a taken item at the end of a list at the top of a document, which is made where it is missing. */
export function putItem(target: Target, section: string, taken: string): OffsetEdit[] | undefined {
  const { file } = target;
  const indented = (column: number): string =>
    taken
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : ' '.repeat(column) + line))
      .join(eol(file));
  const list = nodeAt(target.root, [section]);
  if (list) {
    const last = list.type === 'list' && !list.flow ? list.items.at(-1) : undefined;
    if (list.type !== 'list' || !last) return undefined;
    const at = lineEnd(file, Math.max(list.start, last.end));
    return [{ start: at, end: at, text: eol(file) + indented(columnOf(file, list.start)) }];
  }
  const place = 'HERE';
  const edits = editsFor(target, [{ do: 'set', path: [section], value: place }]);
  return edits?.map((edit) => ({ ...edit, text: edit.text.replace(` ${place}`, () => eol(file) + indented(2)) }));
}
