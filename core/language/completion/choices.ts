import type { SchemaNode } from '../../schema/shape.ts';
import type { ValueOffer } from './item.ts';

/** One of several words, each with what it means; `true` and `false`; a fixed value. */
export function choices(leaf: SchemaNode, field: SchemaNode): ValueOffer[] {
  if (leaf.enum) {
    return leaf.enum.map((word, index) => ({
      label: String(word),
      kind: 'choice',
      detail: leaf.enumDescriptions?.[index],
      documentation: assumed(field, word),
      value: word as string,
    }));
  }
  if (leaf.const === false) {
    return [
      { label: 'false', kind: 'choice', detail: 'There is none.', documentation: field.description, value: false },
    ];
  }
  if (leaf.const !== undefined) {
    const value = leaf.const as string | number;
    return [{ label: String(value), kind: 'choice', detail: field.description, value }];
  }
  if (leaf['x-type'] !== 'boolean') return [];
  return [true, false].map((value) => ({
    label: String(value),
    kind: 'choice',
    detail: value ? 'Yes.' : 'No.',
    documentation: [field.description, assumed(field, value)].filter(Boolean).join('\n\n'),
    value,
  }));
}

function assumed(field: SchemaNode, value: unknown): string | undefined {
  return field.default === value ? 'Assumed when nothing is stated.' : undefined;
}

/** What every value may be instead: asked and not known, or still to be filled in. */
export const open: readonly ValueOffer[] = [
  {
    label: 'unknown',
    kind: 'template',
    detail: 'Asked, and not known.',
    documentation: 'Whoever could know was asked and did not, or it may not be told. Rules that need the value say so.',
    value: 'unknown',
    rank: 900,
  },
  {
    label: 'TODO',
    kind: 'template',
    detail: 'To be filled in.',
    documentation: 'A reminder, with what is to be found out. It stays on the list of what is left to do.',
    snippet: 'TODO $1',
    rank: 901,
  },
];
