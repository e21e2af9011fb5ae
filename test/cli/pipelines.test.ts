import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parse } from 'yaml';
import { aptInstall, onPath } from '../../scripts/programs.mjs';
import { build, plainEnv, root, workspace } from '../support/cli.ts';
import { broken, endable, sound } from '../support/definitions.ts';
import { type Repository, repository } from '../support/repository.ts';

// What is offered for pipelines, run as they run it: the package installed as a user's machine installs it, the hook by
// pre-commit, GitLab's job by its shell with its variables, and the image's files alone in a folder.

const file = 'harbour chat (1).partnership.yaml';
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A folder in which npm has installed the package globally; programs are in its `bin`. */
let installed = '';

before(async function () {
  this.timeout(180_000);
  await build();
  const folder = workspace({});
  const quiet = ['--ignore-scripts', '--loglevel=error'];
  const packed = spawnNpm(['pack', '--json', ...quiet, '--pack-destination', folder]);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  installed = join(folder, 'global');
  // As docs/ci/gitlab.yml does it; the package brings all it needs, so that nothing is asked of a registry.
  spawnNpm(['install', '--global', '--offline', ...quiet, '--prefix', installed, join(folder, filename)]);
});

function spawnNpm(args: string[]): string {
  const path = process.env.npm_execpath;
  const [program, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(program, [...first, ...args], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, `npm ${args.join(' ')}\n${stderr}`);
  return stdout;
}

/** The environment of a pipeline in which the installed program is the first that is found. */
function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { GITHUB_ACTIONS: _github, ...env } = plainEnv(more);
  return { ...env, PATH: [join(installed, 'bin'), process.env.PATH].join(delimiter) };
}

describe('the pre-commit hook', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as [
    { id: string; entry: string; files: string; language: string; require_serial: boolean },
  ];

  before(function () {
    this.timeout(180_000);
    if (!onPath('pre-commit')) aptInstall('pre-commit');
  });

  /** Commits what is staged, the way pre-commit does; without pre-commit, its hook is run on the staged files that it is for. */
  function commit({ folder, git }: Repository): { status: number | null; output: string } {
    git('add', '-A');
    const env = environment({
      GIT_AUTHOR_NAME: 'x',
      GIT_AUTHOR_EMAIL: 'x@x',
      PRE_COMMIT_HOME: join(folder, '.git/kept'),
    });
    if (onPath('pre-commit')) {
      const { status, stdout, stderr } = spawnSync('pre-commit', ['run'], { cwd: folder, env, encoding: 'utf8' });
      return { status, output: stdout + stderr };
    }
    const names = git('diff', '--cached', '--name-only', '--no-ext-diff', '-z', '--diff-filter=ACMRTUXB').split('\0');
    const [program = '', ...args] = hook.entry.split(' ');
    const own = names.filter((name) => new RegExp(hook.files).test(name));
    if (own.length === 0) return { status: 0, output: 'no files to check' };
    const all = [...args, '--fail-on', 'error', ...own];
    const { status, stdout, stderr } = spawnSync(program, all, { cwd: folder, env, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  /** A repository whose configuration takes the hook from here, as installed. */
  function hooked(): Repository {
    const own = { ...hook, language: 'system', args: ['--fail-on', 'error'] };
    return repository({
      '.pre-commit-config.yaml': JSON.stringify({ repos: [{ repo: 'local', hooks: [own] }] }),
      'notes.txt': 'nothing of ours\n',
    });
  }

  it('is installed by the package', () => {
    assert.deepEqual([hook.id, hook.language, hook.entry], ['partnership', 'node', 'partnership check']);
    assert.ok(existsSync(join(installed, 'bin/partnership')));
  });

  it('stops a commit with an error, whatever the file is called, and says why', () => {
    const made = hooked();
    const odd = `Büro "A"/${file}`;
    mkdirSync(join(made.folder, 'Büro "A"'));
    writeFileSync(join(made.folder, odd), broken);
    const { status, output } = commit(made);
    assert.equal(status, 1, output);
    assert.match(output, /PC006/);
    assert.ok(output.includes(odd), output);
  }).timeout(60_000);

  it('lets one pass that has none, and one that has nothing to do with partnerships', () => {
    const made = hooked();
    writeFileSync(join(made.folder, file), sound);
    const passed = commit(made);
    assert.equal(passed.status, 0, passed.output);
    made.commit({});
    writeFileSync(join(made.folder, 'notes.txt'), 'other notes\n');
    writeFileSync(join(made.folder, 'partnership.yaml'), 'by its name none of ours\n');
    const other = commit(made);
    assert.equal(other.status, 0, other.output);
    assert.match(other.output, /no files to check/);
  }).timeout(60_000);

  it('judges a changed file with what stands beside it', () => {
    const made = hooked();
    const house = (severity: string): string =>
      `kind: Policy\nversion: 1\nname: house\nrules:\n${['PC404', 'PC503'].map((rule) => `  - { rule: ${rule}, severity: ${severity} }\n`).join('')}`;
    for (const [severity, expected] of [
      ['warning', 0],
      ['error', 1],
    ] as const) {
      made.commit({ [file]: sound, 'house.partnership.yaml': house(severity) });
      writeFileSync(join(made.folder, file), endable({ client: 90, provider: 30 }));
      const { status, output } = commit(made);
      assert.equal(status, expected, output);
      made.git('checkout', '-q', '-f', 'HEAD');
    }
  }).timeout(60_000);
});

describe("GitLab's job", () => {
  const { partnership: job } = parse(read('docs/ci/gitlab.yml')) as {
    partnership: {
      variables: Record<string, string>;
      before_script: string[];
      script: string[];
      artifacts: { paths: string[]; reports: { codequality: string; junit: string } };
    };
  };
  const reports = [...job.artifacts.paths, job.artifacts.reports.codequality, job.artifacts.reports.junit];

  /** Runs the script as GitLab's runner does: line by line in one shell that stops at the first failure. */
  function pipeline(folder: string, variables: Record<string, string>): { status: number | null; output: string } {
    const script = ['set -eo pipefail', ...job.script].join('\n');
    const env = environment({ ...job.variables, CI: 'true', GITLAB_CI: 'true', ...variables });
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  /** A merge request as a runner checks it out, and the commit that GitLab names as its base. */
  function mergeRequest(provider: number): { folder: string; base: string } {
    const { folder, git, commit } = repository({ [file]: endable({ client: 90, provider: 190 }) });
    const base = git('rev-parse', 'HEAD');
    git('checkout', '-q', '-b', 'talks');
    commit({ [file]: endable({ client: 90, provider }) });
    git('checkout', '-q', '--detach');
    return { folder, base };
  }

  it('installs the package as this test did', () => {
    assert.ok(
      job.before_script.some((line) => line === 'npm install --global --ignore-scripts "$PARTNERSHIP_PACKAGE"'),
    );
    assert.equal(job.variables.PARTNERSHIP_PACKAGE, JSON.parse(read('package.json')).name);
  });

  it('fails a merge request that got riskier, and leaves every artifact', () => {
    const { folder, base } = mergeRequest(30);
    const { status, output } = pipeline(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    assert.equal(status, 1, output);
    assert.match(output, /PC801 new/);
    for (const path of reports) assert.ok(existsSync(join(folder, path)), path);
    const quality = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8')) as {
      check_name: string;
      fingerprint: string;
      location: { path: string; lines: { begin: number } };
    }[];
    assert.ok(quality.some(({ check_name }) => check_name.startsWith('PC404')));
    for (const { fingerprint, location } of quality) {
      assert.ok(fingerprint && location.lines.begin > 0);
      assert.equal(location.path, file);
    }
    const junit = readFileSync(join(folder, job.artifacts.reports.junit), 'utf8');
    assert.equal(XMLValidator.validate(junit), true);
    assert.match(junit, /<failure/);
    assert.match(readFileSync(join(folder, 'partnership.md'), 'utf8'), /### Partnerships: one got riskier/);
  });

  it('passes one that changes nothing, for all that was there before', () => {
    const { folder, git } = repository({ [file]: endable({ client: 90, provider: 30 }) });
    const base = git('rev-parse', 'HEAD');
    const { status, output } = pipeline(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    assert.equal(status, 0, output);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8')), []);
  });

  it('judges a branch without a merge request by itself', () => {
    const { folder } = mergeRequest(30);
    const { status, output } = pipeline(folder, {});
    assert.equal(status, 1, output);
    assert.match(output, /PC404/);
    assert.doesNotMatch(output, /PC801/);
    const empty = pipeline(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: '' });
    assert.equal(empty.status, 1, empty.output);
  });

  it('says what is missing where the base was not fetched', () => {
    const { folder, base } = mergeRequest(30);
    const { git } = repository({});
    git('clone', '-q', '--depth', '1', `file://${folder}`, 'clone');
    const cloned = join(git('rev-parse', '--show-toplevel'), 'clone');
    const { status, output } = pipeline(cloned, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    assert.equal(status, 2, output);
    assert.match(output, /fetch the rest/);
  });
});

describe('the image', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');
  const of = (instruction: string): string[] =>
    lines.flatMap((line) => (line.startsWith(`${instruction} `) ? [line.slice(instruction.length + 1)] : []));
  let program = '';

  before(() => {
    // Its files, and no others, where it puts them; the link that it makes.
    const image = workspace({});
    for (const copy of of('COPY')) {
      const parts = copy.split(/\s+/);
      const target = join(image, parts.at(-1) ?? '');
      for (const source of parts.slice(0, -1)) {
        assert.ok(existsSync(join(root, source)), `${source} is not there after a build`);
        cpSync(join(root, source), copy.endsWith('/') ? join(target, basename(source)) : target);
      }
    }
    const [, from = '', to = ''] = /ln -s (\S+) (\S+)/.exec(of('RUN').join('\n')) ?? [];
    chmodSync(join(image, from), 0o755);
    mkdirSync(join(image, to, '..'), { recursive: true });
    symlinkSync(join(image, from), join(image, to));
    const [entry] = JSON.parse(of('ENTRYPOINT')[0] ?? '[]') as string[];
    assert.equal(basename(to), entry);
    program = join(image, to);
  });

  /** As its user runs it: somebody whose home cannot be written in. */
  const env = { PATH: process.env.PATH, HOME: '/nonexistent' };
  const run = (args: string[], cwd: string) => spawnSync(program, args, { cwd, env, encoding: 'utf8' });

  /** What the language server answers first; its input stays open until then. */
  function served(): Promise<string> {
    const child = spawn(program, ['lsp', '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
    child.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    return new Promise((resolve, reject) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('"id":1')) child.kill();
      });
      child.on('error', reject);
      child.on('close', () => resolve(said));
    });
  }

  it('checks, compares, explains and serves editors with the files that it holds', async () => {
    const { folder, commit } = repository({ [file]: endable({ client: 90, provider: 190 }) });
    commit({ [file]: endable({ client: 90, provider: 30 }) });
    const [command] = of('CMD').map((line) => JSON.parse(line) as string[]);
    const checked = run(command ?? [], folder);
    assert.deepEqual([checked.status, checked.stderr], [1, '']);
    assert.match(checked.stdout, /PC404/);
    const since = run(['check', '--base', 'HEAD~1', '--new-only'], folder);
    assert.match(since.stdout, /PC801 new/);
    const explained = run(['explain', 'PC404'], folder);
    assert.deepEqual([explained.status, explained.stderr], [0, '']);
    assert.match(await served(), /"serverInfo":\{"name":"partnership"/);
  });
});
