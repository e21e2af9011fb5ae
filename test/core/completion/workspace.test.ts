import { strict as assert } from 'node:assert';
import { accept, asOf, completions, head, item } from '../../support/completion.ts';

const people = `people:
  - { id: ines, name: Inês Duarte, side: client, role: vendor manager }
  - { id: tom, name: Tom Okafor, side: provider, role: account lead }
  - { id: agents, side: provider, role: agent }
`;

describe('completion of what the workspace knows', () => {
  it('has people by name, role and side; for a side only those who may be on it', () => {
    const text = `${head}${people}goals:\n  - id: win\n    owner:\n      `;
    assert.deepEqual(completions(`${text}client: |`).labels, ['ines', 'unknown', 'TODO']);
    const theirs = completions(`${text}provider: |`);
    assert.deepEqual(theirs.labels, ['tom', 'agents', 'unknown', 'TODO']);
    assert.equal(item(theirs, 'agents').detail, "agent, provider's side");
    assert.equal(item(theirs, 'tom').filter, 'tom Tom Okafor account lead');
  });

  it('has the people of the companion, the provider and the portfolio, not those of another partnership', () => {
    const others = {
      'ours.partnership.yaml': `${head}audience: client\npeople:\n  - { id: rui, name: Rui, side: client }\n`,
      'meridian.partnership.yaml':
        'kind: Provider\nversion: 1\nname: meridian-cx\ntitle: Meridian CX\npeople:\n  - { id: raj, name: Raj, role: chief executive }\n',
      'other.partnership.yaml': `${head.replace('harbour-chat', 'other')}people:\n  - { id: stranger, side: client }\n`,
    };
    const shown = completions(`${head}${people}communication:\n  announcement:\n    by: |`, { others });
    assert.deepEqual(shown.labels.slice(0, -2), ['ines', 'tom', 'agents', 'rui', 'raj']);
    assert.equal(item(shown, 'raj').detail, "Raj, chief executive, provider's side");
    // Where nobody of that side is near, anybody of it may be meant.
    const nobody = completions(`${head}goals:\n  - id: win\n    owner:\n      client: |`, {
      others: { 'other.partnership.yaml': others['other.partnership.yaml'] },
    });
    assert.deepEqual(nobody.labels.slice(0, -2), ['stranger']);
  });

  it('has goals with their words, the ultimate one first, and never the one that is written', () => {
    const goals = `${head}goals:\n  - { id: fast, level: collective, statement: Nobody waits }\n  - { id: loyal, level: ultimate, statement: Customers stay }\n  - id: own\n    contributesTo: `;
    const shown = completions(`${goals}|`);
    assert.deepEqual(shown.labels.slice(0, 2), ['loyal', 'fast']);
    assert.equal(shown.items[0]?.detail, 'ultimate: Customers stay');
    assert.ok(!shown.labels.includes('own'));
    assert.equal(accept(`${goals.trimEnd()}\n      |`, 'fast'), `${goals.trimEnd()}\n      - fast`);
    assert.deepEqual(completions(`${goals}[loyal, |]`).labels.slice(0, 1), ['fast']);
  });

  it('has sites, cadences, priorities and claims of this partnership', () => {
    const text = `${head}sites:\n  - { id: porto, name: Porto centre }\ncommunication:\n  cadences:\n    - { id: weekly-call, title: Weekly call }\n  stakeholders:\n    - id: fraud\n      cadences: [|]\n`;
    assert.deepEqual(completions(text).labels.slice(0, 1), ['weekly-call']);
    assert.equal(
      item(completions(text.replace('|', '').concat('scope:\n  - channel: chat\n    sites: [|]')), 'porto').detail,
      'Porto centre',
    );
  });

  it('has providers, partnerships, clients and channels as the workspace calls them', () => {
    const others = {
      'meridian.partnership.yaml':
        'kind: Provider\nversion: 1\nname: meridian-cx\ntitle: Meridian CX Ltd\nparent: vantage\n',
      'portfolio.partnership.yaml':
        'kind: Portfolio\nversion: 1\nname: service\nclient: harbour-bank\nchannels:\n  - { channel: chat, title: Chat on web and app }\n',
      'voice.partnership.yaml': `${head.replace('harbour-chat', 'harbour-voice').replace('meridian-cx', 'northstar')}scope:\n  - channel: voice\n`,
    };
    const start = 'kind: Partnership\nversion: 1\nname: x\n';
    const providers = completions(`${start}provider: |`, { others });
    assert.deepEqual(providers.labels.slice(0, 2), ['meridian-cx', 'northstar']);
    assert.equal(providers.items[0]?.detail, 'Meridian CX Ltd');
    assert.equal(completions(`${start}client: |`, { others }).labels[0], 'harbour-bank');
    const channels = completions(`${head}scope:\n  - channel: |`, { others });
    assert.deepEqual(channels.labels.slice(0, 2), ['chat', 'voice']);
    assert.equal(channels.items[0]?.detail, 'Chat on web and app');
    assert.equal(
      completions('kind: Actuals\nversion: 1\nname: a\npartnership: |', { others }).labels[0],
      'harbour-voice',
    );
  });

  it('has the clauses that are cited already, this document first, and quotes them where it must', () => {
    const others = {
      'b.partnership.yaml': `${head.replace('harbour-chat', 'b')}term:\n  source: 'MSA: annex 2'\nkpis:\n  - { kpi: csat, source: Survey tool }\n`,
    };
    const text = `${head}term:\n  source: MSA §3\ntermination:\n  source: |\n`;
    const shown = completions(text, { others });
    assert.deepEqual(shown.labels.slice(0, 2), ['MSA §3', 'MSA: annex 2']);
    assert.ok(!shown.labels.includes('Survey tool'));
    assert.equal(accept(text, 'MSA: annex 2', { others }), text.replace('|', '"MSA: annex 2"'));
    assert.deepEqual(completions(`${head}kpis:\n  - kpi: nps\n    source: |`, { others }).labels.slice(0, 1), [
      'Survey tool',
    ]);
    assert.deepEqual(completions(`${head}goals:\n  - id: x\n    role: |\n${people}`).labels.slice(0, 3), [
      'vendor manager',
      'account lead',
      'agent',
    ]);
  });

  it('has in a diary what the event is mostly about, and who was there', () => {
    const others = {
      'a.partnership.yaml': `${head}${people}communication:\n  cadences:\n    - { id: weekly-call }\n  concerns:\n    - { id: late-briefings }\nexitPlan:\n  status: draft\n`,
    };
    const log = (event: string): string =>
      `kind: Log\nversion: 1\nname: l\npartnership: harbour-chat\nentries:\n  - date: ${asOf}\n    event: ${event}\n    `;
    assert.equal(completions(`${log('held')}ref: |`, { others, path: 'l.partnership.yaml' }).labels[0], 'weekly-call');
    const tested = completions(`${log('tested')}ref: |`, { others, path: 'l.partnership.yaml' }).labels;
    assert.equal(tested[0], 'exitPlan');
    assert.ok(tested.includes('late-briefings') && !tested.includes('ines'));
    assert.equal(completions(`${log('held')}by: |`, { others, path: 'l.partnership.yaml' }).labels[0], 'ines');
    assert.ok(
      completions(`${log('held').replace('held', '|')}`.trimEnd(), {
        others,
        path: 'l.partnership.yaml',
      }).labels.includes('recognised'),
    );
  });
});

describe('completion in policies', () => {
  const policy = (...lines: string[]): string => `kind: Policy\nversion: 1\nname: house\n${lines.join('\n')}`;
  const others = {
    'chat/a.partnership.yaml': `${head}headcount:\n  current: 100\n  hiringPerWeek: 10\ntermination:\n  byProvider:\n    forConvenience:\n      notice: 30 days\n`,
  };
  const path = 'policy.partnership.yaml';

  it('has rules by what they ask, found by name too; more is said when it is looked at', () => {
    const shown = completions(policy('rules:', '  - rule: |'), { others, path });
    assert.ok(shown.items.length > 150);
    const rule = item(shown, 'PC404');
    assert.equal(rule.detail, "The provider's notice is long enough to replace its agents.");
    assert.equal(rule.filter, 'PC404 notice-covers-rehome');
    assert.equal(rule.documentation, undefined);
    assert.equal(rule.rule, 'PC404');
  });

  it('has the thresholds of the rule, with their defaults', () => {
    const set = policy('rules:', '  - rule: PC404', '    set:', '      ');
    assert.equal(accept(`${set}|`, 'reserve', { path }), `${set}reserve: 15 %`);
    assert.deepEqual(completions(`${set}reserve: |`, { path }).labels[0], '15 %');
    assert.equal(
      accept(policy('rules:', '  - { rule: PC404, set: { | } }'), 'reserve', { path }),
      policy('rules:', '  - { rule: PC404, set: { reserve: 15 % } }'),
    );
    assert.ok(completions(policy('rules:', '  - rule: PC404', '    severity: |'), { path }).labels.includes('off'));
  });

  it('has for a waiver the rules that find something, and where they do', () => {
    const waiver = policy('waivers:', '  - rule: |');
    const shown = completions(waiver, { others, path });
    assert.ok(shown.labels.indexOf('PC404') < shown.labels.indexOf('PC103') && !shown.labels.includes('PC002'));
    const at = completions(policy('waivers:', '  - rule: PC404', '    at: |'), { others, path });
    assert.equal(at.labels[0], 'harbour-chat/termination/byProvider/forConvenience/notice');
    assert.match(at.items[0]?.detail ?? '', /may leave in 30 days/);
    assert.ok(at.labels.includes('harbour-chat'));
  });

  it('has files and folders as the policy sees them', () => {
    assert.deepEqual(
      completions(policy('rules:', '  - rule: PC404', '    paths: [|]'), { others, path }).labels.slice(0, 2),
      ['chat/**', 'chat/a.partnership.yaml'],
    );
    const group = { 'group.partnership.yaml': policy() };
    assert.equal(
      completions(policy('extends:', '  - |'), { others: group, path: 'chat/eu/policy.partnership.yaml' }).labels[0],
      '../../group.partnership.yaml',
    );
  });
});

describe('completion of waivers in comments', () => {
  const text = `${head}${people}headcount:\n  current: 100\n  hiringPerWeek: 10\ntermination:\n  byProvider:\n    forConvenience:\n      notice: 30 days`;

  it('proposes to waive what is found beside the comment, and nothing where nothing is', () => {
    const shown = completions(`${text} # |`, { trigger: ' ' });
    assert.deepEqual(
      shown.labels,
      ['waive PC404', 'waive PC413'].filter((label) => shown.labels.includes(label)),
    );
    assert.equal(
      accept(`${text} # wa|`, 'waive PC404'),
      `${text} # waive PC404 until 2027-02-20 by TODO: TODO why it is accepted`,
    );
    assert.deepEqual(completions(`${text}\n# |`, { trigger: ' ' }).labels, []);
    assert.deepEqual(completions(`${text}\n# |`).labels, ['waive …']);
  });

  it('covers the clause below a comment of its own line', () => {
    const above = text.replace('      notice', '      # waive |\n      notice');
    const shown = completions(above, { trigger: ' ' });
    assert.equal(shown.labels[0], 'PC404');
    assert.match(shown.items[0]?.detail ?? '', /may leave in 30 days/);
    assert.ok(shown.labels.includes('PC103') && !shown.labels.includes('PC002'));
  });

  it('goes on with the day, within the longest time, and with who accepts it', () => {
    assert.deepEqual(completions(`${text} # waive PC404 |`).labels, ['until', 'by']);
    assert.deepEqual(completions(`${text} # waive PC404 until |`).labels, [
      '2026-12-22',
      '2027-01-21',
      '2027-02-20',
      '2027-05-21',
    ]);
    const others = { 'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: p\nlimits:\n  waiver: 45 days\n' };
    assert.deepEqual(completions(`${text} # waive PC404 until |`, { others }).labels, ['2026-12-22', '2027-01-06']);
    assert.equal(
      accept(`${text} # waive PC404 until 2027-01-01 by i|`, 'ines'),
      `${text} # waive PC404 until 2027-01-01 by ines`,
    );
    assert.deepEqual(completions(`${text} # waive PC404 until 2027-01-01 by ines: being |`).labels, []);
  });
});

describe('completion in tables', () => {
  const others = {
    'a.partnership.yaml': `${head}${people}kpis:\n  - kpi: csat\ncommunication:\n  cadences:\n    - { id: weekly-call }\n`,
  };

  it('has the columns in the first line', () => {
    const path = 'harbour-chat.log.csv';
    assert.equal(completions('|', { path }).labels[0], 'partnership,date,event,ref,by');
    assert.ok(!completions('date,event,|', { path }).labels.includes('date'));
    assert.equal(accept('date,ev|', 'event', { path }), 'date,event');
  });

  it('has in each cell what belongs there', () => {
    const path = 'harbour-chat.log.csv';
    const rows = 'date,event,ref,by,side\n2026-11-01,held,weekly-call,ines,client\n';
    assert.equal(completions(`${rows}|`, { path, others }).labels[0], asOf);
    assert.ok(completions(`${rows}2026-11-02,|`, { path, others }).labels.includes('recognised'));
    assert.equal(completions(`${rows}2026-11-02,held,|,ines`, { path, others }).labels[0], 'weekly-call');
    assert.equal(
      accept(`${rows}2026-11-02,held,weekly-call,in|,x`, 'ines', { path, others }),
      `${rows}2026-11-02,held,weekly-call,ines,x`,
    );
    const readings = completions('kpi;period;value\n|;;', { path: 'harbour-chat.actuals.csv', others });
    assert.equal(readings.labels[0], 'csat');
    assert.equal(
      completions('kpi;period;value\ncsat;|;', { path: 'harbour-chat.actuals.csv', others }).labels[0],
      '2026-10',
    );
  });
});
