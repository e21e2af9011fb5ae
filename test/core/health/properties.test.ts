import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Finding, NotEvaluated, Severity } from '../../../core/findings.ts';
import { type Health, healthOf } from '../../../core/health/health.ts';
import { wholePoints } from '../../../core/health/ledger.ts';
import { check, type FileText, isOurs, rules, severities } from '../../../core/index.ts';
import { statuses } from '../../../core/model/status.ts';
import { dimensions } from '../../../core/rules/rule.ts';
import { FILE, finding, head, inputOf, sumOf } from '../../support/health.ts';

const judging = rules.filter(({ dimension }) => dimension !== undefined).map(({ id }) => id);

interface World {
  status: string;
  critical: boolean;
  share: number | 'unknown';
  tested: string | undefined;
  rows: { kpi: string; month: number; value: number; side: string }[];
  findings: { rule: string; severity: Severity; intended: boolean; place: number }[];
  needs: string[];
  weights: number | undefined;
}

const world: fc.Arbitrary<World> = fc.record({
  status: fc.constantFrom(...statuses.filter((status) => status !== 'ended')),
  critical: fc.boolean(),
  share: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant('unknown' as const)),
  tested: fc.option(fc.constantFrom('2022-01-01', '2025-06-01', '2026-11-01'), { nil: undefined }),
  rows: fc.array(
    fc.record({
      kpi: fc.constantFrom('service_level', 'csat', 'aht', 'attrition_annual', 'nobody_has_this'),
      month: fc.integer({ min: 1, max: 12 }),
      value: fc.oneof(
        fc.integer({ min: 0, max: 100 }),
        fc.double({ min: -10, max: 1000, noNaN: true, noDefaultInfinity: true }),
      ),
      side: fc.constantFrom('', 'client', 'provider'),
    }),
    { maxLength: 30 },
  ),
  findings: fc.array(
    fc.record({
      rule: fc.constantFrom(...judging),
      severity: fc.constantFrom(...severities),
      intended: fc.boolean(),
      place: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 25 },
  ),
  needs: fc.uniqueArray(fc.constantFrom(...judging), { maxLength: 12 }),
  weights: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
});

const found = (of: World['findings']): Finding[] =>
  of.map(({ rule, severity, intended, place }) =>
    finding(rule, severity, {
      path: `/place/${place}`,
      message: `${rule} at ${place}`,
      ...(intended ? { intention: { held: severity, text: '' } } : {}),
    }),
  );
const open = (of: readonly string[]): NotEvaluated[] =>
  of.map((rule) => ({ rule, name: rule, file: FILE, document: 'Partnership/harbour-chat', needs: ['term.end'] }));

function judged(of: World): Health {
  const text = `${head.replace('steady', of.status)}${of.critical ? 'criticality: critical\n' : ''}scope: [{ channel: chat, share: ${of.share} }]
kpis:
  - { kpi: service_level, target: 80 % in 60 s, frequency: weekly }
  - { kpi: csat, target: 85 %, frequency: monthly }
  - { kpi: aht, target: 300-360 s }
  - { kpi: attrition_annual, target: 30 % }
${of.tested === undefined ? '' : `exitPlan: { link: Shared drive, lastTested: ${of.tested} }\n`}`;
  const rows = of.rows.map(
    ({ kpi, month, value, side }) => `${kpi},2026-${String(month).padStart(2, '0')},${value},${side}`,
  );
  const files: FileText[] = [{ path: 'harbour-chat.actuals.csv', text: `kpi,period,value,side\n${rows.join('\n')}\n` }];
  // Weights that come to 100: what performance gets more or less, goals and governance get less or more.
  if (of.weights !== undefined) {
    const rest = 55 - of.weights;
    files.push({
      path: 'policy.partnership.yaml',
      text: `kind: Policy\nversion: 1\nname: house\nweights: { performance: ${of.weights}, goals: ${rest / 2}, governance: ${rest / 2} }\n`,
    });
  }
  return healthOf(inputOf(text, { files, findings: found(of.findings), needs: open(of.needs) }));
}

function addsUp(health: Health): void {
  assert.equal(
    sumOf(health.ledger),
    100 - health.score,
    `${health.partnership}: the ledger adds up to ${sumOf(health.ledger)}, the score is ${health.score}`,
  );
  assert.ok(Number.isInteger(health.score) && health.score >= 0 && health.score <= 100);
  for (const { points, text } of health.ledger)
    assert.ok(Number.isInteger(points) && points >= 1 && text !== '', `${points} ${text}`);
  for (const { score, raw, confidence, coverage } of health.dimensions) {
    assert.ok(score >= 0 && score <= 100 && [raw, confidence, coverage].every((value) => value >= 0 && value <= 1));
  }
  for (const cap of health.caps) assert.ok(health.score <= cap.limit, `${cap.id} leaves ${health.score}`);
  assert.equal(sumOf(health.dimensions.map(({ weight }) => ({ points: weight }))), 100);
}

describe('health, whatever it is given', () => {
  it('the ledger adds up to exactly 100 less the score', () => {
    fc.assert(
      fc.property(world, (of) => addsUp(judged(of))),
      { numRuns: 150 },
    );
  });

  it('the order of findings, of lines and of what is open makes no difference', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (of, chance) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, at: chance.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const other = judged({ ...of, rows: shuffled(of.rows), needs: shuffled(of.needs) });
        // Lines of the table that moved are elsewhere in it; everything else is equal.
        const plain = (health: Health) =>
          JSON.stringify({ ...health, ledger: health.ledger.map(({ range: _, ...line }) => line) });
        const anonymous = (text: string) => text.replace(/csv","path":"[^"]*"/g, 'csv"');
        assert.equal(anonymous(plain(other)), anonymous(plain(judged(of))));
        assert.equal(judged({ ...of, findings: shuffled(of.findings) }).score, judged(of).score);
      }),
      { numRuns: 60 },
    );
  });

  it('one more finding, or a harder one, never raises the score', () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...judging), fc.constantFrom(...severities), (of, rule, severity) => {
        const before = judged(of).score;
        assert.ok(
          judged({ ...of, findings: [...of.findings, { rule, severity, intended: false, place: 9 }] }).score <= before,
        );
        const harder = of.findings.map((one) => ({
          ...one,
          severity: severities[Math.max(0, severities.indexOf(one.severity) - 1)] ?? one.severity,
        }));
        assert.ok(judged({ ...of, findings: harder }).score <= before);
      }),
      { numRuns: 60 },
    );
  });

  it('a better reading never lowers the score', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 2, max: 100 }), fc.integer({ min: 2, max: 100 }), (of, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const rows = of.rows.filter(({ kpi, month }) => kpi !== 'csat' || month !== 10);
        const score = (value: number) =>
          judged({ ...of, rows: [...rows, { kpi: 'csat', month: 10, value, side: '' }] }).score;
        assert.ok(score(low) <= score(high));
      }),
      { numRuns: 60 },
    );
  });

  it('taking evidence away never raises a bad dimension', () => {
    fc.assert(
      fc.property(world, fc.uniqueArray(fc.constantFrom(...judging), { maxLength: 20 }), (of, more) => {
        const before = judged(of);
        const without = [
          judged({ ...of, needs: [...new Set([...of.needs, ...more])] }),
          judged({ ...of, tested: of.tested === undefined ? undefined : '2022-01-01' }),
        ];
        for (const after of without) {
          for (const [index, { score, id }] of before.dimensions.entries()) {
            const now = after.dimensions[index]?.score ?? 0;
            assert.ok(now <= Math.max(score, 50), `${id} rose from ${score} to ${now}`);
            if (score < 50) assert.ok(now <= score, `${id} rose from ${score} to ${now}`);
          }
        }
        // Without any reading, what readings show is unknown: 50 at most.
        const silent = judged({ ...of, rows: [] });
        const live = !['draft', 'selecting', 'contracted'].includes(of.status);
        if (live)
          for (const { id, score } of silent.dimensions)
            if (id === 'performance' || id === 'people') assert.ok(score <= 50);
      }),
      { numRuns: 60 },
    );
  });

  it('whole points add up whatever the parts are', () => {
    const place = { file: FILE, path: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 1, maxLength: 60 }), (parts) => {
        const total = Math.round(parts.reduce((sum, part) => sum + part, 0));
        const lines = parts.map((points, index) => ({
          points,
          cause: { type: 'rule' as const, id: `PC${100 + index}` },
          text: 'x',
          ...place,
        }));
        assert.equal(sumOf(wholePoints(lines, total)), total);
        // Nobody is charged a point more or less than its part.
        for (const { points, cause } of wholePoints(lines, total))
          assert.ok(Math.abs(points - (parts[Number(cause.id.slice(2)) - 100] ?? 0)) <= 1 + 1e-9);
      }),
    );
  });
});

describe('health of every fixture', () => {
  const folder = join(import.meta.dirname, '../../rules');
  for (const rule of readdirSync(folder).filter((name) => /^PC\d{3}$/.test(name))) {
    it(rule, () => {
      for (const name of readdirSync(join(folder, rule))) {
        const path = join(folder, rule, name);
        const names = statSync(path).isDirectory()
          ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((inner) => join(name, inner))
          : [name];
        const files = names
          .filter(isOurs)
          .map((inner) => ({ path: inner, text: readFileSync(join(folder, rule, inner), 'utf8') }));
        // Summed up here from the plain data alone, without the code that made it.
        for (const health of check({ files, asOf: '2026-11-22' }).health) {
          let total = health.score;
          for (const line of health.ledger) total += line.points;
          assert.equal(total, 100, `${name}: ${health.partnership}`);
          assert.deepEqual(
            health.dimensions.map(({ id }) => id),
            [...dimensions],
          );
        }
      }
    });
  }
});
