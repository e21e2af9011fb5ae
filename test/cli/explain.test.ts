import { strict as assert } from 'node:assert';
import { build, day, run, workspace } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const policy = `kind: Policy
version: 1
name: house
rules:
  - rule: PC405
    severity: error
    why: The board asks for equal notice
`;
const files = { 'team/a.partnership.yaml': endable(), 'policy.partnership.yaml': policy };
const key = 'PC405 Partnership/harbour-chat /termination/byClient/forConvenience/notice = 90 days';
const asOf = ['--as-of', day];

describe('partnership explain KEY', () => {
  it('says where a finding comes from and who set what', async () => {
    const cwd = workspace(files);
    const { status, stdout, stderr } = await run(['explain', key, ...asOf], { cwd });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.match(stdout, /^team\/a\.partnership\.yaml\n {2}14:15 {2}error {2}You are bound for 90 days/);
    assert.match(
      stdout,
      /\n {2}severity {4}warn, as the rule has it where nothing else is said\n {14}error, by house, policy\.partnership\.yaml:5\n/,
    );
    assert.match(stdout, /\n {2}policy {6}house \(policy\.partnership\.yaml\)\n/);
    assert.match(stdout, /\n {2}waiver {6}none; it may be accepted for at most 180 days, with a reason\n/);
    assert.match(stdout, /\n {2}judged {6}from status selecting on; this partnership is steady\n/);
    assert.match(stdout, /PC405 Partnership\/harbour-chat/);
    assert.doesNotMatch(stdout, /baseline/);
  });

  it('says the same as data, with paths as seen from the folder', async () => {
    const cwd = workspace(files);
    const { stdout } = await run(['explain', key, ...asOf, '--format', 'json'], { cwd });
    const { findings } = JSON.parse(stdout);
    assert.equal(findings.length, 1);
    const [{ finding, rule, status, policies, waiver }] = findings;
    assert.deepEqual(finding.severityFrom, [
      { severity: 'warning', by: 'rule', from: 'built-in default' },
      {
        severity: 'error',
        by: 'policy',
        setBy: { policy: 'house', file: 'policy.partnership.yaml', line: 5, why: 'The board asks for equal notice' },
        from: 'house, policy.partnership.yaml:5',
      },
    ]);
    assert.equal(rule.id, 'PC405');
    assert.equal(status, 'steady');
    assert.deepEqual(policies, [{ name: 'house', file: 'policy.partnership.yaml' }]);
    assert.deepEqual(waiver, { possible: true, longestDays: 180 });
    const checked = JSON.parse((await run(['check', ...asOf, '--format', 'json'], { cwd })).stdout);
    const same = checked.findings.find((one: { key: string }) => one.key === key);
    assert.deepEqual(finding, same);
  });

  it('finds by line, of one rule or of all', async () => {
    const cwd = workspace(files);
    const one = await run(['explain', 'provider-notice-short', '--at', 'team/a.partnership.yaml:19', ...asOf], { cwd });
    assert.equal(one.status, 2);
    assert.match(one.stderr, /PC403 finds nothing in that file/);
    const two = await run(['explain', 'PC404', '--at', 'team/a.partnership.yaml:19', ...asOf], { cwd });
    assert.match(two.stdout, /are\s+uncovered\./);
    assert.match(two.stdout, /\n {2}numbers {5}\S/);
    assert.match(two.stdout, /recruiting: 21 days \(assumed\)/);
    const all = await run(['explain', '--at', 'team/a.partnership.yaml:14:3', ...asOf], { cwd });
    assert.match(all.stdout, /PC405/);
    const none = await run(['explain', '--at', 'team/a.partnership.yaml:3', ...asOf], { cwd });
    assert.match(none.stderr, /That file has findings on lines/);
  });

  it('says what a baseline and a waiver make of it', async () => {
    const waived = endable({ beside: 'waive PC404 until 2027-03-31 by ines: talks are on' });
    const cwd = workspace({ 'a.partnership.yaml': waived });
    await run(['check', ...asOf, '--write-baseline', 'known.json'], { cwd });
    const known = await run(
      ['explain', 'PC405', '--at', 'a.partnership.yaml:14', '--baseline', 'known.json', ...asOf],
      { cwd },
    );
    assert.match(known.stdout, /\n {2}baseline {4}knows it: it fails nothing\n/);
    const accepted = await run(['explain', 'PC404', '--at', 'a.partnership.yaml:19', ...asOf], { cwd });
    assert.match(
      accepted.stdout,
      /\n {2}waiver {6}until 2027-03-31, accepted by ines: talks are on\. It fails nothing/,
    );
  });

  it('helps where the key is no more', async () => {
    const cwd = workspace(files);
    const { status, stderr } = await run(['explain', `${key.slice(0, -7)}30 days`, ...asOf], { cwd });
    assert.equal(status, 2);
    assert.match(
      stderr,
      /No finding has the key .*= 30 days as of 2026-11-22\. The keys of PC405 here are:\n {2}PC405 Partnership/,
    );
    const both = await run(['explain', '--all', '--at', 'a:1'], { cwd });
    assert.match(both.stderr, /Ask for one thing/);
  });
});
