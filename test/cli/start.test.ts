import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../cli/cache-folder.ts';
import { definition } from '../bench/definitions.ts';
import { build, cli, plainEnv, workspace } from '../support/cli.ts';

describe('starting the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-cache-'));
  const files = workspace({ 'a.partnership.yaml': definition('S') });
  const code = join(folder, 'code');

  before(build);
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (env: Record<string, string>, ...args: string[]) => {
    const { CI: _ci, ...rest } = plainEnv();
    const all = { ...rest, PARTNERSHIP_CACHE: folder, ...env };
    const ended = spawnSync(process.execPath, [cli, ...args], { cwd: files, env: all, encoding: 'utf8' });
    return { ...ended, stdout: ended.stdout.replace(/ · \d+ ms/, '') };
  };
  const check = (env: Record<string, string> = {}) => run(env, 'check', '--as-of', '2026-11-22', '--format', 'json');
  const kept = () => (existsSync(code) ? readdirSync(code) : []);

  it('keeps what was compiled after the first check, and takes it the next time', () => {
    const version = run({}, '--version');
    assert.equal(version.status, 0, version.stderr);
    assert.deepEqual(kept(), []);
    const first = check();
    assert.equal(first.status, 1, first.stderr);
    const [name = '', ...others] = kept();
    assert.match(name, /^\d+\.\d+\.\d+-.+\.bin$/);
    assert.deepEqual(others, []);
    const before = readFileSync(join(code, name));
    const second = check();
    assert.equal(second.stdout, first.stdout);
    assert.ok(readFileSync(join(code, name)).equals(before));
  });

  it('does without what was kept if that is broken, and puts it right', () => {
    const expected = check().stdout;
    const [name = ''] = kept();
    const good = readFileSync(join(code, name));
    for (const broken of [Buffer.from('nonsense'), good.subarray(0, 1000), Buffer.alloc(0)]) {
      writeFileSync(join(code, name), broken);
      const { stdout, status, stderr } = check();
      assert.equal(status, 1, stderr);
      assert.equal(stdout, expected);
      assert.ok(readFileSync(join(code, name)).length > 100_000);
    }
  });

  it('is read as it was written: signs outside ASCII mean the same as in the editor', () => {
    const program = readFileSync(join(cli, '../main.cjs'));
    assert.ok(program.every((byte) => byte < 0x80));
    const text = `kind: Partnership
version: 1
name: dashes
client: harbour-bank
provider: meridian
status: draft
communication:
  workingHours:
    client: { timezone: Europe/Lisbon, hours: '09:00–18:00' }
`;
    const cwd = workspace({ 'dashes.partnership.yaml': text });
    const { stdout } = spawnSync(process.execPath, [cli, 'check', '--as-of', '2026-11-22', '--format', 'json'], {
      cwd,
      env: plainEnv(),
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(stdout) as { findings: { path: string; message: string }[] };
    const faults = findings.filter(({ path }) => path.includes('workingHours'));
    assert.deepEqual(faults, []);
  });

  it('keeps nothing in a pipeline, or where it is told not to', () => {
    rmSync(folder, { recursive: true, force: true });
    for (const env of [{ CI: 'true' }, { PARTNERSHIP_CACHE: '' }, { PARTNERSHIP_CACHE: join(cli, 'no-folder') }]) {
      const { status, stderr } = check(env as Record<string, string>);
      assert.equal(status, 1, stderr);
    }
    assert.equal(existsSync(folder), false);
  });

  it('finds the place where a system keeps such things', () => {
    assert.equal(cacheFolder({ PARTNERSHIP_CACHE: '/x' }), '/x');
    assert.equal(cacheFolder({ PARTNERSHIP_CACHE: '' }), undefined);
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux'), join('/c', 'partnership-as-code'));
    assert.match(cacheFolder({}, 'linux') ?? '', /\.cache[\\/]partnership-as-code$/);
    assert.match(cacheFolder({}, 'darwin') ?? '', /Library[\\/]Caches[\\/]partnership-as-code$/);
    assert.equal(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32'), join('/l', 'partnership-as-code'));
  });
});
