import { strictAjv } from './ajv.ts';
import { BASE, Emitter, type Json } from './json-schema.ts';
import type { Block, Kind, Language, Node } from './model.ts';

/**
 * What is missing or wrong in the words of the language: every field has a title, a description and examples, and every
 * example is what the field accepts.
 */
export function lint(language: Language): string[] {
  const problems: string[] = [];
  const ajv = strictAjv();
  const emitter = new Emitter(language);
  ajv.addSchema(emitter.common());
  for (const kind of language.kinds) ajv.addSchema(emitter.kind(kind));
  for (const kind of language.kinds) lintKind(language, kind, ajv, problems);
  return problems;
}

function lintKind(language: Language, kind: Kind, ajv: ReturnType<typeof strictAjv>, problems: string[]): void {
  const emitter = new Emitter(language, {
    block: (name) => `${kind.file}.schema.json#/$defs/${name}`,
    leaf: (name) => `common.schema.json#/$defs/${name}`,
    words: true,
  });
  const checks: { path: string; examples: unknown[] }[] = [];
  const schemas: Record<string, Json> = {};
  const visit = (block: Block, path: string): void => {
    for (const [key, node] of Object.entries(block.properties))
      field(node, path ? `${path}.${key}` : key, !block.sides);
  };
  const field = (node: Node, path: string, words: boolean): void => {
    if (words) {
      if (node.title === undefined) problems.push(`${kind.file}: ${path} has no title`);
      if (node.description === undefined) problems.push(`${kind.file}: ${path} has no description`);
      if (node.examples === undefined || node.examples.length === 0)
        problems.push(`${kind.file}: ${path} has no example`);
    }
    schemas[`p${checks.length}`] = emitter.node(node);
    const assumed = node.assumed === undefined ? [] : [node.assumed];
    checks.push({ path, examples: [...(node.examples ?? []), ...assumed] });
    inner(node, path);
  };
  const inner = (node: Node, path: string): void => {
    if (node.form === 'block') visit(node, path);
    if (node.form === 'list') inner(node.items, `${path}[]`);
    if (node.form === 'map') inner(node.of, `${path}.*`);
    if (node.form === 'either') for (const option of node.options) inner(option, path);
  };
  schemas.top = { $ref: `${kind.file}.schema.json` };
  visit(kind.root, '');
  const blocks = Object.entries(kind.blocks);
  for (const [name, block] of blocks) {
    visit(block, `block ${name}`);
    schemas[`p${checks.length}`] = emitter.node(block);
    checks.push({ path: `block ${name}`, examples: block.examples ?? [] });
  }
  const id = `${BASE}check-${kind.file}.schema.json`;
  ajv.addSchema({ $id: id, $defs: schemas });
  checks.forEach(({ path, examples }, index) => {
    for (const example of examples) {
      const validate = ajv.getSchema(`${id}#/$defs/p${index}`);
      if (validate === undefined) throw new Error(`no schema for ${path}`);
      if (validate(example) !== true) {
        const errors = validate.errors ?? [];
        const error = errors.find(({ keyword }) => !['anyOf', 'if'].includes(keyword)) ?? errors[0];
        const said = JSON.stringify(example);
        problems.push(
          `${kind.file}: ${path}: the example ${said} is refused: ${error?.instancePath} ${error?.message} ${JSON.stringify(error?.params)}`,
        );
      }
    }
  });
}
