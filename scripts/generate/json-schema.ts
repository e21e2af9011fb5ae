import type { Block, Kind, Language, Node, Words } from './model.ts';

/** A JSON Schema. */
export type Json = Record<string, unknown>;

/** Where the schemas say that they live. */
export const BASE = 'https://partnership-as-code.dev/schemas/';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const GENERATED = 'Generated from schemas/src by npm run generate. Do not edit.';

/** How the emitted schema points to blocks and leaves, and whether it carries the words for readers. */
export interface Style {
  block: (name: string) => string;
  leaf: (name: string) => string;
  words: boolean;
}

const PLAIN: Style = {
  block: (name) => `#/$defs/${name}`,
  leaf: (name) => `common.schema.json#/$defs/${name}`,
  words: true,
};

/** Makes JSON Schema of the nodes of a language. */
export class Emitter {
  private readonly language: Language;
  private readonly style: Style;

  constructor(language: Language, style: Style = PLAIN) {
    this.language = language;
    this.style = style;
  }

  /** `common.schema.json`: every leaf, each open to `unknown` and `TODO …`. */
  common(): Json {
    const leaves = Object.values(this.language.leaves).map(({ name, schema }): [string, Json] => {
      const annotations = this.style.words ? pick(schema, (key) => key.startsWith('x-')) : {};
      const rest = pick(schema, (key) => !key.startsWith('x-'));
      const forms = Array.isArray(rest.anyOf) && Object.keys(rest).length === 1 ? rest.anyOf : [rest];
      return [name, { ...annotations, anyOf: [...forms, { $ref: '#/$defs/open' }] }];
    });
    const everywhere = Object.entries(this.language.everywhere.properties).map(([name, node]): [string, Json] => {
      const own = new Emitter(this.language, { ...this.style, leaf: (leaf) => `#/$defs/${leaf}` });
      return [`every.${name}`, own.node(node)];
    });
    const { title, description, examples, ...open } = this.language.open;
    return this.document('common', {
      ...this.words({
        title: 'Leaves of the language',
        description: 'The values that fields take. Every one of them may also be `unknown` or `TODO …`.',
        annotations: {},
      }),
      $defs: {
        open: this.style.words ? { title, description, examples, ...open } : open,
        ...Object.fromEntries(leaves),
        ...Object.fromEntries(everywhere),
      },
    });
  }

  /** The schema of one kind. */
  kind(kind: Kind): Json {
    const { type: _type, pattern: _pattern, ...root } = this.block(kind.root);
    const blocks = Object.entries(kind.blocks).map(([name, block]): [string, Json] => [name, this.block(block)]);
    return this.document(kind.file, {
      ...root,
      type: 'object',
      ...(blocks.length > 0 ? { $defs: Object.fromEntries(blocks) } : {}),
    });
  }

  /** One schema for files that say nothing but their kind. */
  definition(kinds: readonly Kind[]): Json {
    return this.document('definition', {
      title: 'Partnership as Code',
      description: 'Any document of the language; `kind` says which.',
      type: 'object',
      properties: { kind: { type: 'string', enum: kinds.map(({ kind }) => kind) } },
      required: ['kind'],
      allOf: kinds.map(({ kind, file }) =>
        when(
          { type: 'object', properties: { kind: { const: kind } }, required: ['kind'] },
          { $ref: `${file}.schema.json` },
        ),
      ),
    });
  }

  /** The schema of one node, words beside it. */
  node(node: Node): Json {
    const shape = this.shape(node);
    if (node.form === 'block') return shape;
    return { ...this.words(node), ...shape };
  }

  private shape(node: Node): Json {
    const open = { $ref: this.style.leaf('open') };
    switch (node.form) {
      case 'leaf':
        return { $ref: this.style.leaf(node.leaf) };
      case 'const':
        return { const: node.value };
      case 'values': {
        const described = this.style.words ? { enumDescriptions: Object.values(node.values) } : {};
        return { anyOf: [{ type: 'string', enum: Object.keys(node.values), ...described }, open] };
      }
      case 'ref': {
        const ref = { $ref: this.style.block(node.name) };
        return node.orFalse ? orFalse(ref) : ref;
      }
      case 'block': {
        const block = this.block(node);
        if (!node.orFalse) return block;
        const { title, description, examples, ...rest } = block;
        return { ...this.words(node), ...orFalse(rest) };
      }
      case 'list':
        return { ...this.openOr('array'), items: this.node(node.items), ...node.limits };
      case 'map':
        return { ...this.openOr('object'), additionalProperties: this.node(node.of) };
      case 'either': {
        const [first, second] = node.options.map((option) => this.node(option));
        if (node.by === 'sides') return when({ type: 'object' }, second, first);
        const lists = node.options.filter((option) => option.form === 'list').length;
        if (node.options.length === 2 && lists === 1) {
          const [one, many] = node.options[0]?.form === 'list' ? [second, first] : [first, second];
          return when({ type: 'array' }, many, one);
        }
        return { anyOf: node.options.map((option) => this.node(option)) };
      }
    }
  }

  private block(block: Block): Json {
    const properties = Object.entries(block.properties).map(([key, node]): [string, Json] => [key, this.node(node)]);
    const own = Object.keys(block.properties);
    if (!block.bare) {
      for (const key of Object.keys(this.language.everywhere.properties)) {
        if (own.includes(key)) continue;
        const ref = { $ref: this.style.leaf(`every.${key}`) };
        properties.push([key, key === 'proposed' ? this.proposed(own) : ref]);
      }
    }
    return {
      ...this.words(block),
      ...this.openOr('object'),
      properties: Object.fromEntries(properties),
      ...(block.required.length > 0 ? { required: block.required } : {}),
      ...(block.bare && own.length === 0 ? {} : { additionalProperties: false }),
    };
  }

  /** `proposed` beside the fields `own`: its value takes the names of those fields. */
  private proposed(own: string[]): Json {
    const value = {
      type: ['object', 'string'],
      properties: Object.fromEntries(own.map((key) => [key, true])),
      additionalProperties: false,
    };
    return {
      $ref: this.style.leaf('every.proposed'),
      type: ['object', 'string'],
      properties: { value },
    };
  }

  private openOr(type: string): Json {
    return { type: [type, 'string'], pattern: this.language.open.pattern };
  }

  private words({ title, description, examples, assumed, annotations }: Words): Json {
    if (!this.style.words) return {};
    return {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(assumed === undefined ? {} : { default: assumed }),
      ...(examples === undefined || examples.length === 0 ? {} : { examples }),
      ...annotations,
    };
  }

  private document(file: string, content: Json): Json {
    const head = this.style.words ? { $schema: DRAFT } : {};
    return {
      ...head,
      $id: `${BASE}${file}.schema.json`,
      ...(this.style.words ? { $comment: GENERATED } : {}),
      ...content,
    };
  }
}

function pick(schema: Json, wanted: (key: string) => boolean): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => wanted(key)));
}

/** `if`, `then`, `else`. */
function when(condition: Json, yes: unknown, no?: unknown): Json {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: condition, then: yes, ...(no === undefined ? {} : { else: no }) };
}

function orFalse(schema: Json): Json {
  return when({ type: 'boolean' }, { const: false }, schema);
}

/** JSON as it is written to disk: what fits on a line stays on one, so that a change shows as a small difference. */
export function pretty(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 118) return spaced(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => deeper + pretty(item, deeper)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${pretty(item, deeper)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return JSON.stringify(value);
}
