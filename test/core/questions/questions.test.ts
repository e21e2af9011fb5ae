import { strict as assert } from 'node:assert';
import { check } from '../../../core/index.ts';
import { askedPartnership } from '../../../core/questions/asked.ts';
import { type Answers, answersOf } from '../../../core/questions/questions.ts';

const head = `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: ramp
`;

function answers(text: string, log = ''): Answers {
  const result = check({
    files: [
      { path: 'chat.partnership.yaml', text: head + text },
      ...(log === '' ? [] : [{ path: 'chat.log.csv', text: `date,event,ref,by\n${log}` }]),
    ],
    asOf: '2026-11-22',
  });
  const [health] = result.health;
  const asked = health && askedPartnership(result, health);
  assert.ok(asked);
  return answersOf(asked);
}

describe('do we still talk?', () => {
  const meeting = (lastHeld: string) =>
    `communication: { cadences: [{ id: weekly, title: Weekly call, level: operations, every: weekly, lastHeld: ${lastHeld} }] }\n`;
  const state = (lastHeld: string, log = '') => answers(meeting(lastHeld), log).stillTalking.meetings[0];

  it('tells a meeting that is held, late and lapsed by its rhythm', () => {
    assert.equal(state('2026-11-15')?.state, 'held');
    // 8 of 7 days; lapsed only after half an interval more, 10.5 days.
    assert.equal(state('2026-11-14')?.state, 'late');
    assert.equal(state('2026-11-12')?.state, 'late');
    assert.equal(state('2026-11-11')?.state, 'lapsed');
    assert.equal(state('2026-11-11')?.says, 'Last held on 2026-11-11, 11 days ago, though it is due every 7 days.');
  });

  it('takes the days from the diary, too, of the last year', () => {
    const log =
      '2025-11-21,held,weekly,ines\n2025-11-22,held,communication/cadences/weekly,ines\n2026-11-20,held,weekly,ines\n2026-12-01,held,weekly,ines\n';
    const found = state('2026-11-01', log);
    assert.deepEqual(found?.held, ['2025-11-22', '2026-11-01', '2026-11-20']);
    assert.equal(found?.since, 2);
  });

  it('does not guess', () => {
    const [never] = answers('communication: { cadences: [{ id: weekly, every: weekly }] }\n').stillTalking.meetings;
    assert.deepEqual([never?.state, never?.says], ['unknown', 'Nothing shows that it was ever held.']);
  });
});

describe('what is each side working for?', () => {
  it('gives goals from the ultimate one down, and those that lead nowhere last', () => {
    const goals = answers(`goals:
  - { id: cheap, level: collective, party: client }
  - { id: fast, level: collective, contributesTo: loyal }
  - { id: loyal, level: ultimate, statement: Customers stay }
  - { id: trained, level: role, contributesTo: fast }
  - { id: a, contributesTo: b }
  - { id: b, contributesTo: a }
kpis:
  - { kpi: service_level, goal: fast, target: 80 % in 30 s }
`).workingFor;
    assert.deepEqual(
      goals.map(({ id, depth, fault }) => [id, depth, fault]),
      [
        ['loyal', 0, undefined],
        ['fast', 1, undefined],
        ['trained', 2, undefined],
        ['cheap', undefined, 'orphan'],
        ['a', undefined, 'circle'],
        ['b', undefined, 'circle'],
      ],
    );
    assert.deepEqual(goals[1]?.measuredBy, ['service level']);
    assert.equal(goals[0]?.place.path, '/goals/loyal');
  });
});

describe('are we growing too fast?', () => {
  it('gives each wave with its size, its growth and its gate', () => {
    const waves = answers(`ramp:
  waves:
    - { id: pilot, start: 2026-03-02, headcount: 20, pilot: true }
    - { id: two, start: 2026-06-01, headcount: 30, gate: { conditions: [{ kpi: csat, target: 80 %, for: 28 days }], decision: { result: go, date: 2026-05-25 } } }
    - { id: three, start: 2026-09-01, headcount: 45, gate: { decision: { result: stop } } }
    - { id: four, start: 2027-01-11, headcount: 60, gate: { conditions: [{ kpi: csat }] } }
`).growingTooFast;
    assert.deepEqual(
      waves.map(({ id, when, gate, times }) => [id, when, gate, times]),
      [
        ['pilot', 'past', 'none', undefined],
        ['two', 'now', 'passed', 1.5],
        ['three', 'stopped', 'stopped', undefined],
        // From the 30 of the wave that took place, not from the 45 that did not.
        ['four', 'ahead', 'open', 2],
      ],
    );
    assert.deepEqual(waves[1]?.conditions, ['csat 80 % for 28 days']);
    assert.equal(waves[3]?.says, '60 agents, 2 times those before, in 50 days; nobody has decided at its gate yet.');
  });
});

describe('when are we both awake?', () => {
  it("puts both on the client's clock, and counts the hours of the worst day of the year", () => {
    const { rows, says } = answers(`communication:
  workingHours:
    client: { timezone: Europe/Lisbon, hours: '09:00-18:00' }
    provider: { timezone: Asia/Manila, hours: '14:00-23:00' }
`).bothAwake;
    // In November Manila is 8 hours ahead of Lisbon: 14 to 23 there is 6 to 15 here; 9 to 15 is shared. In summer, 7 hours
    // ahead, it is 7 to 16: 7 hours. The worst are 6.
    assert.deepEqual(
      rows.map(({ side, ahead, hours, shared }) => [side, ahead, hours, shared]),
      [
        ['client', 0, [{ from: 540, to: 1080 }], undefined],
        ['provider', 480, [{ from: 360, to: 900 }], 360],
      ],
    );
    assert.equal(says, '6 hours are shared with the provider on the worst day of the year.');
  });

  it('says what it needs', () => {
    const { rows, needs } = answers('').bothAwake;
    assert.deepEqual(rows, []);
    assert.ok(needs.includes('communication.workingHours.client.hours'));
  });
});

describe('are they treated as part of the team?', () => {
  it('sets what each team has side by side', () => {
    const rows = answers(`access:
  chat: { internal: true, provider: true }
  knowledgeBase: { internal: true, provider: false }
  tools: { internal: true, provider: false, reason: Card data }
  announcements: { internal: true }
  leaders: []
`).partOfTheTeam;
    assert.deepEqual(
      rows.map(({ what, state }) => [what, state]),
      [
        ['Chat rooms', 'same'],
        ['Knowledge base', 'less'],
        ['Announcements', 'unknown'],
        ['Tools', 'explained'],
        ['Leaders can be asked directly', 'less'],
      ],
    );
    assert.deepEqual(answers('').partOfTheTeam, []);
  });
});

describe('what could hit us?', () => {
  it('gives threats with their plans, the worst covered first', () => {
    const threats = answers(
      `risk:
  threats:
    - { id: storm, what: A storm, continuity: [home] }
    - { id: cut, what: A cut line, continuity: [other] }
    - { id: theft, what: Theft }
    - { id: flu, what: Flu, continuity: [drill] }
  continuity:
    - { id: home, title: From home, rto: 4 h, lastTested: 2026-11-12 }
    - { id: other, title: Other site }
    - { id: drill, lastTested: 2025-11-21 }
`,
      '2026-11-20,tested,home,ines\n',
    ).whatCouldHit;
    assert.deepEqual(
      threats.map(({ id, state, says }) => [id, state, says]),
      [
        ['theft', 'bare', 'No plan meets it.'],
        ['cut', 'untested', 'Its plan was never tested.'],
        ['flu', 'stale', 'Tested on 2025-11-21, 366 days ago.'],
        ['storm', 'tested', 'Tested on 2026-11-20, 2 days ago.'],
      ],
    );
    assert.equal(threats[3]?.plans[0]?.rto, '4 h');
  });
});

describe('where are we in the five steps?', () => {
  it('tells done from begun, and shows the decision', () => {
    const { steps, decision } = answers(`people: [{ id: ines, name: Inês Duarte, side: client }]
lifecycle:
  steps:
    - { step: introspect, startedOn: 2026-09-01, doneOn: 2026-09-10, evidence: Minutes }
    - { step: communicate, startedOn: 2026-09-15 }
  decision: { type: fix, date: 2026-10-28, by: [ines], rationale: Schedules }
`).fiveSteps;
    assert.deepEqual(
      steps.map(({ state }) => state),
      ['done', 'begun', 'open', 'open', 'open'],
    );
    assert.deepEqual([decision?.type, decision?.by, decision?.rationale], ['fix', ['Inês Duarte'], 'Schedules']);
  });
});
