import { strict as assert } from 'node:assert';
import { applyEdits, check } from '../../../core/index.ts';
import { day } from '../../support/cli.ts';
import { fixFaults } from '../../support/fix-faults.ts';
import { planted } from '../../support/planted.ts';
import { faults } from '../planted/faults.ts';

// Every fix that is offered for a fault planted in the healthy sample, each applied alone.
describe('every fix of a planted fault', () => {
  for (const [family, kinds] of Object.entries(faults)) {
    describe(family, () => {
      for (const fault of kinds)
        it(`${fault.what}: helps and does no harm`, () => {
          const before = check({ files: planted(fault), asOf: day });
          assert.deepEqual(fixFaults({ check, applyEdits }, before), []);
        });
    });
  }
});
