import { strict as assert } from 'node:assert';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, day, run, workspace } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';
import { assertOutput } from '../support/outputs.ts';
import { gitIn, repository } from '../support/repository.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];
const file = 'harbour-chat.partnership.yaml';
const definition = (client: number, provider: number): string =>
  endable({ client, provider }).replace(/^name: .*$/m, 'name: harbour-chat');

describe('partnership diff', () => {
  it('compares the working tree with a commit, in contract words', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    writeFileSync(join(folder, file), definition(90, 30));
    const { status, stdout, stderr } = await run(['diff', 'HEAD', ...asOf], { cwd: folder });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /looser {4}Provider's notice: 190 days → 30 days/);
    assert.match(stdout, /new warning PC801/);
    assert.match(stdout, /1 change, \d+ new findings?, \d+ fixed, \d+ unchanged · HEAD \([0-9a-f]{12}\) → the working/);
  });

  it('compares two commits, two folders and two files', async () => {
    const { folder, commit } = repository({ [file]: definition(90, 190) });
    commit({ [file]: definition(60, 190) });
    const commits = await run(['diff', 'HEAD~1', 'HEAD', ...asOf], { cwd: folder });
    assert.match(commits.stdout, /tighter {3}Client's notice: 90 days → 60 days/);
    const cwd = workspace({ [`old/${file}`]: definition(90, 190), [`new/${file}`]: definition(60, 190) });
    for (const pair of [
      ['old', 'new'],
      [`old/${file}`, `new/${file}`],
    ]) {
      const { status, stdout } = await run(['diff', ...pair, ...asOf], { cwd });
      assert.equal(status, 0);
      assert.match(stdout, /tighter {3}Client's notice: 90 days → 60 days/);
    }
  });

  it('gives the same as JSON', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    writeFileSync(join(folder, file), definition(90, 30));
    const { stdout } = await run(['diff', 'HEAD', '--format', 'json', ...asOf], { cwd: folder });
    const data = JSON.parse(stdout);
    assertOutput('diff-output', data);
    assert.equal(data.asOf, day);
    assert.deepEqual(
      data.changes.map(({ what, before, after, direction }: Record<string, string>) => [
        what,
        before,
        after,
        direction,
      ]),
      [["Provider's notice", '190 days', '30 days', 'looser']],
    );
    assert.ok(data.introduced.some(({ rule }: { rule: string }) => rule === 'PC801'));
  });

  it('gives the same as Markdown, harmless whatever the files say', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    const hostile = definition(90, 30)
      .replace(/^title: .*$/m, '')
      .replace('harbour-chat', 'harbour-chat\ntitle: "<b>@all</b> | [x](http://y)"');
    writeFileSync(join(folder, file), hostile);
    const { status, stdout, stderr } = await run(['diff', 'HEAD', '--format', 'markdown', ...asOf], { cwd: folder });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^### Partnerships: one got riskier\n\n\*\*harbour-chat\*\* · health \d+ → \d+/);
    assert.match(stdout, /^\| Provider's notice: 190 days → 30 days.* \| \*\*looser\*\*<br>new .*\*\*PC801\*\*/m);
    assert.doesNotMatch(stdout, /<b>|(?<!\\)\]\(|@all/);
    assert.match(
      stdout,
      /\n\n\d+ changes?, \d+ new findings?, \d+ fixed, \d+ unchanged · HEAD \([0-9a-f]{12}\) → the working tree · as of 2026-11-22\n$/,
    );
  });

  it('says nothing of a file that moved, whatever it is called', async () => {
    const odd = `a b/qu"ote'\n é ${file}`;
    const { folder, git } = repository({ [odd]: definition(90, 190) });
    renameSync(join(folder, odd), join(folder, file));
    git('add', '-A');
    const { status, stdout, stderr } = await run(['diff', 'HEAD', ...asOf], { cwd: folder });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^Nothing changed/);
  });

  it('names what is gone and what is new', async () => {
    const { folder, commit } = repository({ [file]: definition(90, 190) });
    commit({ [file]: undefined, 'other.partnership.yaml': definition(30, 120).replace('harbour-chat', 'lake-voice') });
    const { stdout } = await run(['diff', 'HEAD~1', 'HEAD', ...asOf], { cwd: folder });
    assert.match(stdout, /The partnership lake-voice is new/);
    assert.match(stdout, /The partnership harbour-chat is gone/);
  });

  it('says when a version cannot be read in full, and fails', async () => {
    const { folder } = repository({ [file]: `${definition(90, 190)}goals: [\n` });
    writeFileSync(join(folder, file), definition(90, 30));
    const { status, stderr } = await run(['diff', 'HEAD', ...asOf], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /harbour-chat\.partnership\.yaml cannot be read in full in HEAD/);
  });

  it('says what is wrong with a name', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    const unknown = await run(['diff', 'nope'], { cwd: folder });
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /Git knows no commit nope here/);
    const option = await run(['diff', '--', '--output=/tmp/x'], { cwd: folder });
    assert.equal(option.status, 2);
    assert.match(option.stderr, /Git knows no commit --output/);
    const outside = await run(['diff', 'HEAD'], { cwd: workspace({ [file]: definition(90, 190) }) });
    assert.equal(outside.status, 2);
    assert.match(outside.stderr, /in no git repository/);
  });
});

describe('partnership check --base', () => {
  it('judges the branch against where it left the base, and marks what is new', async () => {
    const { folder, git, commit } = repository({ [file]: definition(90, 190) });
    git('checkout', '-q', '-b', 'shorter');
    commit({ [file]: definition(90, 30) });
    git('checkout', '-q', 'main');
    commit({ 'other.partnership.yaml': definition(90, 30).replace('harbour-chat', 'lake-voice') });
    git('checkout', '-q', 'shorter');
    const { status, stdout } = await run(['check', '--base', 'main', '--new-only', ...asOf], { cwd: folder });
    assert.equal(status, 1);
    assert.match(stdout, /PC801 new/);
    assert.match(stdout, /PC404 new/);
    assert.doesNotMatch(stdout, /lake-voice/);
    assert.match(stdout, /since main \([0-9a-f]{12}\): \d+ new/);
  });

  it('passes what was there before', async () => {
    const { folder } = repository({ [file]: definition(90, 30) });
    writeFileSync(join(folder, file), `# a remark\n${definition(90, 30)}`);
    assert.equal((await run(['check', '--base', 'HEAD', ...asOf], { cwd: folder })).status, 1);
    const { status, stdout } = await run(['check', '--base', 'HEAD', '--new-only', ...asOf], { cwd: folder });
    assert.equal(status, 0);
    assert.match(stdout, /no findings in 1 file/);
  });

  it('with --changed reports what a whole run says of those files, effects on others included', async () => {
    const other = 'lake-voice.partnership.yaml';
    const quiet = 'hill-mail.partnership.yaml';
    const policy = (days: number): string =>
      `kind: Policy\nversion: 1\nname: house\nrules:\n  - rule: PC403\n    set: { notice: ${days} days }\n    why: Our experience.\n    paths: [${other}]\n`;
    const { folder } = repository({
      [file]: definition(90, 190),
      [other]: definition(90, 100)
        .replace('harbour-chat', 'lake-voice')
        .replace(/headcount:\n( {2}.*\n)+/, ''),
      [quiet]: definition(90, 190).replace('harbour-chat', 'hill-mail'),
      'policy.partnership.yaml': policy(90),
    });
    writeFileSync(join(folder, 'policy.partnership.yaml'), policy(120));
    const asJson = ['--format', 'json', ...asOf];
    const whole = JSON.parse((await run(['check', '--base', 'HEAD', ...asJson], { cwd: folder })).stdout);
    const changed = JSON.parse(
      (await run(['check', '--base', 'HEAD', '--changed', ...asJson], { cwd: folder })).stdout,
    );
    assert.ok(changed.files.includes(other), `the policy changes what is said of ${other}`);
    assert.ok(!changed.files.includes(quiet));
    const within = ({ file: path }: { file: string }): boolean => changed.files.includes(path);
    assert.deepEqual(changed.findings, whole.findings.filter(within));
    assert.deepEqual(changed.health, whole.health.filter(within));
  });

  it('works from a merge commit and below the top of the repository', async () => {
    const { folder, git, commit } = repository({ [`banks/${file}`]: definition(90, 190) });
    git('checkout', '-q', '-b', 'shorter');
    commit({ [`banks/${file}`]: definition(90, 30) });
    git('checkout', '-q', '-b', 'merged', 'main');
    git('merge', '-q', '--no-ff', '-m', 'merge', 'shorter');
    const { stdout } = await run(['check', '--base', 'main', '--new-only', ...asOf], { cwd: join(folder, 'banks') });
    assert.match(stdout, /^harbour-chat\.partnership\.yaml/);
    assert.match(stdout, /PC801 new/);
  });

  it('follows a file that was renamed and changed, and shows the new place', async () => {
    const { folder, git, commit } = repository({ [file]: definition(90, 190) });
    const odd = `Büro "A"/it's\n${file}`;
    commit({ [odd]: definition(90, 30), [file]: undefined });
    assert.match(git('status', '--short', '--branch'), /main/);
    const { status, stdout } = await run(['check', '--base', 'HEAD~1', '--new-only', '--format', 'json', ...asOf], {
      cwd: folder,
    });
    assert.equal(status, 1);
    const { findings, comparison } = JSON.parse(stdout);
    const [cut] = findings.filter(({ rule }: { rule: string }) => rule === 'PC801');
    assert.equal(cut?.file, odd);
    assert.deepEqual(
      comparison.changes.map(({ what, base, head }: Record<string, { file: string }>) => [
        what,
        base?.file,
        head?.file,
      ]),
      [["Provider's notice", file, odd]],
    );
  });

  it('counts what went with a partnership that is gone, even the last one, and passes', async () => {
    const { folder, commit } = repository({
      [file]: definition(90, 30),
      'lake.partnership.yaml': definition(90, 190).replace('harbour-chat', 'lake'),
    });
    commit({ 'lake.partnership.yaml': undefined });
    const one = await run(['check', '--base', 'HEAD~1', '--new-only', '--format', 'markdown', ...asOf], {
      cwd: folder,
    });
    assert.equal(one.status, 0, one.stderr);
    assert.match(one.stdout, /\*\*lake\*\* · gone, health \d+/);
    assert.match(one.stdout, /\| The partnership lake is gone \| neutral<br>with \d+ findings \|/);
    commit({ [file]: undefined });
    const last = await run(['check', '--base', 'HEAD~1', '--format', 'markdown', ...asOf], { cwd: folder });
    assert.deepEqual([last.status, last.stderr], [0, '']);
    assert.match(last.stdout, /The partnership harbour-chat is gone/);
    // Nothing there before either, or another folder than it was: nobody is to take that for a pass.
    commit({});
    const never = await run(['check', '--base', 'HEAD~1', ...asOf], { cwd: folder });
    assert.deepEqual([never.status, never.stdout], [2, '']);
    assert.match(never.stderr, /No definition was found/);
  });

  it('judges what it can where the base cannot be read, says what it cannot, and fails', async () => {
    const { folder, commit } = repository({ [file]: `${definition(90, 190)}goals: [\n`, 'b.partnership.yaml': '{{{' });
    commit({ [file]: definition(90, 30), 'b.partnership.yaml': definition(90, 190).replace('harbour-chat', 'lake') });
    for (const format of ['text', 'markdown']) {
      const { status, stdout, stderr } = await run(['check', '--base', 'HEAD~1', '--format', format, ...asOf], {
        cwd: folder,
      });
      assert.equal(status, 2);
      assert.match(stderr, /harbour-chat\.partnership\.yaml cannot be read in full in HEAD~1/);
      assert.match(stderr, /b\.partnership\.yaml cannot be read in full in HEAD~1/);
      if (format === 'markdown') {
        assert.match(stdout, /\*\*harbour-chat\*\* · health \d+ [a-z ]+, not judged before/);
        assert.match(stdout, /> .*cannot be read in full in HEAD/);
      }
    }
  });

  it('says so where nothing is committed, and where histories have nothing in common', async () => {
    const fresh = workspace({ [file]: definition(90, 30) });
    gitIn(fresh, 'init', '-q', '-b', 'main');
    const none = await run(['check', '--base', 'main', ...asOf], { cwd: fresh });
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /Git knows no commit main here/);
    const { folder, git, commit } = repository({ [file]: definition(90, 190) });
    git('checkout', '-q', '--orphan', 'other');
    commit({ [file]: definition(90, 30) });
    const apart = await run(['check', '--base', 'main', ...asOf], { cwd: folder });
    assert.deepEqual([apart.status, apart.stdout], [2, '']);
    assert.match(apart.stderr, /main and the present commit have no common history here/);
  });

  it('leaves submodules to their own repository', async () => {
    const inner = repository({ [file]: definition(90, 190) });
    const outer = repository({ 'own.partnership.yaml': definition(90, 190).replace('harbour-chat', 'own') });
    gitIn(outer.folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'shared');
    outer.commit({});
    writeFileSync(join(outer.folder, 'shared', file), definition(90, 30));
    assert.ok(existsSync(join(outer.folder, 'shared', file)));
    const { stdout, stderr } = await run(['check', '--base', 'HEAD', '--new-only', ...asOf], { cwd: outer.folder });
    assert.equal(stderr, '');
    assert.doesNotMatch(stdout, /PC801/);
    for (const versions of [['HEAD'], ['HEAD~1', 'HEAD']]) {
      const compared = await run(['diff', ...versions, ...asOf], { cwd: outer.folder });
      assert.deepEqual([compared.status, compared.stderr], [0, '']);
      assert.match(compared.stdout, /^Nothing changed/);
    }
  });

  it('fails clearly where the base is missing, cut off or not asked for', async () => {
    const { folder, git, commit } = repository({ [file]: definition(90, 190) });
    git('checkout', '-q', '-b', 'shorter');
    commit({ [file]: definition(90, 30) });
    const missing = await run(['check', '--base', 'nope'], { cwd: folder });
    assert.deepEqual([missing.status, missing.stdout], [2, '']);
    assert.match(missing.stderr, /Git knows no commit nope here/);
    const shallow = workspace({});
    gitIn(shallow, 'clone', '-q', '--depth', '1', '--branch', 'shorter', `file://${folder}`, 'clone');
    const cut = await run(['check', '--base', 'origin/main'], { cwd: join(shallow, 'clone') });
    assert.deepEqual([cut.status, cut.stdout], [2, '']);
    assert.match(cut.stderr, /only the newest commits: fetch the rest/);
    const alone = await run(['check', '--new-only'], { cwd: folder });
    assert.deepEqual([alone.status, alone.stdout], [2, '']);
    assert.match(alone.stderr, /--new-only goes with --base REF/);
    const outside = await run(['check', '--base', 'main'], { cwd: workspace({ [file]: definition(90, 190) }) });
    assert.equal(outside.status, 2);
    assert.match(outside.stderr, /needs a git repository/);
  });

  it('is not moved by a carriage return, a byte order mark or the name of the branch', async () => {
    const { folder, git } = repository({ [file]: definition(90, 190) });
    git('branch', 'ünï-cöde/名');
    writeFileSync(join(folder, file), `\uFEFF${definition(90, 190).replaceAll('\n', '\r\n')}`);
    const { status, stdout } = await run(['diff', 'ünï-cöde/名', ...asOf], { cwd: folder });
    assert.equal(status, 0);
    assert.match(stdout, /^Nothing changed/);
  });
});
