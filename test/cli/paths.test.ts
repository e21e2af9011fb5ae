import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkspace } from '../../cli/workspace.ts';
import { build, day, run, workspace } from '../support/cli.ts';
import { broken, sound, unfinished } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const named = (name: string): string => sound.replace('quiet-line', name);

/** The files that a run reports on, and how it ended. */
async function filesOf(
  cwd: string,
  ...args: string[]
): Promise<{ files: string[]; status: number | null; stderr: string }> {
  const { status, stdout, stderr } = await run(['check', ...args, '--format', 'json', '--as-of', day], { cwd });
  return { files: stdout === '' ? [] : (JSON.parse(stdout) as { files: string[] }).files, status, stderr };
}

describe('which files are read', () => {
  it('all below a folder by their suffix, in order', async () => {
    const cwd = workspace({
      'b.partnership.yaml': named('b'),
      'a/z.partnership.yml': named('z'),
      'a/y.partnership.json': '{"kind":"Partnership","version":1,"name":"y","status":"draft"}',
      'a/y.actuals.csv': 'partnership,kpi,period,value\n',
      'a/.hidden/h.partnership.yaml': named('h'),
      'a/other.yaml': 'x: 1\n',
      'a/partnership.yaml': 'x: 1\n',
      'B.partnership.yaml': named('B').replace('name: B', 'name: big-b'),
    });
    const { files } = await filesOf(cwd);
    assert.deepEqual(files, [
      'B.partnership.yaml',
      'a/.hidden/h.partnership.yaml',
      'a/y.actuals.csv',
      'a/y.partnership.json',
      'a/z.partnership.yml',
      'b.partnership.yaml',
    ]);
  });

  it('files, folders and globs, each file once', async () => {
    const cwd = workspace({
      'a/one.partnership.yaml': named('one'),
      'a/two.partnership.yaml': named('two'),
      'b/deep/er/three.partnership.yaml': named('three'),
      'c/[x].partnership.yaml': named('four'),
    });
    assert.deepEqual((await filesOf(cwd, 'a/one.partnership.yaml')).files, ['a/one.partnership.yaml']);
    assert.deepEqual((await filesOf(cwd, 'a', './a/', 'a/one.partnership.yaml', join(cwd, 'a'))).files, [
      'a/one.partnership.yaml',
      'a/two.partnership.yaml',
    ]);
    assert.deepEqual((await filesOf(cwd, '**/t*.partnership.yaml')).files, [
      'a/two.partnership.yaml',
      'b/deep/er/three.partnership.yaml',
    ]);
    assert.deepEqual((await filesOf(cwd, '{a,b/**}/*.yaml')).files, [
      'a/one.partnership.yaml',
      'a/two.partnership.yaml',
      'b/deep/er/three.partnership.yaml',
    ]);
    assert.deepEqual((await filesOf(cwd, 'c/[x].partnership.yaml')).files, ['c/[x].partnership.yaml']);
    assert.deepEqual((await filesOf(join(cwd, 'a'), '../b/**')).files, ['../b/deep/er/three.partnership.yaml']);
  });

  it('takes what lies beside and above a file into account without reporting it', async () => {
    const cwd = workspace({
      'one.partnership.yaml': unfinished,
      'house.partnership.yaml':
        'kind: Policy\nversion: 1\nname: house\nrules:\n  - { rule: PC001, severity: error, why: Nothing may stay open here }\n',
      'below/loud.partnership.yaml': broken,
    });
    const alone = await run(['check', 'one.partnership.yaml', '--as-of', day], { cwd });
    assert.match(alone.stdout, /^one\.partnership\.yaml\n.* error .*PC001$/m);
    assert.match(alone.stdout, /^1 error in 1 file /m);
  });

  it('says of each argument that stands for nothing why, checks the rest, and ends with 2', async () => {
    const cwd = workspace({ 'one.partnership.yaml': named('one'), 'notes.yaml': 'x: 1\n' });
    const { files, status, stderr } = await filesOf(
      cwd,
      'one.partnership.yaml',
      'gone',
      'notes.yaml',
      'x/*.partnership.yaml',
      '',
    );
    assert.deepEqual([files, status], [['one.partnership.yaml'], 2]);
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      'No definition matches x/*.partnership.yaml.',
      'One of the paths is empty.',
      'There is no file or folder gone.',
      'notes.yaml was not read: names of definitions end in .partnership.yaml, .partnership.yml or .partnership.json.',
    ]);
  });

  it('ends with 2 when there is no definition at all', async () => {
    const cwd = workspace({ 'empty/readme': '' });
    for (const command of ['check', 'health', 'fix']) {
      const here = await run([command], { cwd });
      assert.deepEqual([here.status, here.stdout], [2, '']);
      assert.match(
        here.stderr,
        /^No definition was found in this folder\. Definitions are files such as harbour-chat\.partnership\.yaml\.\n$/,
      );
    }
    assert.match((await run(['check', 'empty'], { cwd })).stderr, /^No definition was found in empty\./);
  });
});

describe('ignored files', () => {
  it('are those that git would ignore, at every level, and node_modules', async () => {
    const cwd = workspace({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/in-git.partnership.yaml': named('in-git'),
      '.gitignore': 'build/\n*.draft.partnership.yaml\n/top.partnership.yaml\n',
      'top.partnership.yaml': named('top'),
      'sub/top.partnership.yaml': named('sub-top'),
      'build/x.partnership.yaml': named('x'),
      'BUILD/case.partnership.yaml': named('case'),
      'sub/.gitignore': '!keep.draft.partnership.yaml\nprivate\n',
      'sub/keep.draft.partnership.yaml': named('keep'),
      'sub/other.draft.partnership.yaml': named('other'),
      'sub/private/p.partnership.yaml': named('p'),
      'private/p.partnership.yaml': named('q'),
      'node_modules/m/m.partnership.yaml': named('m'),
      'sub/node_modules/m/m.partnership.yaml': named('m2'),
    });
    const kept = ['private/p.partnership.yaml', 'sub/keep.draft.partnership.yaml', 'sub/top.partnership.yaml'];
    assert.deepEqual((await filesOf(cwd)).files, ['BUILD/case.partnership.yaml', ...kept]);
    assert.deepEqual((await filesOf(cwd, 'sub')).files, kept.slice(1), 'rules above the folder count');
    assert.deepEqual((await filesOf(join(cwd, 'sub'))).files, ['keep.draft.partnership.yaml', 'top.partnership.yaml']);
    assert.deepEqual(
      (await filesOf(cwd, 'build')).files,
      ['build/x.partnership.yaml'],
      'a folder that is named is meant',
    );
    assert.deepEqual(
      (await filesOf(cwd, 'top.partnership.yaml')).files,
      ['top.partnership.yaml'],
      'a file that is named is meant',
    );
    assert.deepEqual((await filesOf(cwd, 'sub/**')).files, kept.slice(1));
  });
});

describe('what cannot be read', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('links that lead nowhere or in a circle are findings; the rest is checked', async () => {
    const cwd = workspace({ 'one.partnership.yaml': named('one') });
    symlinkSync('nowhere', join(cwd, 'dangling.partnership.yaml'));
    symlinkSync('circle.partnership.yaml', join(cwd, 'circle.partnership.yaml'));
    symlinkSync('nowhere', join(cwd, 'unrelated'));
    const { status, stdout } = await run(['check', '--as-of', day], { cwd });
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^circle\.partnership\.yaml\n {2}1:1 {2}error {2}.*its symbolic links lead in a circle\. +PC034$/m,
    );
    assert.match(
      stdout,
      /^dangling\.partnership\.yaml\n {2}1:1 {2}error {2}.*the symbolic link leads to nothing\. +PC034$/m,
    );
    assert.match(stdout, /^2 errors in 3 files /m);
    const direct = await filesOf(cwd, 'dangling.partnership.yaml', 'one.partnership.yaml');
    assert.deepEqual([direct.files, direct.status], [['dangling.partnership.yaml', 'one.partnership.yaml'], 1]);
  });

  it('loops of folders end, and a file is read once under all its names', async () => {
    const cwd = workspace({ 'a/one.partnership.yaml': named('one'), 'outside/two.partnership.yaml': named('two') });
    mkdirSync(join(cwd, 'a/b'));
    symlinkSync('..', join(cwd, 'a/b/up'));
    symlinkSync('.', join(cwd, 'a/self'));
    symlinkSync('b', join(cwd, 'a/c'));
    symlinkSync('one.partnership.yaml', join(cwd, 'a/again.partnership.yaml'));
    symlinkSync('../outside/two.partnership.yaml', join(cwd, 'a/linked.partnership.yaml'));
    assert.deepEqual((await filesOf(cwd, 'a')).files, ['a/linked.partnership.yaml', 'a/one.partnership.yaml']);
    symlinkSync('a', join(cwd, 'link'));
    assert.deepEqual(
      (await filesOf(cwd, 'link')).files,
      ['link/linked.partnership.yaml', 'link/one.partnership.yaml'],
      'a link that is named is meant',
    );
    assert.deepEqual((await filesOf(cwd, 'link', 'a')).files, ['a/linked.partnership.yaml', 'a/one.partnership.yaml']);
  });

  it('files and folders without rights are findings; the rest is checked', async function () {
    if (process.getuid?.() === 0) this.skip(); // nothing is barred to root
    const cwd = workspace({
      'one.partnership.yaml': named('one'),
      'barred.partnership.yaml': named('two'),
      'closed/three.partnership.yaml': named('three'),
    });
    chmodSync(join(cwd, 'barred.partnership.yaml'), 0);
    chmodSync(join(cwd, 'closed'), 0);
    try {
      const { status, stdout } = await run(['check', '--as-of', day], { cwd });
      assert.equal(status, 1);
      assert.match(stdout, /^barred\.partnership\.yaml\n.*no permission to read it\. +PC034$/m);
      assert.match(stdout, /^closed\n.*no permission to read it\. +PC034$/m);
      assert.match(stdout, / in 3 files /);
    } finally {
      chmodSync(join(cwd, 'closed'), 0o755);
    }
  });

  it('a pipe is no file, and nothing waits for it', async function () {
    const cwd = workspace({ 'one.partnership.yaml': named('one') });
    if (spawnSync('mkfifo', [join(cwd, 'pipe.partnership.yaml')]).status !== 0) this.skip();
    assert.deepEqual((await filesOf(cwd)).files, ['one.partnership.yaml']);
    const { status, stderr } = await filesOf(cwd, 'pipe.partnership.yaml');
    assert.deepEqual([status, stderr], [2, 'pipe.partnership.yaml is neither a file nor a folder.\n']);
  });
});

describe('texts that go wrong', () => {
  /** The rules found in a file of this content, with a sound file beside it that must be judged all the same. */
  async function rulesIn(content: string | Uint8Array): Promise<string[]> {
    const cwd = workspace({ 'bad.partnership.yaml': content, 'good.partnership.yaml': sound });
    const { status, stdout, stderr } = await run(['check', '--format', 'json', '--as-of', day], { cwd });
    assert.ok(status === 0 || status === 1, `${status} ${stderr}`);
    assert.equal(stderr, '');
    const { findings, health } = JSON.parse(stdout) as {
      findings: { rule: string; file: string }[];
      health: { partnership: string }[];
    };
    assert.ok(health.some(({ partnership }) => partnership === 'quiet-line'));
    const text = await run(['check', '--as-of', day], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
    assert.doesNotMatch(text.stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    return findings.filter(({ file }) => file === 'bad.partnership.yaml').map(({ rule }) => rule);
  }

  const head = 'kind: Partnership\nversion: 1\nname: bad\nstatus: draft\n';
  const cases: Readonly<Record<string, string | Uint8Array>> = {
    'an empty file': '',
    'only a comment': '# nothing yet\n',
    'ten megabytes': `${head}title: ${'x'.repeat(10_000_000)}\n`,
    'binary data': Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256),
    'bytes of another encoding': Buffer.from(`${head}title: caf\xe9\n`, 'latin1'),
    'UTF-16': Buffer.from(`\ufeff${head}`, 'utf16le'),
    'tabs as indentation': `${head}people:\n\t- id: a\n`,
    'duplicate keys': `${head}name: worse\n`,
    'conflict markers': `${head}<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n`,
    'an unknown kind': 'kind: Friendship\nversion: 1\nname: bad\n',
    'an unknown version': head.replace('version: 1', 'version: 99'),
    'an unterminated quote': `${head}title: "Chat\n`,
    'an alias bomb': `${head}a: &a [x, x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefghij', (name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]\n`).join('')}`,
    'a thousand levels': `${head}people: ${'['.repeat(1000)}${']'.repeat(1000)}\n`,
    '__proto__ as a key': `${head}__proto__: { polluted: true }\n`,
    'escape sequences': `${head}title: a\u001b[31mb\u0007\n`,
  };
  for (const [name, content] of Object.entries(cases)) {
    it(`${name}: a finding, and the rest is judged`, async () => {
      assert.notDeepEqual(await rulesIn(content), []);
    });
  }

  it('CRLF, a byte order mark, emoji and right-to-left text are fine', async () => {
    assert.deepEqual(
      await rulesIn(`\ufeff${head.replaceAll('\n', '\r\n')}title: 👩‍👩‍👧 שלום\r\nclient: a\r\nprovider: b\r\n`),
      [],
    );
  });
});

describe('reading a folder for the language server', () => {
  it('finds the same files, and names what cannot be read', async () => {
    const cwd = workspace({
      'b.partnership.yaml': `\ufeff${sound}`,
      'a/c.partnership.yaml': sound,
      '.gitignore': 'd*\n',
      'd.partnership.yaml': sound,
    });
    if (process.platform !== 'win32') symlinkSync('nowhere', join(cwd, 'x.partnership.yaml'));
    const { files, unreadable } = await readWorkspace(cwd);
    assert.deepEqual(files, [
      { path: 'a/c.partnership.yaml', text: sound },
      { path: 'b.partnership.yaml', text: sound },
    ]);
    if (process.platform !== 'win32')
      assert.deepEqual(unreadable, [{ path: 'x.partnership.yaml', reason: 'the symbolic link leads to nothing' }]);
  });
});
