import { removeAt } from '../../core/fixes/removal.ts';
import { type FileText, type Finding, readFile, type SourceFile } from '../../core/index.ts';
import type { Path, SyntaxNode } from '../../core/syntax/tree.ts';
import { sampleSources } from './samples.ts';

/** A change of one file of the healthy sample. */
export type Edit = (files: ReadonlyMap<string, string>) => [path: string, text: string];

/** One kind of fault, planted in the healthy sample. */
export interface Fault {
  /** What is wrong, in a few words. */
  what: string;
  edits: readonly Edit[];
  /**
   * What is found, written by hand: `PC404 error /path`, with the file before the path where it is not the definition
   * (`PC047 info care.actuals.csv /path`).
   */
  found: readonly string[];
}

export const main = 'brightwater-care.partnership.yaml';

/** Puts one text in place of another, which must stand there exactly once. */
export function change(before: string, after: string, file = main): Edit {
  return (files) => {
    const text = files.get(file) ?? '';
    if (text.split(before).length !== 2)
      throw new Error(`"${before}" stands ${text.split(before).length - 1} times in ${file}`);
    return [file, text.replace(before, () => after)];
  };
}

/** Takes out a field or an item, items of lists by their id: `/goals/answer-fast/by`. */
export function without(place: string, file = main): Edit {
  return (files) => {
    const text = files.get(file) ?? '';
    const { syntax } = readFile(file, text);
    const root = syntax.documents[0]?.root;
    const path = pathOf(root, place.split('/').slice(1));
    const edits = removeAt({ file: syntax, kind: 'Partnership', root }, path);
    if (!edits) throw new Error(`${place} cannot be taken out of ${file}`);
    return [
      file,
      [...edits]
        .sort((a, b) => b.start - a.start)
        .reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text),
    ];
  };
}

/** Adds lines at the end of a file, or a new file. */
export function adding(file: string, lines: string): Edit {
  return (files) => [file, (files.get(file) ?? '') + lines];
}

function pathOf(root: SyntaxNode | undefined, names: readonly string[]): Path {
  const path: (string | number)[] = [];
  let node = root;
  for (const name of names) {
    if (node?.type === 'list') {
      const index = node.items.findIndex(
        (item) =>
          item.type === 'map' &&
          item.entries.some(
            ({ key, value }) =>
              /^(id|kpi|name|channel|level|asset|step|activity)$/.test(String(key.value)) &&
              value.type === 'scalar' &&
              String(value.value) === name,
          ),
      );
      const at = index < 0 ? Number(name) : index;
      path.push(at);
      node = node.items[at];
    } else if (node?.type === 'map') {
      path.push(name);
      node = node.entries.find(({ key }) => key.value === name)?.value;
    }
    if (!node) throw new Error(`there is no ${names.join('/')}`);
  }
  return path;
}

/** The files of the healthy sample, read once. */
export function healthySources(): readonly SourceFile[] {
  return sampleSources('healthy');
}

/** The healthy sample with a fault; files that the fault leaves alone are those of `healthySources`. */
export function planted({ edits }: Pick<Fault, 'edits'>): (SourceFile | FileText)[] {
  const texts = new Map(healthySources().map(({ path, syntax }) => [path, syntax.text]));
  const changed = new Set<string>();
  for (const edit of edits) {
    const [path, text] = edit(texts);
    texts.set(path, text);
    changed.add(path);
  }
  return [
    ...healthySources().filter(({ path }) => !changed.has(path)),
    ...[...changed].map((path) => ({ path, text: texts.get(path) ?? '' })),
  ];
}

/** A finding in the words of `found`. */
export function lineOf({ rule, severity, file, path }: Finding): string {
  return `${rule} ${severity} ${file === main ? '' : `${file} `}${path}`;
}
