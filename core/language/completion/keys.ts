import { inline } from '../../fixes/render.ts';
import { branchFor, formOf, type Kind, leafName, type SchemaNode } from '../../schema/shape.ts';
import { exampleOf } from '../../schema/words.ts';
import type { Path } from '../../syntax/tree.ts';
import { code } from '../markdown.ts';
import { fieldsAt, formsOf } from './blocks.ts';
import { draftOf, isEverywhere } from './draft.ts';
import type { KeyOffer } from './item.ts';
import { thresholdKeys } from './rules.ts';
import type { Scene } from './scene.ts';

/** The fields that the block at a path does not have yet: needed ones first, then in the order of the reference. */
export function keysAt(scene: Scene, path: Path, present: ReadonlySet<string>): KeyOffer[] {
  const { kind } = scene;
  const thresholds = thresholdKeys(scene, path);
  if (thresholds) return thresholds.filter(({ key }) => !present.has(key));
  const fields = fieldsAt(kind, path);
  if (!fields) return [];
  return Object.entries(fields.properties)
    .filter(([key]) => !present.has(key))
    .map(([key, schema]) => offerOf(kind, key, schema, fields.required.has(key)));
}

const known = new WeakMap<SchemaNode, KeyOffer>();

/** A field as it is offered: the same in every document, so worked out once. */
function offerOf(kind: Kind, key: string, schema: SchemaNode, required: boolean): KeyOffer {
  const before = known.get(schema);
  if (before && (before.rank === 0) === required && before.key === key) return before;
  const own = { ...schema, ...onlyWords(branchFor(kind, schema, formOf(kind, schema))), ...onlyWords(schema) };
  const offer: KeyOffer = {
    key,
    label: key,
    kind: formsOf(kind, schema).leaf ? 'key' : 'block',
    detail: required ? `${own.title ?? key}, needed` : own.title,
    documentation: describe(kind, schema, own, required),
    draft: draftOf(kind, schema),
    rank: required ? 0 : isEverywhere(schema) ? 2 : 1,
    again: chosenFields.has(key) || chooses(kind, schema),
  };
  known.set(schema, offer);
  return offer;
}

function onlyWords({ title, description, examples }: SchemaNode): SchemaNode {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
  };
}

/** What the reference says of a field, as Markdown. */
function describe(kind: Kind, schema: SchemaNode, own: SchemaNode, required: boolean): string {
  const leaf = branchFor(kind, schema, 'scalar');
  const choices = leaf.enum?.map((word, index) => `- ${code(String(word))}: ${leaf.enumDescriptions?.[index] ?? ''}`);
  const example = exampleOf(kind, schema) ?? exampleOf(kind, schema, formOf(kind, schema));
  return [
    own.description ?? '',
    choices?.join('\n') ?? '',
    required ? 'Needed: without it the block says nothing.' : '',
    schema.default === undefined ? '' : `Assumed when left out: ${code(inline(schema.default, 'flow'))}`,
    example === undefined || choices ? '' : `Example: ${code(example)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const free = new Set(['text', 'id', 'number']);

/** Texts that are chosen all the same: by what they are read as, and by what policies and diaries refer to. */
const chosen = new Set(['timezone', 'country', 'currency', 'language', 'period']);
const chosenFields = new Set(['rule', 'at', 'approvedBy', 'ref', 'variant', 'role']);

/** Whether what comes first behind a key is chosen from a list rather than made up. */
function chooses(kind: Kind, schema: SchemaNode): boolean {
  const { leaf, block, items } = formsOf(kind, schema);
  if (leaf) {
    if (leaf['x-ref'] !== undefined || leaf.enum !== undefined || !free.has(leaf['x-type'] ?? '')) return true;
    return chosen.has(leafName(kind, schema) ?? '');
  }
  if (items) return chooses(kind, items);
  const first = Object.entries(block?.properties ?? {}).find(([key]) => block?.required?.includes(key));
  const sides = block?.properties?.client;
  return first ? chooses(kind, first[1]) : sides ? chooses(kind, sides) : true;
}
