import { Emitter, type Json } from './json-schema.ts';
import type { Block, Language, Node, Words } from './model.ts';
import type { Files } from './output.ts';

const COMMON = 'common.schema.json#/$defs/';

/**
 * The schemas as the engine carries them, for hover, completion and reading: JSON Schema without what only validation needs.
 * That a field may be `unknown` or `TODO …` goes without saying. Each is parsed when it is first asked for.
 */
export function runtimeSchemas(language: Language): Files {
  const leaves = new Emitter(language).common().$defs as Record<string, Json>;
  const $defs = Object.fromEntries(Object.entries(leaves).map(([name, leaf]) => [name, withoutOpen(leaf)]));
  for (const [name, node] of Object.entries(language.everywhere.properties))
    $defs[`every.${name}`] = slim(language, node);
  const documents: [string, Json][] = [['common', { $defs }]];
  for (const { file, root, blocks } of language.kinds) {
    const shared = Object.entries(blocks).map(([name, block]): [string, Json] => [name, slim(language, block)]);
    documents.push([
      file,
      { ...slim(language, root), ...(shared.length > 0 ? { $defs: Object.fromEntries(shared) } : {}) },
    ]);
  }
  const getters = documents.map(
    ([name, schema]) => `  get '${name}.schema.json'() {\n    return of(${literal(JSON.stringify(schema))});\n  },`,
  );
  const text = `// Generated from schemas/src by npm run generate. Do not edit.
const parsed = new Map<string, object>();

function of(text: string): object {
  let schema = parsed.get(text);
  if (schema === undefined) parsed.set(text, (schema = JSON.parse(text) as object));
  return schema;
}

/** The schemas by file name. */
export const schemas = {
${getters.join('\n')}
};
`;
  return { 'core/generated/schemas.ts': text };
}

function slim(language: Language, node: Node): Json {
  const words = wordsOf(node);
  switch (node.form) {
    case 'leaf':
      return { ...words, $ref: COMMON + node.leaf };
    case 'const':
      return { ...words, const: node.value };
    case 'values':
      return { ...words, type: 'string', enum: Object.keys(node.values), enumDescriptions: Object.values(node.values) };
    case 'ref': {
      const $ref = `#/$defs/${node.name}`;
      return { ...words, ...(node.orFalse ? { anyOf: [{ $ref }, { const: false }] } : { $ref }) };
    }
    case 'block': {
      const block = blockOf(language, node);
      return { ...words, ...(node.orFalse ? { anyOf: [block, { const: false }] } : block) };
    }
    case 'list':
      return { ...words, type: 'array', items: slim(language, node.items) };
    case 'map':
      return { ...words, type: 'object', additionalProperties: slim(language, node.of) };
    case 'either':
      return { ...words, anyOf: node.options.map((option) => slim(language, option)) };
  }
}

function blockOf(language: Language, block: Block): Json {
  const properties: Record<string, Json> = {};
  for (const [key, node] of Object.entries(block.properties)) properties[key] = slim(language, node);
  if (!block.bare) {
    for (const key of Object.keys(language.everywhere.properties))
      properties[key] ??= { $ref: `${COMMON}every.${key}` };
  }
  return { type: 'object', properties, ...(block.required.length > 0 ? { required: block.required } : {}) };
}

function wordsOf({ title, description, examples, assumed, annotations }: Words): Json {
  const { 'x-name': _name, ...kept } = annotations;
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(assumed === undefined ? {} : { default: assumed }),
    ...(examples === undefined || examples.length === 0 ? {} : { examples }),
    ...kept,
  };
}

function withoutOpen(leaf: Json): Json {
  const { anyOf, ...rest } = leaf;
  if (!Array.isArray(anyOf)) return leaf;
  const forms = anyOf.filter((form: Json) => form.$ref !== '#/$defs/open');
  return forms.length === 1 ? { ...rest, ...(forms[0] as Json) } : { ...rest, anyOf: forms };
}

function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\u2028|\u2029/g, ' ')}'`;
}
