import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { write } from '../../cli/fix/write.ts';
import { rules } from '../../core/index.ts';
import { build, cli, day, root, run, workspace } from '../support/cli.ts';
import { broken, sound, unfinished } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

describe('partnership health', () => {
  it('shows score, dimensions and ledger; its lines add up', async () => {
    const { status, stdout } = await run(['health', 'samples/in-trouble', '--as-of', day]);
    assert.equal(status, 0);
    const score = Number(/^ {2}(\d+) \w+/m.exec(stdout)?.[1]);
    assert.match(stdout, /^ {2}dimension +score +weight +confidence$/m);
    const lost = [...stdout.matchAll(/^ +−(\d+) {2}\w+ +\S+ {2}/gm)].reduce(
      (sum, [, points]) => sum + Number(points),
      0,
    );
    assert.equal(score + lost, 100, stdout);
    assert.match(stdout, new RegExp(`^ {2}where ${100 - score} points went$`, 'm'));
    assert.match(stdout, /samples\/in-trouble\/veloria-chat\.partnership\.yaml:\d+:\d+$/m);
  });

  it('gives the same numbers as JSON', async () => {
    const cwd = workspace({ 'quiet.partnership.yaml': sound });
    const { stdout } = await run(['health', '--format', 'json', '--as-of', day], { cwd });
    const data = JSON.parse(stdout) as {
      version: number;
      asOf: string;
      health: { partnership: string; score: number; file: string }[];
    };
    const whole = JSON.parse((await run(['check', '--format', 'json', '--as-of', day], { cwd })).stdout) as typeof data;
    assert.deepEqual([data.version, data.asOf], [1, day]);
    assert.deepEqual(data.health, whole.health);
    assert.equal(data.health[0]?.file, 'quiet.partnership.yaml');
  });

  it('says so when no partnership is defined', async () => {
    const cwd = workspace({ 'p.partnership.yaml': 'kind: Provider\nversion: 1\nname: meridian-cx\n' });
    const { status, stdout } = await run(['health', '--as-of', day], { cwd });
    assert.deepEqual(
      [status, stdout],
      [0, `no partnership is defined here, so there is no health to show\n\nas of ${day}\n`],
    );
  });
});

describe('partnership explain', () => {
  it('explains a rule by id or name, in any case', async () => {
    const byId = await run(['explain', 'PC404']);
    assert.equal(byId.status, 0);
    assert.match(byId.stdout, /^PC404 notice-covers-rehome {3}exit · error · from \w+ on\n/);
    for (const word of ['when ', 'options ', 'fix ', 'waiver ', 'docs/rules/PC404.md'])
      assert.ok(byId.stdout.includes(word), word);
    assert.equal((await run(['explain', 'pc404'])).stdout, byId.stdout);
    assert.equal((await run(['explain', 'notice-covers-rehome'])).stdout, byId.stdout);
  });

  it('lists all rules with what each asks, and what it says about the example of its page', async () => {
    const { status, stdout } = await run(['explain', '--all']);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /\nPC404 {2}error {2}notice-covers-rehome {3}exit, from selecting on\n {7}asks {2}The provider's notice is long enough to replace its agents\.\n {7}says {2}The provider may leave in 30 days; replacing its 100 agents takes 161\. 131 days are\n/,
    );
    assert.match(
      stdout,
      /\nPC224 {2}off {4}terminology {3}communication, in any status; hint once a policy gives it a severity\n/,
    );
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
    const { rules } = JSON.parse((await run(['explain', '--all', '--format', 'json'])).stdout);
    const silent = rules.filter(({ example }: { example?: unknown }) => example === undefined);
    assert.deepEqual(
      silent.map(({ id }: { id: string }) => id),
      ['PC023', 'PC034'],
      'rules whose page shows no example',
    );
    const off = rules.filter(({ offByDefault }: { offByDefault: boolean }) => offByDefault);
    assert.deepEqual(
      off.map(({ id }: { id: string }) => id),
      ['PC224'],
    );
  }).timeout(60_000);

  it('says of a rule that is off what switches it on', async () => {
    const { stdout } = await run(['explain', 'PC224']);
    assert.match(stdout, /^PC224 terminology .*off until a policy gives it a severity\n/);
    assert.match(stdout, /\nsays {7}The other side is called "vendor" here\.\n/);
  });

  it('offers the likeliest rule for one that there is not, and ends with 2', async () => {
    for (const [asked, hint] of [
      ['PC4O4', 'Did you mean PC404?'],
      ['notice-cover-rehome', 'Did you mean notice-covers-rehome?'],
      ['weather', 'partnership explain --all lists the rules.'],
    ] as const) {
      const { status, stdout, stderr } = await run(['explain', asked]);
      assert.deepEqual([status, stdout, stderr], [2, '', `No rule is called ${asked}. ${hint}\n`]);
    }
  });

  it('takes one rule or --all, not both and not neither', async () => {
    for (const args of [[], ['PC404', '--all']]) {
      const { status, stderr } = await run(['explain', ...args]);
      assert.deepEqual(
        [status, stderr],
        [2, 'partnership explain takes one rule, such as PC404, the key of a finding, --at FILE:LINE, or --all.\n'],
      );
    }
  });

  it('lists every rule, as text and as JSON', async () => {
    const text = await run(['explain', '--all']);
    const { stdout } = await run(['explain', '--all', '--format', 'json']);
    const data = JSON.parse(stdout) as { version: number; rules: Record<string, unknown>[] };
    assert.equal(data.version, 1);
    assert.deepEqual(
      data.rules.map(({ id }) => id),
      rules.map(({ id }) => id),
    );
    for (const rule of data.rules) {
      assert.ok(text.stdout.includes(`${rule.id}  `));
      for (const key of [
        'id',
        'name',
        'area',
        'severity',
        'from',
        'summary',
        'condition',
        'options',
        'howToFix',
        'fixes',
        'waivable',
        'related',
        'page',
      ])
        assert.ok(key in rule, `${rule.id} ${key}`);
    }
    const one = JSON.parse((await run(['explain', 'PC404', '--format', 'json'])).stdout) as Record<string, unknown>;
    assert.deepEqual(
      one,
      data.rules.find(({ id }) => id === 'PC404'),
    );
  });
});

describe('partnership fix', () => {
  it('applies the fixes that need no decision, and says which', async () => {
    const cwd = workspace({ 'loud.partnership.yaml': broken, 'quiet.partnership.yaml': sound });
    const { status, stdout, stderr } = await run(['fix', '--as-of', day], { cwd });
    assert.deepEqual(
      [status, stderr, stdout],
      [0, '', 'loud.partnership.yaml\n  PC006  Change to draft\n1 fix in 1 file\n'],
    );
    assert.equal(readFileSync(join(cwd, 'loud.partnership.yaml'), 'utf8'), broken.replace('drat', 'draft'));
    assert.equal(readFileSync(join(cwd, 'quiet.partnership.yaml'), 'utf8'), sound);
    assert.equal((await run(['fix', '--as-of', day], { cwd })).stdout, 'nothing to mend without a decision\n');
  });

  it('prints a diff and writes nothing with --dry-run', async () => {
    const cwd = workspace({ 'a/loud.partnership.yaml': broken });
    const { status, stdout, stderr } = await run(['fix', '--dry-run', '--as-of', day], { cwd });
    assert.equal(
      stdout,
      `--- a/a/loud.partnership.yaml
+++ b/a/loud.partnership.yaml
@@ -1,6 +1,6 @@
 kind: Partnership
 version: 1
 name: loud-line
-status: drat
+status: draft
 client: harbour-bank
 provider: meridian-cx
`,
    );
    assert.deepEqual([status, stderr], [0, '1 fix would change 1 file\n']);
    assert.equal(readFileSync(join(cwd, 'a/loud.partnership.yaml'), 'utf8'), broken);
  });

  it('makes a diff that git can apply, with the same result', async () => {
    const files = {
      'loud.partnership.yaml': broken,
      'crlf.partnership.yaml': broken.replace('loud', 'crlf').replaceAll('\n', '\r\n').trimEnd(),
    };
    const [patched, fixed] = [workspace(files), workspace(files)];
    const { stdout } = await run(['fix', '--dry-run', '--as-of', day], { cwd: patched });
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: patched,
      input: stdout,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: join(patched, '..') },
    });
    await run(['fix', '--as-of', day], { cwd: fixed });
    for (const name of Object.keys(files)) {
      assert.equal(readFileSync(join(patched, name), 'utf8'), readFileSync(join(fixed, name), 'utf8'), name);
    }
  });

  it('keeps line ends, byte order mark, rights and links', async function () {
    if (process.platform === 'win32') this.skip();
    const { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } = await import('node:fs');
    const cwd = workspace({ 'real/loud.partnership.yaml': `\ufeff${broken.replaceAll('\n', '\r\n')}` });
    chmodSync(join(cwd, 'real/loud.partnership.yaml'), 0o640);
    symlinkSync('real/loud.partnership.yaml', join(cwd, 'link.partnership.yaml'));
    assert.equal((await run(['fix', 'link.partnership.yaml', '--as-of', day], { cwd })).status, 0);
    assert.equal(
      readFileSync(join(cwd, 'real/loud.partnership.yaml'), 'utf8'),
      `\ufeff${broken.replace('drat', 'draft').replaceAll('\n', '\r\n')}`,
    );
    assert.equal(statSync(join(cwd, 'real/loud.partnership.yaml')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(cwd, 'link.partnership.yaml')).isSymbolicLink());
    assert.deepEqual(readdirSync(join(cwd, 'real')), ['loud.partnership.yaml']);
  });

  it('only of the rules that are named', async () => {
    const cwd = workspace({ 'loud.partnership.yaml': broken });
    assert.equal(
      (await run(['fix', '--rule', 'PC001', '--as-of', day], { cwd })).stdout,
      'nothing to mend without a decision\n',
    );
    assert.match(
      (await run(['fix', '--rule', 'PC001,unknown-choice', '--as-of', day], { cwd })).stdout,
      /1 fix in 1 file/,
    );
    const wrong = await run(['fix', '--rule', 'PC0O1'], { cwd });
    assert.deepEqual([wrong.status, wrong.stderr], [2, 'No rule is called PC0O1. Did you mean PC001?\n']);
  });

  it('leaves what needs a decision, and says how much', async () => {
    const { stderr, stdout } = await run(['fix', 'samples/in-trouble', '--dry-run', '--as-of', day]);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /^nothing to mend without a decision · \d+ findings have fixes to decide on: partnership check shows them · \d+ findings ask for what is missing: partnership fix --scaffold makes a place for it$/m,
    );
  });

  it('makes a place for what is missing when asked to, and proposes no term', async () => {
    const { stderr, stdout } = await run(['fix', 'samples/in-trouble', '--scaffold', '--dry-run', '--as-of', day]);
    assert.match(stdout, /^--- a\/samples\/in-trouble\//);
    assert.match(stdout, /^\+.*TODO/m);
    assert.doesNotMatch(stdout, /^[-+].*(proposed:|notice: \d)/m);
    assert.match(
      stderr,
      /^\d+ fixes would change \d+ files? · \d+ findings? (has|have) fixes to decide on: partnership check shows them$/m,
    );
  });

  const confidential = {
    'policy.partnership.yaml':
      "kind: Policy\nversion: 1\nname: house\nsharedWith:\n  - { provider: meridian-cx, paths: ['shared/**'] }\n",
    'shared/quiet.partnership.yaml': `${sound}# what if\nexitPlan:\n  steps: [{ id: tell, what: Tell both teams }] # first\n`,
  };
  const companion = `kind: Partnership
version: 1
name: quiet-line
client: harbour-bank
provider: meridian-cx
audience: client

# what if
exitPlan:
  steps: [{ id: tell, what: Tell both teams }] # first
`;

  it('moves what a provider may not read into another file', async () => {
    const cwd = workspace(confidential);
    const { status, stdout, stderr } = await run(['fix', '--as-of', day], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /PC060 {2}Move the exit plan to quiet\.client\.partnership\.yaml\n1 fix in 2 files$/m);
    assert.equal(readFileSync(join(cwd, 'quiet.client.partnership.yaml'), 'utf8'), companion);
    assert.equal(readFileSync(join(cwd, 'shared/quiet.partnership.yaml'), 'utf8'), sound);
    assert.equal((await run(['check', '--as-of', day], { cwd })).status, 0);
    assert.match((await run(['fix', '--as-of', day], { cwd })).stdout, /^nothing to mend/);
  });

  it('takes nothing out when the other file is there already, though git passes it by', async () => {
    const cwd = workspace({
      ...confidential,
      '.gitignore': 'quiet.client.partnership.yaml\n',
      'quiet.client.partnership.yaml': 'mine\n',
    });
    execFileSync('git', ['init', '-q'], { cwd });
    const { status, stderr } = await run(['fix', '--as-of', day], { cwd });
    assert.deepEqual(
      [status, stderr],
      [
        2,
        'quiet.client.partnership.yaml was not made: a file of that name is there already.\nshared/quiet.partnership.yaml was not changed: quiet.client.partnership.yaml could not be written.\n',
      ],
    );
    assert.equal(readFileSync(join(cwd, 'quiet.client.partnership.yaml'), 'utf8'), 'mine\n');
    assert.equal(
      readFileSync(join(cwd, 'shared/quiet.partnership.yaml'), 'utf8'),
      confidential['shared/quiet.partnership.yaml'],
    );
  });

  it('makes a diff of two files that git can apply', async () => {
    const cwd = workspace(confidential);
    const { stdout } = await run(['fix', '--dry-run', '--as-of', day], { cwd });
    execFileSync('git', ['apply', '-'], {
      cwd,
      input: stdout,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: join(cwd, '..') },
    });
    assert.equal(readFileSync(join(cwd, 'quiet.client.partnership.yaml'), 'utf8'), companion);
    assert.equal(readFileSync(join(cwd, 'shared/quiet.partnership.yaml'), 'utf8'), sound);
  });

  it('does not write over what somebody else wrote meanwhile, nor lose bytes that are not text', () => {
    const cwd = workspace({ 'changed.yaml': 'newer', 'latin.yaml': Buffer.from('caf\xe9', 'latin1') });
    const change = (name: string, before: string) => ({
      path: join(cwd, name),
      before,
      after: 'after',
    });
    assert.equal(write(change('changed.yaml', 'older')), 'somebody else changed it meanwhile');
    assert.equal(write(change('latin.yaml', 'caf\ufffd')), 'it holds bytes that are not UTF-8, which would be lost');
    assert.equal(readFileSync(join(cwd, 'changed.yaml'), 'utf8'), 'newer');
    assert.equal(write(change('changed.yaml', 'newer')), undefined);
    assert.equal(readFileSync(join(cwd, 'changed.yaml'), 'utf8'), 'after');
    assert.equal(write(change('gone.yaml', '')), 'it is gone');
  });

  it('does not touch a file whose bytes are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(broken), Buffer.from('# caf\xe9\n', 'latin1')]);
    const cwd = workspace({ 'loud.partnership.yaml': bytes, 'other.partnership.yaml': broken });
    const { stdout } = await run(['fix', '--as-of', day], { cwd });
    assert.deepEqual(readFileSync(join(cwd, 'loud.partnership.yaml')), bytes);
    assert.match(stdout, /^other\.partnership\.yaml$/m);
  });
});

describe('--as-of head', () => {
  const git = (cwd: string, date: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd,
        env: {
          ...process.env,
          GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z',
          GIT_COMMITTER_DATE: date,
          GIT_CONFIG_GLOBAL: '/dev/null',
        },
        stdio: 'pipe',
      },
    );

  it('is the day of the head commit in UTC', async () => {
    const cwd = workspace({ 'quiet.partnership.yaml': sound });
    git(cwd, '', 'init', '-q');
    git(cwd, '2026-03-01T23:30:00-05:00', 'commit', '-q', '--allow-empty', '-m', 'one');
    const { status, stdout } = await run(['check', '--as-of', 'head'], { cwd, env: { TZ: 'America/New_York' } });
    assert.equal(status, 0);
    assert.match(stdout, / as of 2026-03-02$/m);
  });

  it('says what is missing: a commit, a repository, git', async () => {
    const cwd = workspace({ 'quiet.partnership.yaml': sound });
    const outside = await run(['check', '--as-of', 'head'], { cwd });
    assert.deepEqual([outside.status, outside.stdout], [2, '']);
    assert.match(
      outside.stderr,
      /^--as-of head takes the date of the last commit, and this folder is in no git repository/,
    );
    git(cwd, '', 'init', '-q');
    const empty = await run(['check', '--as-of', 'head'], { cwd });
    assert.deepEqual(
      [empty.status, empty.stderr],
      [2, '--as-of head takes the date of the last commit, and there is no commit yet.\n'],
    );
    const without = await run(['check', '--as-of', 'head'], { cwd, env: { PATH: cwd } });
    assert.deepEqual(
      [without.status, without.stderr],
      [2, '--as-of head asks git for the date of the last commit, and git is not installed.\n'],
    );
  });
});

describe('partnership lsp', () => {
  it('wants --stdio', async () => {
    const { status, stderr } = await run(['lsp']);
    assert.deepEqual(
      [status, stderr],
      [2, 'The language server talks over the standard input and output: partnership lsp --stdio\n'],
    );
  });

  it('is a fault of the tool, with status 3, when the server is not there', async () => {
    const folder = workspace({});
    for (const name of ['cli.cjs', 'main.cjs']) copyFileSync(join(dirname(cli), name), join(folder, name));
    const { spawnSync } = await import('node:child_process');
    const started = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, 'cli.cjs'), 'lsp', '--stdio', ...args], {
        encoding: 'utf8',
        input: '',
      });
    const { status, stdout, stderr } = started();
    assert.deepEqual([status, stdout], [3, '']);
    assert.match(
      stderr,
      /^partnership \d+\.\d+\.\d+ failed: server-node\.cjs is missing beside cli\.cjs\nThis is a fault of the tool, not of your files\. Please report it with what --debug prints\.\n$/,
    );
    assert.match(started('--debug').stderr, /^Error: server-node\.cjs is missing beside cli\.cjs\n {4}at /);
  });

  it('tells someone at a terminal that an editor starts it', async function () {
    const python = 'import pty,sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)';
    if (process.platform === 'win32' || !existsSync('/usr/bin/python3')) this.skip();
    const output = await new Promise<string>((resolve) => {
      import('node:child_process').then(({ execFile }) =>
        execFile(
          '/usr/bin/python3',
          ['-c', python, process.execPath, cli, 'lsp', '--stdio'],
          { cwd: root, timeout: 10_000 },
          (error, stdout) => resolve(`${stdout}${error?.code ?? 0}`),
        ),
      );
    });
    assert.match(output, /partnership lsp --stdio is started by an editor/);
    assert.match(output, /2$/);
  });
});

describe('a terminal', () => {
  it('has colour, the time, and its own width', async function () {
    if (process.platform === 'win32' || !existsSync('/usr/bin/python3')) this.skip();
    const cwd = workspace({ 'open.partnership.yaml': unfinished });
    const python = `import pty,sys,os,fcntl,termios,struct
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 60, 0, 0))
    os.execv(sys.argv[1], sys.argv[1:])
text = b''
try:
    while True:
        part = os.read(fd, 65536)
        if not part: break
        text += part
except OSError: pass
sys.stdout.buffer.write(text)`;
    const env = { ...process.env, TERM: 'xterm', NO_COLOR: '' };
    const stdout = execFileSync('/usr/bin/python3', ['-c', python, process.execPath, cli, 'check', '--as-of', day], {
      cwd,
      encoding: 'utf8',
      env,
      input: '',
    });
    assert.ok(stdout.includes('\u001b[36mhint'));
    assert.match(stdout, /as of 2026-11-22 · \d+ ms/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking the colours out
    for (const line of stdout.replace(/\u001b\[\d+m|\r/g, '').split('\n')) assert.ok(line.length <= 60, line);
  });
});
