import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, day, root, run, runInto, workspace } from '../support/cli.ts';
import { broken, sound, unfinished } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];

describe('partnership check', () => {
  it('prints what is wrong, the health and a summary', async () => {
    const cwd = workspace({ 'loud.partnership.yaml': broken });
    const { status, stdout, stderr } = await run(['check', ...asOf], { cwd });
    assert.equal(
      stdout.replace(/health .*(\n {4,}.*)*/, 'health …').replace(/^\d rules? .*\n/m, ''), // what other rules make of it is their tests' concern
      `loud.partnership.yaml
  4:9  error  Status cannot be "drat". Did you mean "draft"?   PC006
                status: drat
                        ^^^^
       why  It takes "draft", "selecting", "contracted", "transition", "ramp", "steady",
            "improving", "exiting" or "ended".
       fix  Change to draft
loud-line   health …
1 error in 1 file · as of 2026-11-22
`,
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
  });

  it('ends with 0 when nothing reaches --fail-on, 1 when something does', async () => {
    const cwd = workspace({
      'sound.partnership.yaml': sound,
      'loud.partnership.yaml': broken,
      'open.partnership.yaml': unfinished,
    });
    const statuses = async (file: string, ...options: string[]) =>
      (await run(['check', file, ...asOf, ...options], { cwd })).status;
    assert.deepEqual(
      await Promise.all([
        statuses('sound.partnership.yaml'),
        statuses('sound.partnership.yaml', '--fail-on', 'info'),
        statuses('open.partnership.yaml', '--fail-on', 'info'),
        statuses('loud.partnership.yaml'),
        statuses('loud.partnership.yaml', '--fail-on', 'warning'),
        statuses('loud.partnership.yaml', '--fail-on', 'never'),
        statuses('.'),
      ]),
      [0, 0, 0, 1, 1, 0, 1],
    );
  });

  it('takes only severities, formats and days that there are', async () => {
    const cwd = workspace({ 'sound.partnership.yaml': sound });
    for (const [wrong, words] of [
      [['--fail-on', 'hints'], /Allowed choices are error, warning, info, never/],
      [['--format', 'xml'], /Formats are text, json, sarif/],
      [['--as-of', '2026-02-30'], /--as-of takes a day such as 2026-11-22, or head; it was given 2026-02-30/],
      [['--as-of'], /argument missing/],
      [['--strict'], /unknown option '--strict'/],
    ] as const) {
      const { status, stdout, stderr } = await run(['check', ...wrong], { cwd });
      assert.deepEqual([status, stdout], [2, ''], wrong.join(' '));
      assert.match(stderr, words);
    }
  });

  it('says how many rules need facts, and lists them with --needs', async () => {
    const cwd = workspace({ 'open.partnership.yaml': unfinished.replace('draft', 'selecting') });
    const quiet = await run(['check', ...asOf], { cwd });
    assert.match(quiet.stdout, /^\d+ rules? needs? more facts: --needs lists them$/m);
    const { stdout } = await run(['check', '--needs', ...asOf], { cwd });
    assert.doesNotMatch(stdout, /--needs lists them/);
    assert.match(
      stdout,
      /^not judged, for want of these facts\nopen\.partnership\.yaml\n( {2}PC\d{3} {2}[a-z-]+ +\S.*\n)+\n/m,
    );
  });

  it('colours nothing that is piped, unless it is told to', async () => {
    const cwd = workspace({ 'loud.partnership.yaml': broken });
    const plain = await run(['check', ...asOf], { cwd });
    assert.ok(!plain.stdout.includes('\u001b'));
    const forced = await run(['check', ...asOf], { cwd, env: { FORCE_COLOR: '1' } });
    assert.ok(forced.stdout.includes('\u001b[31merror'));
    const none = await run(['check', ...asOf], { cwd, env: { NO_COLOR: '1', FORCE_COLOR: undefined } });
    assert.equal(none.stdout, plain.stdout);
    const json = await run(['check', '--format', 'json', ...asOf], { cwd, env: { FORCE_COLOR: '1' } });
    assert.ok(!json.stdout.includes('\u001b'));
  });

  it('gives the same bytes in every time zone and language, and for arguments in any order', async () => {
    const cwd = workspace({
      'a/loud.partnership.yaml': broken,
      'b/open.partnership.yaml': unfinished,
      'c/I.partnership.yaml': sound,
    });
    for (const format of ['text', 'json']) {
      const args = ['--format', format, ...asOf];
      const here = await run(['check', 'a', 'b', 'c', ...args], {
        cwd,
        env: { TZ: 'UTC', LANG: 'C', LC_ALL: undefined },
      });
      const there = await run(['check', 'c', 'b/open.partnership.yaml', './a/', 'b', ...args], {
        cwd,
        env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      });
      assert.equal(there.stdout, here.stdout);
      assert.equal(there.status, here.status);
    }
  });

  it('judges as of today in UTC when no day is given', async () => {
    const cwd = workspace({ 'sound.partnership.yaml': sound });
    const before = new Date().toISOString().slice(0, 10);
    const { stdout } = await run(['check'], { cwd, env: { TZ: 'Pacific/Kiritimati' } });
    const after = new Date().toISOString().slice(0, 10);
    assert.ok(
      [before, after].some((today) => stdout.includes(`as of ${today}\n`)),
      stdout,
    );
  });

  it('reads a file that a policy above it governs with that policy, wherever it is started', async () => {
    const cwd = workspace({
      '.git/HEAD': 'ref: refs/heads/main\n',
      'policy.partnership.yaml':
        'kind: Policy\nversion: 1\nname: house\nrules:\n  - rule: PC001\n    severity: error\n    why: Nothing may stay open here\n',
      'team/open.partnership.yaml': unfinished,
    });
    const above = await run(['check', 'team', ...asOf], { cwd });
    assert.equal(above.status, 1, above.stdout);
    assert.match(above.stdout, /^team\/open\.partnership\.yaml\n.*error/m);
    assert.match(above.stdout, /1 error in 1 file /);
    const inside = await run(['check', 'open.partnership.yaml', ...asOf], { cwd: join(cwd, 'team') });
    assert.equal(inside.stdout, above.stdout.replaceAll('team/open', 'open'));
  });

  it('ends with 2 when a policy cannot be used, and still reports the rest', async () => {
    const cwd = workspace({
      'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\nrules: all of them\n',
      'team/loud.partnership.yaml': broken,
    });
    for (const path of ['.', 'team']) {
      const { status, stdout, stderr } = await run(['check', path, '--fail-on', 'never', ...asOf], { cwd });
      assert.equal(status, 2, stdout);
      assert.match(stderr, /^policy\.partnership\.yaml cannot be used: the built-in defaults/);
      assert.match(stdout, /^policy\.partnership\.yaml\n.*error/m);
      assert.match(stdout, /^team\/loud\.partnership\.yaml\n.*PC006/m);
    }
  });

  it('does not mind a closed input, nor a reader that stops', async () => {
    const cwd = workspace(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          `loud-${index}.partnership.yaml`,
          broken.replace('loud', `loud-${index}`),
        ]),
      ),
    );
    const cli = join(root, 'dist/cli.cjs');
    const shell = async (line: string) => {
      const { spawnSync } = await import('node:child_process');
      return spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    };
    const node = `"${process.execPath}" "${cli}" check --format json --as-of ${day}`;
    if (process.platform === 'win32') return;
    assert.match((await shell(`${node} <&- | tail -1`)).stdout, /^}$/m);
    const stopped = await shell(`${node} | head -c 10; echo "reader \${?}"`);
    assert.equal(stopped.stderr, '');
    assert.match(stopped.stdout, /reader 0/);
  });

  it('ends with 3 when it cannot write its result', function () {
    if (process.platform !== 'linux') this.skip();
    const cwd = workspace({ 'sound.partnership.yaml': sound });
    const { status, stderr } = runInto('/dev/full', ['check', ...asOf], cwd);
    assert.equal(status, 3);
    assert.match(stderr, /could not write its result \(ENOSPC\)/);
  });
});

describe('partnership', () => {
  it('prints its version and its help on the standard output', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const help = await run(['--help']);
    assert.equal(help.status, 0);
    for (const word of ['check', 'health', 'explain', 'fix', 'lsp', 'Exit status'])
      assert.ok(help.stdout.includes(word), word);
    assert.equal((await run(['help'])).stdout, help.stdout);
  });

  for (const command of ['check', 'health', 'explain', 'fix', 'lsp']) {
    it(`prints the help of ${command}`, async () => {
      const { status, stdout } = await run([command, '--help']);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`Usage: partnership ${command} [options]`), stdout);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 110, line);
    });
  }

  it('ends with 2 on no command, an unknown one, or one mistyped', async () => {
    const none = await run([]);
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /^Usage: partnership/);
    const wrong = await run(['chek']);
    assert.deepEqual([wrong.status, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /unknown command 'chek'\n\(Did you mean check\?\)/);
  });

  it('shows control characters of an argument as escapes', async () => {
    for (const args of [
      ['check', '--x\u001b[2J'],
      ['check', 'no\u001b[2J\u202e'],
      ['explain', '\u001b]0;x\u0007'],
    ]) {
      const { status, stderr } = await run(args);
      assert.equal(status, 2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
      assert.doesNotMatch(stderr, /[\u0000-\u0009\u000b-\u001f\u202e]/);
      assert.match(stderr, /\\u001b/);
    }
  });
});
