import { strict as assert } from 'node:assert';
import {
  type Completion,
  type CompletionList,
  check,
  completionsAt,
  lineText,
  positionAt,
  readFile,
  type SourceFile,
  withoutStops,
} from '../../core/index.ts';

export const asOf = '2026-11-22';

/** What an editor was shown, with the text for which it was. */
export interface Shown extends CompletionList {
  text: string;
  labels: string[];
}

interface Around {
  path?: string;
  /** Other files of the workspace by path. */
  others?: Record<string, string>;
  /** The character that was just typed, if that called for the list. */
  trigger?: string;
}

/** The list where `|` stands in a text; of several marks the last. */
export function completions(marked: string, around: Around = {}): Shown {
  const offset = marked.lastIndexOf('|');
  assert.ok(offset >= 0, 'no mark in the text');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const others = Object.entries(around.others ?? {}).map(([path, other]) => readFile(path, other));
  return completionsIn(readFile(around.path ?? 'harbour-chat.partnership.yaml', text), offset, others, around.trigger);
}

export function completionsIn(
  source: SourceFile,
  offset: number,
  others: readonly SourceFile[],
  trigger?: string,
): Shown {
  const sources = [source, ...others];
  const checked = () => check({ files: sources, asOf });
  const list = completionsAt({
    sources,
    source,
    offset,
    asOf,
    findings: () => checked().findings,
    longestWaiver: () => checked().workspace.policyFor(source.path).longestWaiver(),
    trigger,
  });
  for (const item of list.items) wellFormed(source, offset, item);
  const { text } = source.syntax;
  return { ...list, text, labels: list.items.map(({ label }) => label) };
}

/** What the protocol asks of an item: ranges on one line, around the cursor, one the start of the other. */
function wellFormed({ syntax: { lineStarts, text } }: SourceFile, offset: number, item: Completion): void {
  const { insert, replace } = item;
  const said = `${item.label}: ${JSON.stringify(item)}`;
  assert.ok(insert.start <= offset && offset <= insert.end, said);
  assert.ok(replace.start === insert.start && replace.end >= insert.end, said);
  assert.equal(positionAt(lineStarts, replace.start).line, positionAt(lineStarts, replace.end).line, said);
  assert.ok(
    replace.end <=
      (lineStarts[positionAt(lineStarts, offset).line] ?? 0) +
        lineText(text, lineStarts, positionAt(lineStarts, offset).line).length,
    said,
  );
  assert.ok(item.label !== '' && item.newText !== '', said);
}

/** The item of a label; fails with the list. */
export function item(shown: Shown, label: string): Completion {
  const found = shown.items.find((one) => one.label === label);
  assert.ok(found, `${label} is not among ${shown.labels.join(', ') || 'nothing'}`);
  return found;
}

/** The text after an item was accepted and nothing typed at the places to type at. */
export function accepted(text: string, chosen: Completion, mode: 'insert' | 'replace' = 'replace'): string {
  const written = chosen.snippet ? withoutStops(chosen.newText) : chosen.newText;
  const edits = [{ ...chosen[mode], text: written }, ...(chosen.additional ?? [])].sort((a, b) => b.start - a.start);
  let result = text;
  for (const { start, end, text: by } of edits) result = result.slice(0, start) + by + result.slice(end);
  return result;
}

/** Accepts the item of a label where `|` stands. */
export function accept(marked: string, label: string, around: Around = {}): string {
  const shown = completions(marked, around);
  return accepted(shown.text, item(shown, label));
}

export { head } from './health.ts';
