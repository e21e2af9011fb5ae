import type { Block, Node, Words } from './model.ts';
import { pascal, singular } from './model.ts';

/** Plain data read from YAML. */
export type Raw = Record<string, unknown>;

const WORDS = new Set(['title', 'description', 'examples', 'default', '$comment']);

/** Reads the nodes of one kind, and complains with the path of whatever it does not understand. */
export class Parser {
  readonly problems: string[] = [];
  /** Interface names that blocks would like to have; see `names.ts`. */
  readonly blocks: { block: Block; wanted: string; parent: string; fixed: boolean }[] = [];

  private readonly leaves: ReadonlySet<string>;
  private readonly defined: ReadonlySet<string>;

  constructor(leaves: ReadonlySet<string>, defined: ReadonlySet<string>) {
    this.leaves = leaves;
    this.defined = defined;
  }

  /** Reads one node written at `path`; `wanted` and `parent` name the interface if it turns out to be a block. */
  node(raw: unknown, path: string, wanted: string, parent: string): Node {
    if (!isRaw(raw)) return this.fail(path, 'is not a mapping');
    const words = wordsOf(raw);
    if (typeof raw.$ref === 'string') return this.reference(raw, raw.$ref, path, words);
    if (raw.values !== undefined) return this.values(raw, path, words);
    if (raw.sides !== undefined) return this.sides(raw, raw.sides, path, words, wanted, parent);
    if (raw.sidesOrOne !== undefined) {
      this.only(raw, path, ['sidesOrOne']);
      const one = this.node(raw.sidesOrOne, path, wanted, parent);
      return { form: 'either', by: 'sides', options: [one, this.pair(one, {}, `${wanted}Sides`, parent)], ...words };
    }
    const union = raw.anyOf ?? raw.oneOf;
    if (Array.isArray(union)) {
      this.only(raw, path, ['anyOf', 'oneOf']);
      const options = union.map((option) => this.node(option, path, wanted, parent));
      return { form: 'either', by: 'any', options, ...words };
    }
    if (raw.const !== undefined) {
      this.only(raw, path, ['const', 'type']);
      return { form: 'const', value: raw.const as string, ...words };
    }
    if (raw.type === 'array' || raw.items !== undefined) return this.list(raw, path, words, wanted, parent);
    if (isRaw(raw.properties)) return this.block(raw, path, wanted, parent);
    if (isRaw(raw.additionalProperties)) {
      this.only(raw, path, ['type', 'additionalProperties']);
      const of = this.node(raw.additionalProperties, `${path}.*`, singular(wanted), parent);
      return { form: 'map', of, ...words };
    }
    return this.fail(path, 'is neither a leaf, values, sides, a list nor a block');
  }

  /** Reads a block with its fields. */
  block(raw: Raw, path: string, wanted: string, parent: string, fixed = false): Block {
    this.only(raw, path, ['type', 'properties', 'required', 'orFalse', '$defs', 'sections', 'additionalProperties']);
    const block: Block = {
      form: 'block',
      typeName: wanted,
      properties: {},
      required: (raw.required as string[] | undefined) ?? [],
      sides: false,
      bare: false,
      orFalse: raw.orFalse === true,
      ...wordsOf(raw),
    };
    const name = pascal(wanted);
    this.blocks.push({ block, wanted: name, parent, fixed });
    for (const [key, value] of Object.entries(raw.properties as Raw)) {
      block.properties[key] = this.node(value, path ? `${path}.${key}` : key, key, name);
    }
    for (const key of block.required) {
      if (!(key in block.properties)) this.fail(path, `requires \`${key}\`, which it does not have`);
    }
    return block;
  }

  private reference(raw: Raw, ref: string, path: string, words: Words): Node {
    this.only(raw, path, ['$ref', 'orFalse']);
    if (ref.startsWith('block:')) {
      const name = ref.slice('block:'.length);
      if (!this.defined.has(name)) this.fail(path, `refers to the block \`${name}\`, which is not under $defs`);
      return { form: 'ref', name, orFalse: raw.orFalse === true, ...words };
    }
    if (!this.leaves.has(ref)) this.fail(path, `refers to the leaf \`${ref}\`, which common.yaml does not have`);
    return { form: 'leaf', leaf: ref, ...words };
  }

  private values(raw: Raw, path: string, words: Words): Node {
    this.only(raw, path, ['values']);
    const values: Record<string, string> = {};
    if (!isRaw(raw.values)) return this.fail(path, 'has values that are not a mapping of value to description');
    for (const [value, description] of Object.entries(raw.values)) {
      if (typeof description !== 'string' || description === '')
        this.fail(path, `does not describe the value ${value}`);
      values[value] = String(description);
    }
    return { form: 'values', values, ...words };
  }

  private sides(raw: Raw, of: unknown, path: string, words: Words, wanted: string, parent: string): Node {
    this.only(raw, path, ['sides', 'required', 'orFalse']);
    const each = this.node(of, path, `${wanted}Side`, parent);
    const pair = this.pair(each, words, wanted, parent);
    pair.required = (raw.required as string[] | undefined) ?? [];
    pair.orFalse = raw.orFalse === true;
    return pair;
  }

  private pair(each: Node, words: Partial<Words>, wanted: string, parent: string): Block {
    const side = (title: string, key: string, description: string): Node => ({
      ...each,
      title,
      description,
      examples: exampleOfSide(words.examples, key),
    });
    const block: Block = {
      form: 'block',
      typeName: wanted,
      properties: {
        client: side('Client', 'client', 'On the side of the client.'),
        provider: side('Provider', 'provider', 'On the side of the provider.'),
      },
      required: [],
      sides: true,
      bare: false,
      orFalse: false,
      annotations: {},
      ...words,
    };
    if (block.examples === undefined) delete block.examples;
    this.blocks.push({ block, wanted: pascal(wanted), parent, fixed: false });
    return block;
  }

  private list(raw: Raw, path: string, words: Words, wanted: string, parent: string): Node {
    const bounds = ['minItems', 'maxItems', 'uniqueItems'];
    this.only(raw, path, ['type', 'items', ...bounds]);
    const items = this.node(raw.items, `${path}[]`, singular(wanted), parent);
    const limits: Record<string, number | boolean> = {};
    for (const bound of bounds) if (raw[bound] !== undefined) limits[bound] = raw[bound] as number;
    return { form: 'list', items, limits, ...words };
  }

  private only(raw: Raw, path: string, allowed: string[]): void {
    for (const key of Object.keys(raw)) {
      if (!WORDS.has(key) && !key.startsWith('x-') && !allowed.includes(key))
        this.fail(path, `has an unexpected \`${key}\``);
    }
  }

  private fail(path: string, problem: string): Node {
    this.problems.push(`${path || '(top)'} ${problem}`);
    return { form: 'leaf', leaf: 'text', annotations: {} };
  }
}

/** True for a mapping. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(raw: Raw): Words {
  const words: Words = { annotations: {} };
  if (typeof raw.title === 'string') words.title = raw.title;
  if (typeof raw.description === 'string') words.description = raw.description.trim();
  if (Array.isArray(raw.examples)) words.examples = raw.examples;
  if (raw.default !== undefined) words.assumed = raw.default;
  for (const [key, value] of Object.entries(raw)) if (key.startsWith('x-')) words.annotations[key] = value;
  return words;
}

function exampleOfSide(examples: unknown[] | undefined, side: string): unknown[] {
  const found = (examples ?? []).flatMap((example) => (isRaw(example) && side in example ? [example[side]] : []));
  return found;
}
