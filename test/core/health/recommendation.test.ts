import { strict as assert } from 'node:assert';
import { type Recommendations, recommendationsOf } from '../../../core/health/recommendation.ts';
import { type PastScore, trendOf } from '../../../core/health/trend.ts';
import { check, type Health } from '../../../core/index.ts';
import { askedPartnership } from '../../../core/questions/asked.ts';

const head = `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: steady
`;

/** Notice that both sides can live with, so that notice and exit have no error. */
const notice =
  'termination: { byProvider: { forConvenience: { notice: 180 days, fee: 0 EUR } }, byClient: { forConvenience: { notice: 90 days, fee: 0 EUR } } }\n';

/** Recommendations for a definition, with a health as given: the conditions are what is tested, not the score. */
function advised(
  text: string = notice,
  changes: Partial<Pick<Health, 'score' | 'confidence' | 'ledger'>> & { lowest?: number; concentration?: number } = {},
  past: readonly PastScore[] = [],
): Recommendations {
  const result = check({ files: [{ path: 'chat.partnership.yaml', text: head + text }], asOf: '2026-11-22' });
  const [health] = result.health;
  const asked = health && askedPartnership(result, health);
  assert.ok(health && asked);
  const { lowest = 80, concentration = 80, ...rest } = changes;
  const dimensions = health.dimensions.map((dimension) => ({
    ...dimension,
    score: dimension.id === 'concentration' ? concentration : dimension.id === 'goals' ? lowest : 80,
  }));
  const judged = { ...health, score: 80, confidence: 0.9, ledger: [], ...rest, dimensions };
  return recommendationsOf(
    asked,
    judged,
    past.length === 0 ? {} : { past, trend: trendOf([...past, { date: '2026-11-22', score: judged.score }]) },
  );
}

function clauses({ all }: Recommendations, advice: string): Record<string, string> {
  const found = all.find((one) => one.advice === advice);
  return Object.fromEntries((found?.clauses ?? []).map(({ says, truth, because }) => [says, `${truth}: ${because}`]));
}

const issue = (nature: string) =>
  `improvement: { issues: [{ id: waits, what: Long waits, class: systemic, detectedOn: 2026-11-01${nature && `, nature: ${nature}`} }] }\n`;
const steps = (...done: string[]) =>
  `  steps:\n${done.map((step) => `    - { step: ${step}, startedOn: 2026-06-01, doneOn: 2026-07-01, evidence: Minutes }\n`).join('')}`;
const failedPlan =
  'improvement: { plans: [{ id: roster, title: Rosters, status: failed, agreedOn: 2026-05-01, closedOn: 2026-09-01 }] }\n';

describe('what the evidence advises', () => {
  it('collects first below half of the evidence, and nothing else', () => {
    assert.deepEqual(advised(notice, { confidence: 0.49 }).given, ['collect']);
    assert.ok(!advised(notice, { confidence: 0.5 }).given.includes('collect'));
  });

  it('stays at 75 with no dimension below 50', () => {
    assert.deepEqual(advised(notice, { score: 75 }).given, ['stay']);
    assert.ok(!advised(notice, { score: 74 }).given.includes('stay'));
    assert.ok(advised(notice, { lowest: 50 }).given.includes('stay'));
    assert.ok(!advised(notice, { lowest: 49.9 }).given.includes('stay'));
  });

  it('does not stay while the score declines, and tells the slope', () => {
    const past = [92, 90, 88].map((score, index) => ({ date: `2026-0${index + 6}-30`, score }));
    const down = advised(notice, { score: 86 }, past);
    assert.ok(!down.given.includes('stay'));
    assert.equal(clauses(down, 'stay')['the score does not decline'], 'false: it is declining, −2 points per period');
    assert.ok(advised(notice, { score: 92 }, past).given.includes('stay'));
  });

  it('does not stay with an open error of notice or exit', () => {
    const text = `importance: critical
headcount: { committed: 100, hiringPerWeek: 10 }
training: { newHire: 21 days, readiness: 6 weeks }
termination: { byProvider: { forConvenience: { notice: 30 days } } }
exitPlan: { recruiting: 8 weeks }
`;
    const { given } = advised(text);
    const found = clauses(advised(text), 'stay')['notice and exit have no open error'];
    assert.match(found ?? '', /^false: .*PC4\d\d/);
    assert.ok(!given.includes('stay'));
  });

  it('fixes what can be mended, and names what it cannot tell', () => {
    assert.deepEqual(advised(issue('operational'), { score: 60 }).given, ['fix']);
    assert.deepEqual(advised(issue('cultural'), { score: 60 }).given, []);
    const open = advised(issue(''), { score: 60 });
    assert.deepEqual([open.given, open.waiting], [[], ['fix']]);
    assert.match(
      clauses(open, 'fix')['at least half of the open systemic issues are operational or of capability'] ?? '',
      /^unknown: not known: needs the nature of waits$/,
    );
  });

  it('does not fix for ever: four steps with evidence and a plan that failed', () => {
    const tried = `lifecycle:\n${steps('introspect', 'communicate', 'realign', 'evaluate')}${failedPlan}`;
    assert.deepEqual(advised(tried, { score: 60 }).given, []);
    const three = `lifecycle:\n${steps('introspect', 'communicate', 'realign')}${failedPlan}`;
    assert.deepEqual(advised(three, { score: 60 }).given, ['fix']);
  });

  it('rebalances beside staying or fixing where the work hangs on one', () => {
    assert.deepEqual(advised(notice, { concentration: 49 }).given, ['fix', 'rebalance']);
    assert.deepEqual(advised(notice, { concentration: 50 }).given, ['stay']);
  });

  it('reviews whether to leave, and never says to leave: failing twice, and all was tried', () => {
    const tried = `lifecycle:\n${steps('introspect', 'communicate', 'realign', 'evaluate')}${failedPlan}`;
    const lastMonth = (score: number) => [{ date: '2026-10-31', score }];
    const review = advised(tried, { score: 44 }, lastMonth(44));
    assert.deepEqual(review.given, ['exitReview']);
    assert.ok(
      review.blockers.some(({ rule }) => rule === 'PC422'),
      review.blockers.map(({ rule }) => rule).join(),
    );
    assert.deepEqual(advised(tried, { score: 44 }, lastMonth(45)).given, []);
    assert.deepEqual(advised(tried, { score: 45 }, lastMonth(44)).given, []);
    // Without the score of the period before, nobody can tell.
    assert.deepEqual(advised(tried, { score: 44 }).waiting, ['exitReview']);
  });

  it('reviews whether to leave where a misfit showed early', () => {
    const early = `lifecycle:
  decision: { type: fix, earlyExit: { observedIn: [realign], evidence: Defended twice } }
`;
    const past = [{ date: '2026-10-31', score: 40 }];
    assert.ok(advised(early, { score: 40 }, past).given.includes('exitReview'));
    assert.ok(
      !advised(early.replace(', evidence: Defended twice', ''), { score: 40 }, past).given.includes('exitReview'),
    );
  });

  it('looks inward where KPIs are missed and the client owes something', () => {
    const missed: Health['ledger'] = [
      {
        points: 5,
        cause: { type: 'kpi', id: 'csat' },
        text: 'Satisfaction missed its target.',
        file: 'chat.partnership.yaml',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        path: '/kpis/csat',
      },
    ];
    const owed = `lifecycle:
  introspection:
    - { date: 2026-10-20, training: { finding: Old material, status: actionNeeded } }
`;
    assert.ok(advised(owed, { ledger: missed }).given.includes('lookInward'));
    assert.ok(!advised(owed).given.includes('lookInward'));
  });

  it('shows beside it why people chose otherwise', () => {
    const text = `lifecycle:
  decision:
    type: exit
    date: 2026-10-28
    againstAdvice: { advice: fix, reason: The owner withdraws from banking, by: ines }
people: [{ id: ines, side: client }]
`;
    assert.deepEqual(advised(text).override, {
      advice: 'fix',
      chosen: 'exit',
      reason: 'The owner withdraws from banking',
      by: 'ines',
      date: '2026-10-28',
    });
  });
});
