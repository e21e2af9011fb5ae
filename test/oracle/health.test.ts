import { strict as assert } from 'node:assert';
import { check, rules } from '../../core/index.ts';
import { type OracleRule, oracleHealth } from './health.ts';
import { asOf, filesOf, worldOf } from './world.ts';

const known: OracleRule[] = rules
  .filter(({ offByDefault }) => !offByDefault)
  .map(({ id, dimension, from, judges }) => ({
    id,
    from,
    judges,
    ...(dimension === undefined ? {} : { dimension }),
  }));

describe('health, against a second implementation', () => {
  for (let part = 0; part < 10; part++)
    it(`agrees on the hundred random workspaces from ${part * 100} on`, () => {
      for (let seed = part * 100; seed < (part + 1) * 100; seed++) agree(seed);
    });
});

function agree(seed: number): void {
  const world = worldOf(seed);
  const result = check({ files: filesOf(world), asOf });
  assert.equal(result.health.length, world.partnerships.length, `workspace ${seed}`);
  for (const one of world.partnerships) {
    const where = `workspace ${seed}, ${one.name}`;
    const document = `Partnership/${one.name}`;
    const health = result.health.find((entry) => entry.document === document);
    assert.ok(health, where);
    const oracle = oracleHealth(world, one, {
      rules: known,
      findings: result.findings
        .filter((finding) => finding.document === document)
        .map(({ rule, severity, waived, intention }) => ({ rule, severity, waived, held: intention?.held })),
      unjudged: result.notEvaluated.filter((entry) => entry.document === document).map(({ rule }) => rule),
    });
    for (const { id, score, confidence } of health.dimensions) {
      const other = oracle.dimensions[id];
      assert.ok(
        Math.abs((other?.shown ?? -1) * 100 - score) <= 0.0501,
        `${where}: ${id} is ${score}, not ${(other?.shown ?? 0) * 100}`,
      );
      assert.ok(Math.abs((other?.confidence ?? -1) - confidence) <= 0.00501, `${where}: confidence of ${id}`);
    }
    assert.ok(Math.abs(oracle.exact - health.score) <= 0.5 + 1e-6, `${where}: ${health.score}, not ${oracle.exact}`);
    assert.ok(Math.abs(oracle.confidence - health.confidence) <= 0.00501, `${where}: confidence`);
    const lines = new Map<string, number>();
    for (const { dimension = 'cap', cause, points } of health.ledger) {
      const key = `${dimension} ${cause.type} ${cause.id}`;
      lines.set(key, (lines.get(key) ?? 0) + points);
    }
    assert.equal(
      [...lines.values()].reduce((sum, points) => sum + points, 0),
      100 - health.score,
      `${where}: the lines do not add up`,
    );
    // Whole points are the exact ones rounded down or up, so that nothing is blamed on what did not cost it.
    for (const key of new Set([...lines.keys(), ...oracle.ledger.keys()])) {
      const points = lines.get(key) ?? 0;
      const exact = oracle.ledger.get(key) ?? 0;
      assert.ok(Math.abs(points - exact) < 1 + 1e-6, `${where}: ${key} costs ${points}, not ${exact}`);
    }
  }
}
