import { strict as assert } from 'node:assert';
import { check, explanationOf, type Finding, originText } from '../../core/index.ts';
import { endable } from '../support/definitions.ts';

const group = `kind: Policy
version: 1
name: group
limits: { waiver: 60 days }
rules:
  - rule: PC405
    severity: error
    why: Equal notice is group policy
    source: Handbook 4
`;
const house = (rules = ''): string =>
  `kind: Policy\nversion: 1\nname: house\nextends: [group/policy.partnership.yaml]\n${rules}`;

function run(definition: string, policy?: string) {
  const files = [
    { path: 'emea/a.partnership.yaml', text: definition },
    ...(policy === undefined
      ? []
      : [
          { path: 'policy.partnership.yaml', text: policy },
          { path: 'group/policy.partnership.yaml', text: group },
        ]),
  ];
  return check({ files, asOf: '2026-11-22' });
}

function findingOf(result: ReturnType<typeof run>, rule: string): Finding {
  const finding = result.findings.find((candidate) => candidate.rule === rule);
  assert.ok(finding, `no ${rule}`);
  return finding;
}

const stepsOf = ({ severityFrom }: Finding): string[] =>
  severityFrom.map(({ severity, by, setBy }) => `${severity} ${by} ${originText(setBy)}`);

describe('who set what', () => {
  it('is the rule where no policy speaks', () => {
    const finding = findingOf(run(endable()), 'PC405');
    assert.deepEqual(stepsOf(finding), ['warning rule built-in default']);
    assert.equal(explanationOf(run(endable()).workspace, finding).status, 'steady');
  });

  it('is the case where the rule is harder in it than mostly', () => {
    // Without a team PC404 waits, and PC403 asks: 30 days are an error from 25 agents on only.
    const definition = endable({ team: false }).replace('termination:', 'headcount:\n  current: 25\ntermination:');
    const finding = findingOf(run(definition), 'PC403');
    assert.deepEqual(stepsOf(finding), ['warning rule built-in default', 'error case built-in default']);
    assert.deepEqual(
      finding.thresholds.map(({ name, value, default: builtIn, setBy }) => [name, value, builtIn, setBy]),
      [
        ['notice', 90, 90, undefined],
        ['largeNotice', 60, 60, undefined],
        ['largeFrom', 25, 25, undefined],
      ],
    );
  });

  it('is the policy on which the nearest one builds, with its line and its reason', () => {
    const result = run(endable(), house());
    const finding = findingOf(result, 'PC405');
    assert.deepEqual(stepsOf(finding), [
      'warning rule built-in default',
      'error policy group, group/policy.partnership.yaml:6',
    ]);
    assert.match(finding.why, /\nBy the policy group: Equal notice is group policy \(Handbook 4\)\.$/);
    const { policies, waiver } = explanationOf(result.workspace, finding);
    assert.deepEqual(
      policies.map(({ name }) => name),
      ['house', 'group'],
    );
    assert.deepEqual(waiver, { possible: true, longest: 60 });
  });

  it('is the entry for the paths of the file', () => {
    const rules = (paths: string): string =>
      house(`rules:\n  - { rule: PC403, set: { notice: 200 days }, paths: ['${paths}'], why: A small market }\n`);
    const definition = endable({ provider: 190 });
    const limit = findingOf(run(definition, rules('emea/**')), 'PC403').thresholds.find(
      ({ name }) => name === 'notice',
    );
    assert.equal(limit?.value, 200);
    assert.deepEqual(limit?.setBy, {
      policy: 'house',
      file: 'policy.partnership.yaml',
      line: 6,
      why: 'A small market',
      paths: ['emea/**'],
    });
    assert.ok(!run(definition, rules('apac/**')).findings.some(({ rule }) => rule === 'PC403'));
  });

  it('names the proposal that makes it milder', () => {
    const proposed = `${endable()}      proposed:\n        value: { notice: 161 days }\n        by: 2027-01-31\n        owner: ines\n`;
    assert.deepEqual(stepsOf(findingOf(run(proposed), 'PC404')), [
      'error rule built-in default',
      'warning proposal built-in default',
    ]);
  });

  it('says that some rules cannot be waived', () => {
    const result = run(endable().replace('status: steady', 'status: steedy'));
    assert.equal(explanationOf(result.workspace, findingOf(result, 'PC006')).waiver.possible, false);
  });
});
