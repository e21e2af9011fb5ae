import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, isOurs } from '../../../core/index.ts';
import { day } from '../../support/cli.ts';
import { layoutFaults } from '../../support/layout-faults.ts';
import { brackets, layouts, lines } from '../../support/layouts.ts';
import { planted } from '../../support/planted.ts';
import { casesOf } from '../../support/rule-cases.ts';
import { sampleNames, sampleSources } from '../../support/samples.ts';
import { faults } from '../planted/faults.ts';

// Every fix writes the same into the same data, however that is laid out, and leaves what it does not change as it was.
describe('every fix in other layouts of the samples', () => {
  for (const name of sampleNames)
    for (const [words, layout] of Object.entries(layouts))
      it(`${name} with ${words}`, () => {
        assert.deepEqual(layoutFaults(check({ files: [...sampleSources(name)], asOf: day }), layout), []);
      });
});

describe('every fix of a planted fault in other layouts', () => {
  for (const [index, fault] of Object.values(faults).flat().entries())
    it(fault.what, () => {
      const before = check({ files: planted(fault), asOf: day });
      if (before.findings.every(({ fixes }) => fixes.length === 0)) return;
      const between = brackets[index % brackets.length];
      for (const layout of between ? [lines, between] : [lines]) assert.deepEqual(layoutFaults(before, layout), []);
    });
});

// Companion files, policies, waivers and CSV: what the samples have little of.
describe('every fix of the fixtures of files beside a definition, in other layouts', () => {
  const folder = join(import.meta.dirname, '../../rules');
  const ids = readdirSync(folder).filter((name) => /^PC0[4-6]\d$/.test(name));
  for (const id of ids)
    for (const { name, files, expected } of casesOf(folder, id, { isOurs })) {
      if (!name.startsWith('bad')) continue;
      it(`${id} ${name}`, () => {
        assert.deepEqual(layoutFaults(check({ files, asOf: expected.asOf }), lines), []);
      });
    }
});
