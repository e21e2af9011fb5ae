import assert from 'node:assert/strict';
import { applyOffsets } from '../../../core/fixes/apply-offsets.ts';
import { check, type FileText, rebalance, rebalanceEdits } from '../../../core/index.ts';
import { sampleSources } from '../../support/samples.ts';

const asOf = '2026-11-22';

/** The files with the shares that keep every limit written as proposed. */
function proposed(files: readonly FileText[], within = 90, without: string[] = []): FileText[] {
  const { workspace } = check({ files, asOf });
  const made = rebalance(workspace, { within, without });
  assert.ok(!('refused' in made));
  const edits = rebalanceEdits(workspace, made.channels);
  assert.ok(edits);
  return files.map(({ path, text }) => {
    const own = edits.find((file) => file.path === path);
    return { path, text: own ? applyOffsets(text, own.edits) : text };
  });
}

const findings = (files: readonly FileText[]): { rule: string; severity: string; message: string }[] =>
  check({ files, asOf }).findings.filter(({ rule }) => /PC0|PC31[2348]/.test(rule) && rule !== 'PC001');

const contract = `# Chat of Harbour
kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
scope:
  - channel: chat   # by day and by night
    share: 85 %     # as of October
    headcount: 85
`;
const portfolio = `kind: Portfolio
version: 1
name: harbour-service
client: harbour-bank
channels:
  - channel: chat
    inHouse: 15 %
    inHouseFte: 15
    absorbable: 20   # from voice
`;
const files = (one = contract, other = portfolio): FileText[] => [
  { path: 'chat.partnership.yaml', text: one },
  { path: 'portfolio.partnership.yaml', text: other },
];

describe('the proposals of the rebalancer', () => {
  it('stand beside what holds today, and leave all else as it is', () => {
    const [chat, house] = proposed(files());
    const todo = '      by: TODO day by which it is to be agreed\n      owner: TODO who negotiates it\n';
    assert.equal(chat?.text, `${contract}    proposed:\n      value:\n        share: 70 %\n${todo}`);
    assert.equal(house?.text, `${portfolio}    proposed:\n      value:\n        inHouse: 30 %\n${todo}`);
  });

  it('make findings intentions, and change nothing the second time', () => {
    const before = findings(files());
    assert.deepEqual(
      before.map(({ rule, severity }) => [rule, severity]),
      [['PC313', 'warning']],
    );
    const once = proposed(files());
    const after = findings(once);
    assert.deepEqual(
      after.map(({ rule, severity }) => [rule, severity]),
      [['PC313', 'info']],
    );
    assert.match(after[0]?.message ?? '', /A change is proposed/);
    assert.deepEqual(proposed(once), once);
  });

  it('keep the line ends and the layout of a file', () => {
    const crlf = contract.replaceAll('\n', '\r\n');
    const [windows] = proposed(files(crlf));
    assert.equal(windows?.text.replaceAll('\r\n', ''), windows?.text.replaceAll(/\r?\n/g, ''));
    assert.ok(windows?.text.startsWith(crlf.trimEnd()));
    const flow = contract.replace(/ {2}- channel[\s\S]*/, '  - { channel: chat, share: 85 %, headcount: 85 }\n');
    const json = `${JSON.stringify({ kind: 'Portfolio', version: 1, name: 'harbour-service', client: 'harbour-bank', channels: [{ channel: 'chat', inHouse: '15 %', inHouseFte: 15, absorbable: 20 }] })}\n`;
    const [inBrackets, asJson] = proposed(files(flow, json));
    assert.match(inBrackets?.text ?? '', /- \{ channel: chat, share: 85 %, .*proposed: \{ value: \{ share: 70 % \}/);
    const read = JSON.parse(asJson?.text ?? '') as { channels: [{ proposed: { value: object } }] };
    assert.deepEqual(read.channels[0].proposed.value, { inHouse: '30 %' });
    assert.deepEqual(
      findings([inBrackets as FileText, asJson as FileText]).map(({ rule, severity }) => [rule, severity]),
      [['PC313', 'info']],
    );
  });

  it('state the new share in house wherever the old one stands', () => {
    const both = contract.replace('    headcount', '    inHouse: 15 %\n    headcount');
    const [chat, house] = proposed(files(both));
    assert.match(chat?.text ?? '', /share: 70 %\n {8}inHouse: 30 %|inHouse: 30 %\n {8}share: 70 %/);
    assert.match(house?.text ?? '', /inHouse: 30 %/);
    assert.deepEqual(
      findings([chat as FileText, house as FileText]).map(({ rule, severity }) => [rule, severity]),
      [['PC313', 'info']],
    );
  });

  it('take from the largest entry of a contract first', () => {
    const split = contract.replace(
      / {2}- channel[\s\S]*/,
      '  - { id: cards, channel: chat, task: Cards, share: 45 %, headcount: 45 }\n  - { id: loans, channel: chat, task: Loans, share: 40 %, headcount: 40 }\n',
    );
    const [chat] = proposed(files(split));
    assert.match(chat?.text ?? '', /id: cards, .* value: \{ share: 30 % \}/);
    assert.doesNotMatch(chat?.text ?? '', /id: loans, .*proposed/);
  });

  it('reach providers that have no file here', () => {
    const elsewhere = portfolio
      .replace('inHouse: 15 %', 'inHouse: 35 %')
      .concat('    elsewhere:\n      - provider: nightline\n        share: 10 %\n');
    const all = proposed(files(contract.replace('85 %', '55 %'), elsewhere), 90, ['nightline']);
    assert.match(
      all[1]?.text ?? '',
      /provider: nightline\n {8}share: 10 %\n {8}proposed:\n {10}value:\n {12}share: 0 %\n/,
    );
    assert.match(all[1]?.text ?? '', /inHouse: 45 %/);
    assert.deepEqual(findings(all), []);
  });

  it('are none where a share stands at an anchor that others use too', () => {
    const shared = `${contract.replace('  - channel: chat   #', '  - &chat\n    channel: chat   #')}x-same: *chat\n`;
    const aliased = shared
      .replace('scope:\n  - &chat', 'x-chat: &chat')
      .replace(/ {4}(channel|share|headcount)/g, '  $1');
    const { workspace } = check({ files: files(aliased.replace(/x-same.*\n/, 'scope: [*chat]\n')), asOf });
    const made = rebalance(workspace);
    assert.ok(!('refused' in made));
    if (made.channels[0]?.verdict === 'moves') assert.equal(rebalanceEdits(workspace, made.channels[0]), undefined);
    else assert.fail(JSON.stringify(made));
  });

  it('end the finding on the chat of the portfolio sample', () => {
    const sample = sampleSources('portfolio').map(({ path, syntax }) => ({ path, text: syntax.text }));
    const ofChat = (all: readonly FileText[]) => findings(all).filter(({ rule }) => rule === 'PC318');
    assert.deepEqual(
      ofChat(sample).map(({ severity }) => severity),
      ['warning'],
    );
    const after = proposed(sample, 98);
    assert.deepEqual(
      ofChat(after).map(({ severity }) => severity),
      ['info'],
    );
    assert.equal(findings(after).length, findings(sample).length);
  });
});
