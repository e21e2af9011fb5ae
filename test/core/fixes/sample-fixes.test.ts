import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, check, type FileText } from '../../../core/index.ts';
import { statuses } from '../../../core/model/status.ts';
import { keyText } from '../../../core/syntax/tree.ts';
import { day } from '../../support/cli.ts';
import { fixFaults } from '../../support/fix-faults.ts';
import { healthySources, main, planted, without } from '../../support/planted.ts';
import { sampleNames, sampleSources } from '../../support/samples.ts';

const short = readFileSync(join(import.meta.dirname, '../../schemas/target.partnership.yaml'), 'utf8');

const workspaces: Record<string, readonly FileText[]> = {
  ...Object.fromEntries(
    sampleNames.map((name) => [name, sampleSources(name).map(({ path, syntax }) => ({ path, text: syntax.text }))]),
  ),
  'a definition of 40 lines': [{ path: 'short.partnership.yaml', text: short }],
  'a definition of 4 lines': [
    { path: 'new.partnership.yaml', text: 'kind: Partnership\nversion: 1\nname: new\nstatus: steady\n' },
  ],
};

// Every fix that is offered in the samples, and in them at every status, each applied alone.
describe('every fix in the samples', () => {
  for (const [name, files] of Object.entries(workspaces)) {
    describe(name, () => {
      // The portfolio holds several statuses as it is.
      for (const status of name === 'portfolio' ? [undefined] : [undefined, ...statuses])
        it(`${status ?? 'as it is'}: helps and does no harm`, () => {
          const stated = files.map(({ path, text }) => ({
            path,
            text: status ? text.replace(/^status: .*$/m, `status: ${status}`) : text,
          }));
          const before = check({ files: stated, asOf: day });
          assert.deepEqual(fixFaults({ check, applyEdits }, before), []);
        });
    });
  }
});

const shared: FileText = {
  path: 'policy.partnership.yaml',
  text: "kind: Policy\nversion: 1\nname: house-of-both\nsharedWith:\n  - { paths: ['shared/**'] }\n",
};

// What only the client may read begins in a file of its own there.
describe('every fix in a folder that the provider reads', () => {
  for (const [name, files] of Object.entries(workspaces).filter(([name]) => name !== 'portfolio'))
    for (const status of ['contracted', 'steady', 'exiting'])
      it(`${name}, ${status}: helps and does no harm`, () => {
        const moved = files.map(({ path, text }) => ({
          path: `shared/${path}`,
          text: text.replace(/^status: .*$/m, `status: ${status}`),
        }));
        const before = check({ files: [...moved, shared], asOf: day });
        assert.deepEqual(fixFaults({ check, applyEdits }, before), []);
      });
});

// A section that is not there is asked for, or what refers to it is; either way the fix leaves no other question.
describe('every fix in the healthy sample without one of its sections', () => {
  const root = healthySources().find(({ path }) => path === main)?.syntax.documents[0]?.root;
  const sections = root?.type === 'map' ? root.entries.map(({ key }) => keyText(key)) : [];
  for (const section of sections)
    it(`${section}: helps and does no harm`, () => {
      const before = check({ files: planted({ edits: [without(`/${section}`)] }), asOf: day });
      assert.deepEqual(fixFaults({ check, applyEdits }, before), []);
    });
});
