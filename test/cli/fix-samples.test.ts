import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '../../core/syntax/read-yaml.ts';
import { dataOf } from '../../core/syntax/tree.ts';
import { build, day, run, workspace } from '../support/cli.ts';
import { sampleNames, sampleSources } from '../support/samples.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

/** What both sides have signed, as far as it stands in sections of its own. */
const signed = ['term', 'termination', 'commercial', 'headcount'];

function textsIn(cwd: string): Map<string, string> {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|csv)$/.test(name));
  return new Map(names.sort().map((name) => [name, readFileSync(join(cwd, name), 'utf8')]));
}

/** Lines that stand in some file now and stood nowhere before. */
function added(before: Map<string, string>, after: Map<string, string>): string[] {
  const old = new Set([...before.values()].flatMap((text) => text.split('\n')));
  return [...after.values()].flatMap((text) => text.split('\n')).filter((line) => !old.has(line));
}

/** The values that stand in sections of signed terms, by their place; what is to be filled in left out. */
function termsIn(texts: Map<string, string>): Map<string, unknown> {
  const terms = new Map<string, unknown>();
  const add = (place: string, value: unknown): void => {
    if (value !== null && typeof value === 'object')
      for (const [key, child] of Object.entries(value)) add(`${place}/${key}`, child);
    else if (!/^TODO\b/.test(String(value))) terms.set(place, value);
  };
  for (const [name, text] of texts) {
    const { documents } = name.endsWith('.yaml') ? readYaml(text) : { documents: [] };
    for (const [index, { root }] of documents.entries()) {
      const data = dataOf(root) as Record<string, unknown>;
      for (const section of signed) add(`${name} ${index} ${section}`, data[section] ?? {});
    }
  }
  return terms;
}

describe('partnership fix, in the samples', function () {
  this.timeout(60_000);
  for (const name of sampleNames) {
    const start = (): string =>
      workspace(Object.fromEntries(sampleSources(name).map(({ path, syntax }) => [path, syntax.text])));

    it(`${name}: mends what needs no decision, once`, async () => {
      const cwd = start();
      const before = textsIn(cwd);
      const { status } = await run(['fix', '--as-of', day], { cwd });
      const after = textsIn(cwd);
      assert.equal(status, 0);
      assert.doesNotMatch(added(before, after).join('\n'), /TODO|proposed:/);
      assert.deepEqual(termsIn(after), termsIn(before));
      assert.match((await run(['fix', '--as-of', day], { cwd })).stdout, /^nothing to mend/);
    });

    it(`${name}: makes a place for what is missing, and leaves what is signed`, async () => {
      const cwd = start();
      const before = textsIn(cwd);
      await run(['fix', '--scaffold', '--as-of', day], { cwd });
      const after = textsIn(cwd);
      assert.equal(added(before, after).length === 0, name === 'healthy', 'only the healthy one lacks nothing');
      assert.doesNotMatch(added(before, after).join('\n'), /proposed:/);
      assert.deepEqual(termsIn(after), termsIn(before));
      const again = await run(['fix', '--scaffold', '--as-of', day], { cwd });
      assert.match(again.stdout, /^nothing to mend/, again.stdout);
      assert.deepEqual(textsIn(cwd), after);
    });
  }
});
