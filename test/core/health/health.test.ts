import { strict as assert } from 'node:assert';
import type { NotEvaluated } from '../../../core/findings.ts';
import { type Health, healthOf } from '../../../core/health/health.ts';
import { defaultWeights } from '../../../core/health/weights.ts';
import { check, rules } from '../../../core/index.ts';
import { hasReached } from '../../../core/model/status.ts';
import type { Dimension } from '../../../core/rules/rule.ts';
import { FILE, finding, head, inputOf, rulesOf, sumOf } from '../../support/health.ts';

const draft = head.replace('steady', 'draft');
const lines = (health: Health): string[] =>
  health.ledger.map(({ points, dimension, cause }) => `${points} ${dimension ?? 'all'} ${cause.type} ${cause.id}`);
const dimension = (health: Health, id: Dimension) => {
  const found = health.dimensions.find((candidate) => candidate.id === id);
  assert.ok(found);
  return found;
};
const csv = (rows: string) => ({ path: 'harbour-chat.actuals.csv', text: `kpi,period,value\n${rows}` });
const live = `${head}scope: [{ channel: chat, share: 50 %, inHouse: 50 % }]
kpis:
  - { kpi: service_level, target: 80 % in 60 s, variant: offered, frequency: monthly }
  - { kpi: csat, target: 85 %, frequency: monthly }
  - { kpi: attrition_annual, target: 30 %, frequency: monthly }
exitPlan: { link: Shared drive, lastTested: 2024-11-22 }
`;

describe('health', () => {
  it('nothing found in a draft: 100, and nothing is measured yet', () => {
    const health = healthOf(inputOf(`${draft}kpis: [{ kpi: csat, target: 85 % }]\n`));
    assert.deepEqual(
      [health.score, health.band, health.label, health.confidence, health.ledger],
      [100, 'healthy', 'healthy', 1, []],
    );
    assert.match(dimension(health, 'performance').note ?? '', /has not begun/);
    assert.equal(health.document, 'Partnership/harbour-chat');
    assert.equal(health.title, 'harbour-chat');
  });

  it('structure, largest remainder and a cap', () => {
    // resilience: one error: r = 2^(−1/2) = 0.70711; 15 × 0.29289 = 4.3934 lost.
    // commercial: two warnings: Σ pen = 0.8, r = 2^(−0.4) = 0.75786; 10 × 0.24214 = 2.4214 lost.
    // Mean = 100 − 6.8148 = 93.1852, capped at 69: 24.1852 go to the cap. 100 − 69 = 31 points:
    // floors 4 + 2 + 24 = 30, one more for the largest remainder, 0.4214: commercial.
    const [commercial] = rulesOf('commercial');
    assert.ok(commercial);
    const findings = [
      finding('PC404', 'error'),
      finding(commercial, 'warning', { path: '/a' }),
      finding(commercial, 'warning', { path: '/b' }),
    ];
    const health = healthOf(inputOf(draft, { findings }));
    assert.equal(health.score, 69);
    assert.equal(health.band, 'watch');
    assert.deepEqual(lines(health), [
      '24 all cap notice-below-rehome',
      '4 resilience rule PC404',
      `3 commercial rule ${commercial}`,
    ]);
    assert.deepEqual([dimension(health, 'resilience').score, dimension(health, 'commercial').score], [70.7, 75.8]);
    assert.match(health.ledger[2]?.text ?? '', /1 more finding of the kind/);
    assert.deepEqual(
      health.caps.map(({ id, limit, applied, rule }) => [id, limit, applied, rule]),
      [['notice-below-rehome', 69, true, 'PC404']],
    );
  });

  it('hints cost nothing; what would go with a proposal costs what it costs as held', () => {
    assert.equal(healthOf(inputOf(draft, { findings: [finding('PC404', 'hint')] })).score, 100);
    const held = healthOf(inputOf(draft, { findings: [finding('PC404', 'error')] }));
    const intended = healthOf(
      inputOf(draft, { findings: [finding('PC404', 'warning', { intention: { held: 'error', text: '' } })] }),
    );
    assert.deepEqual({ ...intended, caps: [] }, { ...held, caps: [] });
    assert.equal(intended.caps.length, 1, 'what is only proposed does not lift the cap');
  });

  it('what somebody accepts for now costs half, and still caps', () => {
    // r = 2^(−0.5/2) = 0.84090; 15 × 0.15910 = 2.3866 lost
    const waived = { until: '2027-03-31', by: 'ines', reason: 'Being renegotiated' };
    const health = healthOf(inputOf(draft, { findings: [finding('PC404', 'error', { waived })] }));
    assert.equal(dimension(health, 'resilience').score, 84.1);
    assert.equal(health.score, 69);
  });

  it('readings, shares, old evidence and a finding together', () => {
    // performance: service_level 74 of 80, unacceptable 50: 0.8. csat has no reading: coverage 1/2, all fresh (22 of 31 days).
    //   raw = 0.8 × 0.8 + 0.2 × 1 = 0.84; c = 0.5; shown = 0.5 × 0.84 + 0.5 × 0.5 = 0.67
    //   lost 25 × 0.33 = 8.25: to the KPI 25 × 0.8 × 0.2 = 4, to what nothing shows 25 × 0.17 = 4.25
    // people: attrition 40 against 30, unacceptable 80: 0.8; raw = 0.5 × 0.8 + 0.5 = 0.9; lost 10 × 0.1 = 1
    // concentration: D = 0.5² = 0.25; raw = 0.5 + 0.5 × 0.75 = 0.875; lost 10 × 0.125 = 1.25
    // resilience: the exit plan was tested 730 days ago, every 365: f = 2^(−1) = 0.5; shown = 0.75; lost 15 × 0.25 = 3.75
    // governance: one warning: r = 2^(−0.2) = 0.87055; lost 15 × 0.12945 = 1.9417
    // Sum 8.25 + 1 + 1.25 + 3.75 + 1.9417 = 16.1917; score 83.8083 → 84; 16 points:
    // floors 4 + 4 + 1 + 1 + 3 + 1 = 14; two more for 0.9417 (governance) and 0.75 (exit plan).
    const [governance] = rulesOf('governance');
    assert.ok(governance);
    const health = healthOf(
      inputOf(live, {
        files: [csv('service_level,2026-10,74\nattrition_annual,2026-10,40\n')],
        findings: [finding(governance, 'warning')],
      }),
    );
    assert.equal(health.score, 84);
    assert.deepEqual(lines(health), [
      '4 performance freshness readings',
      '4 performance kpi service_level',
      '4 resilience freshness exitPlan',
      `2 governance rule ${governance}`,
      '1 people kpi attrition_annual',
      '1 concentration share chat',
    ]);
    const { score, raw, confidence, coverage } = dimension(health, 'performance');
    assert.deepEqual({ score, raw, confidence, coverage }, { score: 67, raw: 0.84, confidence: 0.5, coverage: 0.5 });
    // 0.25 × 0.5 + 0.15 × 0.5 (resilience) + the rest: 0.125 + 0.075 + 0.6 = 0.8
    assert.equal(health.confidence, 0.8);
    assert.deepEqual(
      health.ledger.map(({ text }) => text),
      [
        'Nothing in the last 6 periods shows satisfaction: 1 KPI of 2.',
        'Service level missed its target of 80 % in 60 s; the newest is 74 % in 2026-10.',
        'A test of the exit plan was last recorded on 2024-11-22, 730 days ago; it is due every 365 days.',
        `${governance} found something.`,
        'Attrition missed its target of 30 %; the newest is 40 % in 2026-10.',
        'Chat: 50 % with meridian-cx and 50 % in house.',
      ],
    );
    assert.deepEqual(
      health.ledger.map(({ path }) => path),
      [
        '/kpis',
        '/kpis/service_level/target',
        '/exitPlan/lastTested',
        '',
        '/kpis/attrition_annual/target',
        '/scope/chat/share',
      ],
    );
    for (const { file } of health.ledger) assert.equal(file, FILE);
  });

  it('the diary freshens what the definition dates', () => {
    const log = { path: 'harbour-chat.log.csv', text: 'date,event,ref\n2026-11-02,tested,exitPlan\n' };
    assert.equal(dimension(healthOf(inputOf(live)), 'resilience').score, 75);
    assert.equal(dimension(healthOf(inputOf(live, { files: [log] })), 'resilience').score, 100);
  });

  it('a live partnership without readings: performance is unknown, 50', () => {
    // raw = 0.8 × 0.5 + 0.2 = 0.6, c = 0: shown 0.5; 12.5 points, all to what nothing shows.
    const health = healthOf(inputOf(`${head}kpis: [{ kpi: csat, target: 85 % }]\n`));
    const { score, raw, confidence } = dimension(health, 'performance');
    assert.deepEqual({ score, raw, confidence }, { score: 50, raw: 0.6, confidence: 0 });
    assert.ok(
      lines(health).includes('13 performance freshness readings') ||
        lines(health).includes('12 performance freshness readings'),
    );
    assert.equal(dimension(healthOf(inputOf(head)), 'performance').score, 50, 'without KPIs as well');
  });

  it('readings that are twice, hundredfold or in the future count nowhere', () => {
    const files = [csv('csat,2026-10,86\ncsat,2026-10,84\nservice_level,2026-10,0.8\nattrition_annual,2026-12,30\n')];
    const health = healthOf(inputOf(live, { files }));
    assert.equal(dimension(health, 'performance').confidence, 0);
    assert.equal(dimension(health, 'people').confidence, 0);
  });

  it('people: structure alone where no KPI shows them', () => {
    const health = healthOf(inputOf(head));
    assert.equal(dimension(health, 'people').score, 100);
    assert.match(dimension(health, 'people').note ?? '', /No KPI/);
  });

  it('coverage: what rules could not judge', () => {
    const judging = rulesOf('resilience').filter((id) =>
      rules.some((rule) => rule.id === id && rule.judges !== 'text' && hasReached('steady', rule.from)),
    );
    // Half of them, so that the line does not vanish in rounding however many rules there are.
    const open = judging.slice(0, Math.ceil(judging.length / 2));
    const needs = open.map(
      (rule): NotEvaluated => ({
        rule,
        name: rule,
        file: FILE,
        document: 'Partnership/harbour-chat',
        needs: ['headcount.hiringPerWeek'],
      }),
    );
    const { coverage, score } = dimension(healthOf(inputOf(head, { needs })), 'resilience');
    const c = 1 - open.length / judging.length;
    assert.equal(coverage, Math.round(100 * c) / 100);
    assert.equal(score, Math.round(1000 * (c + (1 - c) / 2)) / 10);
    const line = healthOf(inputOf(head, { needs })).ledger.find(({ cause }) => cause.id === 'not-evaluated');
    assert.equal(line?.text, `${open.length} judgements cannot be made without headcount.hiringPerWeek.`);
  });

  it('concentration over the workspace: connected providers count as one, channels weigh by volume', () => {
    const other = (name: string, provider: string, scope: string) => ({
      path: `${name}.partnership.yaml`,
      text: `${head.replace('harbour-chat', name).replace('meridian-cx', provider)}scope: [${scope}]\n`,
    });
    const scope =
      'scope: [{ channel: chat, share: 40 %, inHouse: 20 %, volume: 30000 }, { channel: email, share: 20 %, inHouse: 80 %, volume: 10000 }]\n';
    const chat = other('harbour-night', 'nightline', '{ channel: chat, share: 40 %, inHouse: 20 % }');
    // chat: 0.4² + 0.4² = 0.32 at 30,000; email: 0.2² = 0.04 at 10,000: D = (0.32 × 3 + 0.04) / 4 = 0.25; raw = 0.5 + 0.375
    assert.equal(dimension(healthOf(inputOf(head + scope, { files: [chat] })), 'concentration').score, 87.5);
    // One parent: chat 0.8² = 0.64: D = (0.64 × 3 + 0.04) / 4 = 0.49; raw = 0.5 + 0.255
    const provider = {
      path: 'nightline.partnership.yaml',
      text: 'kind: Provider\nversion: 1\nname: nightline\nparent: meridian-cx\n',
    };
    assert.equal(dimension(healthOf(inputOf(head + scope, { files: [chat, provider] })), 'concentration').score, 75.5);
    // Without the volumes they weigh alike: D = (0.32 + 0.04) / 2 = 0.18; raw = 0.5 + 0.41
    const plain = scope.replace(/, volume: \d+/g, '');
    assert.equal(dimension(healthOf(inputOf(head + plain, { files: [chat] })), 'concentration').score, 91);
  });

  it('concentration: structure alone, with half of the coverage, where shares are not known', () => {
    // r = 1, c = 0.5: 0.75
    for (const text of [head, `${head}scope: [{ channel: chat, share: unknown }]\n`]) {
      const { score, coverage, note } = dimension(healthOf(inputOf(text)), 'concentration');
      assert.deepEqual({ score, coverage }, { score: 75, coverage: 0.5 });
      assert.match(note ?? '', /not known/);
    }
  });

  it('concentration: structure alone for work by night, which may be outsourced in full', () => {
    const night = `${head}scope: [{ channel: chat, window: 22:00-06:00, share: 100 %, exception: overnight }]\n`;
    const { score, coverage, note } = dimension(healthOf(inputOf(night)), 'concentration');
    assert.deepEqual({ score, coverage }, { score: 100, coverage: 1 });
    assert.match(note ?? '', /by night/);
  });

  it('a healthy partnership is healthy, with evidence', () => {
    const text = `${head}scope: [{ channel: chat, share: 35 %, inHouse: 30 %, elsewhere: 35 % }]
kpis:
  - { kpi: service_level, target: 80 % in 60 s, frequency: monthly }
  - { kpi: csat, target: 85 %, frequency: monthly }
`;
    const rows = ['05', '06', '07', '08', '09', '10']
      .map((month) => `service_level,2026-${month},82\ncsat,2026-${month},88\n`)
      .join('');
    const health = healthOf(inputOf(text, { files: [csv(rows)] }));
    // Only concentration loses: D = 2 × 0.35² = 0.245; 10 × 0.1225 = 1.2
    assert.deepEqual([health.score, health.label, health.confidence], [99, 'healthy', 1]);
  });

  it('one that ended has no health', () => {
    const text = head.replace('steady', 'ended');
    assert.deepEqual(check({ files: [{ path: FILE, text }], asOf: '2026-11-22' }).health, []);
  });
});

describe('weights of health', () => {
  const policy = (weights: string) => ({
    path: 'policy.partnership.yaml',
    text: `kind: Policy\nversion: 1\nname: house\nweights: ${weights}\n`,
  });
  const of = (weights: string) => healthOf(inputOf(head, { files: [policy(weights)] }));

  it('are those of the policy, with its line', () => {
    const health = of('{ performance: 15, people: 20 }');
    assert.equal(health.weightsFrom, 'house, policy.partnership.yaml:4');
    assert.deepEqual(
      [dimension(health, 'performance').weight, dimension(health, 'people').weight, dimension(health, 'goals').weight],
      [15, 20, 15],
    );
  });

  it('are the defaults where those of the policy do not come to 100', () => {
    const health = of('{ performance: 30 }');
    assert.equal(health.weightsFrom, 'built-in default');
    assert.deepEqual(Object.fromEntries(health.dimensions.map(({ id, weight }) => [id, weight])), defaultWeights);
    assert.equal(sumOf(Object.values(defaultWeights).map((points) => ({ points }))), 100);
  });
});

describe('caps of health', () => {
  const critical = `${head}criticality: critical\n`;
  const capsOf = (text: string, files: { path: string; text: string }[] = []) =>
    healthOf(inputOf(text, { files })).caps.map(({ id, limit, path }) => `${id} ${limit} ${path}`);

  it('critical work without an exit plan: at most 59', () => {
    assert.deepEqual(capsOf(critical), ['exit-plan-missing 59 /criticality']);
    for (const plan of ['false', 'TODO write it', '{ due: 2026-12-31, owner: { client: ines } }', '{ steps: [] }']) {
      assert.deepEqual(capsOf(`${critical}exitPlan: ${plan}\n`), ['exit-plan-missing 59 /exitPlan'], plan);
    }
    const health = healthOf(inputOf(critical));
    assert.ok(health.score <= 59);
    assert.equal(sumOf(health.ledger), 100 - health.score);
  });

  it('not where there is one, where nobody knows, where work is not live or not critical', () => {
    assert.deepEqual(capsOf(`${critical}exitPlan: { link: Shared drive }\n`), []);
    assert.deepEqual(capsOf(`${critical}exitPlan: unknown\n`), []);
    assert.deepEqual(capsOf(critical.replace('steady', 'contracted')), []);
    assert.deepEqual(capsOf(critical.replace('critical\n', 'high\n')), []);
    assert.deepEqual(
      capsOf(critical, [
        { path: 'client-only.partnership.yaml', text: `${head}audience: client\nexitPlan: { link: Vault }\n` },
      ]),
      [],
    );
  });

  it('two caps: each takes what is left above its limit', () => {
    // Performance 50 and concentration 75 as nothing is known: 25 × 0.5 + 10 × 0.25 = 15 lost; resilience 4.3934 lost.
    // Mean 80.6066; notice to 69: 11.6066; exit plan to 59: 10. Floors 12 + 2 + 4 + 11 + 10 = 39 of 41:
    // remainders: performance 0.5, concentration 0.5, resilience 0.3934, notice 0.6066, exit plan 0 → notice 12, performance 13.
    const health = healthOf(inputOf(critical, { findings: [finding('PC404', 'error')] }));
    assert.equal(health.score, 59);
    assert.deepEqual(lines(health), [
      '13 performance freshness readings',
      '12 all cap notice-below-rehome',
      '10 all cap exit-plan-missing',
      '4 resilience rule PC404',
      '2 concentration freshness shares',
    ]);
    assert.deepEqual(
      health.caps.map(({ limit, applied }) => [limit, applied]),
      [
        [59, true],
        [69, true],
      ],
    );
  });

  it('a cap above the score takes nothing and is still named', () => {
    const findings = ['goals', 'governance', 'resilience', 'people', 'concentration', 'commercial'].flatMap((id) =>
      [1, 2, 3, 4].flatMap((step) =>
        rulesOf(id as Dimension)
          .slice(0, 1)
          .map((rule) => finding(rule, 'error', { path: `/${step}` })),
      ),
    );
    const health = healthOf(inputOf(critical, { findings }));
    assert.deepEqual(
      health.caps.map(({ applied }) => applied),
      [false],
    );
    assert.ok(health.ledger.every(({ cause }) => cause.type !== 'cap'));
    assert.equal(sumOf(health.ledger), 100 - health.score);
  });

  const values = (audience: string, first: number, second: number) => ({
    path: 'harbour-chat-ours.partnership.yaml',
    text: `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
audience: ${audience}
alignment:
  culture:
    assessments:
      - { id: spring, date: 2026-04-14, dimension: values, score: ${first} }
      - { id: autumn, date: 2026-10-14, dimension: values, score: ${second} }
`,
  });
  const checked = (...files: { path: string; text: string }[]) => check({ files, asOf: '2026-11-22' }).health;

  it('values that do not fit, twice running: at most 49, also where only the client reads of it', () => {
    const [health, ...others] = checked({ path: FILE, text: head }, values('client', 2, 1));
    assert.ok(health);
    assert.deepEqual(others, [], 'a companion is part of the partnership');
    assert.deepEqual(
      health.caps.map(({ id, limit, rule, file, path }) => [id, limit, rule, file, path]),
      [
        [
          'values-misaligned',
          49,
          'PC119',
          'harbour-chat-ours.partnership.yaml',
          '/alignment/culture/assessments/autumn/score',
        ],
      ],
    );
    assert.ok(health.score <= 49);
    assert.equal(sumOf(health.ledger), 100 - health.score);
    const goals = health.ledger.find(({ cause }) => cause.id === 'PC119');
    assert.equal(goals?.file, 'harbour-chat-ours.partnership.yaml');
    assert.deepEqual(checked({ path: FILE, text: head }, values('client', 3, 2))[0]?.caps, []);
  });

  const paid = (access: string, incentive = 'csat') => `${head}
kpis:
  - { kpi: csat, target: 85 %, variant: top two boxes, frequency: monthly }
communication:
  dataAccess:
    - { id: survey, dataset: Customer survey, ${access} }
commercial:
  incentives:
    - { kpi: ${incentive}, type: bonus, trigger: ">= 88 %", amount: 2 %, cap: 3 % }
`;

  it('money that depends on what one side cannot see: at most 79', () => {
    const blind = 'type: kpi, kpis: [csat], client: true, provider: false';
    const [health] = checked({ path: FILE, text: paid(blind) });
    assert.deepEqual(
      health?.caps.map(({ id, limit, rule, path, message }) => [id, limit, rule, path, message]),
      [
        [
          'paid-on-unshared-data',
          79,
          'PC209',
          '/communication/dataAccess/survey/provider',
          'Money depends on satisfaction, and the provider cannot see the readings: at most 79.',
        ],
      ],
    );
    for (const text of [
      paid(`${blind}, reason: Raw answers name customers`),
      paid(blind, 'fcr'),
      paid('type: kpi, kpis: [csat], client: true, provider: true'),
      paid('type: kpi, kpis: [csat], client: false, provider: false'),
    ])
      assert.deepEqual(checked({ path: FILE, text })[0]?.caps, [], text);
  });

  it('four caps: each takes what is left above its limit, and the lines still add up', () => {
    const critical = `${paid('type: kpi, kpis: [csat], client: true, provider: false')}criticality: critical
headcount: { current: 100, hiringPerWeek: 10 }
termination: { byProvider: { forConvenience: { notice: 30 days } } }
`;
    const files = [{ path: FILE, text: critical }, values('client', 1, 2)];
    // Readings and shares that are all well, so that the mean lies above every cap.
    const rows = ['05', '06', '07', '08', '09', '10'].map((month) => `csat,2026-${month},90\n`).join('');
    const [health] = checked(...files, csv(rows));
    assert.ok(health);
    assert.deepEqual(
      health.caps.map(({ id, limit }) => [id, limit]),
      [
        ['values-misaligned', 49],
        ['exit-plan-missing', 59],
        ['notice-below-rehome', 69],
        ['paid-on-unshared-data', 79],
      ],
    );
    assert.equal(sumOf(health.ledger), 100 - health.score);
    assert.ok(health.score <= 49);
    const [cap] = health.ledger.filter(({ cause }) => cause.type === 'cap');
    assert.ok(cap, 'the caps that lower the score have lines');
  });
});

describe('health of a partnership and what is found beside its document', () => {
  const partnership = (name: string, provider: string, status = 'steady') => ({
    path: `${name}.partnership.yaml`,
    text: head.replace('harbour-chat', name).replace('meridian-cx', provider).replace('steady', status),
  });
  const company = {
    path: 'sunda.partnership.yaml',
    text: `kind: Provider
version: 1
name: sunda
clientShareOfRevenue: 45 %
segments:
  - name: Retail
    ours: true
    share: 38 %
    asOf: 2026-06-30
    history: [{ share: 57 %, asOf: 2025-06-30 }]
`,
  };

  it('what is found of the provider as a company counts in each partnership with it', () => {
    const files = [
      partnership('chat', 'sunda'),
      partnership('voice', 'sunda'),
      partnership('email', 'meridian-cx'),
      partnership('idea', 'sunda', 'draft'),
      company,
    ];
    const { health, findings } = check({ files, asOf: '2026-11-22' });
    assert.equal(findings.filter(({ rule }) => rule === 'PC319' || rule === 'PC320').length, 2, 'each is said once');
    const places = health.map((one) => [
      one.partnership,
      one.ledger
        .filter(({ cause }) => cause.id === 'PC319' || cause.id === 'PC320')
        .map(({ cause, dimension: where, file }) => `${cause.id} ${where} ${file}`)
        .sort(),
    ]);
    const both = ['PC319 resilience sunda.partnership.yaml', 'PC320 concentration sunda.partnership.yaml'];
    assert.deepEqual(places, [
      ['chat', both],
      ['email', []],
      ['idea', []],
      ['voice', both],
    ]);
    for (const one of health) assert.equal(sumOf(one.ledger), 100 - one.score);
  });

  it('a test of the exit plan in a companion is evidence of the whole', () => {
    const ours = {
      path: 'harbour-chat-ours.partnership.yaml',
      text: `${head.replace('status: steady\n', '')}audience: client\nexitPlan: { link: Vault, lastTested: 2024-11-22 }\n`,
    };
    const health = healthOf(inputOf(head, { files: [ours] }));
    const stale = health.ledger.find(({ cause }) => cause.type === 'freshness' && cause.id === 'exitPlan');
    assert.equal(stale?.file, 'harbour-chat-ours.partnership.yaml');
  });
});
