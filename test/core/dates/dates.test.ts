import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type DueDate, datesOf, type FileText, isOurs } from '../../../core/index.ts';
import { addDays } from '../../../core/model/dates.ts';

const day = '2026-11-22';
const head = `kind: Partnership
version: 1
name: harbour-chat
status: steady
since: 2024-03-04
client: harbour-bank
provider: meridian-cx
people:
  - { id: ines, name: Inês Duarte, side: client }
  - { id: tom, name: Tom Okafor, side: provider }
`;

const datesIn = (files: FileText[], asOf = day): DueDate[] => datesOf(check({ files, asOf }).workspace);
const of = (text: string, asOf = day, more: FileText[] = []): DueDate[] =>
  datesIn([{ path: 'a.partnership.yaml', text: text.startsWith('kind:') ? text : head + text }, ...more], asOf);
/** `2026-11-25 week Weekly call`, one a line. */
const brief = (dates: readonly DueDate[]): string[] =>
  dates.map(({ date, group, title }) => `${date} ${group} ${title}`);

describe('dates of the term', () => {
  const term = (more: string): string => `term: { start: 2024-03-04, end: 2027-03-03, ${more} }\n`;

  it('are the last days to say no, each side its own', () => {
    const text = term(
      'autoRenew: true, renewFor: 12 months, nonRenewalNotice: { client: 90 days, provider: 180 days }',
    );
    const dates = of(text);
    assert.deepEqual(brief(dates), ['2026-12-03 month Last day to say that you want no further term']);
    assert.match(dates[0]?.why ?? '', /^The term ends on 2027-03-03 .* you are bound until 2028-03-03\.$/);
    assert.deepEqual(brief(of(text, '2026-09-01')), [
      '2026-09-04 week Last day for the provider to say that it wants no further term',
      '2026-12-03 later Last day to say that you want no further term',
    ]);
  });

  it('are one where both sides have the same, and the new term once it is too late', () => {
    const text = term('autoRenew: true, renewFor: 12 months, nonRenewalNotice: 90 days');
    const [date, ...others] = of(text);
    assert.deepEqual(others, []);
    assert.match(date?.why ?? '', /The same day holds for the provider\.$/);
    const late = of(text, '2026-12-04');
    assert.deepEqual(brief(late), ['2027-03-04 quarter A new term begins by itself']);
    assert.notEqual(late[0]?.key, date?.key);
  });

  it('are its end where nothing renews it; none where it is open-ended, over, or cannot be known', () => {
    assert.deepEqual(brief(of(term('autoRenew: false'))), ['2027-03-03 later The contract ends']);
    assert.deepEqual(of(term('autoRenew: false'), '2027-03-04'), []);
    assert.deepEqual(of('term: { start: 2024-03-04, openEnded: true }\n'), []);
    const [open] = of(term('autoRenew: unknown'));
    assert.deepEqual(
      [open?.title, open?.why],
      ['The term ends', 'Last day of the term; whether it goes on by itself is not known.'],
    );
    assert.deepEqual(of('term: { start: 2024-03-04, end: unknown }\n'), []);
  });

  it('remind nobody to say no who has decided to leave', () => {
    const text = head.replace('steady', 'exiting');
    const dates = of(text + term('autoRenew: true, renewFor: 12 months, nonRenewalNotice: 90 days'));
    assert.deepEqual(brief(dates), ['2027-03-04 later A new term begins by itself']);
  });

  it('are also the first day for notice and the day on which the price moves, until they are past', () => {
    const text = `commercial: { indexation: { index: Consumer prices, cap: 3 %, on: 2027-01-01 } }
termination: { byClient: { forConvenience: { notice: 90 days, notBefore: 2027-02-01 } } }
`;
    const dates = of(text);
    assert.deepEqual(brief(dates), [
      '2027-01-01 quarter The price changes by rule',
      '2027-02-01 quarter First day on which you may give notice',
    ]);
    assert.match(dates[0]?.why ?? '', /Consumer prices; by 3 % at most/);
    assert.deepEqual(of(text, '2027-02-02'), []);
  });
});

describe('dates of what comes again and again', () => {
  const cadence = (more: string): string =>
    `communication: { cadences: [{ id: call, title: Weekly call, owner: ines, ${more} }] }\n`;

  it('are one interval after the last, by the definition or the diary, with who invites', () => {
    const [date] = of(cadence('every: weekly, lastHeld: 2026-11-18'));
    assert.deepEqual([date?.date, date?.left, date?.group, date?.owners], ['2026-11-25', 3, 'week', ['Inês Duarte']]);
    assert.equal(date?.why, 'Last held on 2026-11-18; due weekly.');
    const diary = { path: 'harbour-chat.log.csv', text: 'date,event,ref\n2026-11-20,held,call\n' };
    const [moved] = of(cadence('every: weekly, lastHeld: 2026-11-18'), day, [diary]);
    assert.equal(moved?.date, '2026-11-27');
    assert.equal(moved?.key, date?.key, 'a calendar moves the event');
  });

  it('are late before they are overdue, as the rule has patience', () => {
    const text = cadence('every: weekly, lastHeld: 2026-11-12');
    const at = (asOf: string): (string | number | undefined)[] => of(text, asOf).flatMap((d) => [d.left, d.group]);
    assert.deepEqual(at('2026-11-22'), [-3, 'week'], '10 days: within 1.5 intervals');
    assert.deepEqual(at('2026-11-23'), [-4, 'overdue'], '11 days');
  });

  it('are none where no day or no rhythm is known, and none for a daily huddle unless it is overdue', () => {
    assert.deepEqual(of(cadence('every: weekly')), []);
    assert.deepEqual(of(cadence('lastHeld: 2026-11-18')), []);
    assert.deepEqual(of(cadence('every: weekly, lastHeld: TODO look it up')), []);
    assert.deepEqual(of(cadence('every: daily, lastHeld: 2026-11-20')), []);
    assert.deepEqual(brief(of(cadence('every: daily, lastHeld: 2026-11-18'))), ['2026-11-19 overdue Weekly call']);
  });

  it('are what a policy expects where nothing is agreed', () => {
    const text = 'risk: { continuity: [{ id: home, title: From home, owner: tom, lastTested: 2026-03-01 }] }\n';
    const [date] = of(text);
    assert.equal(date?.date, '2027-03-01');
    assert.equal(date?.why, 'Last tested on 2026-03-01; the policy expects it every 365 days.');
    const policy = `kind: Policy
version: 1
name: house
rules: [{ rule: PC612, set: { late: 180 }, why: Storms, source: House }]
`;
    const [stricter] = of(text, day, [{ path: 'policy.partnership.yaml', text: policy }]);
    assert.deepEqual([stricter?.date, stricter?.group], ['2026-08-28', 'overdue']);
  });

  it('have the patience of meetings where no rule judges them', () => {
    const text = 'planning: { forecast: { every: weekly, lastShared: 2026-11-12 } }\n';
    const at = (asOf: string): string[] => brief(of(text, asOf));
    assert.deepEqual(at('2026-11-22'), ['2026-11-19 week Share the forecast']);
    assert.deepEqual(at('2026-11-23'), ['2026-11-19 overdue Share the forecast']);
  });

  it('go together where results are published together', () => {
    const kpi = (id: string): string => `{ kpi: ${id}, frequency: monthly, publication: { last: 2026-11-06 } }`;
    const dates = of(`kpis: [${['csat', 'fcr', 'aht'].map(kpi).join(', ')}]\n`);
    assert.deepEqual(brief(dates), ['2026-12-06 month Publish the results of 3 KPIs']);
  });
});

describe('dates of what is done once', () => {
  const plan = (actions: string): string => `improvement:
  plans:
    - id: evenings
      title: Faster evenings
      agreedOn: 2026-10-13
      actions: [${actions}]
`;

  it('stay until it is done', () => {
    const open = '{ id: curve, what: Rebuild the schedule, owner: { client: ines, provider: tom }, due: 2026-11-15 }';
    const [date] = of(plan(open));
    assert.deepEqual([date?.group, date?.left, date?.title], ['overdue', -7, 'Rebuild the schedule']);
    assert.deepEqual(date?.owners, ['Inês Duarte', 'Tom Okafor']);
    assert.equal(date?.why, 'Action of the plan "Faster evenings".');
    assert.deepEqual(of(plan(open.replace('due: 2026-11-15', 'due: 2026-11-15, doneOn: 2026-11-20'))), []);
    const diary = { path: 'harbour-chat.log.csv', text: 'date,event,ref\n2026-11-20,closed,curve\n' };
    assert.deepEqual(of(plan(open), day, [diary]), []);
  });

  it('are held against nobody before the work began or after it ended', () => {
    const late = plan('{ id: curve, what: Rebuild the schedule, due: 2026-11-15 }');
    const soon = plan('{ id: curve, what: Rebuild the schedule, due: 2026-12-15 }');
    for (const [status, past, future] of [
      ['contracted', 0, 1],
      ['steady', 1, 1],
      ['ended', 0, 0],
    ] as const) {
      const text = head.replace('status: steady', `status: ${status}`);
      assert.equal(of(text + late).length, past, status);
      assert.equal(of(text + soon).length, future, status);
    }
  });

  it('are proposals, decisions, audits, handovers and what was promised', () => {
    const text = `${head.replace('side: provider }', 'side: provider, until: 2027-01-31, handover: { due: 2026-12-20 } }')}termination:
  byProvider:
    forConvenience:
      notice: 30 days
      proposed: { value: { notice: 180 days }, by: 2026-12-01, owner: ines, since: 2026-11-01 }
risk: { audits: [{ id: security, areas: [Security], heldOn: 2026-04-22, nextDue: 2027-04-30, validUntil: 2028-05-31 }] }
lifecycle: { decision: { type: fix, date: 2026-10-28, reviewOn: 2027-01-28, rationale: It can be repaired } }
goals: [{ id: g, level: ultimate, statement: Customers stay, by: 2026-12-31 }]
`;
    assert.deepEqual(brief(of(text)), [
      '2026-12-01 month Agree on the proposal: Notice',
      '2026-12-20 month Handover to Tom Okafor is complete',
      '2026-12-31 quarter Goal: Customers stay',
      '2027-01-28 quarter Look again at the decision to fix',
      '2027-01-31 quarter Tom Okafor leaves',
      '2027-04-30 later Audit: Security',
      '2028-05-31 later Certificate ends: Security',
    ]);
  });

  it('are the ends of waivers, of comments and policies, also when they have passed', () => {
    const beside = `headcount:
  current: 100 # waive PC404 until 2027-03-31 by ines: the renewal brings 180 days
  minimum: 90 # waive PC410 until 2026-11-01 by ines: until the new tool is live
  hiringPerWeek: 10 # waive PC411 until 2027-03-31 by ines
`;
    const policy = `kind: Policy
version: 1
name: house
waivers: [{ rule: PC403, at: harbour-chat/termination, reason: Being renegotiated, approvedBy: ines, expires: 2026-11-30 }]
`;
    const dates = of(beside, day, [{ path: 'policy.partnership.yaml', text: policy }]);
    assert.deepEqual(
      dates.map(({ date, group, title, document, owners, file, range }) => [
        date,
        group,
        title,
        document,
        owners[0],
        `${file}:${range.start.line + 1}`,
      ]),
      [
        [
          '2026-11-01',
          'overdue',
          'Waiver of PC410 ends',
          'Partnership/harbour-chat',
          'Inês Duarte',
          'a.partnership.yaml:13',
        ],
        ['2026-11-30', 'month', 'Waiver of PC403 ends', 'Policy/house', 'Inês Duarte', 'policy.partnership.yaml:4'],
        [
          '2027-03-31',
          'later',
          'Waiver of PC404 ends',
          'Partnership/harbour-chat',
          'Inês Duarte',
          'a.partnership.yaml:12',
        ],
      ],
      'one without a reason waives nothing, so nothing ends',
    );
  });

  it('come from providers too', () => {
    const provider = `kind: Provider
version: 1
name: meridian-cx
people: [{ id: raj, name: Raj Patel, role: chief executive, until: 2026-12-31 }]
freeCapacity: [{ channel: chat, fte: 12, contracted: true, until: 2027-03-31 }]
certificates: [{ standard: ISO 18295-1, validUntil: 2026-11-01 }]
risks: [{ type: pivot, what: It turns away, mitigation: { what: Second provider, due: 2026-11-01 } }]
`;
    assert.deepEqual(brief(datesIn([{ path: 'p.partnership.yaml', text: provider }])), [
      '2026-11-01 overdue Second provider',
      '2026-12-31 quarter Raj Patel leaves as chief executive',
      '2027-03-31 later Free capacity ends: 12 agents',
    ]);
  });
});

describe('dates', () => {
  it('have keys that neither lines, order nor days move, each its own', () => {
    const two = `improvement:
  plans:
    - { id: a, agreedOn: 2026-10-01, actions: [{ id: one, what: One, due: 2026-12-01 }, { id: two, what: Two, due: 2026-12-02 }] }
`;
    const keys = (text: string): string[] =>
      of(text)
        .map(({ key }) => key)
        .sort();
    const moved = two
      .replace(
        '{ id: one, what: One, due: 2026-12-01 }, { id: two, what: Two, due: 2026-12-02 }',
        '{ id: two, what: Two, due: 2026-12-09 }, { id: one, what: One, due: 2026-12-08 }',
      )
      .replace('improvement:', '# moved\n\nimprovement:');
    assert.notEqual(moved, two);
    assert.deepEqual(keys(moved), keys(two));
    const all = of(two, day, [{ path: 'b.partnership.yaml', text: head + two }]).map(({ key }) => key);
    assert.equal(all.length, 4);
    assert.equal(new Set(all).size, 4, 'two documents of one name');
  });

  it('belong to a group by the days that are left: 7, 30 and 90 are the last of theirs', () => {
    for (const [left, group] of [
      [0, 'week'],
      [7, 'week'],
      [8, 'month'],
      [30, 'month'],
      [31, 'quarter'],
      [90, 'quarter'],
      [91, 'later'],
    ] as const) {
      const [date] = of(`goals: [{ id: g, level: ultimate, statement: Stay, by: ${addDays(day, left)} }]\n`);
      assert.deepEqual([date?.left, date?.group], [left, group]);
    }
  });

  it('of one partnership are its own among all, with those of its companion', () => {
    const folder = join(import.meta.dirname, '../../../samples/exiting');
    const files = readdirSync(folder)
      .filter(isOurs)
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    const { workspace } = check({ files, asOf: day });
    const own = datesOf(workspace, 'Partnership/larkspur-chat');
    assert.ok(own.some(({ confidential }) => confidential) && own.some(({ confidential }) => !confidential));
    assert.deepEqual(
      own,
      datesOf(workspace).filter(({ document }) => document === 'Partnership/larkspur-chat'),
    );
    assert.deepEqual(datesOf(workspace, 'Partnership/nobody'), []);
  });

  it('say which stand in what only the client may read', () => {
    const companion = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
audience: client
exitPlan: { steps: [{ id: freeze, what: Freeze changes }], lastTested: 2026-01-15, testedHow: walkthrough }
`;
    const dates = of('goals: [{ id: g, level: ultimate, statement: Stay, by: 2026-12-31 }]\n', day, [
      { path: 'a.client.partnership.yaml', text: companion },
    ]);
    assert.deepEqual(
      dates.map(({ title, confidential }) => [title, confidential]),
      [
        ['Goal: Stay', undefined],
        ['Walk through the exit plan', true],
      ],
    );
  });

  it('show texts of users on one line, cut, and without what steers a screen', () => {
    const [date] = of(
      `goals: [{ id: g, level: ultimate, statement: "a\\u202Eb\\n${'long '.repeat(40)}", by: 2026-12-31 }]\n`,
    );
    assert.match(date?.title ?? '', /^Goal: a\uFFFDb long long/);
    assert.ok([...(date?.title ?? '')].length <= 96);
  });
});

/** What the rules hold against anybody is what is overdue, and nothing else: by several days, in all samples. */
describe('what is overdue', () => {
  const folder = join(import.meta.dirname, '../../../samples');
  const agree = [
    ['PC558', ({ key }: DueDate) => /\/plans\/[^/]+\/actions\/[^/]+\/due$/.test(key)],
    ['PC562', ({ kind, key }: DueDate) => kind === 'milestone' && /\/milestones\/[^/]+\/due$/.test(key)],
    ['PC202', ({ kind, key }: DueDate) => kind === 'meeting' && !key.includes('/checkIns/')],
    ['PC612', ({ key }: DueDate) => key.includes('/risk/continuity/')],
    ['PC210', ({ key }: DueDate) => key.includes('/voiceOfCustomer/')],
  ] as const;
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of names) {
    it(`is what rules say of ${name}`, () => {
      const files = readdirSync(join(folder, name))
        .filter(isOurs)
        .map((path) => ({ path, text: readFileSync(join(folder, name, path), 'utf8') }));
      for (const asOf of [day, '2026-12-03', '2027-01-20', '2027-06-01', '2028-11-22']) {
        const { findings, workspace } = check({ files, asOf });
        const dates = datesOf(workspace);
        for (const [rule, is] of agree) {
          const overdue = dates.filter((date) => date.group === 'overdue' && is(date));
          const said = findings.filter((one) => one.rule === rule && / ago/.test(one.message));
          assert.equal(overdue.length, said.length, `${rule} on ${asOf}: ${overdue.map(({ key }) => key).join(', ')}`);
        }
        for (const date of dates) {
          assert.ok(date.title !== '' && date.why !== '', date.key);
          assert.ok(date.group === 'overdue' || date.left >= -60, date.key);
        }
      }
    });
  }
});
