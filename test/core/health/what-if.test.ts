import { strict as assert } from 'node:assert';
import { whatIf, whatIfBest, whatIfEach } from '../../../core/health/what-if.ts';
import { type CheckResult, check, type Health } from '../../../core/index.ts';
import { sampleNames, sampleSources } from '../../support/samples.ts';

const head = `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: steady
`;

function judged(text: string, others: { path: string; text: string }[] = []): { result: CheckResult; health: Health } {
  const result = check({
    files: [{ path: 'chat.partnership.yaml', text: head + text }, ...others],
    asOf: '2026-11-22',
  });
  const [health] = result.health;
  assert.ok(health);
  return { result, health };
}

describe('what if it were mended?', () => {
  it('never costs points', () => {
    const owner = 'people: [{ id: ines, side: client, left: 2026-01-01 }]\n';
    const { result, health } = judged(owner);
    for (const { causes, score, gain } of whatIfEach(result, health)) {
      assert.equal(score, health.score + gain);
      assert.ok(gain >= 0, `${causes[0]?.id} costs ${-gain} when it is mended`);
    }
  });

  it('gives the score of readings that meet the target', () => {
    const text = 'kpis: [{ kpi: csat, target: 80 %, frequency: monthly }]\n';
    const read = (value: number) => [
      {
        path: 'chat.actuals.csv',
        text: `kpi,period,value,sample\n${[8, 9, 10].map((month) => `csat,2026-${String(month).padStart(2, '0')},${value},300`).join('\n')}\n`,
      },
    ];
    const { result, health } = judged(text, read(72));
    const met = judged(text, read(80));
    const causes = health.ledger.map(({ cause }) => cause).filter(({ type, id }) => type === 'kpi' || id === 'PC511');
    assert.ok(causes.some(({ type }) => type === 'kpi'));
    assert.equal(whatIf(result, health, causes)?.score, met.health.score);
    assert.ok(met.health.score > health.score);
  });

  it('lifts a cap with all that it hangs on', () => {
    for (const name of sampleNames) {
      const result = check({ files: sampleSources(name), asOf: '2026-11-22' });
      for (const health of result.health) {
        const all = health.ledger.map(({ cause }) => cause);
        const then = whatIf(result, health, all);
        // What hangs on few providers stays; all else is gone.
        const left = all.some(({ type }) => type === 'share') ? 90 : 100;
        assert.ok(then && then.score >= left, `${health.partnership}: ${then?.score}`);
        for (const one of whatIfEach(result, health))
          assert.ok(one.gain >= 0, `${health.partnership} ${one.causes[0]?.id}`);
      }
    }
  });

  it('offers the two that give most, together', () => {
    const { result, health } = judged('');
    const best = whatIfBest(result, health, whatIfEach(result, health));
    const each = whatIfEach(result, health).filter(({ causes }) => causes[0]?.id !== 'not-evaluated');
    const most = [...each].sort((a, b) => b.gain - a.gain);
    assert.deepEqual(
      best?.causes,
      most.slice(0, 2).flatMap(({ causes }) => causes),
    );
    assert.ok((best?.gain ?? 0) >= (most[0]?.gain ?? 0));
  });
});
