import { strict as assert } from 'node:assert';
import { check } from '../../core/index.ts';

const head = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
`;
const main = { path: 'harbour-chat.partnership.yaml', text: `${head}status: steady\n` };
const ours = (...lines: string[]) => ({
  path: 'harbour-chat-ours.partnership.yaml',
  text: `${head}audience: client\n${lines.join('\n')}\n`,
});
const judged = (...files: { path: string; text: string }[]) => {
  const { findings, notEvaluated, health } = check({ files, asOf: '2026-11-22' });
  const of = <T extends { rule: string; file: string }>(all: readonly T[]): string[] =>
    all
      .filter(({ file }) => file === 'harbour-chat-ours.partnership.yaml')
      .map(({ rule }) => rule)
      .sort();
  return { ours: of(findings), needs: of(notEvaluated), health };
};

describe('a companion, which only the client reads', () => {
  const plan = 'exitPlan: { steps: [{ id: freeze, what: Freeze changes }], lastTested: 2024-01-15 }';

  it('is judged by the status of the document that it belongs to', () => {
    assert.deepEqual(judged(main, ours(plan)).ours, ['PC423', 'PC424']);
    const draft = { ...main, text: main.text.replace('steady', 'draft') };
    assert.deepEqual(judged(draft, ours(plan)).ours, []);
    const ended = { ...main, text: main.text.replace('steady', 'ended') };
    assert.deepEqual(judged(ended, ours(plan)).ours, []);
  });

  it('is asked for nothing that it does not speak of, with a status of its own or without', () => {
    for (const status of ['', 'status: steady']) {
      const { ours: found, needs } = judged(main, ours(plan, status));
      assert.deepEqual(found, ['PC423', 'PC424'], status);
      assert.ok(!needs.includes('PC404'), 'what it would take to judge the contract is asked elsewhere');
    }
  });

  it('what one of the two says is not missing in the other', () => {
    const { notEvaluated } = check({ files: [main, ours(plan)], asOf: '2026-11-22' });
    assert.deepEqual(
      notEvaluated.filter(({ needs }) => needs.includes('exitPlan')),
      [],
    );
    const without = check({ files: [main], asOf: '2026-11-22' }).notEvaluated;
    assert.ok(without.some(({ rule, needs }) => rule === 'PC423' && needs.includes('exitPlan')));
  });

  it('without a counterpart is a definition of its own', () => {
    const { ours: found, health } = judged(ours(plan));
    assert.deepEqual(found, ['PC017']);
    assert.equal(health.length, 1);
  });
});
