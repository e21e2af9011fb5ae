import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { ANNOTATIONS } from './ajv.ts';
import { Emitter, type Json } from './json-schema.ts';
import type { Language } from './model.ts';

const HEADER = '// Generated from schemas/src by npm run generate. Do not edit.\n';

// The package is CommonJS; some loaders hand over its namespace.
const standalone = ((standaloneModule as { default?: unknown }).default ??
  standaloneModule) as typeof import('ajv/dist/standalone/index.js').default;

/**
 * One validating function per kind, compiled by Ajv into a self-contained ES module. To keep it small, what core
 * judges by itself is left out of the compiled schemas: the words, that every value may be `unknown` or `TODO …`
 * (core/schema/validate.ts passes over such values) and which names `proposed.value` takes (core/model/build.ts).
 */
export async function validators(language: Language, root: string): Promise<Record<string, string>> {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    inlineRefs: false,
    unevaluated: false,
    code: { source: true, esm: true, optimize: 2, formats: _`formats` },
  });
  for (const keyword of ANNOTATIONS) ajv.addKeyword({ keyword });
  ajv.addFormat('date', () => true);
  const emitter = new Emitter(language, {
    block: (name) => `#/$defs/${name}`,
    leaf: (name) => `common.schema.json#/$defs/${name}`,
    words: false,
  });
  ajv.addSchema(lean(emitter.common(), language) as Json);
  const exports: Record<string, string> = {};
  for (const kind of language.kinds) {
    const schema = lean(emitter.kind(kind), language) as Json;
    ajv.addSchema(schema);
    exports[kind.kind] = String(schema.$id);
  }
  const code = [
    `import { isRealDate } from './date.ts';`,
    'const formats = { date: isRealDate };',
    trimmed(standalone(ajv, exports)).replace(
      /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g,
      (_match, path: string) => runtimeImport(path),
    ),
  ];
  const bundled = await build({
    stdin: {
      contents: [...imports.values(), ...code].join('\n'),
      resolveDir: `${root}/scripts/generate`,
      sourcefile: 'validators.js',
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return {
    'core/generated/validators.js': HEADER + (bundled.outputFiles[0]?.text ?? ''),
    'core/generated/validators.d.ts': declarations(Object.keys(exports)),
  };
}

/**
 * Ajv's code without what nobody reads here: the parents of a value, dynamic anchors, evaluated properties, the path in
 * the schema. That is a third of it, and every start of the command line reads it.
 */
function trimmed(code: string): string {
  return code
    .replace(
      /\{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}/g,
      '{instancePath=""}={}',
    )
    .replace(/,parentData:[\w.[\]"]+,parentDataProperty:(?:"[^"]*"|\w+),rootData,dynamicAnchors\}/g, '}')
    .replace(
      /const evaluated\d+ = validate\d+\.evaluated;(if\(evaluated\d+\.dynamic(Props|Items)\)\{evaluated\d+\.\w+ = undefined;\})*/g,
      '',
    )
    .replace(/validate\d+\.evaluated = \{[^}]*\};/g, '')
    .replace(/schemaPath:"[^"]*",/g, '');
}

const imports = new Map<string, string>();

/** Ajv's generated code requires its own helpers; a module imports them. */
function runtimeImport(path: string): string {
  const name = `runtime_${path.split('/').at(-1)}`;
  imports.set(
    path,
    `import ${name}_module from '${path}.js'; const ${name} = ${name}_module.default ?? ${name}_module;`,
  );
  return name;
}

/** A schema without the branches for `unknown` and `TODO …`, and without the names that a proposal takes. */
function lean(node: unknown, language: Language): unknown {
  if (Array.isArray(node)) return node.map((item) => lean(item, language));
  if (node === null || typeof node !== 'object') return node;
  const result = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, lean(value, language)])) as Json;
  if (Array.isArray(result.type) && result.pattern === language.open.pattern) {
    const types = result.type.filter((type) => type !== 'string');
    result.type = types.length === 1 ? types[0] : types;
    delete result.pattern;
  }
  if (Array.isArray(result.anyOf)) {
    const branches = result.anyOf.filter((branch: Json) => !String(branch.$ref ?? '').endsWith('/open')) as Json[];
    if (branches.length === 1) {
      delete result.anyOf;
      Object.assign(result, branches[0]);
    } else result.anyOf = branches;
  }
  const properties = result.properties as Record<string, Json> | undefined;
  if (properties?.proposed?.$ref !== undefined) properties.proposed = { $ref: properties.proposed.$ref };
  return result;
}

function declarations(kinds: string[]): string {
  return `${HEADER}
/** One thing that Ajv refuses; core/schema/validate.ts makes one error per mistake of these. */
export interface AjvError {
  /** JSON pointer of the value. */
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Checks a plain value; afterwards \`errors\` holds everything that is refused. */
export interface Validator {
  (data: unknown): boolean;
  errors?: AjvError[] | null;
}

${kinds.map((kind) => `export declare const ${kind}: Validator;`).join('\n')}
`;
}
