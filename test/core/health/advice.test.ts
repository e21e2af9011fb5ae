import assert from 'node:assert/strict';
import { type Advice, adviceOf, check } from '../../../core/index.ts';

const text = (...lines: string[]) => `kind: Partnership
version: 1
name: harbour-chat
title: Chat for Harbour Bank
status: steady
client: harbour-bank
provider: meridian-cx
headcount: { current: 100, hiringPerWeek: 10 }
${lines.join('\n')}
`;

function adviceFor(...lines: string[]): { advice: Advice[]; lost: number } {
  const { health, findings } = check({
    files: [{ path: 'harbour-chat.partnership.yaml', text: text(...lines) }],
    asOf: '2026-11-22',
  });
  const [one] = health;
  assert.ok(one);
  return { advice: adviceOf(one, findings, 100), lost: 100 - one.score };
}

describe('what would help most', () => {
  const termination = 'termination: { byProvider: { forConvenience: { notice: 30 days } } }';

  it('names the fix of a finding, with what was found and where', () => {
    const { advice } = adviceFor(termination);
    const notice = advice.find(({ because }) => because.startsWith('The provider may leave in 30 days'));
    assert.equal(notice?.action, "Propose 161 days' notice.");
    assert.equal(notice?.file, 'harbour-chat.partnership.yaml');
    assert.equal(notice?.range.start.line, 8);
  });

  it('accounts for every lost point once, and tells each way of mending once', () => {
    const { advice, lost } = adviceFor(termination);
    assert.equal(
      advice.reduce((sum, { points }) => sum + points, 0),
      lost,
    );
    assert.equal(new Set(advice.map(({ action }) => action)).size, advice.length);
    for (const { action } of advice) assert.match(action, /^\P{Ll}.*[.?!]$/u);
  });

  it('gives three lines unless asked for more, most points first', () => {
    const { health, findings } = check({
      files: [{ path: 'a.partnership.yaml', text: text(termination) }],
      asOf: '2026-11-22',
    });
    const [one] = health;
    assert.ok(one);
    const advice = adviceOf(one, findings);
    assert.equal(advice.length, 3);
    assert.deepEqual(
      advice.map(({ points }) => points),
      advice.map(({ points }) => points).sort((a, b) => b - a),
    );
  });

  it('has a word for each kind of cause', () => {
    const line = (type: 'kpi' | 'share' | 'freshness' | 'cap' | 'rule', id: string, points: number) => ({
      points,
      cause: { type, id },
      text: `found ${id}`,
      file: 'a.partnership.yaml',
      path: '/',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    });
    const { health } = check({ files: [{ path: 'a.partnership.yaml', text: text() }], asOf: '2026-11-22' });
    const [one] = health;
    assert.ok(one);
    const ledger = [
      line('cap', 'notice-below-rehome', 20),
      line('kpi', 'csat', 9),
      line('share', 'chat', 8),
      line('freshness', 'readings', 7),
      line('freshness', 'not-evaluated', 4),
      line('freshness', 'not-evaluated', 2),
      line('freshness', '/exitPlan/lastTested', 3),
      line('rule', 'PC404', 1),
    ];
    const advice = adviceOf({ ...one, ledger }, [], 10);
    assert.deepEqual(
      advice.map(({ points, action }) => `${points} ${action}`),
      [
        '9 Bring csat back to its target, or agree a target that can be met.',
        '8 Spread chat over more hands: a second provider, or more of it in-house.',
        '7 Record the readings of the KPIs: NAME.actuals.csv, or a document of kind Actuals.',
        '6 State what is missing, so that it can be judged.',
        '3 Bring the evidence of exitPlan › lastTested up to date.',
        "1 The provider's notice is long enough to replace its agents.",
        '20 Found notice-below-rehome.',
      ],
    );
    assert.equal(advice[3]?.because, 'found not-evaluated So it is at 1 more place.');
  });
});
