import { build } from 'esbuild';
import type { Block, Kind, Language, Node } from './model.ts';
import type { Entry, LeafForm, Table } from './validator/table.ts';

const HEADER = '// Generated from schemas/src by npm run generate. Do not edit.\n';

/**
 * One validating function per kind, as a self-contained ES module of a few dozen kilobytes. The functions walk a table of the
 * language; a compiled validator of the same schemas is twenty times as large and takes longer to load than to run. The tests
 * hold them to what Ajv says of the published schemas.
 */
export async function validators(language: Language, root: string): Promise<Record<string, string>> {
  const table = JSON.stringify(tableOf(language)).replace(/[\\']/g, '\\$&');
  const names = language.kinds.map(({ kind }) => kind);
  const code = [
    `import { makeValidators } from './run.ts';`,
    `export const { ${names.join(', ')} } = makeValidators(JSON.parse('${table}'));`,
  ].join('\n');
  const result = await build({
    stdin: { contents: code, resolveDir: `${root}/scripts/generate/validator`, sourcefile: 'validators.js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return {
    'core/generated/validators.js': HEADER + (result.outputFiles[0]?.text ?? ''),
    'core/generated/validators.d.ts': declarations(names),
  };
}

/** The language without its words. */
export function tableOf(language: Language): Table {
  const blocks: Table['blocks'] = [];
  const numbers = new Map<string, number>();
  const shared = new Map<Block, number>();

  const fill = (number: number, block: Block, kind: Kind | undefined): void => {
    const fields = Object.entries(block.properties).map(([key, node]): [string, Entry] => [key, entry(node, kind)]);
    blocks[number] = {
      fields: Object.fromEntries(fields),
      ...(block.required.length > 0 ? { required: block.required } : {}),
      ...(block.bare ? { bare: true } : {}),
    };
  };
  const inline = (block: Block, kind: Kind | undefined): number => {
    const number = blocks.length;
    blocks.push({ fields: {} });
    fill(number, block, kind);
    const key = JSON.stringify(blocks[number]);
    const same = numbers.get(key);
    if (same === undefined || number !== blocks.length - 1) {
      numbers.set(key, number);
      return number;
    }
    blocks.pop();
    return same;
  };
  const entry = (node: Node, kind: Kind | undefined): Entry => {
    switch (node.form) {
      case 'leaf':
        return node.leaf;
      case 'const':
        return { const: node.value };
      case 'values':
        return { values: Object.keys(node.values) };
      case 'ref': {
        const block = kind?.blocks[node.name];
        const number = block === undefined ? undefined : shared.get(block);
        if (number === undefined) throw new Error(`no block ${node.name}`);
        return { block: number, ...(node.orFalse ? { orFalse: true } : {}) };
      }
      case 'block':
        return { block: inline(node, kind), ...(node.orFalse ? { orFalse: true } : {}) };
      case 'list': {
        const { minItems, maxItems } = node.limits as { minItems?: number; maxItems?: number };
        const limits = {
          ...(minItems === undefined ? {} : { min: minItems }),
          ...(maxItems === undefined ? {} : { max: maxItems }),
        };
        return { list: entry(node.items, kind), ...limits };
      }
      case 'map':
        return { map: entry(node.of, kind) };
      case 'either':
        return either(
          node.by,
          node.options.map((option) => entry(option, kind)),
        );
    }
  };

  const proposedNode = language.everywhere.properties.proposed as Block;
  const { value: _value, ...rest } = proposedNode.properties;
  const proposed = inline({ ...proposedNode, properties: rest }, undefined);
  const every: Table['every'] = {};
  for (const [key, node] of Object.entries(language.everywhere.properties)) {
    if (key !== 'proposed') every[key] = entry(node, undefined);
  }
  const kinds: Table['kinds'] = {};
  for (const kind of language.kinds) {
    for (const block of Object.values(kind.blocks)) shared.set(block, blocks.push({ fields: {} }) - 1);
    for (const block of Object.values(kind.blocks)) fill(shared.get(block) ?? 0, block, kind);
    kinds[kind.kind] = inline(kind.root, kind);
  }
  return { open: String(language.open.pattern), leaves: leavesOf(language), blocks, every, proposed, kinds };
}

function either(by: 'sides' | 'any', options: Entry[]): Entry {
  const [first, second] = options as [Entry, Entry];
  if (by === 'sides') return { one: first, sides: second };
  const lists = options.filter((option) => typeof option === 'object' && 'list' in option);
  if (options.length !== 2 || lists.length !== 1) return { any: options };
  return lists[0] === second ? { one: first, many: second } : { one: second, many: first };
}

function leavesOf(language: Language): Record<string, LeafForm[]> {
  const leaves: Record<string, LeafForm[]> = {};
  for (const { name, schema } of Object.values(language.leaves)) {
    const forms = (Array.isArray(schema.anyOf) ? schema.anyOf : [schema]) as Record<string, unknown>[];
    leaves[name] = forms.map((form) => {
      const kept = Object.entries(form).filter(([key]) => !key.startsWith('x-'));
      const known = ['type', 'pattern', 'minimum', 'maximum', 'minLength', 'format'];
      for (const [key] of kept)
        if (!known.includes(key)) throw new Error(`leaf ${name}: the validators do not know ${key}`);
      return Object.fromEntries(kept) as unknown as LeafForm;
    });
  }
  return leaves;
}

function declarations(kinds: string[]): string {
  return `${HEADER}
/**
 * One thing that the language refuses. A wrong value gives one error, at the value itself:
 * - \`additionalProperties\` {additionalProperty}: the block at \`instancePath\` has no such field
 * - \`required\` {missingProperty}
 * - \`enum\` {allowedValues}, \`const\` {allowedValue}
 * - \`type\` {type: 'object' | 'array'}: a block or a list was expected
 * - \`type\`, \`pattern\`, \`format\`, \`minimum\`, \`maximum\`, \`minLength\` {leaf}: the value is not such a leaf
 * - \`minItems\`, \`maxItems\` {limit}; \`anyOf\`: none of several forms
 */
export interface SchemaError {
  /** JSON pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Checks a plain value; afterwards \`errors\` holds everything that is refused. */
export interface Validator {
  (data: unknown): boolean;
  errors: SchemaError[] | null;
}

${kinds.map((kind) => `export declare const ${kind}: Validator;`).join('\n')}
`;
}
