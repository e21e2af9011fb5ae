import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { build, day, root, run, workspace } from '../support/cli.ts';
import { broken, endable, unfinished } from '../support/definitions.ts';
import { assertOutput } from '../support/outputs.ts';
import { repository } from '../support/repository.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

interface Output {
  version: number;
  asOf: string;
  files: string[];
  findings: { file: string; range: { start: { line: number; character: number } }; rule: string; message: string }[];
  health: { partnership: string; score: number; ledger: { points: number }[] }[];
}

async function checked(args: string[], cwd: string): Promise<Output> {
  const { stdout } = await run(['check', ...args, '--format', 'json', '--as-of', day], { cwd });
  const data = JSON.parse(stdout) as Output;
  assertOutput('check-output', data);
  return data;
}

describe('partnership check --format json', () => {
  it('follows its schema, with places from 0', async () => {
    const cwd = workspace({ 'a/loud.partnership.yaml': broken, 'open.partnership.yaml': unfinished });
    const data = await checked([], cwd);
    assert.deepEqual(
      [data.version, data.asOf, data.files],
      [1, day, ['a/loud.partnership.yaml', 'open.partnership.yaml']],
    );
    const [first] = data.findings;
    assert.deepEqual(
      [first?.rule, first?.file, first?.range.start],
      ['PC006', 'a/loud.partnership.yaml', { line: 3, character: 8 }],
    );
    for (const { score, ledger } of data.health)
      assert.equal(
        ledger.reduce((sum, { points }) => sum + points, score),
        100,
      );
  });

  it('follows its schema for the samples', async () => {
    const data = await checked(['samples'], root);
    assert.ok(data.health.length >= 4);
  });

  it('names no absolute path, from wherever it is started', async () => {
    const cwd = workspace({ 'a/loud.partnership.yaml': broken, 'b/readme': '', 'a/gone.partnership.yaml/.keep': '' });
    for (const [args, folder] of [
      [[join(cwd, 'a')], join(cwd, 'b')],
      [[cwd], cwd],
    ] as const) {
      const { stdout } = await run(['check', ...args, '--format', 'json', '--as-of', day], { cwd: folder });
      assert.ok(!stdout.includes(cwd), stdout);
    }
    const { files } = await checked(['../a'], join(cwd, 'b'));
    assert.deepEqual(files, ['../a/loud.partnership.yaml']);
  });

  it('keeps the text of users without printing what a terminal would act on', async () => {
    const title = 'red \\e[31m \\u202e text 👩‍👩‍👧 שלום';
    const cwd = workspace({ 'x.partnership.yaml': `${unfinished}title: "TODO ${title}"\n` });
    const { stdout } = await run(['check', '--format', 'json', '--as-of', day], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    const messages = (JSON.parse(stdout) as Output).findings.map(({ message }) => message).join('\n');
    assert.ok(messages.includes('text 👩‍👩‍👧 שלום'), messages);
    const text = await run(['check', '--as-of', day], { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: there must be none
    assert.doesNotMatch(text.stdout, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.match(text.stdout, /text 👩‍👩‍👧 שלום/);
  });
});

describe('what is compared, as JSON', () => {
  const file = 'harbour-chat.partnership.yaml';
  const proposal = '      proposed: { value: { notice: 210 days }, owner: TODO }\n';
  const before = endable({ client: 90, provider: 190 });
  const after = `${endable({ client: 60, provider: 30 })}${proposal}scope:\n  - { channel: chat, share: 80 % }\n`;

  it('follows its schema in check --base: changes, what they brought and ended, and health before and after', async () => {
    const { folder, commit } = repository({ [file]: before, 'gone.partnership.yaml': unfinished });
    commit({ [file]: after, 'gone.partnership.yaml': undefined, 'new.partnership.yaml': broken });
    const data = (await checked(['--base', 'HEAD~1'], folder)) as Output & {
      base: string;
      comparison: { changes: { direction: string }[]; introduced: string[]; fixed: object[]; unchanged: string[] };
    };
    assert.match(data.base, /^HEAD~1 \([0-9a-f]{12}\)$/);
    const { changes, introduced, fixed, unchanged } = data.comparison;
    assert.deepEqual([...new Set(changes.map(({ direction }) => direction))].sort(), ['looser', 'neutral', 'tighter']);
    for (const some of [introduced, fixed, unchanged]) assert.ok(some.length > 0);
    const alone = await checked([], folder);
    assert.ok(!('base' in alone) && !('comparison' in alone));
  });

  it('follows its schema in diff, from any sample to any other', async () => {
    const samples = ['exiting', 'fresh', 'healthy', 'in-trouble', 'portfolio'];
    for (const [index, name] of samples.entries()) {
      const other = samples[(index + 1) % samples.length] ?? '';
      const { stdout } = await run(
        ['diff', `samples/${name}`, `samples/${other}`, '--format', 'json', '--as-of', day],
        { cwd: root },
      );
      const data = JSON.parse(stdout) as { changes: object[]; base: string };
      assertOutput('diff-output', data);
      assert.equal(data.base, `samples/${name}`);
      assert.ok(data.changes.length > 5, name);
    }
  });
});

describe('partnership health --format json', () => {
  const states = (data: { reports: { signals: { state: string }[] }[] }): Set<string> =>
    new Set(data.reports.flatMap(({ signals }) => signals.map(({ state }) => state)));

  it('follows its schema for the samples, with what each part may hold', async () => {
    const { stdout } = await run(['health', 'samples', '--format', 'json', '--as-of', day], { cwd: root });
    const data = JSON.parse(stdout);
    assertOutput('health-output', data);
    assert.deepEqual(
      data.reports.map(({ document }: { document: string }) => document),
      data.health.map(({ document }: { document: string }) => document),
    );
    assert.deepEqual([...states(data)].sort(), ['off', 'on', 'unknown']);
    for (const part of ['"best"', '"limits"', '"anyOf"', '"blockers"', '"places"'])
      assert.ok(stdout.includes(part), part);
  });

  it('follows its schema where people chose otherwise', async () => {
    const against = `kind: Partnership
version: 1
name: harbour-chat
status: steady
lifecycle:
  decision:
    type: stay
    date: 2026-10-05
    againstAdvice: { advice: exitReview, reason: No other site speaks Frisian, by: ana }
`;
    const cwd = workspace({ 'harbour-chat.partnership.yaml': against });
    const { stdout } = await run(['health', '--format', 'json', '--as-of', day], { cwd });
    const data = JSON.parse(stdout);
    assertOutput('health-output', data);
    assert.deepEqual(data.reports[0].recommendations.override, {
      advice: 'exitReview',
      chosen: 'stay',
      reason: 'No other site speaks Frisian',
      by: 'ana',
      date: '2026-10-05',
    });
  });

  it('follows its schema with what is missing', async () => {
    const { stdout } = await run(['health', 'samples', '--missing', '--format', 'json', '--as-of', day], { cwd: root });
    const data = JSON.parse(stdout);
    assertOutput('health-output', data);
    assert.ok(data.missing.some(({ questions }: { questions: object[] }) => questions.length > 0));
    assert.throws(() => assertOutput('health-output', { ...data, missing: undefined }));
  });
});
