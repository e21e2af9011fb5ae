import { _, type KeywordCxt, stringify } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
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
  ajv.addKeyword(only);
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
    HELPERS,
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
 * `only: [names]` says what `properties` and `additionalProperties: false` say, with the same error. Ajv itself would look
 * the names up in the schema, and so take the whole of it into the code.
 */
const only = {
  keyword: 'only',
  before: 'properties',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }: KeywordErrorCxt) => _`{additionalProperty: ${params.name}}` },
  code(context: KeywordCxt) {
    const { gen, data, schema } = context;
    const names = gen.scopeValue('obj', { ref: schema, code: _`new Set(${stringify(schema)})` });
    gen.forIn('name', data, (name) => {
      gen.if(_`!${names}.has(${name})`, () => {
        context.setParams({ name });
        context.error();
      });
    });
  },
} as const;

/** What the code below does over and over, once. */
const HELPERS = `
function added(errors, error) { if (errors === null) return [error]; errors.push(error); return errors; }
function joined(errors, validate, data, instancePath) {
  if (validate(data, { instancePath })) return errors;
  return errors === null ? validate.errors : errors.concat(validate.errors);
}`;

/**
 * Ajv's code without what nobody reads here: the parents of a value, dynamic anchors, evaluated properties, the path in
 * the schema, the values that are allowed instead, which the engine knows. That is more than half of it, and every start of
 * the command line reads it.
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
    .replace(/schemaPath:"[^"]*",/g, '')
    .replaceAll('keyword:"only"', 'keyword:"additionalProperties"')
    .replace(/\{allowedValues: schema[^}]*\}/g, '{}')
    .replace(/\{pattern: "(?:[^"\\]|\\.)*"\}/g, '{}')
    .replace(
      /const (err\d+) = (\{[^{}]*(?:\{[^{}]*\})?[^{}]*\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
      'vErrors = added(vErrors, $2);',
    )
    .replace(
      /if\(!\((validate\d+)\(([\w.[\]]+), \{instancePath:([^{}]*)\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g,
      'vErrors = joined(vErrors, $1, $2, $3);errors = vErrors === null ? 0 : vErrors.length;',
    )
    .split(/(?=function validate\d+)/)
    .map((part) => (part.includes('_errs') ? part : uncounted(part)))
    .join('');
}

/** A function that never goes back to an earlier count of errors needs no count. */
function uncounted(code: string): string {
  return code
    .replace('let errors = 0;', '')
    .replace(/errors = vErrors === null \? 0 : vErrors\.length;|errors\+\+;/g, '')
    .replace('return errors === 0;', 'return vErrors === null;');
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
  if (result.additionalProperties === false) {
    result.only = Object.keys(result.properties as Json);
    delete result.additionalProperties;
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
