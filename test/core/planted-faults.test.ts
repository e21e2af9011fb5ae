import { strict as assert } from 'node:assert';
import { check } from '../../core/index.ts';
import { day } from '../support/cli.ts';
import { lineOf, planted } from '../support/planted.ts';
import { faults } from './planted/faults.ts';

// Each fault of test/core/planted is put into the healthy sample alone, and gives the findings that were written beside it
// by hand, and no other.
describe('one fault in the healthy sample', () => {
  for (const [family, kinds] of Object.entries(faults)) {
    describe(family, () => {
      for (const fault of kinds)
        it(`${fault.what}: ${fault.found.map((line) => line.split(' ', 1)[0]).join(', ')} and nothing else`, () => {
          const { findings } = check({ files: planted(fault), asOf: day });
          assert.deepEqual(
            findings.map(lineOf).sort(),
            [...fault.found].sort(),
            findings.map(({ rule, path, message }) => `${rule} ${path}: ${message}`).join('\n'),
          );
        });
    });
  }

  it('is of at least 60 kinds, in all families', () => {
    const all = Object.values(faults).flat();
    assert.ok(all.length >= 60, `${all.length}`);
    assert.equal(new Set(all.map(({ what }) => what)).size, all.length);
    const families = new Set(all.flatMap(({ found }) => found.map((line) => line.slice(0, 3))));
    assert.deepEqual([...families].sort(), ['PC0', 'PC1', 'PC2', 'PC3', 'PC4', 'PC5', 'PC6', 'PC7']);
  });
});
