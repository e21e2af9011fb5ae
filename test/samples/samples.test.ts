import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type CheckResult, check, type Finding, isOurs, rules } from '../../core/index.ts';

const samples = join(import.meta.dirname, '../../samples');
const asOf = '2026-11-22';

/** A finding as `expected.yaml` of a sample has it, written by hand. */
interface Expected {
  rule: string;
  severity: string;
  file: string;
  path: string;
  /** Pieces of the message, those with the numbers first of all. */
  says: string[];
  /** The condition, with the sum worked out. */
  because: string;
}

function checkSample(name: string): CheckResult {
  const folder = join(samples, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isOurs);
  const files = paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(folder, path), 'utf8'),
  }));
  assert.ok(files.length > 0, `samples/${name} holds no definition`);
  return check({ files, asOf });
}

function expectedOf(name: string): Expected[] {
  return parse(readFileSync(join(samples, name, 'expected.yaml'), 'utf8'));
}

function isMeant(finding: Finding, { rule, severity, file, path, says }: Expected): boolean {
  return (
    finding.rule === rule &&
    finding.severity === severity &&
    finding.file === file &&
    finding.path === path &&
    says.every((piece) => finding.message.includes(piece))
  );
}

function lineOf({ rule, severity, file, path, message }: Finding): string {
  return `${rule} ${severity} ${file} ${path}: ${message}`;
}

function healthIn(name: string, partnership: string) {
  const health = checkSample(name).health.find((one) => one.partnership === partnership);
  assert.ok(health, `no health of ${partnership}`);
  return health;
}

describe('samples', () => {
  const names = readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  for (const name of names) {
    it(`${name}: finds what was expected by hand, and nothing else`, () => {
      const { findings } = checkSample(name);
      const expected = expectedOf(name);
      const got = `got\n${findings.map((finding) => `  ${lineOf(finding)}`).join('\n')}`;
      for (const one of expected) {
        const times = findings.filter((finding) => isMeant(finding, one)).length;
        const { rule, severity, file, path, says } = one;
        const wanted = `${rule} ${severity} ${file} ${path}: …${says.join('… …')}…`;
        assert.equal(times, 1, `found ${times} times: ${wanted}\n${got}`);
      }
      const others = findings.filter((finding) => !expected.some((one) => isMeant(finding, one)));
      assert.deepEqual(others.map(lineOf), [], 'not expected');
    });

    it(`${name}: each expectation says what it rests on, for a rule that exists`, () => {
      for (const { rule, says, because } of expectedOf(name)) {
        assert.ok(
          rules.some(({ id }) => id === rule),
          `${rule} does not exist`,
        );
        assert.ok(says.length > 0 && because.length > 20, `${rule} in ${name} says too little`);
      }
    });
  }

  it('healthy: has a clean bill', () => {
    const { findings, brokenPolicies } = checkSample('healthy');
    assert.deepEqual(findings.map(lineOf), []);
    assert.deepEqual(brokenPolicies, []);
    const health = healthIn('healthy', 'brightwater-care');
    assert.equal(health.band, 'healthy');
    assert.ok(health.score >= 75, `${health.score}`);
    assert.deepEqual(health.caps, []);
  });

  it("in-trouble: good numbers do not lift it over the cap of the provider's notice", () => {
    const health = healthIn('in-trouble', 'veloria-chat');
    assert.ok(health.score <= 69, `${health.score}`);
    const cap = health.caps.find(({ id }) => id === 'notice-below-rehome');
    assert.equal(cap?.limit, 69);
    assert.equal(cap?.rule, 'PC404');
    assert.equal(cap?.path, '/termination/byProvider/forConvenience/notice');
  });

  for (const name of names) {
    it(`${name}: the points lost add up to 100 less the score`, () => {
      for (const { partnership, score, ledger } of checkSample(name).health) {
        const lost = ledger.reduce((sum, { points }) => sum + points, 0);
        assert.equal(lost, 100 - score, partnership);
      }
    });
  }
});
