import { strict as assert } from 'node:assert';
import { readDuration, readKpiValue, readMoney } from '../../../core/model/leaves.ts';
import { isZone } from '../../../core/model/time-zones.ts';
import { accept, accepted, completions, head, item } from '../../support/completion.ts';

const bare = head.replace('status: steady\n', '');
const convenience = (line: string): string => `${head}termination:\n  byClient:\n    forConvenience:\n      ${line}\n`;

describe('completion of values', () => {
  it('has each choice with its meaning, in the order of the reference, then what every value may be', () => {
    const shown = completions(`${bare}status: |\n`);
    assert.deepEqual(shown.labels.slice(0, 4), ['draft', 'selecting', 'contracted', 'transition']);
    assert.deepEqual(shown.labels.slice(-2), ['unknown', 'TODO']);
    assert.equal(item(shown, 'ramp').detail, 'The provider works and grows step by step.');
    assert.equal(accept(`${bare}status: |\n`, 'unknown'), `${bare}status: unknown\n`);
    assert.equal(item(shown, 'TODO').newText, 'TODO $1');
  });

  it('has yes and no, and that there is no such right', () => {
    assert.deepEqual(completions(`${head}people:\n  - id: x\n    keyRole: |`).labels, [
      'true',
      'false',
      'unknown',
      'TODO',
    ]);
    const right = completions(`${head}termination:\n  byProvider:\n    forConvenience: |`);
    assert.equal(right.labels[0], 'false');
    assert.match(item(right, 'false').documentation ?? '', /no such right/);
    assert.ok(right.labels.includes('notice'));
  });

  it('replaces what is still to be filled in, whatever it says', () => {
    const shown = completions(`${bare}status: TODO ask le|gal\n`);
    assert.equal(item(shown, 'ramp').filter, 'TODO ask le ramp');
    assert.equal(accepted(shown.text, item(shown, 'ramp')), `${bare}status: ramp\n`);
  });

  it('gives a length every unit, the usual one first', () => {
    const shown = completions(convenience('notice: 45|'));
    assert.ok(shown.incomplete);
    assert.deepEqual(shown.labels.slice(0, 4), ['45 days', '45 business days', '45 weeks', '45 months']);
    assert.equal(accept(convenience('notice: 45 |'), '45 days'), convenience('notice: 45 days'));
    assert.equal(accept(convenience('notice: 45 bus|'), '45 business days'), convenience('notice: 45 business days'));
    assert.equal(accept(convenience('notice: 1|'), '1 month'), convenience('notice: 1 month'));
    const empty = completions(convenience('notice: |'));
    assert.equal(empty.items[0]?.newText, `\${1:90} days`);
    for (const label of [...shown.labels, ...empty.labels].filter((one) => /^\d/.test(one)))
      assert.ok(readDuration(label), label);
  });

  it('knows how often, percent and money', () => {
    const every = completions(`${head}communication:\n  cadences:\n    - id: x\n      every: |`);
    assert.equal(item(every, 'fortnightly').detail, 'every 14 days');
    assert.equal(every.labels[0], 'weekly');
    assert.equal(
      accept(`${head}scope:\n  - channel: chat\n    share: 85|`, '85 %'),
      `${head}scope:\n  - channel: chat\n    share: 85 %`,
    );
    const pounds = convenience('fee: 120 |')
      .replace('notice', 'feeCap')
      .concat('planning:\n  support:\n    clientCostPerMonth: 300 GBP\n');
    const money = completions(pounds);
    assert.equal(money.labels[0], '120 GBP');
    assert.ok(money.labels.includes('120 EUR') && readMoney('120 EUR'));
    assert.ok(!money.labels.some((label) => /DEM|XXX/.test(label)));
  });

  it('has the countries, languages, currencies and time zones of the world, those at hand first', () => {
    const site = (line: string): string => `${head}sites:\n  - id: lisbon\n    country: PT\n    ${line}\n`;
    const zones = completions(site('timezone: |'));
    assert.equal(zones.labels[0], 'Europe/Lisbon');
    assert.equal(item(zones, 'Europe/Lisbon').detail, 'UTC+00:00 today, Portugal');
    assert.match(item(zones, 'Asia/Kolkata').filter ?? '', /Bengaluru/);
    assert.ok(zones.labels.length > 400 && zones.labels.slice(0, -2).every(isZone));
    const bengaluru = completions(site('timezone: bengal|'));
    assert.deepEqual([bengaluru.labels[0], bengaluru.incomplete], ['Asia/Kolkata', true]);
    assert.ok(completions(site('timezone: zzz|')).labels.length > 400);
    const countries = completions(`${head}sites:\n  - id: x\n    country: |`);
    assert.equal(item(countries, 'PH').detail, 'Philippines');
    assert.equal(countries.items.length, 252 + 2);
    const languages = completions(site('languages:\n      - language: |'));
    assert.equal(languages.labels[0], 'pt');
    assert.deepEqual(
      completions(site('languages:\n      - language: pt-|')).labels.filter((label) => label === 'pt-BR'),
      ['pt-BR'],
    );
    assert.equal(item(completions(`${head}commercial:\n  currency: |`), 'CHF').detail, 'Swiss Franc');
  });

  it('has days to come where a day is set, and days gone by where one is recorded', () => {
    const due = completions(`${head}term:\n  end: |`);
    assert.equal(item(due, '2026-12-22').detail, 'in 30 days');
    assert.ok(due.labels.filter((label) => /^\d/.test(label)).every((day) => day > '2026-11-22'));
    const held = completions(`${head}communication:\n  cadences:\n    - id: x\n      lastHeld: |`);
    assert.equal(held.items[0]?.detail, 'today');
    assert.ok(held.labels.filter((label) => /^\d/.test(label)).every((day) => day <= '2026-11-22'));
    const periods = completions('kind: Actuals\nversion: 1\nname: a\nreadings:\n  - kpi: csat\n    period: |').labels;
    assert.deepEqual(periods.slice(0, 5), ['2026-10', '2026-11', '2026-09', '2026-Q3', '2025']);
  });

  it('has what is assumed, and the ends of a scale', () => {
    const right = `${head}termination:\n  byClient:\n    forCause:\n      triggers:\n        - kpi: csat\n          periods: |`;
    assert.equal(item(completions(right), '1').detail, 'assumed when left out');
    assert.deepEqual(completions(`${head}inHouse:\n  confidence:\n    - id: a\n      score: |`).labels.slice(0, 2), [
      '5',
      '4',
    ]);
  });
});

describe('completion of KPIs', () => {
  const kpi = (...lines: string[]): string =>
    `${head}kpis:\n  - kpi: service_level\n${lines.map((line) => `    ${line}\n`).join('')}`;

  it('brings what the catalogue knows: unit, direction, formula, variants, usual targets', () => {
    const shown = completions(`${head}kpis:\n  - kpi: |\n`);
    const level = item(shown, 'service_level');
    assert.equal(level.detail, 'Service level · % · higher is better · usually 80 % in 20 s');
    assert.match(level.documentation ?? '', /How it is counted: .*`offered`.*Usual targets.*From: WFM, COPC/s);
    assert.ok(shown.items.length > 40);
  });

  it('writes what a new KPI needs, with its usual target as a hint rather than as a promise', () => {
    assert.equal(
      accept(`${head}kpis:\n  - kpi: |\n`, 'service_level'),
      `${head}kpis:\n  - kpi: service_level\n    target: TODO usually 80 % in 60 s\n    variant: TODO\n    frequency: TODO\n    source: TODO\n    owner:\n      client: TODO\n      provider: TODO\n`,
    );
    assert.match(accept(`${head}kpis:\n  - channel: voice\n    kpi: |\n`, 'service_level'), /usually 80 % in 20 s\n/);
    assert.equal(
      accept(kpi('target: 80 % in 20 s').replace('service_level', 'cs|'), 'csat'),
      kpi('target: 80 % in 20 s').replace('service_level', 'csat'),
    );
  });

  it('offers usual targets, those of the channel first, and thresholds that go with them', () => {
    const chat = completions(kpi('channel: chat', 'target: |'));
    assert.equal(chat.labels[0], '80 % in 45 s');
    assert.equal(chat.items[0]?.detail, 'usual for chat');
    assert.equal(completions(kpi('channel: voice', 'threshold: |')).labels[0], '75 % in 20 s');
    for (const label of chat.labels.slice(0, -2)) assert.ok(readKpiValue(label), label);
    assert.equal(completions(`${head}goals:\n  - id: x\n    measure: abandon_rate\n    target: |`).labels[0], '<= 5 %');
  });

  it('gives a figure the unit of the KPI, and the time within which', () => {
    assert.deepEqual(completions(kpi('target: 82|')).labels.slice(0, 2), ['82 % in 20 s', '82 %']);
    assert.equal(accept(kpi('target: 82 % i|'), '82 % in 20 s'), kpi('target: 82 % in 20 s'));
    assert.deepEqual(completions(`${head}kpis:\n  - kpi: aht\n    target: 300|`).labels.slice(0, 1), ['300 s']);
  });

  it('takes variant, unit and definition from the catalogue', () => {
    assert.deepEqual(completions(kpi('variant: |')).labels.slice(0, 2), ['offered', 'offered less short abandons']);
    assert.equal(completions(kpi('unit: |')).labels[0], '%');
  });

  it('reads the catalogues of the workspace too', () => {
    const others = {
      'house.partnership.yaml':
        "kind: KpiCatalogue\nversion: 1\nname: house\nkpis:\n  - id: happy_calls\n    name: Happy calls\n    unit: '%'\n    direction: higher\n    usual:\n      - target: 77 %\n",
    };
    assert.equal(
      item(completions(`${head}kpis:\n  - kpi: |`, { others }), 'happy_calls').detail,
      'Happy calls · % · higher is better · usually 77 %',
    );
    assert.equal(completions(`${head}kpis:\n  - kpi: happy_calls\n    target: |`, { others }).labels[0], '77 %');
  });

  it('has the KPIs of the partnership first where one is referred to', () => {
    const shown = completions(
      `${kpi('id: sl-chat', 'channel: chat', 'target: 80 % in 60 s')}goals:\n  - id: x\n    measure: |`,
    );
    assert.equal(shown.labels[0], 'sl-chat');
    assert.equal(shown.items[0]?.detail, 'Service level, for chat, target 80 % in 60 s');
    assert.ok(shown.labels.indexOf('csat') > 0);
  });
});
