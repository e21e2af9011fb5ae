import { strict as assert } from 'node:assert';
import { type DecisionPack, decisionOf } from '../../../core/decision/decision.ts';
import { check } from '../../../core/index.ts';
import { sampleSources } from '../../support/samples.ts';

const asOf = '2026-11-22';

function packOf(sample: string, name: string): DecisionPack {
  const result = check({ files: sampleSources(sample), asOf });
  const health = result.health.find(({ partnership }) => partnership === name);
  const pack = health && decisionOf(result, health);
  assert.ok(pack);
  return pack;
}

function packOfText(text: string, ...others: { path: string; text: string }[]): DecisionPack {
  const files = [
    { path: 'chat.partnership.yaml', text: `kind: Partnership\nversion: 1\nname: chat\n${text}` },
    ...others,
  ];
  const result = check({ files, asOf });
  const [health] = result.health;
  const pack = health && decisionOf(result, health);
  assert.ok(pack);
  return pack;
}

const way = ({ leaving }: DecisionPack, mode: string) => {
  const one = leaving.find((candidate) => candidate.mode === mode);
  assert.ok(one, mode);
  return one;
};
const sums = (one: DecisionPack['leaving'][number]) =>
  Object.fromEntries(one.money.filter(({ amount }) => amount !== 0).map(({ kind, amount }) => [kind, amount]));

describe('the decision pack of a partnership that is being left', () => {
  const pack = packOf('exiting', 'larkspur-chat');

  it('sets what was decided beside what is advised today', () => {
    assert.deepEqual(pack.recommendations.given, ['lookInward', 'fix']);
    assert.equal(pack.decision?.type, 'exit');
    assert.equal(pack.decision?.date, '2026-10-05');
    assert.deepEqual(pack.decision?.by, ['Maeve Brennan', 'Pieter Vos']);
    assert.equal(pack.decision?.follows, false);
    assert.equal(pack.decision?.customerImpact, undefined);
    assert.equal(pack.recommendations.override, undefined);
  });

  it('says that it is for the client alone, because the companion went in', () => {
    assert.equal(pack.clientOnly, true);
    assert.equal(pack.client, 'larkspur-broadband');
    assert.equal(pack.providerTitle, 'Tessera Contact, S.L.');
  });

  it('shows the evidence of each step and what it lacks', () => {
    assert.deepEqual(
      pack.steps.map(({ state, startedOn, doneOn, lacks }) => [state, startedOn, doneOn, lacks]),
      [
        ['done', '2026-03-23', '2026-03-31', []],
        ['done', '2026-04-07', '2026-04-16', []],
        ['done', '2026-04-20', '2026-05-04', []],
        ['begun', '2026-05-04', '2026-09-04', ['evidence']],
        ['begun', '2026-10-12', undefined, []],
      ],
    );
  });

  it('has the three largest losses of the score', () => {
    assert.equal(pack.health.score, 71);
    assert.deepEqual(
      pack.losses.map(({ points, cause }) => [points, cause.id]),
      [
        [4, 'PC105'],
        [4, 'PC707'],
        [4, 'PC708'],
      ],
    );
  });

  // Tessera: 270 days' notice and a transition service of 60 that binds it. 24 agents less 4 of own staff and 12 of others
  // leave 8, that is 10 starts at 80 % in four classes of 3, 3, 3 and 1: 21 + 28 + 35 + 14 = 98 days.
  it('plays three ways of leaving through', () => {
    const [notice, sudden, ours] = ['notice', 'sudden', 'ours'].map((mode) => way(pack, mode));
    assert.deepEqual([notice?.lastDay, notice?.lastsFor], ['2027-10-17', 330]);
    assert.deepEqual([ours?.lastDay, ours?.lastsFor], ['2027-07-19', 240]);
    assert.equal(sudden?.lastDay, undefined);
    for (const one of [notice, sudden, ours]) assert.deepEqual([one?.whole, one?.wholeOn], [98, '2027-02-28']);
    assert.deepEqual([notice?.gapDays, sudden?.gapDays, ours?.gapDays], [0, 98, 0]);
    // 14 days × 24 agents, 63 × 8, then a class more every week: 907.2 agent days, of 24 a day, at 866.67 contacts.
    assert.equal(Math.round(sudden?.notServed ?? 0), 32_760);
    assert.equal(sudden?.deepest, 24);
    // 10 in training for 49 days, at 2,300 EUR a month.
    assert.equal(sums(way(pack, 'sudden')).learning, 37_566.67);
    // The same, and 1,236.8 days of those who are ready before day 240, 720 more before day 330.
    assert.equal(sums(way(pack, 'ours'))['double running'], 132_388);
    assert.equal(sums(way(pack, 'notice'))['double running'], 187_588);
    assert.deepEqual([notice?.late.length, ours?.late.length], [0, 0]);
    assert.ok(sudden?.late.some(({ what }) => what === 'Hand over open cases and transcripts'));
  });

  it('lists what is not in place for leaving, with where it stands', () => {
    assert.deepEqual(
      pack.blockers.map(({ rule, stands, file, range }) => [rule, stands, file, range.start.line + 1]),
      [
        ['PC711', 'open', 'larkspur-chat.client.partnership.yaml', 93],
        ['PC712', 'open', 'larkspur-chat.client.partnership.yaml', 81],
        ['PC708', 'open', 'larkspur-chat.client.partnership.yaml', 80],
      ],
    );
  });

  it('names the other ways as they are stated', () => {
    const stated = pack.alternatives.filter(({ from }) => from === 'stated').map(({ says }) => says);
    assert.deepEqual(stated, [
      'In house: chat, 10 agents, ready within 120 days, agreed.',
      'nordlicht-service: chat, 12 agents, ready within 60 days, agreed.',
      'Planned split: add a provider, nordlicht-service takes over, begins by 2027-01-11, Pieter Vos leads it; chat: 65 % in house and 35 % nordlicht-service.',
      'Business case of 2026-10-02: the move costs 96,000 EUR; two teams for 6 weeks cost 71,000 EUR; leaving brings 84,000 EUR a year.',
    ]);
  });

  // Own staff absorb 4 of 24 agents' work; 20 more are 25 starts at 80 %, nine classes of 3: 21 + 63 + 49 = 133 days.
  // Nordlicht has no contract that a share could move to.
  it('adds who would do the work without the provider', () => {
    const without = pack.alternatives.filter(({ from }) => from === 'worked out');
    assert.equal(without.length, 1);
    assert.match(
      without[0]?.says ?? '',
      /^Without larkspur-chat: 1 move by 2027-04-04 .* 60 % from larkspur-chat to own staff\.$/,
    );
    assert.equal(without[0]?.path, '/scope/chat/share');
  });

  it('takes no finding about leaving for a reason to stay', () => {
    assert.equal(pack.staying?.from, 71);
    assert.deepEqual([pack.staying?.to, pack.staying?.band], [78, 'healthy']);
    const found = pack.staying?.actions.map((action) => action.found).join(' ') ?? '';
    assert.doesNotMatch(found, /to leave|nordlicht/);
  });

  it('asks first for what an error about parting lacks, and says who could answer', () => {
    const [first] = pack.questions;
    assert.equal(first?.says, 'The decision to leave does not say what customers will notice.');
    assert.equal(first?.field, 'lifecycle.decision.customerImpact');
    assert.equal(first?.who, 'Pieter Vos', 'the liaison of the client');
    const fields = pack.questions.map(({ field }) => field);
    assert.equal(new Set(fields).size, fields.length, 'each field once');
    assert.ok(fields.length <= 10);
  });

  it('names every file that went in, and the lines that it names', () => {
    assert.deepEqual(
      pack.sources.map(({ file, what, clientOnly }) => [file, what, clientOnly]),
      [
        ['larkspur-chat.partnership.yaml', 'definition', false],
        ['larkspur-chat.client.partnership.yaml', 'definition', true],
        ['tessera-contact.partnership.yaml', 'provider', false],
        ['nordlicht-service.partnership.yaml', 'provider', false],
        ['larkspur-chat.actuals.csv', 'readings', false],
      ],
    );
    assert.ok(pack.sources[1]?.lines.includes(93));
    assert.equal(pack.policy, undefined);
  });
});

describe('the decision pack of a partnership in trouble', () => {
  const pack = packOf('in-trouble', 'veloria-chat');

  it('advises nothing that has not all it takes, and says for what it waits', () => {
    assert.deepEqual(pack.recommendations.given, []);
    assert.deepEqual(pack.recommendations.waiting, ['fix', 'rebalance']);
    assert.equal(pack.decision, undefined);
    assert.equal(pack.clientOnly, undefined);
    assert.match(pack.questions[0]?.says ?? '', /What kind of cause it has is not stated/);
    assert.equal(pack.questions[0]?.who, 'Sanne de Vries', 'the only one whom the client lists');
  });

  // 100 agents, nobody else: 125 starts at 10 a week are 13 classes, 21 + 91 + 35 + 14 = 161 days. The first class is
  // ready on day 77, and each brings 8. A chat team of 100 answers 118,000 / 30 contacts a day.
  it('plays three ways of leaving through', () => {
    const [notice, sudden, ours] = ['notice', 'sudden', 'ours'].map((mode) => way(pack, mode));
    assert.deepEqual([notice?.lastDay, notice?.lastsFor], ['2026-12-21', 30]);
    assert.deepEqual([ours?.lastDay, ours?.lastsFor], ['2027-02-19', 90]);
    for (const one of [notice, sudden, ours]) assert.deepEqual([one?.whole, one?.wholeOn], [161, '2027-05-02']);
    assert.deepEqual([notice?.gapDays, sudden?.gapDays, ours?.gapDays], [131, 161, 71]);
    assert.deepEqual([notice?.deepest, sudden?.deepest, ours?.deepest], [100, 100, 84]);
    // 47 days × 100 and 7 × (92 + 84 + … + 4) = 8,732 agent days; 30 × 100 more; 84 + 7 × (76 + … + 4) = 2,884.
    assert.deepEqual(
      [notice, sudden, ours].map((one) => Math.round(one?.notServed ?? 0)),
      [343_459, 461_459, 113_437],
    );
    assert.deepEqual(sums(way(pack, 'notice')), { 'double running': 986.67, learning: 301_180, committed: 88_800 });
    assert.deepEqual(sums(way(pack, 'sudden')), { learning: 302_166.67 });
    assert.deepEqual(sums(way(pack, 'ours')), {
      'double running': 149_085.33,
      learning: 160_580,
      committed: 266_400,
      'exit fee': 592_000,
    });
  });

  it('names the limits that stand in the way where nobody could do the work', () => {
    const says = pack.alternatives.map((one) => one.says);
    assert.equal(says.length, 2);
    assert.match(
      says[0] ?? '',
      /^Spread the work anew: No shares of chat of veloria keep every limit within 90 days: .* They are: /,
    );
    assert.match(
      says[1] ?? '',
      /^Without veloria-chat: .* They are: at most 16 % with own staff: .*; nothing with veloria-chat\.$/,
    );
  });

  it('puts the gravest blocker first, and does not tell twice what hangs on the same answer', () => {
    assert.deepEqual(
      pack.blockers.map(({ rule, stands }) => [rule, stands]),
      [
        ['PC404', 'open'],
        ['PC422', 'open'],
        ['PC711', 'if decided'],
        ['PC712', 'if decided'],
      ],
    );
  });
});

describe('the decision pack', () => {
  it('of a healthy partnership follows the decision to stay', () => {
    const pack = packOf('healthy', 'brightwater-care');
    assert.deepEqual(pack.recommendations.given, ['stay']);
    assert.equal(pack.decision?.follows, true);
    assert.deepEqual(
      pack.blockers.map(({ rule, stands, says, range }) => [rule, stands, says, range.start.line + 1]),
      [['PC711', 'if decided', 'nothing says where the work of 60 agents goes.', 1696]],
      'lifecycle begins on line 1696',
    );
    assert.deepEqual(
      pack.steps.slice(0, 4).flatMap(({ lacks }) => lacks),
      [],
    );
    for (const { missing } of pack.leaving) assert.deepEqual(missing, []);
    for (const { refused } of pack.leaving) assert.equal(refused, undefined);
    assert.equal(pack.questions.length, 0);
  });

  it('of a partnership that states nothing says so, and makes nothing up', () => {
    const pack = packOfText('');
    assert.deepEqual(
      [pack.client, pack.provider, pack.decision, pack.policy],
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(pack.recommendations.given, ['collect']);
    assert.deepEqual(
      pack.steps.map(({ state }) => state),
      ['open', 'open', 'open', 'open', 'open'],
    );
    assert.deepEqual(pack.alternatives, []);
    for (const { refused, lastDay, whole, money } of pack.leaving) {
      assert.ok(refused);
      assert.deepEqual([lastDay, whole, money], [undefined, undefined, []]);
    }
    for (const { who } of pack.questions) assert.equal(who, undefined);
  });

  it('has what is accepted after what is open', () => {
    const text = `status: steady
client: harbour-bank
provider: meridian
headcount: { current: 100, hiringPerWeek: 10 }
termination:
  byProvider:
    forConvenience:
      notice: 30 days # waive PC404 until 2026-12-31 by ines: the renewal is being signed
`;
    const { blockers } = packOfText(text);
    const waived = blockers.find(({ rule }) => rule === 'PC404');
    assert.equal(waived?.stands, 'accepted');
    assert.equal(blockers.at(-1), waived);
  });

  it('takes the day of a look at the own part for evidence of the first step', () => {
    const text = `status: steady
client: harbour-bank
provider: meridian
lifecycle:
  introspection:
    - { id: spring, date: 2026-03-31, training: { finding: In order, status: inOrder } }
`;
    const [first] = packOfText(text).steps;
    assert.deepEqual([first?.state, first?.doneOn, first?.evidence], ['done', '2026-03-31', 'Look of 2026-03-31']);
  });

  it('knows where the scores are going where they are handed over', () => {
    const result = check({ files: sampleSources('in-trouble'), asOf });
    const [health] = result.health;
    assert.ok(health);
    assert.equal(decisionOf(result, health)?.trend, undefined);
    const trend = {
      direction: 'declining',
      slope: -2,
      s: -6,
      least: 6,
      scores: [60, 58, 56, 54].map((score, i) => ({ date: `2026-0${i + 6}-30`, score })),
    } as const;
    assert.match(decisionOf(result, health, { trend })?.trend ?? '', /^Declining: −2 points a month/);
  });
});
