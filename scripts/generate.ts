// Makes everything that follows from the language: schemas, validators, types, the reference. `npm run generate`.
//   --check    write nothing; exit 1 and name the files that would change
//   --partial  leave out sections and kinds whose source does not exist yet
import { join } from 'node:path';
import { catalogue } from './generate/catalogue.ts';
import { ideas } from './generate/ideas.ts';
import { lint } from './generate/lint.ts';
import type { Language } from './generate/model.ts';
import { type Files, output } from './generate/output.ts';
import { readLanguage, SourceError } from './generate/read.ts';
import { reference } from './generate/reference.ts';
import { regions } from './generate/regions.ts';
import { rulePages } from './generate/rule-pages.ts';
import { ruleList } from './generate/rules.ts';
import { runtimeSchemas } from './generate/runtime.ts';
import { schemaFiles } from './generate/schema-files.ts';
import { types } from './generate/types.ts';
import { validators } from './generate/validators.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const partial = process.argv.includes('--partial');

/** Each step makes some files: path → content. */
const steps: ((language: Language) => Files | Promise<Files>)[] = [
  schemaFiles,
  (language) => validators(language, root),
  types,
  runtimeSchemas,
  () => ruleList(root),
  () => rulePages(root, partial),
  (language) => catalogue(language, root),
  reference,
  regions,
  (language) => ideas(language, root, partial),
];

try {
  const language = readLanguage(root, partial);
  const problems = lint(language);
  if (problems.length > 0) throw new SourceError(problems);
  const files: Files = {};
  for (const step of steps) Object.assign(files, await step(language));
  const changed = output(root, files, check);
  for (const path of changed) console.log(`${check ? 'would change' : 'wrote'} ${path}`);
  if (changed.length === 0) console.log(`${Object.keys(files).length} generated files are up to date`);
  if (check && changed.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
