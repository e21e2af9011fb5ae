import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, cli, day, plainEnv, workspace } from '../support/cli.ts';
import { broken, endable, sound } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];

function piped(
  args: readonly string[],
  input: string,
  cwd: string,
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: plainEnv(),
  });
  return { status, stdout, stderr };
}

describe('--stdin-filename', () => {
  it('judges the text in place of the file, with everything around it', () => {
    const policy =
      'kind: Policy\nversion: 1\nname: house\nrules:\n  - { rule: PC404, severity: warning, why: We know. }\n';
    const cwd = workspace({ 'banks/a.partnership.yaml': sound, 'policy.partnership.yaml': policy });
    const { status, stdout } = piped(
      ['check', ...asOf, '--stdin-filename', 'banks/a.partnership.yaml'],
      endable(),
      cwd,
    );
    assert.match(stdout, /^banks\/a\.partnership\.yaml\n/);
    assert.match(stdout, /warn .*The provider may leave in 30 days/);
    assert.match(stdout, /in 1 file/);
    assert.equal(status, 1);
    const dash = piped(['check', ...asOf, '-', '--stdin-filename', 'new/b.partnership.yaml'], broken, cwd);
    assert.equal(dash.status, 1);
    assert.match(dash.stdout, /^new\/b\.partnership\.yaml\n/);
  });

  it('gives back the mended text, and the same text where nothing is to be mended', () => {
    const cwd = workspace({});
    const mended = piped(['fix', '--stdin-filename', 'a.partnership.yaml', ...asOf], broken, cwd);
    assert.equal(mended.stdout, broken.replace('drat', 'draft'));
    const same = piped(['fix', '--stdin-filename', 'a.partnership.yaml', ...asOf], sound, cwd);
    assert.deepEqual([same.status, same.stdout], [0, sound]);
  });

  it('says what is wrong with it', () => {
    const cwd = workspace({});
    for (const [args, said] of [
      [['-'], /needs a name: --stdin-filename/],
      [['--stdin-filename', 'notes.txt'], /names of definitions end in/],
      [['--stdin-filename', 'a.partnership.yaml', 'b'], /leave the paths out/],
      [['--stdin-filename', 'a.partnership.yaml', '--watch'], /--watch looks at files/],
    ] as const) {
      const { status, stderr } = piped(['check', ...args], sound, cwd);
      assert.equal(status, 2);
      assert.match(stderr, said);
    }
  });
});

describe('check --watch', () => {
  it('checks again when a file changes, until it is ended', async function () {
    this.timeout(30_000);
    const cwd = workspace({ 'a.partnership.yaml': sound });
    const child = spawn(process.execPath, [cli, 'check', '--watch', ...asOf], { cwd, env: plainEnv() });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
    await until(() => /Waiting for changes/.test(text));
    assert.match(text, /no findings in 1 file|hint/);
    text = '';
    writeFileSync(join(cwd, 'a.partnership.yaml'), broken);
    await until(() => /Waiting for changes/.test(text));
    assert.match(text, /drat/);
    writeFileSync(join(cwd, 'notes.txt'), 'of no account');
    child.kill('SIGINT');
    assert.equal(await ended(child), 1);
  });
});

async function until(test: () => boolean): Promise<void> {
  for (let tries = 0; tries < 250 && !test(); tries++) await new Promise((resolve) => setTimeout(resolve, 40));
  assert.ok(test(), 'nothing happened in time');
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', resolve));
}
