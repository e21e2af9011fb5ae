import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neovim } from '../../scripts/neovim.mjs';
import { build, plainEnv, root, run } from '../support/cli.ts';

/** What `neovim.lua` saw. */
interface Seen {
  problem?: string;
  filetype: string;
  clients: number;
  diagnostics: string[];
  hover: { kind: string; value: string };
  renamed: string[];
  actions: string[];
  fixed: string[];
  formatted: string[];
  sameServer: number;
}

const file = 'veloria-chat.partnership.yaml';

describe('Neovim, set up as docs/editors.md says', function () {
  this.timeout(180_000);
  let folder: string;
  let seen: Seen;
  let written: string[];

  before(async function () {
    const program = neovim();
    if (!program) {
      console.log('Neovim is not here and cannot be installed: its test is left out.');
      return this.skip();
    }
    await build();
    folder = mkdtempSync(join(tmpdir(), 'partnership-neovim-'));
    cpSync(join(root, 'samples/in-trouble'), folder, { recursive: true });
    written = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    writeFileSync(join(folder, 'init.lua'), settings());
    const { status, stderr, error } = spawnSync(
      program,
      [
        '--headless',
        '-n',
        '-i',
        'NONE',
        '-u',
        'init.lua',
        file,
        '-c',
        `luafile ${join(root, 'test/editors/neovim.lua')}`,
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        timeout: 150_000,
        env: plainEnv({
          RESULT: join(folder, 'seen.json'),
          XDG_CONFIG_HOME: folder,
          XDG_STATE_HOME: folder,
          XDG_DATA_HOME: folder,
        }),
      },
    );
    assert.equal(error, undefined, stderr);
    assert.equal(status, 0, stderr);
    seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'));
    assert.equal(seen.problem, undefined, stderr);
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  it('shows the findings of the command line, each once', async () => {
    const { stdout } = await run(['check', '--format', 'json', file], { cwd: folder });
    const { findings } = JSON.parse(stdout) as {
      findings: { file: string; rule: string; range: { start: { line: number; character: number } } }[];
    };
    const expected = findings
      .filter((finding) => finding.file === file)
      .map(({ rule, range }) => `${range.start.line + 1}:${range.start.character + 1} ${rule}`);
    assert.ok(expected.length > 10, stdout);
    assert.deepEqual(seen.diagnostics.map((text) => text.split(' ').slice(0, 2).join(' ')).sort(), expected.sort());
    assert.equal(seen.filetype, 'yaml.partnership');
    assert.equal(seen.clients, 1);
  });

  it('explains a word', () => {
    assert.match(seen.hover.value, /Criticality/);
  });

  it('gives a person another name wherever it stands', () => {
    const expected = written.map((line) => line.replaceAll(/\bjoon\b/g, 'joon-park'));
    assert.notDeepEqual(expected, written);
    assert.deepEqual(seen.renamed, expected);
  });

  it('offers a fix while typing, and takes it', () => {
    assert.ok(seen.actions.includes('Change to high'), seen.actions.join(' | '));
    assert.deepEqual(seen.fixed, seen.renamed);
  });

  it('formats', () => {
    assert.deepEqual(
      seen.formatted.filter((line) => !seen.fixed.includes(line)),
      ['  - { id: new, side: client }'],
    );
    assert.equal(seen.formatted.length, seen.fixed.length + 1);
  });

  it('asks one server about all files of a folder', () => {
    assert.equal(seen.sameServer, 1);
  });
});

/** The settings for old versions, as they are documented. */
function settings(): string {
  const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const [, lua] = /### Neovim 0\.7 .*?```lua\n(.*?)```/s.exec(page) ?? [];
  assert.ok(lua, 'docs/editors.md says how Neovim 0.7 is set up');
  return lua.replaceAll('PROJECT', root.replaceAll('\\', '/'));
}
