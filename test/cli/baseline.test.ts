import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, day, run, workspace } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const definition = (client: number, provider: number): string => endable({ client, provider });
const asOf = ['--as-of', day];

describe('partnership check --baseline', () => {
  it('counts what is known and fails for what is new only', async () => {
    const cwd = workspace({ 'a.partnership.yaml': definition(30, 30) });
    assert.equal((await run(['check', ...asOf], { cwd })).status, 1);
    const written = await run(['check', ...asOf, '--write-baseline', 'known.json'], { cwd });
    assert.match(written.stderr, /known\.json holds \d+ findings/);
    const quiet = await run(['check', ...asOf, '--baseline', 'known.json'], { cwd });
    assert.equal(quiet.status, 0);
    assert.match(quiet.stdout, /no findings|\d+ known to the baseline/);
    assert.doesNotMatch(quiet.stdout, /PC404/);

    // The lines move: the same findings. The notice changes: a new one.
    writeFileSync(join(cwd, 'a.partnership.yaml'), `# a remark\n\n${definition(30, 30)}`);
    assert.equal((await run(['check', ...asOf, '--baseline', 'known.json'], { cwd })).status, 0);
    writeFileSync(join(cwd, 'a.partnership.yaml'), definition(30, 20));
    const loud = await run(['check', ...asOf, '--baseline', 'known.json'], { cwd });
    assert.equal(loud.status, 1);
    assert.match(loud.stdout, /PC404/);
    assert.match(loud.stderr, /1 finding of known\.json is gone/);
  });

  it('over an old baseline only takes out what is gone, unless --accept-new', async () => {
    const cwd = workspace({ 'a.partnership.yaml': definition(30, 30) });
    await run(['check', ...asOf, '--write-baseline', 'known.json'], { cwd });
    const keys = (): string[] =>
      JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings.map(({ key }: { key: string }) => key);
    const first = keys();
    writeFileSync(join(cwd, 'a.partnership.yaml'), definition(90, 30)); // PC405 is new
    const pruned = await run(['check', ...asOf, '--write-baseline', 'known.json'], { cwd });
    assert.match(pruned.stderr, /1 new finding was left out; --accept-new takes it in/);
    assert.deepEqual(keys(), first);
    await run(['check', ...asOf, '--write-baseline', 'known.json', '--accept-new'], { cwd });
    assert.equal(keys().length, first.length + 1);
    assert.ok(keys().some((key) => key.startsWith('PC405')));
  });

  it('says what is wrong with a file that is no baseline', async () => {
    const cwd = workspace({ 'a.partnership.yaml': definition(30, 30), 'bad.json': '{}', 'worse.json': 'x' });
    for (const [file, says] of [
      ['bad.json', /is no baseline: it does not say version 1/],
      ['worse.json', /is no baseline: it is no JSON/],
      ['none.json', /cannot be read/],
    ] as const) {
      const { status, stderr } = await run(['check', ...asOf, '--baseline', file], { cwd });
      assert.equal(status, 2);
      assert.match(stderr, says);
    }
    assert.equal((await run(['check', ...asOf, '--accept-new'], { cwd })).status, 2);
  });
});
