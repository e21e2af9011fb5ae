import { strict as assert } from 'node:assert';
import { lineText, type Range, type Renaming, readFile, type SourceFile } from '../../core/index.ts';

/** The files after a change of names. */
export function applied(sources: readonly SourceFile[], { edits, files }: Renaming): SourceFile[] {
  return sources.map((source) => {
    const {
      path,
      syntax: { text },
    } = source;
    const to = files.find(({ from }) => from === path)?.to ?? path;
    if (!edits.has(path) && to === path) return source;
    let result = text;
    let until = text.length;
    for (const { start, end, text: by } of [...(edits.get(path) ?? [])].sort((a, b) => b.start - a.start)) {
      assert.ok(start <= end && end <= until, `edits of ${path} overlap`);
      result = result.slice(0, start) + by + result.slice(end);
      until = start;
    }
    return readFile(to, result);
  });
}

/** Files of a workspace as they were read, without the marks in them; `¦` is where the cursor stands. */
export interface Marked {
  sources: SourceFile[];
  source: SourceFile;
  offset: number;
}

/** Reads files of which one has a mark. */
export function marked(files: Record<string, string>): Marked {
  let found: Omit<Marked, 'sources'> | undefined;
  const sources = Object.entries(files).map(([path, text]) => {
    const offset = text.indexOf('¦');
    const source = readFile(path, text.replace('¦', ''));
    if (offset >= 0) found = { source, offset };
    return source;
  });
  assert.ok(found, 'no mark in the files');
  return { sources, ...found };
}

/** The line of a place as an editor shows it, with the marked part between angle brackets: `a.yaml:3 id: ‹ines›`. */
export function shown(sources: readonly SourceFile[], { file, range }: { file: string; range: Range }): string {
  const source = sources.find(({ path }) => path === file);
  assert.ok(source, file);
  const { text, lineStarts } = source.syntax;
  const line = lineText(text, lineStarts, range.start.line);
  const { start, end } = range;
  assert.equal(start.line, end.line);
  const marked = `${line.slice(0, start.character)}‹${line.slice(start.character, end.character)}›${line.slice(end.character)}`;
  return `${file}:${start.line + 1} ${marked.trim()}`;
}
