import { strict as assert } from 'node:assert';
import { hover } from '../support/hover.ts';

const head = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
`;

/** Asserts that the hover says something, with plain hyphens. */
function says(shown: string | undefined, expected: string): void {
  const text = (shown ?? '').replace(/\\(?=[-_()|])/g, '');
  assert.ok(text.includes(expected), `not in the hover: ${expected}\n\n${text}`);
}

function saysNot(shown: string | undefined, pattern: RegExp): void {
  assert.doesNotMatch(shown ?? '', pattern);
}

describe('hover on a share', () => {
  const scope = (share: string): string => `${head}scope:\n  - channel: chat\n    share: ${share}\n    inHouse: 15 %\n`;

  it('says how concentrated the channel is, and who is left without the provider', () => {
    const shown = hover(scope('85| %'));
    // 85² + 15² = 7,450; 10,000 / 7,450 = 1.34
    says(shown, 'HHI **7,450**: as if 1.3 suppliers of equal size did the work.');
    // The two lines say how it is split.
    saysNot(shown, /in house 15 %/);
    says(shown, 'Without meridian-cx, 85 % of the work is left to the in-house team alone.');
  });

  it('counts over all files, connected providers as one', () => {
    const other = (name: string, provider: string, share: string): string =>
      `kind: Partnership\nversion: 1\nname: ${name}\nstatus: steady\nclient: harbour-bank\nprovider: ${provider}\nscope:\n  - channel: chat\n    share: ${share}\n`;
    const files = {
      'b.partnership.yaml': other('harbour-nights', 'nightline', '20 %'),
      'c.partnership.yaml': 'kind: Provider\nversion: 1\nname: meridian-cx\nparent: vantage\n',
      'd.partnership.yaml': 'kind: Provider\nversion: 1\nname: nightline\nparent: vantage\n',
    };
    const shown = hover(`${head}scope:\n  - channel: chat\n    share: 4|0 %\n    inHouse: 40 %\n`, files);
    // 60² + 40² = 5,200. Without meridian-cx 20 and 40 are left: a third and two thirds, 33.3² + 66.7² = 5,557.
    says(shown, 'chat: vantage (meridian-cx 40 %, nightline 20 %) 60 %, in house 40 %. HHI **5,200**');
    says(shown, 'left to the others: in house 66.7 %, nightline 33.3 %, HHI 5,558');
  });

  it('says what the index was at the last commit, and would be as proposed', () => {
    // 70² + 15² is 5,125; the rest is not accounted for.
    says(hover(scope('85| %'), {}, scope('70 %')), 'HHI **7,450** (5,125 at the last commit)');
    saysNot(hover(scope('85| %'), {}, scope('85 %')), /last commit/);
    const proposed = `${head}scope:\n  - channel: chat\n    share: 85| %\n    inHouse: 15 %\n    proposed:\n      value: { share: 60 %, inHouse: 40 % }\n      by: 2027-01-31\n      owner: ines\n`;
    says(hover(proposed), 'HHI **7,450** (5,200 as proposed)');
  });

  it('knows that it can only be more where shares are not known, and is silent where they are too many', () => {
    const open = `${head}scope:\n  - channel: chat\n    share: 60| %\n---\nkind: Partnership\nversion: 1\nname: harbour-day\nstatus: steady\nclient: harbour-bank\nprovider: other\nscope:\n  - channel: chat\n    share: unknown\n`;
    says(hover(open), 'HHI at least **3,600**');
    saysNot(hover(open), /Without/);
    saysNot(hover(`${head}scope:\n  - channel: chat\n    share: 9|5 %\n    inHouse: 40 %\n`), /HHI/);
    saysNot(hover(scope('85 %').replace('share:', 'sh|are:')), /HHI/);
  });
});

describe('hover on a date', () => {
  it('says how far away it is', () => {
    says(hover(`${head.replace('status', 'since: 2026-|11-15\nstatus')}`), '**7 days ago**, a Sunday.');
    says(hover(`${head}term:\n  end: 2026-11-|22\n`), '**Today**, a Sunday.');
    says(hover(`${head}term:\n  end: 2026-11-|23\n`), '**In 1 day**, a Monday.');
    saysNot(hover(`${head}term:\n  end: 2026-02-|30\n`), /days/);
  });

  it('says by when a term can be refused, and until when it binds', () => {
    const term = (end: string, notice: string): string =>
      `${head}term:\n  end: ${end}\n  autoRenew: true\n  renewFor: 12 months\n  nonRenewalNotice: ${notice}\n`;
    const shown = hover(term('2027-02|-28', '{ client: 3 months, provider: 30 days }'));
    // Three calendar months before 28 February; thirty days before it.
    says(shown, 'the client **2026-11-28**, in 6 days; the provider **2027-01-29**, in 68 days.');
    says(shown, 'Who says nothing is bound until 2028-02-29.');
    const late = hover(term('2027-02-28', '{ client: 6 mon|ths, provider: 30 days }'));
    says(late, 'the client **2026-08-28**, 86 days ago (now bound until 2028-02-29)');
    saysNot(late, /the provider \*\*/);
    says(
      hover(term('2024-06|-30', '{ client: 3 months, provider: 30 days }')),
      'The term that runs now ends on 2027-06-30.',
    );
  });
});

describe('hover on a KPI', () => {
  const kpis = (mark: string): string => `${head}kpis:\n  - kpi: csat${mark}\n    target: 84 %\n    threshold: 80 %\n`;
  const actuals = (...values: number[]): Record<string, string> => ({
    'harbour-chat.actuals.csv': `kpi,period,value\n${values.map((value, at) => `csat,2026-0${at + 5},${value}`).join('\n')}\n`,
  });

  it('shows the last readings, where they are heading and how many missed', () => {
    const shown = hover(kpis('|'), actuals(85, 86, 83, 81, 79));
    says(shown, 'Target 84 %. 2026-05 to 2026-09: 85 · 86 · 83 · 81 · **79 %**.');
    says(shown, 'Falling for 3 months (worse); below 80 % in 1 of 5.');
    // The line says the target already.
    const target = `${head}kpis:\n  - kpi: csat\n    target: 84| %\n`;
    saysNot(hover(target, actuals(85, 86)), /Target 84/);
    says(hover(target, actuals(85, 86)), '2026-05 to 2026-06: 85 · **86 %**. Never below 84 %.');
  });

  it('says where the id is used elsewhere, and nothing of readings that nobody keeps', () => {
    const goal = `${head}goals:\n  - { id: stay, level: ultimate, statement: Customers stay, measure: cs|at }\nkpis:\n  - { kpi: csat, target: 84 % }\n`;
    says(hover(goal, actuals(85)), 'Target 84 %. 2026-05: **85 %**.');
    saysNot(hover(kpis('|')), /reading/);
    says(
      hover(kpis('|'), { 'harbour-chat.actuals.csv': 'kpi,period,value\nfcr,2026-05,70\n' }),
      'No reading of it counts yet.',
    );
  });

  it('sees no direction in readings that go up and down, or that lack one between them', () => {
    saysNot(hover(kpis('|'), actuals(85, 83, 84)), /Rising|Falling/);
    const gap = { 'harbour-chat.actuals.csv': 'kpi,period,value\ncsat,2026-05,85\ncsat,2026-07,84\ncsat,2026-08,83\n' };
    saysNot(hover(kpis('|'), gap), /Falling/);
  });
});

describe('hover on a person', () => {
  const people = '  - { id: ines, name: Inês Duarte, side: client }\n  - { id: tom, side: provider }\n';
  const text = (mark: string): string =>
    `${head}people:\n${people.replace('ines', mark)}kpis:\n  - { kpi: csat, owner: { client: ines, provider: tom } }\n  - { kpi: fcr, owner: { client: ines } }\ncommunication:\n  cadences:\n    - { id: weekly, every: weekly, owner: ines, attendees: { provider: [tom] } }\ngovernance:\n  escalation:\n    - { level: 1, client: ines, provider: tom }\nexitPlan:\n  owner: { client: ines }\n`;

  it('says what they own, and not where they only take part', () => {
    says(
      hover(text('ine|s')),
      'Owns 2 KPIs (satisfaction and first contact resolution), 1 meeting (weekly), 1 escalation level (1) and the exit plan.',
    );
    says(
      hover(text('ines').replace('provider: tom }', 'provider: to|m }')),
      'Owns 1 KPI (satisfaction) and 1 escalation level (1).',
    );
    says(hover(`${head}people:\n  - { id: an|a, side: client }\n`), 'Owns nothing here.');
  });

  it('counts over all partnerships', () => {
    const other = `kind: Partnership\nversion: 1\nname: harbour-voice\nclient: harbour-bank\nprovider: meridian-cx\nkpis:\n  - { kpi: aht, owner: { client: ines } }\n`;
    says(
      hover(text('ine|s'), { 'b.partnership.yaml': other }),
      '3 KPIs (satisfaction of harbour-chat, first contact resolution of harbour-chat and average handle time of harbour-voice)',
    );
  });
});

describe('hover on a meeting', () => {
  const meeting = (every: string, last: string): string =>
    `${head}communication:\n  cadences:\n    - id: review\n      every: ${every}\n      lastHeld: ${last}\n`;

  it('says when it was held and is next due, on the calendar', () => {
    says(
      hover(meeting('mon|thly', '2026-10-31')),
      'Last held 2026-10-31, 22 days ago. Next due **2026-11-30**, in 8 days.',
    );
    says(hover(meeting('10 da|ys', '2026-10-31')), 'Was due **2026-11-10**, 12 days ago.');
    saysNot(hover(meeting('monthly', '2026-10|-31')), /Last held 2026/);
  });

  it('takes what the diary says', () => {
    const diary = { 'harbour-chat.log.csv': 'date,event,ref\n2026-11-18,held,review\n' };
    says(
      hover(meeting('week|ly', '2026-10-31'), diary),
      'Last held 2026-11-18 (diary), 4 days ago. Next due **2026-11-25**, in 3 days.',
    );
    says(
      hover(`${head}communication:\n  cadences:\n    - { id: review, every: week|ly }\n`),
      'Neither the file nor the diary says',
    );
  });
});

describe('hover on the headcount', () => {
  const team = (current: string, minimum: string): string =>
    `${head}headcount:\n  current: ${current}\n  minimum: ${minimum}\n  flex:\n    down:\n      - { by: 20 %, notice: 30 days }\n      - { by: 50 %, notice: 2 months }\ncommercial:\n  model: perFte\n  rate: 3000 EUR\n`;

  it('says what is committed, what it costs and how far it can be cut', () => {
    says(hover(team('10|0', '40')), '**40** of them are committed (40 %); 120,000 EUR a month are paid in any case.');
    says(hover(team('10|0', '40')), 'Down to 80 in 30 days and 50 in 60 days.');
    says(hover(team('100', '4|0')), "**40 %** of today's agents; 120,000 EUR a month");
    says(hover(team('100', '0|')), 'No agent is paid for in any case.');
    says(hover(team('100', '40').replace('20 %', '20| %')), '100 agents become **80** once 30 days have passed.');
  });
});

describe('hover on what is proposed', () => {
  const clause = (inside: string): string =>
    `${head}termination:\n  byProvider:\n    forConvenience:\n      notice: 30 days\n      ${inside}\n`;

  it('says what is agreed, and how far apart the two are', () => {
    const block = 'proposed:\n        value:\n          notice: 161 days\n        by: 2027-01-31\n        owner: ines';
    says(hover(clause(block.replace('161 ', '161| '))), 'Agreed today: **30 days**; proposed is 131 days more.');
    says(hover(clause(block.replace('proposed', 'propo|sed'))), '- Notice: **30 days** → 161 days (131 days more)');
    says(hover(clause(block.replace('notice: 161 days', 'fee: 0| EUR'))), 'Not stated today');
  });

  it('compares percent and money', () => {
    const share = `${head}scope:\n  - channel: chat\n    share: 85 %\n    proposed:\n      value: { share: 60| % }\n`;
    says(hover(share), 'Agreed today: **85 %**; proposed is 25 points less.');
    const fee = `${head}commercial:\n  monthlyFee: 100000 EUR\n  proposed:\n    value: { monthlyFee: 900|00 EUR }\n`;
    says(hover(fee), 'proposed is 10,000 EUR less.');
  });
});
