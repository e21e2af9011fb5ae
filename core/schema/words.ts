import { stringify } from 'yaml';
import type { Path } from '../syntax/tree.ts';
import { quoted } from '../text.ts';
import { branchFor, type Kind, type SchemaNode, schemaAt } from './shape.ts';

const kindNouns: Record<Kind, string> = {
  Partnership: 'partnership',
  Provider: 'provider',
  Portfolio: 'portfolio',
  KpiCatalogue: 'KPI catalogue',
  Actuals: 'document of readings',
  Log: 'diary',
  Policy: 'policy',
};

/** A kind of document in the middle of a sentence. */
export function kindNoun(kind: Kind): string {
  return kindNouns[kind];
}

/** A path without the steps into what is proposed: `[…, 'proposed', 'value', 'notice']` is a notice all the same. */
export function heldPath(path: Path): Path {
  const at = path.findLastIndex(
    (part, index) => part === 'proposed' && path[index + 1] === 'value' && index + 2 < path.length,
  );
  return at < 0 ? path : heldPath([...path.slice(0, at), ...path.slice(at + 2)]);
}

/** The schema of the field at a path; of the field that it is meant for, if it is proposed. */
export function fieldAt(kind: Kind, path: Path): SchemaNode | undefined {
  return schemaAt(kind, heldPath(path));
}

/** What people call the field at a path: its title, or its name in quotation marks. */
export function labelOf(kind: Kind, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const part = path[length - 1];
    const schema = fieldAt(kind, path.slice(0, length));
    const title = schema?.title ?? (schema && branchFor(kind, schema, 'scalar').title);
    if (title) return title;
    if (typeof part === 'string') return quoted(part);
  }
  return 'This document';
}

/** The label in the middle of a sentence: `hiring per week`, but `KPI` and `LEI`. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** An example of a field as it is written in a file, or undefined. */
export function exampleOf(
  kind: Kind,
  schema: SchemaNode | undefined,
  form: 'scalar' | 'map' | 'list' = 'scalar',
): string | undefined {
  if (!schema) return undefined;
  const fits = (example: unknown): boolean =>
    form === 'list'
      ? Array.isArray(example)
      : (typeof example === 'object' && !Array.isArray(example)) === (form === 'map');
  const own = (schema.examples ?? []).find(fits) ?? (branchFor(kind, schema, form).examples ?? []).find(fits);
  // Of a list the first item says enough.
  return own === undefined ? undefined : flowText(Array.isArray(own) ? own.slice(0, 1) : own);
}

/** Plain data as it is written on one line. */
export function flowText(value: unknown): string {
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trimEnd().slice(1, -1).trim();
}

/** Silence and its reason, for findings of values that cannot be read. */
export const silentUntilRead = 'Rules that need it stay silent until it can be read.';

/** Titles that end like a plural and are none; the verbs among them ask how long or when. */
const singular = /(ss|us|is|^(affects|decides|expires|extends|ours|takes))$/i;

/** Whether the title of a field is said of several: `Threats are`, `Data access is`. */
export function isPlural(title: string): boolean {
  const [head = ''] = title.split(/ (?:of|for|to|when|between|and) /);
  return /s$/i.test(head) && !singular.test(head);
}
