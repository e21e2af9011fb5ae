import type { FixOperation } from '../findings.ts';
import { applyEdits } from '../fixes/apply.ts';
import { editsFor, type OffsetEdit } from '../fixes/edits.ts';
import { isThere, ownAt, type Target } from '../fixes/target.ts';
import { pointerOf, type SourceFile } from '../model/document.ts';
import { openState } from '../model/leaves.ts';
import { readFile } from '../read-file.ts';
import { free, slug, slugOfFirst } from '../scaffold/ids.ts';
import { branchFor, leafName, schemaAt } from '../schema/shape.ts';
import { inSentence } from '../schema/words.ts';
import { rangeOf } from '../syntax/lines.ts';
import { dataOf, nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';
import { type Amount, amountText, isAmountType } from './amount.ts';
import type { Form, FormChange, FormField, FormPart, FormPlace, FormSection } from './form.ts';
import { layout } from './layout.ts';

/** Edits of one file, or why there are none. */
export type FormEdit = { file: string; edits: OffsetEdit[] } | { refused: string };

/**
 * What a change of a form does to the text: small edits of the one file in which the value stands. Everything else stays
 * as it is. `form` is that of the texts as they are now: what it does not offer is refused, as is what the language does
 * not accept, in the words of the finding that there would be.
 */
export function formEdit(sources: readonly SourceFile[], form: Form, change: FormChange): FormEdit {
  const { place } = change;
  const source = sources.find(({ path }) => path === place.file);
  const document = source?.documents.find(({ index }) => index === place.document);
  if (!source || !document) return { refused: changedMeanwhile };
  const target: Target = { file: source.syntax, kind: document.kind, root: document.syntax.root };
  const made = operationsFor(target, form, change);
  if ('refused' in made) return made;
  const edits = 'edits' in made ? made.edits : editsFor(target, made.operations);
  if (!edits) return { refused: 'This cannot be changed here without changing more than that. Change it in the text.' };
  const refused = whyRefused(source, place, made.written, edits);
  return refused === undefined ? { file: place.file, edits } : { refused };
}

const changedMeanwhile = 'The text was changed meanwhile. Look at the value again, then change it.';

type Made =
  /** `written`: the paths that have to read well afterwards. */
  ({ operations: FixOperation[] } | { edits: OffsetEdit[] }) & { written: Path[] };

function operationsFor(target: Target, form: Form, change: FormChange): Made | { refused: string } {
  const { place } = change;
  if (change.do === 'add') {
    const section = form.sections.find(({ add }) => add && samePlace(add.place, place));
    return section?.add ? addition(target, section, change.values) : { refused: changedMeanwhile };
  }
  const parts = form.sections.flatMap((section) => section.parts);
  if (change.do === 'remove') {
    const part: FormPart | undefined = parts.find((one) => one.removable && samePlace(one.place, place));
    return part ? { operations: [{ do: 'remove', path: place.path }], written: [] } : { refused: changedMeanwhile };
  }
  const field = parts.flatMap((part) => part.fields).find((one) => samePlace(one.place, place));
  if (!field || field.shown) return { refused: changedMeanwhile };
  if (change.do === 'set') return setting(target, field, change.value);
  if (field.control !== 'several') return { refused: changedMeanwhile };
  return listChange(target, field, change);
}

function samePlace(a: FormPlace, b: FormPlace): boolean {
  return a.file === b.file && a.document === b.document && a.name === b.name && pointerOf(a.path) === pointerOf(b.path);
}

function setting(target: Target, field: FormField, value: string | Amount): Made | { refused: string } {
  const { path } = field.place;
  const wanted = dataFor(target, path, value);
  if ('refused' in wanted) return wanted;
  if (wanted.data === undefined) {
    if (field.required) return { refused: `${field.label} is needed here: without it the entry says nothing.` };
    return { operations: isThere(target, path) ? [{ do: 'remove', path }] : [], written: [] };
  }
  const quoted = inOwnQuotes(target, path, wanted.data);
  if (quoted) return { edits: [quoted], written: [path] };
  return { operations: [{ do: 'set', path, value: wanted.data }], written: [path] };
}

/** What somebody typed as data; undefined for nothing. */
function dataFor(target: Target, path: Path, value: string | Amount): { data: unknown } | { refused: string } {
  const { kind, root } = target;
  const schema = schemaAt(kind, path);
  const type = leafName(kind, schema);
  const node = nodeAt(root, path);
  const before = node ? dataOf(node) : undefined;
  if (typeof value === 'object') {
    if (!isAmountType(type)) return { refused: changedMeanwhile };
    const text = amountText(type, value, before);
    if (value.figure.trim() === '' && text !== value.unit) return { data: undefined };
    return { data: text };
  }
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '') return { data: undefined };
  const leaf = schema ? branchFor(kind, schema, 'scalar') : {};
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  if (leaf['x-type'] === 'boolean' || isFalse(schema))
    return { data: text === 'true' ? true : text === 'false' ? false : text };
  if (['number', 'percent', 'kpiValue'].includes(leaf['x-type'] ?? '') && isNumber) return { data: Number(text) };
  return { data: text };
}

/** Whether a block may be denied: `false` says that there is none. */
function isFalse(schema: ReturnType<typeof schemaAt>): boolean {
  return schema?.anyOf?.some((branch) => branch.const === false) ?? false;
}

/** A text in place of one in quotation marks keeps them. */
function inOwnQuotes(target: Target, path: Path, data: unknown): OffsetEdit | undefined {
  const node = nodeAt(target.root, path);
  if (typeof data !== 'string' || node?.type !== 'scalar' || openState(node.value) !== undefined) return undefined;
  const { start, end, style } = node;
  if (typeof node.value !== 'string' || !ownAt(target, path.slice(0, -1))) return undefined;
  if (style === 'double') return { start, end, text: JSON.stringify(data) };
  return style === 'single' ? { start, end, text: `'${data.replace(/'/g, "''")}'` } : undefined;
}

function listChange(
  { root }: Target,
  { place: { path }, label }: FormField,
  change: { do: 'include' | 'exclude'; value: string },
): Made | { refused: string } {
  const data = dataOf(nodeAt(root, path));
  const list: unknown[] = Array.isArray(data) ? data : [];
  const at = list.findIndex((one) => String(one) === change.value);
  if (change.do === 'exclude')
    return at < 0
      ? { refused: changedMeanwhile }
      : { operations: [{ do: 'remove', path: [...path, at] }], written: [] };
  if (at >= 0) return { refused: `${label} has ${change.value} already.` };
  return { operations: [{ do: 'append', path, value: change.value }], written: [[...path, list.length]] };
}

/** A new item at the end of a list, with an id of its own where one is needed. */
function addition(
  target: Target,
  { id, add, parts }: FormSection,
  values: Readonly<Record<string, string | Amount>>,
): Made | { refused: string } {
  const path = add?.place.path ?? [];
  const list = nodeAt(target.root, path);
  const here = list && resolveAlias(list);
  const next = [...path, here?.type === 'list' ? here.items.length : 0];
  const item: Record<string, unknown> = {};
  for (const field of add?.fields ?? []) {
    const name = String(field.place.path.at(-1));
    const given = values[name];
    const wanted = given === undefined ? { data: undefined } : dataFor(target, field.place.path, given);
    if ('refused' in wanted) return wanted;
    if (wanted.data !== undefined) item[name] = wanted.data;
    else if (field.required) return { refused: `${field.label} is needed.` };
  }
  const section = layout.find(({ at }) => at.join('/') === id);
  const from = section && 'idFrom' in section ? section.idFrom : undefined;
  if (from !== undefined) {
    const word = item[from] ?? item.role;
    if (typeof word !== 'string') {
      const label = add?.fields.find(({ place }) => place.path.at(-1) === from)?.label ?? from;
      return { refused: `A ${inSentence(label)} is needed: an id is made of it.` };
    }
    const taken = new Set(parts.map(({ place }) => place.name.split('/').at(-1) ?? ''));
    const wanted = id === 'people' ? slugOfFirst(word) : slug(word);
    const made = free(wanted === '' ? inSentence(add?.noun ?? 'item').replace(/\W.*/, '') : wanted, taken);
    return appended({ id: made, ...item });
  }
  return appended(item);

  function appended(value: Record<string, unknown>): Made {
    const written = Object.keys(value).map((name) => [...next, name]);
    return { operations: [{ do: 'append', path, value }], written };
  }
}

/** What the text would say is wrong with the change; undefined where it reads as it is meant. */
function whyRefused(
  source: SourceFile,
  place: FormPlace,
  written: readonly Path[],
  edits: readonly OffsetEdit[],
): string | undefined {
  const { lineStarts, text } = source.syntax;
  const changes = edits.map((edit) => ({ range: rangeOf(lineStarts, edit), newText: edit.text }));
  const after = readFile(source.path, applyEdits(text, [changes]).text);
  const document = after.documents.find(({ index }) => index === place.document);
  if (
    !document ||
    after.syntax.problems.length > 0 ||
    (document.syntax.problems.length > 0 && after.problems.length > source.problems.length)
  )
    return 'The file could not be read any more after this change. Change it in the text.';
  for (const path of written) {
    const pointer = pointerOf(path);
    const wrong = after.problems.find(
      (problem) =>
        problem.document === place.document && pointerOf(problem.path) === pointer && problem.severity === 'error',
    );
    if (wrong) return wrong.message;
    if (document.held.invalid.has(pointer)) return 'This is not a value that can stand here.';
  }
  return undefined;
}
