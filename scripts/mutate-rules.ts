// Tests the tests of the rules: negates every condition, exchanges && and ||, moves every comparison to the other side of
// its boundary and every threshold by one step, one at a time, and asks whether the rule's fixtures notice, or the tests in
// test/core/rules.
// `npm run mutate:rules [-- PC404 exit …]`; exit 1 when a mutant survives.
//   PC404, exit   only these rules, or the files of these areas
//   --sample N    only every Nth mutant
//   --json FILE   the survivors with all that differs, too
//   --fixtures FOLDER   instead of test/rules
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { API } from 'typescript/unstable/sync';
import { rules } from '../core/rules/rules.ts';
import { bundle } from './mutate/bundle.ts';
import type { Difference } from './mutate/judge.ts';
import { type Mutant, mutantsOf } from './mutate/mutants.ts';
import { ownersOf, ruleOf } from './mutate/owners.ts';
import { type Job, runAll } from './mutate/run.ts';
import { type ThresholdMutant, thresholdMutants } from './mutate/thresholds.ts';

const root = join(import.meta.dirname, '..');
const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '1' },
    json: { type: 'string' },
    fixtures: { type: 'string', default: join(root, 'test/rules') },
  },
});
const isAsked = (file: string): boolean =>
  asked.length === 0 || asked.some((word) => word === ruleOf(file) || word === file.split('/')[2]);

const started = Date.now();
const owners = ownersOf(root);
const compiler = new API({ cwd: root });
const snapshot = compiler.updateSnapshot({ openProject: join(root, 'core/tsconfig.json') });
const project = snapshot.getProjects()[0];
if (!project) throw new Error('core/tsconfig.json is no project');
const mutants: (Mutant | ThresholdMutant)[] = [];
const texts = new Map<string, string>();
for (const file of owners.keys()) {
  if (!isAsked(file)) continue;
  const source = project.program.getSourceFile(join(root, file));
  if (!source) throw new Error(`${file} is not part of core/tsconfig.json`);
  const mutated = mutantsOf(root, file, source, project.checker, mutants.length + 1);
  texts.set(file, mutated.text);
  mutants.push(...mutated.mutants);
  const rule = rules.find(({ id }) => id === ruleOf(file));
  if (rule) mutants.push(...thresholdMutants(root, file, rule, mutants.length + 1));
}
snapshot.dispose();
compiler.close();

const chosen = mutants.filter(({ id }) => id % Number(values.sample) === 0);
const jobs = [...texts.keys()].map((file) =>
  chosen.filter((mutant) => mutant.file === file).map((mutant): Job => ({ ...mutant, rules: owners.get(file) ?? [] })),
);
const survivors: { mutant: Mutant; because: string; differences: Difference[] }[] = [];
const failing = new Set<string>();
const made = mkdtempSync(join(tmpdir(), 'mutate-rules-'));
const judge = join(made, 'judge.mjs');
await bundle(root, texts, judge);
await runAll(
  jobs,
  {
    module: pathToFileURL(judge).href,
    folder: resolve(values.fixtures),
    size: mutants.length + 1,
  },
  {
    workers: availableParallelism(),
    each(id, verdict) {
      const mutant = mutants[id - 1];
      for (const name of verdict.failing ?? []) failing.add(name);
      if (mutant && !verdict.killed) survivors.push({ ...verdict, mutant });
    },
  },
);

rmSync(made, { recursive: true });

survivors.sort((a, b) => a.mutant.id - b.mutant.id);
for (const { mutant, because } of survivors)
  console.log(`${mutant.file}:${mutant.line}  ${mutant.from}  →  ${mutant.to}\n    ${because}`);
if (values.json) writeFileSync(values.json, JSON.stringify(survivors, undefined, 1));
for (const name of [...failing].sort()) console.log(`${name} fails without any mutant; it judged none`);
const number = (value: number): string => value.toLocaleString('en');
console.log(
  `${number(chosen.length)} mutants in ${number(texts.size)} files, ${number(chosen.length - survivors.length)} killed, ${number(survivors.length)} survived (${((Date.now() - started) / 1000).toFixed(0)} s)`,
);
if (survivors.length + failing.size > 0) process.exitCode = 1;
