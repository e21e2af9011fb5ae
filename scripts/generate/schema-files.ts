import { Emitter, pretty } from './json-schema.ts';
import type { Language } from './model.ts';
import type { Files } from './output.ts';

/** The published JSON Schemas: the leaves, one per kind, and one that picks by `kind`. */
export function schemaFiles(language: Language): Files {
  const emitter = new Emitter(language);
  const documents: [string, unknown][] = [
    ['common', emitter.common()],
    ...language.kinds.map((kind): [string, unknown] => [kind.file, emitter.kind(kind)]),
    ['definition', emitter.definition(language.kinds)],
  ];
  return Object.fromEntries(documents.map(([name, schema]) => [`schemas/${name}.schema.json`, `${pretty(schema)}\n`]));
}
