import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { lineStartsOf, readFile, type SourceFile } from '../../../core/index.ts';
import { branchFor, type Kind, kinds } from '../../../core/schema/shape.ts';
import { fieldAt } from '../../../core/schema/words.ts';
import { readYaml } from '../../../core/syntax/read-yaml.ts';
import {
  entryOf,
  keyText,
  type MapNode,
  type Path,
  type ScalarNode,
  type SyntaxNode,
} from '../../../core/syntax/tree.ts';
import { accepted, completionsIn } from '../../support/completion.ts';

const samples = join(import.meta.dirname, '../../../samples');

/** A key of a sample, with the lines or the piece between brackets that its entry takes up. */
interface Key {
  name: string;
  place: string;
  at: Path;
  start: number;
  end: number;
  flow: boolean;
  first: boolean;
  alone: boolean;
  /** Length of the text that has it. */
  whole: number;
}

/** Every entry of a document that is not brought in by an alias. */
function keysOf(text: string, root: SyntaxNode): Key[] {
  const keys: Key[] = [];
  const visit = (node: SyntaxNode, path: Path): void => {
    if (node.type === 'list') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    if (node.type !== 'map') return;
    const own = node.entries.filter(({ mergedBy }) => !mergedBy);
    for (const [index, { key, value }] of own.entries()) {
      const name = keyText(key);
      const end = Math.max(key.end + 1, value.end);
      keys.push({
        name,
        place: [...path, name].map((part) => (typeof part === 'number' ? '[]' : part)).join('.'),
        at: [...path, name],
        start: key.start,
        end,
        flow: node.flow,
        first: index === 0,
        alone: own.length === 1,
        whole: text.length,
      });
      if (value.type !== 'alias') visit(value, [...path, name]);
    }
  };
  visit(root, []);
  // What the language does not have is a fault of the sample, for other tests to tell.
  const kind = kindOf(root);
  return keys
    .filter(({ at }) => kind && fieldAt(kind, at))
    .map((key) => ({ ...key, end: key.flow ? key.end : endOfLines(text, key) }));
}

function kindOf(root: SyntaxNode): Kind | undefined {
  const value = entryOf(root, 'kind')?.value;
  return kinds.find((kind) => value?.type === 'scalar' && value.value === kind);
}

/** The end of the last line that an entry takes up, comments behind it included. */
function endOfLines(text: string, { end }: Key): number {
  return end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
}

/** The text without an entry, and where the cursor stands then: on an empty line of its own, or between brackets. */
function without(text: string, key: Key): { text: string; offset: number } {
  if (!key.flow) return { text: text.slice(0, key.start) + text.slice(key.end), offset: key.start };
  const after = /^\s*,\s*/.exec(text.slice(key.end))?.[0].length ?? 0;
  if (after > 0) return { text: text.slice(0, key.start) + text.slice(key.end + after), offset: key.start };
  return { text: text.slice(0, key.start) + text.slice(key.end), offset: key.start };
}

const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.partnership.yaml'))
  .map((path) => ({ path, text: readFileSync(join(samples, path), 'utf8') }));

describe('completion in the samples', () => {
  it('offers every field that was taken out, exactly where it was', function () {
    this.timeout(120_000);
    let count = 0;
    for (const { path, text } of files) {
      const root = readYaml(text).documents[0]?.root as MapNode;
      for (const key of keysOf(text, root)) {
        const cut = without(text, key);
        // What is left is read loosely: the reader's own parse is not needed for this.
        const part = text.length > 6000 ? section(cut.text, root, key) : { text: cut.text, moved: 0 };
        const { labels } = completionsIn(unread(path, part.text), cut.offset - part.moved, []);
        assert.ok(labels.includes(key.name), `${path}: ${key.place} is not offered, but ${labels.join(' ')}`);
        assert.equal(labels.length, new Set(labels).size, `${path}: ${key.place}: ${labels.join(' ')}`);
        count++;
      }
    }
    assert.ok(count > 2500, String(count));
  });

  it('offers nothing that breaks a file, or that the language refuses', function () {
    this.timeout(300_000);
    const seen = new Set<string>();
    let count = 0;
    for (const { path, text } of files) {
      const root = readYaml(text).documents[0]?.root as MapNode;
      for (const key of keysOf(text, root)) {
        // Each sort of place once: in the block of the same name, first or not, alone or not, between brackets or not.
        const sort = [path.replace(/.*\//, '').length > 26, key.place, key.flow, key.first, key.alone].join();
        if (seen.has(sort) || (!key.place.includes('.') && text.length > 6000)) continue;
        seen.add(sort);
        const cut = without(text, key);
        const part = section(cut.text, root, key);
        const source = readFile(path, part.text);
        const offset = cut.offset - part.moved;
        const before = refusals(source);
        const shown = completionsIn(source, offset, []);
        for (const chosen of shown.items) {
          for (const mode of chosen.insert.end === chosen.replace.end
            ? (['replace'] as const)
            : (['insert', 'replace'] as const)) {
            const after = accepted(part.text, chosen, mode);
            const now = refusals(readFile(path, after));
            const worse = now.filter((one) => !before.includes(one));
            assert.deepEqual(worse, [], `${path}: ${key.place}: ${chosen.label} (${mode})\n${after}`);
            count++;
          }
        }
      }
    }
    assert.ok(count > 6000, String(count));
  });

  it('leaves a file that can be read so, wherever something is taken in', function () {
    this.timeout(120_000);
    const small = files
      .filter(({ text }) => text.length < 3500)
      .map((file) => ({ ...file, source: readFile(file.path, file.text) }));
    const anywhere = fc.tuple(
      fc.constantFrom(...small),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      fc.boolean(),
    );
    let count = 0;
    fc.assert(
      fc.property(anywhere, ([{ path, text, source }, part, pick, replace]) => {
        const offset = Math.round(part * text.length);
        const { items } = completionsIn(source, offset, []);
        const chosen = items[pick % Math.max(1, items.length)];
        if (!chosen) return;
        const after = accepted(text, chosen, replace ? 'replace' : 'insert');
        const { documents, problems } = readYaml(after);
        const broken = [...problems, ...documents.flatMap((document) => document.problems)].map(({ code }) => code);
        assert.deepEqual(broken, [], `${path} at ${offset}: ${chosen.label}\n${after}`);
        count++;
      }),
      { numRuns: 1500 },
    );
    assert.ok(count > 250, String(count));
  });

  it('survives whatever is cut out of a file or put into it', function () {
    this.timeout(120_000);
    const small = files.filter(({ text }) => text.length < 3500);
    const junk = fc.constantFrom(
      '{',
      '[',
      '"',
      "'",
      ': ',
      '- ',
      '\n',
      '  ',
      '#',
      '&a ',
      '*a',
      '|',
      '>',
      ',',
      '}',
      ']',
      '---\n',
      '\t',
      '? ',
      '',
    );
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), junk);
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.boolean(),
        ({ path, text }, changes, place, windows) => {
          let broken = text;
          for (const [part, length, put] of changes) {
            const at = Math.round(part * broken.length);
            broken = broken.slice(0, at) + put + broken.slice(at + length);
          }
          if (windows) broken = broken.replaceAll('\n', '\r\n');
          const offset = place % (broken.length + 1);
          // No cursor stands between the two halves of a line break.
          if (broken[offset - 1] !== '\r') completionsIn(readFile(path, broken), offset, []);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('offers every choice and every id that the samples use, where they use it', function () {
    this.timeout(120_000);
    let count = 0;
    for (const { path, text } of files) {
      const folder = path.slice(0, path.indexOf('/') + 1);
      const others = files.filter((other) => other.path.startsWith(folder) && other.path !== path);
      const sources = others.map((other) => readFile(other.path, other.text));
      const [document] = readYaml(text).documents;
      const { kind } = readFile(path, text).documents[0] ?? {};
      const seen = new Map<string, number>();
      for (const { value, at, place } of scalarsOf(document?.root as MapNode)) {
        // The first of each sort of place stand for the others.
        const sort = place.replace(/\d+/g, '[]');
        seen.set(sort, (seen.get(sort) ?? 0) + 1);
        if ((seen.get(sort) ?? 0) > 2) continue;
        const schema = kind && fieldAt(kind, at);
        const leaf = schema && branchFor(kind, schema, 'scalar');
        if (leaf?.enum === undefined && leaf?.['x-ref'] === undefined && leaf?.['x-type'] !== 'boolean') continue;
        if (leaf.enum && !leaf.enum.includes(value.value)) continue;
        const written = text.slice(value.start, value.end);
        if (/^["']?(TODO|unknown)/.test(written)) continue;
        const cut = text.slice(0, value.start) + text.slice(value.end);
        // A word of which nobody else in the folder speaks cannot be known.
        const known = [cut, ...others.map((other) => other.text)].some((other) => other.includes(` ${value.value}`));
        if (leaf['x-ref'] !== undefined && leaf['x-ref'] !== 'kpi' && !known) continue;
        const source = unread(path, cut);
        const { labels } = completionsIn(source, value.start, sources);
        assert.ok(
          labels.includes(String(value.value)),
          `${path}: ${place}: ${written} is not among ${labels.join(' ')}`,
        );
        count++;
      }
    }
    assert.ok(count > 500, String(count));
  });
});

/** Every single value that is written in a document, with its path. */
function scalarsOf(root: SyntaxNode): { value: ScalarNode; at: Path; place: string }[] {
  const found: { value: ScalarNode; at: Path; place: string }[] = [];
  const visit = (node: SyntaxNode, at: Path): void => {
    if (node.type === 'scalar' && node.end > node.start) found.push({ value: node, at, place: at.join('.') });
    if (node.type === 'list') for (const [index, item] of node.items.entries()) visit(item, [...at, index]);
    if (node.type === 'map')
      for (const { key, value, mergedBy } of node.entries) if (!mergedBy) visit(value, [...at, keyText(key)]);
  };
  visit(root, []);
  return found;
}

/** The header of a document and the section around a key, in which less is to be read; how far it moved to the front. */
function section(cut: string, root: MapNode, key: Key): { text: string; moved: number } {
  const at = root.entries.findLastIndex((entry) => entry.key.start <= key.start);
  const first = root.entries.findIndex(({ value }) => value.type !== 'scalar');
  if (at < first || first < 0) return { text: cut, moved: 0 };
  const from = root.entries[at]?.key.start ?? 0;
  const gone = key.whole - cut.length;
  const to = (root.entries[at + 1]?.key.start ?? cut.length + gone) - gone;
  const header = cut.slice(0, root.entries[first]?.key.start ?? 0);
  return { text: header + cut.slice(from, to), moved: from - header.length };
}

/** What the reader and the schemas refuse in a file. */
function refusals({ problems }: SourceFile): string[] {
  return problems
    .filter(({ severity, rule }) => severity === 'error' && rule !== 'PC007')
    .map(({ rule, message }) => `${rule} ${message}`);
}

/** A file with a text of which only the loose reading counts. */
function unread(path: string, text: string): SourceFile {
  return {
    path,
    documents: [],
    problems: [],
    syntax: { text, lineStarts: lineStartsOf(text), documents: [], comments: [], problems: [] },
  };
}
