import { currencyCodes } from '../language/completion/regions.ts';
import { openState } from '../model/leaves.ts';
import { branchFor, formOf, leafName, type SchemaNode, schemaAt } from '../schema/shape.ts';
import { inSentence } from '../schema/words.ts';
import { dataOf, nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';
import { type AmountType, amountOf, intervalWords, isAmountType, timeUnits } from './amount.ts';
import { type Desk, listAt, placeIn } from './desk.ts';
import type { FormField, FormOption } from './form.ts';
import { lineOf, whyOnlyShown } from './only-shown.ts';

/**
 * The fields for a path: one, or one for each side where the reference takes either (`nonRenewalNotice`) and the file does
 * not state one for both. None where documents of this kind have no such field.
 */
export function fieldsAt(desk: Desk, block: Path, below: string): FormField[] {
  const { kind } = desk.document;
  const names = below.split('/');
  const path = [...block, ...names];
  const schema = schemaAt(kind, path);
  if (!schema) return [];
  const node = nodeAt(desk.target.root, path);
  const sides = branchFor(kind, schema, 'map').properties;
  const oneForBoth = node && resolveAlias(node).type === 'scalar' && openState(dataOf(node)) === undefined;
  if (sides?.client && sides.provider && !oneForBoth)
    return ['client', 'provider'].flatMap((side) => fieldsAt(desk, block, `${below}/${side}`));
  return [fieldAt(desk, block, path, schema)];
}

function fieldAt(desk: Desk, block: Path, path: Path, schema: SchemaNode): FormField {
  const { target, document } = desk;
  const { kind } = document;
  const list = formOf(kind, schema) === 'list';
  const meant = branchFor(kind, schema, list ? 'list' : 'scalar');
  const node = nodeAt(target.root, path);
  const raw = node && resolveAlias(node).type === 'scalar' ? dataOf(node) : undefined;
  const open = openState(raw) === undefined ? undefined : String(raw);
  const required = requiredAt(desk, path);
  const shown = whyOnlyShown(target, path, list ? 'list' : 'scalar');
  const proposed = proposedFor(desk, path);
  const example = (schema.examples ?? meant.examples ?? []).find((one) => one === null || typeof one !== 'object');
  return {
    place: placeIn(desk, path),
    label: labelOf(desk, block, path),
    help: helpFor(desk, path, schema.description ?? meant.description ?? ''),
    value: open !== undefined || raw === undefined || raw === null ? '' : String(raw),
    ...(example === undefined ? {} : { example: String(example) }),
    ...controlFor(desk, path, schema, open === undefined ? raw : undefined),
    required,
    ...(open === undefined ? {} : { open }),
    ...(shown ? { shown, value: shownText(desk, path) } : {}),
    ...(proposed ? { proposed } : {}),
    findings: [],
  };
}

type Control = Pick<FormField, 'control'> & Partial<FormField>;

function controlFor(desk: Desk, path: Path, schema: SchemaNode, raw: unknown): Control {
  const { kind } = desk.document;
  if (formOf(kind, schema) === 'list') {
    const list = listAt(desk, [...path, 0]);
    return { control: 'several', chosen: chosenAt(desk, path), ...(list === undefined ? {} : { list }) };
  }
  const leaf = branchFor(kind, schema, 'scalar');
  const type = leafName(kind, schema);
  if (isAmountType(type)) {
    const amount = raw === undefined ? { figure: '', unit: '' } : amountOf(type, raw);
    // What is no such amount, or one in several parts, is shown as it is written.
    return amount
      ? { control: 'amount', amount, units: unitsFor(desk, type, schema, amount.unit) }
      : { control: 'text' };
  }
  if (leaf['x-type'] === 'date') return { control: 'date' };
  if (leaf['x-type'] === 'number') return { control: 'number' };
  const list = listAt(desk, path);
  const named = list === undefined ? {} : { list };
  const freely = leaf['x-ref'] === 'channel' && path[0] === 'scope';
  const fixed = leaf.enum !== undefined || leaf['x-type'] === 'boolean' || (leaf['x-ref'] !== undefined && !freely);
  return { control: fixed ? 'choice' : 'text', ...named };
}

/** The name of the list of units, the usual one of the field first. */
function unitsFor(desk: Desk, type: AmountType, { examples }: SchemaNode, own: string): string {
  const example = String(examples?.find((one) => typeof one === 'string'));
  const usual = example.endsWith(' min')
    ? 'minutes'
    : (timeUnits.find((unit) => example.endsWith(` ${unit}`)) ?? 'days');
  const isTime = type === 'duration' || type === 'interval';
  const name = ['units', type, ...(isTime ? [usual] : []), ...(own === 'seconds' ? [own] : [])].join(' ');
  if (!desk.lists.has(name)) desk.lists.set(name, unitsOf(desk, type, usual, own));
  return name;
}

function unitsOf({ scene }: Desk, type: AmountType, usual: string, own: string): FormOption[] {
  const plain = (value: string): FormOption => ({ value, label: value });
  if (type === 'percent' || type === 'percentChange') return [plain('%')];
  if (type === 'money')
    return (scene ? currencyCodes(scene) : []).map(([value, name]) => ({
      value,
      label: name === undefined ? value : `${value}, ${name}`,
    }));
  const units = [usual, ...timeUnits.filter((unit) => unit !== usual), ...(own === 'seconds' ? [own] : [])];
  const words = type === 'interval' ? intervalWords.map((word) => ({ ...plain(word), alone: true as const })) : [];
  return [...words, ...units.map(plain)];
}

/** The titles along the way from a block: `Owner, client`. */
export function labelOf({ document: { kind } }: Desk, block: Path, path: Path): string {
  const titles = path.slice(block.length).flatMap((_, index) => {
    const at = path.slice(0, block.length + index + 1);
    const schema = schemaAt(kind, at);
    return schema ? (schema.title ?? branchFor(kind, schema, 'scalar').title ?? String(at.at(-1))) : [];
  });
  return titles.map((title, index) => (index === 0 ? title : inSentence(title))).join(', ');
}

/** Of one side of a block, what the block says: the label has the side. */
function helpFor({ document: { kind } }: Desk, path: Path, own: string): string {
  if (path.at(-1) !== 'client' && path.at(-1) !== 'provider') return own;
  return schemaAt(kind, path.slice(0, -1))?.description ?? own;
}

function requiredAt({ document: { kind } }: Desk, path: Path): boolean {
  const around = schemaAt(kind, path.slice(0, -1));
  return (around && branchFor(kind, around, 'map').required?.includes(String(path.at(-1)))) ?? false;
}

function chosenAt({ target }: Desk, path: Path): string[] {
  const data = dataOf(nodeAt(target.root, path));
  return Array.isArray(data) ? data.flatMap((one) => (one === null || typeof one === 'object' ? [] : String(one))) : [];
}

/** What stands at a path, shortened. */
function shownText({ target }: Desk, path: Path): string {
  const node = nodeAt(target.root, path);
  if (!node) return '';
  const value = resolveAlias(node);
  const text = value.type === 'scalar' ? String(value.value ?? '') : target.file.text.slice(value.start, value.end);
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

/** What is proposed for a field, beside the block that holds it. */
function proposedFor(desk: Desk, path: Path): FormField['proposed'] {
  const { target } = desk;
  const block = [...path.slice(0, -1), 'proposed'];
  const value = nodeAt(target.root, [...block, 'value', String(path.at(-1))]);
  if (!value) return undefined;
  const [by, owner] = ['by', 'owner'].map((name) => dataOf(nodeAt(target.root, [...block, name])));
  const text = shownText(desk, [...block, 'value', String(path.at(-1))]);
  const more = [by && `by ${by}`, owner && `owner ${owner}`].filter(Boolean).join(', ');
  return { why: more === '' ? text : `${text} (${more})`, line: lineOf(target, block) };
}
