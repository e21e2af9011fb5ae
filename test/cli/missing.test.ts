import { strict as assert } from 'node:assert';
import { build, day, run, workspace } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];
const draft = endable().replace('status: steady', 'status: contracted');

describe('partnership health --missing', () => {
  it('is a checklist with the place of each answer and the rules it unlocks', async () => {
    const cwd = workspace({ 'sub/a.partnership.yaml': draft });
    const { status, stdout } = await run(['health', '--missing', ...asOf], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /^harbour-chat {3}contracted\n\n {2}due now: \d+ questions\n {2}\[ \] /);
    assert.match(stdout, /\n {2}before transition: \d+ more questions\n/);
    assert.match(stdout, /term {3}sub\/a\.partnership\.yaml, a new section {3}unlocks PC428, PC429\n/);
    assert.match(stdout, /\nas of 2026-11-22\n$/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
  });

  it('is data too, and looks ahead to the status that is named', async () => {
    const cwd = workspace({ 'a.partnership.yaml': draft });
    const { stdout } = await run(['health', '--missing', '--before', 'steady', '--format', 'json', ...asOf], { cwd });
    const { missing } = JSON.parse(stdout);
    assert.equal(missing[0].next, 'steady');
    const asked = missing[0].questions.find(({ field }: { field: string }) => field === 'communication.cadences');
    assert.equal(asked.due, 'later');
    assert.equal(asked.file, 'a.partnership.yaml');
    assert.ok(asked.unlocks.includes('PC202'));
  });

  it('refuses --before by itself', async () => {
    const { status, stderr } = await run(['health', '--before', 'ramp'], {});
    assert.equal(status, 2);
    assert.match(stderr, /--before goes with --missing/);
  });
});
