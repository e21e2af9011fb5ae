import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, isOurs } from '../../../core/index.ts';
import { day } from '../../support/cli.ts';
import { layoutFaults } from '../../support/layout-faults.ts';
import { brackets, layouts, lines } from '../../support/layouts.ts';
import { casesOf } from '../../support/rule-cases.ts';
import { sampleNames, sampleSources } from '../../support/samples.ts';

// Every fix writes the same into the same data, however that is laid out, and leaves what it does not change as it was.
describe('every fix in other layouts of the samples', () => {
  for (const name of sampleNames)
    for (const [words, layout] of Object.entries(layouts))
      it(`${name} with ${words}`, () => {
        assert.deepEqual(layoutFaults(check({ files: [...sampleSources(name)], asOf: day }), layout), []);
      });
});

/** Rules about the layout itself, and one whose fix moves whole lines, which there are none of between brackets. */
const notBetweenBrackets = ['PC060'];
const aboutLayout = ['PC002', 'PC003'];

describe('every fix of the fixtures of its rule in other layouts', () => {
  const folder = join(import.meta.dirname, '../../rules');
  const ids = readdirSync(folder).filter((name) => /^PC[0-7]\d\d$/.test(name) && !aboutLayout.includes(name));
  for (const id of ids)
    it(id, () => {
      for (const [index, one] of casesOf(folder, id, { isOurs }).entries()) {
        const result = check({ files: one.files, asOf: one.expected.asOf });
        // Those of other rules are tried with their own fixtures.
        const findings = result.findings.map((finding) => (finding.rule === id ? finding : { ...finding, fixes: [] }));
        if (findings.every(({ fixes }) => fixes.length === 0)) continue;
        const between = notBetweenBrackets.includes(id) ? undefined : brackets[index % brackets.length];
        for (const layout of between ? [lines, between] : [lines])
          assert.deepEqual(layoutFaults({ ...result, findings }, layout), [], one.name);
      }
    });
});
