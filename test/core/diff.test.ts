import assert from 'node:assert/strict';
import type { Change } from '../../core/diff/change.ts';
import { diffOf } from '../../core/diff/diff.ts';
import { check, type FileText } from '../../core/index.ts';

const definition = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
people:
  - { id: ines, name: Inês Duarte, side: client }
  - { id: tom, name: Tom Okafor, side: provider } # since March
scope:
  - channel: chat
    share: 70 %
    inHouse: 30 %
kpis:
  - kpi: service_level
    target: 80 % in 60 s
    frequency: weekly
    owner: { client: ines, provider: tom }
  - kpi: abandon_rate
    target: 5 %
    owner: { client: ines, provider: tom }
termination:
  byClient:
    forConvenience:
      notice: 90 days
      fee: 0 EUR
  byProvider:
    forConvenience:
      notice: 190 days
    source: MSA §14.2
`;

const before: FileText[] = [{ path: 'harbour-chat.partnership.yaml', text: definition }];

/** What the differences of a text edited in one or more places read like. */
function changes(...edits: [from: string, to: string][]): string[] {
  let text = definition;
  for (const [from, to] of edits) {
    assert.ok(text.includes(from), `the definition has no ${from}`);
    text = text.replaceAll(from, to);
  }
  return between(before, [{ path: 'harbour-chat.partnership.yaml', text }]).map(words);
}

function between(base: FileText[], head: FileText[]): Change[] {
  const [old, now] = [base, head].map((files) => check({ files, asOf: '2026-11-22' }).workspace);
  assert.ok(old && now);
  return diffOf(old, now);
}

function words({ type, what, before, after, direction, proposal, source }: Change): string {
  const values = [before, after].filter((value) => value !== undefined).join(' → ');
  return [`${what}: ${values}`, type, direction, proposal, source].filter((part) => part !== undefined).join(' · ');
}

describe('what changed between two versions', () => {
  it('says a shorter notice of the provider in contract words', () => {
    assert.deepEqual(changes(['190 days', '30 days']), [
      "Provider's notice: 190 days → 30 days · changed · looser · MSA §14.2",
    ]);
  });

  it('knows whom each direction serves', () => {
    assert.deepEqual(changes(['notice: 90 days', 'notice: 60 days'], ['fee: 0 EUR', 'fee: 50000 EUR']), [
      "Client's notice: 90 days → 60 days · changed · tighter",
      "Client's fee for leaving: 0 EUR → 50000 EUR · changed · looser",
    ]);
    // Fewer abandons are better, more calls in time are.
    assert.deepEqual(changes(['target: 5 %', 'target: 8 %'], ['80 % in 60 s', '85 % in 60 s']), [
      'Target of service_level: 80 % in 60 s → 85 % in 60 s · changed · tighter',
      'Target of abandon_rate: 5 % → 8 % · changed · looser',
    ]);
  });

  it('cannot put targets in order that differ in value and time', () => {
    assert.deepEqual(changes(['80 % in 60 s', '85 % in 90 s']), [
      'Target of service_level: 80 % in 60 s → 85 % in 90 s · changed · neutral',
    ]);
  });

  it('passes by order, comments, quoting, spelling and anchors', () => {
    assert.deepEqual(
      changes(
        ['  - { id: ines, name: Inês Duarte, side: client }\n', ''],
        [' # since March\n', '\n  - id: ines\n    side: "client"\n    name: \'Inês Duarte\' # back in May\n'],
        ['share: 70 %', 'share: 70'],
        [
          '    owner: { client: ines, provider: tom }\n  - kpi',
          '    owner: &both { provider: tom, client: ines }\n  - kpi',
        ],
        ['5 %\n    owner: { client: ines, provider: tom }', '5%\n    owner: *both'],
      ),
      [],
    );
  });

  it('tells a wording from a change', () => {
    assert.deepEqual(changes(['notice: 90 days', 'notice: 3 months']), [
      "Client's notice: 90 days → 3 months · reworded · neutral",
    ]);
  });

  it('follows a renamed id instead of reporting all that refer to it', () => {
    assert.deepEqual(changes(['id: tom', 'id: thomas'], ['provider: tom', 'provider: thomas']), [
      'Tom Okafor: tom → thomas · renamed · neutral',
    ]);
  });

  it('says what is new and what is gone, once each', () => {
    assert.deepEqual(
      changes(['  - kpi: abandon_rate\n    target: 5 %\n    owner: { client: ines, provider: tom }\n', '']),
      ['KPI abandon_rate: target 5 %, owner · removed · looser'],
    );
    assert.deepEqual(changes(['status: steady', 'status: steady\nexitPlan:\n  due: 2027-03-01']), [
      'Exit plan: due 2027-03-01 · added · tighter',
    ]);
    assert.deepEqual(
      changes(
        ['provider: tom }\n  - kpi: abandon', 'provider: tom }\n  - kpi: abandon'],
        ['owner: { client: ines, provider: tom }\n  - kpi', 'owner: { client: ines }\n  - kpi'],
      ),
      ['Owner of service_level at the provider: tom · removed · looser'],
    );
  });

  it('keeps what is proposed apart from what is agreed', () => {
    const proposal = 'notice: 190 days\n      proposed: { value: { notice: 210 days }, owner: ines }';
    assert.deepEqual(changes(['notice: 190 days', proposal]), [
      "Provider's notice: 210 days · added · neutral · added · MSA §14.2",
    ]);
    const agreed = definition.replace('190 days', '210 days');
    const changed = between(
      [{ path: 'a.partnership.yaml', text: definition.replace('notice: 190 days', proposal) }],
      [{ path: 'a.partnership.yaml', text: agreed }],
    );
    assert.deepEqual(changed.map(words), [
      "Provider's notice: 190 days → 210 days · changed · tighter · accepted · MSA §14.2",
    ]);
  });

  it('passes by a file that moves and a section that goes to the companion', () => {
    assert.deepEqual(between(before, [{ path: 'banks/harbour.partnership.yaml', text: definition }]), []);
    const plan = 'exitPlan:\n  due: 2027-03-01\n';
    const companion = 'kind: Partnership\nversion: 1\nname: harbour-chat\naudience: client\n';
    const main = { path: 'harbour-chat.partnership.yaml', text: definition };
    const moved = between(
      [
        { ...main, text: definition + plan },
        { path: 'c.partnership.yaml', text: companion },
      ],
      [main, { path: 'c.partnership.yaml', text: companion + plan }],
    );
    assert.deepEqual(moved, []);
  });

  it('points to both places', () => {
    const [change] = between(before, [
      { path: 'harbour-chat.partnership.yaml', text: `# moved down\n${definition.replace('190 days', '30 days')}` },
    ]);
    assert.deepEqual(change?.base?.range.start, { line: 28, character: 14 });
    assert.deepEqual(change?.head?.range.start, { line: 29, character: 14 });
    assert.equal(change?.path, '/termination/byProvider/forConvenience/notice');
  });

  it('finds nothing between a version and itself, whatever the sample', () => {
    assert.deepEqual(between(before, before), []);
  });
});
