import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rebalanceText } from '../../cli/text/rebalance.ts';
import type { Rebalancing } from '../../core/index.ts';
import { build, day, root, run, workspace } from '../support/cli.ts';
import { assertOutput } from '../support/outputs.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];
const contract = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
scope:
  - channel: chat
    share: 85 %
    headcount: 85
headcount: { current: 85, hiringPerWeek: 5 }
`;
const portfolio = `kind: Portfolio
version: 1
name: harbour-service
client: harbour-bank
channels:
  - { channel: chat, inHouse: 15 %, inHouseFte: 15, absorbable: 20 }
`;
const files = { 'chat.partnership.yaml': contract, 'portfolio.partnership.yaml': portfolio };

async function asked(args: readonly string[], cwd: string): Promise<Rebalancing & { written?: string[] }> {
  const { status, stdout, stderr } = await run(['rebalance', ...args, '--format', 'json', ...asOf], { cwd });
  assert.deepEqual([status, stderr], [0, '']);
  const data = JSON.parse(stdout);
  assertOutput('rebalance-output', data);
  return data;
}

describe('partnership rebalance', () => {
  it('tells who could do how much, in each format, and writes nothing unless asked', async () => {
    const cwd = workspace(files);
    const { channels } = await asked([], cwd);
    assert.deepEqual(
      channels[0]?.moves.map(({ from, to, points }) => [from, to, points]),
      [['harbour-chat', 'in house', 15]],
    );
    const said = channels[0]?.says ?? '';
    for (const format of ['text', 'markdown', 'html']) {
      const { status, stdout } = await run(['rebalance', '--format', format, ...asOf], { cwd });
      assert.equal(status, 0, format);
      assert.ok(stdout.replace(/\s+/g, ' ').includes(said), format);
      assert.ok(
        stdout.replace(/\s+/g, ' ').includes('Without it, meridian-cx does 85 % of chat, above 70 % (PC313).'),
        format,
      );
    }
    for (const [name, text] of Object.entries(files)) assert.equal(readFileSync(join(cwd, name), 'utf8'), text);
  });

  it('writes the shares as proposed in every file that holds one, once', async () => {
    const cwd = workspace(files);
    const first = await run(['rebalance', '--write', ...asOf], { cwd });
    assert.equal(first.status, 0);
    assert.match(
      first.stdout,
      /^chat\.partnership\.yaml: written as proposed\nportfolio\.partnership\.yaml: written as proposed$/m,
    );
    const chat = readFileSync(join(cwd, 'chat.partnership.yaml'), 'utf8');
    assert.match(chat, / {4}proposed:\n {6}value:\n {8}share: 70 %\n/);
    assert.match(
      readFileSync(join(cwd, 'portfolio.partnership.yaml'), 'utf8'),
      /proposed: \{ value: \{ inHouse: 30 % \}/,
    );
    const { written, channels } = await asked(['--write'], cwd);
    assert.deepEqual(written, []);
    assert.equal(
      channels[0]?.proposal,
      'The shares that are proposed already keep every limit: in house 30 % and harbour-chat 70 %.',
    );
    assert.equal(readFileSync(join(cwd, 'chat.partnership.yaml'), 'utf8'), chat);
    const { stdout } = await run(['check', '--format', 'json', ...asOf], { cwd });
    const found = (JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }).findings;
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'PC313').map(({ severity }) => severity),
      ['info'],
    );
  });

  it('takes what to hold on to, and the time to do it in', async () => {
    const cwd = workspace(files);
    const kept = await asked(['--keep', 'in-house=15%'], cwd);
    assert.deepEqual(
      kept.channels[0]?.blockers.map(({ limit }) => limit.id),
      ['external', '--keep in-house'],
    );
    const capped = await asked(['--at-most', 'meridian-cx=60', '--within', '3 months', '--channel', 'chat'], cwd);
    assert.equal(capped.within, 90);
    assert.equal(capped.channels[0]?.parties[1]?.target, 60);
    assert.equal((await asked(['--within', '1d'], cwd)).channels[0]?.verdict, 'blocked');
  });

  it('says what is wrong with a question', async () => {
    const cwd = workspace(files);
    for (const [args, expected] of [
      [['--channel', 'chatt'], 'There is no channel "chatt" here. Did you mean chat?'],
      [['--keep', 'meridian=30'], '"meridian" does no part of chat of harbour-bank. Did you mean meridian-cx?'],
      [['--keep', 'meridian-cx'], '--keep takes a name and a share, such as orbita=30; it was given meridian-cx.'],
      [['--within', 'soon'], '--within takes a length of time such as 90d, 12 weeks or 3 months; it was given soon.'],
    ] as const) {
      const { status, stdout, stderr } = await run(['rebalance', ...args, ...asOf], { cwd });
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.ok(stderr.replace(/\s+/g, ' ').includes(expected), stderr);
    }
  });

  it('tells of the channels of the given files alone', async () => {
    const voice = contract.replace('harbour-chat', 'harbour-voice').replace('channel: chat', 'channel: voice');
    const cwd = workspace({ ...files, 'voice/voice.partnership.yaml': voice });
    const { channels, leftOut } = await asked(['voice'], cwd);
    assert.deepEqual([channels.length, leftOut.map(({ id }) => id)], [0, ['voice of harbour-bank']]);
  });

  it('fits narrow terminals', async () => {
    for (const sample of ['portfolio', 'exiting', 'in-trouble', 'healthy']) {
      const answer = await asked(['--within', '98d'], join(root, 'samples', sample));
      for (const columns of [48, 60, 80, 120]) {
        const text = await rebalanceText(answer, [], { width: columns, colour: false, live: false });
        const tooLong = text.split('\n').filter((line) => line.length > columns);
        assert.deepEqual(tooLong, [], `${sample} ${columns}`);
      }
    }
  });
});
