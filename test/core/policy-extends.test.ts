import { strict as assert } from 'node:assert';
import { check } from '../../core/index.ts';
import { pathFrom } from '../../core/policy/extends.ts';
import { originText } from '../../core/policy/policies.ts';
import { endable } from '../support/definitions.ts';

const definition = endable({ provider: 60, team: false });
const group =
  'kind: Policy\nversion: 1\nname: group\nrules:\n  - { rule: PC405, severity: error, why: Equal notice is group policy. }\n  - { rule: PC403, set: { notice: 45 days }, why: Ours is a small market. }\n';
const house = (rules: string): string =>
  `kind: Policy\nversion: 1\nname: house\nextends: [../group/policy.partnership.yaml]\n${rules}`;

function run(rules: string) {
  const files = {
    'emea/a.partnership.yaml': definition,
    'emea/policy.partnership.yaml': house(rules),
    'group/policy.partnership.yaml': group,
  };
  return check({ files: Object.entries(files).map(([path, text]) => ({ path, text })), asOf: '2026-11-22' }).findings;
}

describe('a policy that builds on another', () => {
  it('takes over what it does not say itself', () => {
    const findings = run('');
    assert.equal(findings.find(({ rule }) => rule === 'PC405')?.severity, 'error');
    assert.ok(!findings.some(({ rule }) => rule === 'PC403'), '60 days are enough where 45 are asked for');
  });

  it('wins where it speaks, and a finding says which of them set its limit', () => {
    const findings = run(
      'rules:\n  - { rule: PC405, severity: info, why: Not in this region. }\n  - { rule: PC403, set: { notice: 75 days }, why: Hiring is slow here. }\n',
    );
    assert.equal(findings.find(({ rule }) => rule === 'PC405')?.severity, 'info');
    const limit = findings.find(({ rule }) => rule === 'PC403')?.thresholds.find(({ name }) => name === 'notice');
    assert.equal(limit?.value, 75);
    assert.match(originText(limit?.setBy), /^house, emea\/policy\.partnership\.yaml:\d+$/);
  });

  it('takes over weights and limits, too', () => {
    const weights = {
      performance: 40,
      goals: 10,
      governance: 10,
      resilience: 10,
      people: 10,
      concentration: 10,
      commercial: 10,
    };
    const files = {
      'a.partnership.yaml': endable({ beside: 'waive PC404 until 2027-03-31 by ines: talks are on' }),
      'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\nextends: [base/group.partnership.yaml]\n',
      'base/group.partnership.yaml': `kind: Policy\nversion: 1\nname: group\nlimits: { waiver: 30 days }\nweights: ${JSON.stringify(weights)}\n`,
    };
    const { health, findings } = check({
      files: Object.entries(files).map(([path, text]) => ({ path, text })),
      asOf: '2026-11-22',
    });
    assert.match(health[0]?.weightsFrom ?? '', /^group, base\/group\.partnership\.yaml:\d+$/);
    assert.equal(health[0]?.dimensions.find(({ id }) => id === 'performance')?.weight, 40);
    assert.match(findings.find(({ rule }) => rule === 'PC063')?.message ?? '', /the longest is 30 days/);
  });

  it('finds its base from its own folder', () => {
    assert.equal(pathFrom('emea/uk', '../group.partnership.yaml'), 'emea/group.partnership.yaml');
    assert.equal(pathFrom('', './group.partnership.yaml'), 'group.partnership.yaml');
    assert.equal(pathFrom('', '../group.partnership.yaml'), '../group.partnership.yaml');
  });
});
