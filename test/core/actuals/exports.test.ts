import { strict as assert } from 'node:assert';
import { refMeant } from '../../../core/actuals/diary-findings.ts';
import { matchReadings } from '../../../core/actuals/matched.ts';
import { plainNumber, styles } from '../../../core/actuals/numbers.ts';
import { readingsOf } from '../../../core/actuals/readings.ts';
import { applyEdits, check, readFile } from '../../../core/index.ts';
import { catalogueOf } from '../../../core/kpi/catalogue.ts';

/** Readings of a table as they are set against KPIs: KPI, period, value in the KPI's unit, cases. */
function read(text: string): unknown[][] {
  const source = readFile('harbour-chat.actuals.csv', text);
  const kpis = [{ kpi: 'csat' }, { kpi: 'aht' }, { kpi: 'complaint_rate' }];
  const { byKpi } = matchReadings({ kpis }, readingsOf([source], 'harbour-chat'), catalogueOf([]));
  return [...byKpi].flatMap(([{ kpi }, readings]) =>
    readings.map(({ period, value, sample }) => [kpi, period, value, ...(sample === undefined ? [] : [sample])]),
  );
}

const problems = (text: string): string[] =>
  readFile('harbour-chat.actuals.csv', text).problems.map(({ message }) => message);

describe('exports of other tools', () => {
  for (const [name, text] of [
    ['our own names', 'kpi,period,value,sample\ncsat,2026-10,83.5,1400\n'],
    ['names of a BI tool', 'Metric Name;Reporting Month;Actual Value;Sample Size\ncsat;2026-10;83.5;1400\n'],
    ['a unit in the name', 'Measure,Month,value_pct,n\ncsat,2026-10,83.5,1400\n'],
    ['a unit in brackets', 'Indicator,Time Period,Result [%],Responses\ncsat,2026-10,83.5,1400\n'],
    ['a unit in the cell', 'kpi,period,value,sample\ncsat,2026-10,83.5 %,1400\n'],
    ['months as spreadsheets write them', 'kpi,month,value,n\ncsat,2026-10-01,83.5,1400\n'],
    ['decimal commas', '# numbers: 1.234,5\nkpi;period;value;sample\ncsat;2026-10;83,5;1.400\n'],
    ['blanks between thousands', '# numbers: 1 234,5\nkpi;period;value;sample\ncsat;2026-10;83,5;1\u202f400\n'],
    ['apostrophes', "# numbers: 1'234.5\nkpi;period;value;sample\ncsat;2026-10;83.5;1’400\n"],
    [
      'names of its own, which it explains',
      '\uFEFF# made on Monday\r\n# columns: kpi = Kennzahl, period = Monat; value = "Ist", sample = Antworten\r\n\r\nKennzahl\tMonat\tIst\tAntworten\r\ncsat\t2026-10\t83.5\t1400\r\n',
    ],
  ] as const) {
    it(`with ${name} are read`, () => {
      assert.deepEqual(problems(text), []);
      assert.deepEqual(read(text), [['csat', '2026-10', 83.5, 1400]]);
    });
  }

  it('convert units to that of the KPI, the nearest first', () => {
    const text =
      'kpi,period,value (min),unit\naht,2026-07,6,\naht,2026-08,352,s\naht,2026-09,0.1 h,s\ncomplaint_rate,2026-09,0.2,%\n';
    assert.deepEqual(read(text), [
      ['aht', '2026-07', 360],
      ['aht', '2026-08', 352],
      ['aht', '2026-09', 360],
      ['complaint_rate', '2026-09', 2],
    ]);
  });

  it('take 0.8 % for what it says, and ask about 0.8', () => {
    const kpis = (text: string) =>
      matchReadings({ kpis: [{ kpi: 'csat' }] }, readingsOf([readFile('a.actuals.csv', text)], 'a'), catalogueOf([]));
    assert.equal(kpis('kpi,period,value\ncsat,2026-10,0.8\n').hundredfold.length, 1);
    assert.equal(kpis('kpi,period,value\ncsat,2026-10,0.8 %\n').hundredfold.length, 0);
  });

  it('say that commas part decimals with one line at the top, which ends the finding', () => {
    for (const [mark, eol] of [
      ['', '\n'],
      ['\uFEFF', '\r\n'],
    ] as const) {
      const text = `${mark}kpi;period;value${eol}csat;2026-10;83,5${eol}csat;2026-09;84,5${eol}`;
      const { findings } = check({ files: [{ path: 'harbour-chat.actuals.csv', text }], asOf: '2026-11-22' });
      const [finding] = findings.filter(({ rule }) => rule === 'PC042');
      const [fix] = finding?.fixes ?? [];
      assert.ok(fix?.preferred);
      const mended = applyEdits(text, [fix.edits]).text;
      assert.equal(mended, `${mark}# numbers: 1.234,5${eol}${text.slice(mark.length)}`);
      assert.deepEqual(problems(mended), []);
    }
  });

  it('write a number in one style only, and none in two', () => {
    const example = (style: (typeof styles)[number]): string | undefined => plainNumber(style.example, style);
    assert.deepEqual(styles.map(example), ['1234.5', '1234.5', '1234.5', '1234.5', '1234.5']);
    const [german] = styles;
    assert.ok(german);
    for (const [text, plain] of [
      ['1.234', '1234'],
      ['1.23', undefined],
      ['1234,5', '1234.5'],
      ['12.34.567', undefined],
      ['-0,5', '-0.5'],
      ['\u22120,5', '-0.5'],
      ['83.5', undefined],
    ])
      assert.equal(plainNumber(text ?? '', german), plain, text);
  });
});

describe('what a diary entry is about', () => {
  const names = {
    items: new Set(['weekly-review', 'issue-3', 'csat', 'plan_a']),
    paths: new Set(['exitPlan', 'kpis/csat', 'kpis']),
    unread: false,
  };
  for (const [ref, meant] of [
    ['weekly-review', undefined],
    ['weekly-reveiw', 'weekly-review'],
    ['weekly_review', 'weekly-review'],
    ['weekly-revie', 'weekly-review'],
    ['exit plan', 'exitPlan'],
    ['kpis/anything', undefined],
    ['issue-4', undefined],
    ['isue-3', 'issue-3'],
    ['csta', undefined],
    ['csatt', 'csat'],
    ['summer party', undefined],
    ['', undefined],
  ] as const)
    it(`${ref || '(nothing)'} means ${meant ?? 'what it says'}`, () => assert.equal(refMeant(ref, names), meant));

  it('is not judged while a part of the definition cannot be read', () =>
    assert.equal(refMeant('weekly-reveiw', { ...names, unread: true }), undefined));
});

describe('names of a definition with mistakes', () => {
  const judged = (definition: string): string[] =>
    check({
      files: [
        { path: 'a.partnership.yaml', text: `kind: Partnership\nversion: 1\nname: harbour-chat\n${definition}` },
        { path: 'harbour-chat.log.csv', text: 'date,event,ref,by\n2026-11-16,held,weekly-reveiw,ines\n' },
      ],
      asOf: '2026-11-22',
    })
      .findings.filter(({ rule }) => rule === 'PC049')
      .map(({ message }) => message);
  const cadences = 'communication:\n  cadences:\n    - { id: weekly-review, every: weekly }\n';

  it('are known where the mistake is elsewhere', () => {
    assert.equal(judged(cadences).length, 1, 'client and provider are missing');
    assert.equal(judged(`status: drat\n${cadences}`).length, 1);
  });

  it('may be any where the mistake may hide one', () => {
    assert.equal(judged(`goals: 5\n${cadences}`).length, 0);
    assert.equal(judged(`goals:\n  - { id: Weekly Reveiw }\n${cadences}`).length, 0);
    assert.equal(judged(`exitPlan\n  steps: []\n${cadences}`).length, 0);
  });
});
