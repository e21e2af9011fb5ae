import { strict as assert } from 'node:assert';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartnershipHistory } from '../../core/index.ts';
import { build, day, run, workspace } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';
import { repository } from '../support/repository.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];
const file = 'harbour-chat.partnership.yaml';
const definition = (client: number, provider: number): string =>
  endable({ client, provider }).replace(/^name: .*$/m, 'name: harbour-chat');

async function historyIn(cwd: string, ...args: string[]): Promise<PartnershipHistory[]> {
  const { status, stdout, stderr } = await run(['history', '--format', 'json', ...asOf, ...args], { cwd });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return JSON.parse(stdout).history;
}

describe('partnership history', () => {
  it('tells the score of each month, and what moved it', async () => {
    const { folder, commit } = repository({ 'README.md': 'Contracts' });
    commit({ [file]: definition(90, 190) }, '2026-08-10');
    commit({ [file]: definition(90, 30) }, '2026-10-05');
    const { status, stdout } = await run(['history', ...asOf], { cwd: folder });
    assert.equal(status, 0);
    assert.match(stdout, /^harbour-chat/);
    const lines = stdout.split('\n').filter((line) => /^ {2}20\d\d-/.test(line));
    assert.deepEqual(
      lines.map((line) => line.slice(2, 12)),
      ['2026-08-31', '2026-09-30', '2026-10-31', day],
    );
    assert.match(stdout, /−\d+ {2}The provider may leave in 30 days/);
    assert.match(stdout, new RegExp(`as of ${day}`));
  });

  it('takes each commit, from a day or a commit on, and the text that is not committed', async () => {
    const { folder, commit, git } = repository({ 'README.md': 'Contracts' });
    commit({ [file]: definition(90, 190) }, '2026-08-10');
    commit({ 'README.md': 'More' }, '2026-08-20');
    commit({ [file]: definition(90, 120) }, '2026-10-05');
    const [first] = await historyIn(folder, '--every', 'commit');
    assert.deepEqual(
      first?.points.map(({ date }) => date),
      ['2026-08-10', '2026-10-05', day],
    );
    assert.equal(first?.points[0]?.name, git('rev-parse', '--short=12', 'HEAD~2'));
    const [since] = await historyIn(folder, '--every', 'commit', '--since', 'HEAD');
    assert.deepEqual(
      since?.points.map(({ date }) => date),
      ['2026-10-05', day],
    );
    const [later] = await historyIn(folder, '--every', 'commit', '--since', '2026-09-01');
    assert.deepEqual(
      later?.points.map(({ date }) => date),
      ['2026-10-05', day],
    );
    writeFileSync(join(folder, file), definition(90, 20));
    const [edited] = await historyIn(folder, '--every', 'commit');
    const now = edited?.points.at(-1);
    assert.equal(now?.name, 'now');
    assert.ok(
      now?.moves.some(({ text }) => text.includes('the provider for 20')),
      JSON.stringify(now?.moves),
    );
  });

  it('knows a partnership by its name, whatever its file was called', async () => {
    const { folder, commit } = repository({ 'README.md': 'Contracts' });
    commit({ [file]: definition(90, 190) }, '2026-09-10');
    renameSync(join(folder, file), join(folder, 'chat.partnership.yaml'));
    commit({}, '2026-10-10');
    const [history] = await historyIn(folder, '--every', 'commit');
    assert.equal(history?.file, 'chat.partnership.yaml');
    assert.deepEqual(
      history?.points.map(({ date }) => date),
      ['2026-09-10', '2026-10-10', day],
    );
  });

  it("works out past scores with today's policy, and marks where it was changed", async () => {
    const policy = (severity: string) =>
      `kind: Policy\nversion: 1\nname: house\nowner: Vendor management\nrules:\n  - { rule: PC422, severity: ${severity}, why: We say so }\n`;
    const { folder, commit } = repository({ 'README.md': 'Contracts' });
    commit({ [file]: definition(90, 190), 'policy.partnership.yaml': policy('error') }, '2026-09-10');
    commit({ 'policy.partnership.yaml': policy('off') }, '2026-10-10');
    const [history] = await historyIn(folder, '--every', 'commit');
    const always = repository({ 'README.md': 'Contracts' });
    always.commit({ [file]: definition(90, 190), 'policy.partnership.yaml': policy('off') }, '2026-09-10');
    const [relaxed] = await historyIn(always.folder, '--every', 'commit');
    assert.equal(history?.points[0]?.score, relaxed?.points[0]?.score);
    assert.deepEqual(
      history?.points.map(({ policyChanged }) => policyChanged ?? false),
      [false, true, false],
    );
    const { stdout } = await run(['history', '--every', 'commit', ...asOf], { cwd: folder });
    assert.match(stdout, /the policy was changed; scores before are worked out with today's/);
  });

  it('gives the advice its trend, when health is asked for it', async () => {
    const { folder, commit } = repository({ 'README.md': 'Contracts' });
    for (const [month, notice] of [
      ['07', 400],
      ['08', 200],
      ['09', 120],
      ['10', 30],
    ] as const)
      commit({ [file]: definition(90, notice) }, `2026-${month}-10`);
    const clause = async (...args: string[]): Promise<string> => {
      const { stdout } = await run(['health', '--format', 'json', ...asOf, ...args], { cwd: folder });
      const { reports } = JSON.parse(stdout);
      const stay = reports[0].recommendations.all.find(({ advice }: { advice: string }) => advice === 'stay');
      return stay.clauses.at(-1).because;
    };
    assert.equal(await clause(), 'no trend is known yet');
    assert.match(await clause('--trend'), /^it is (declining|flat), −?\d/);
    const { status, stderr } = await run(['health', '--trend', '--audience', 'provider', ...asOf], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /--trend is worked out with what only the client may read/);
  });

  it('says what is wrong with what it was given', async () => {
    const { folder } = repository({ [file]: definition(90, 190) });
    const nowhere = await run(['history', '--since', 'nowhere'], { cwd: folder });
    assert.equal(nowhere.status, 2);
    assert.match(nowhere.stderr, /Git knows no commit nowhere here/);
    const none = await run(['history'], { cwd: workspace({ [file]: definition(90, 190) }) });
    assert.equal(none.status, 2);
    assert.match(none.stderr, /A history needs a git repository/);
  });

  it('shows today alone where nothing was committed yet', async () => {
    const { folder, git } = repository({ 'README.md': 'Contracts' });
    writeFileSync(join(folder, file), definition(90, 190));
    const [history] = await historyIn(folder);
    assert.deepEqual(
      history?.points.map(({ name }) => name),
      ['now'],
    );
    assert.equal(history?.trend.direction, 'unknown');
    assert.match(git('status', '--short'), /harbour-chat/);
  });
});
