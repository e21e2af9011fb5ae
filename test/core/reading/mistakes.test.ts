import { strict as assert } from 'node:assert';
import { applyEdits } from '../../../core/fixes/apply.ts';
import { idOf } from '../../../core/schema/mistakes/code.ts';
import { readings } from '../../../core/schema/mistakes/day.ts';
import { plainAmount } from '../../../core/schema/mistakes/money.ts';
import { nearest } from '../../../core/schema/suggest.ts';
import { checkText, HEAD } from './support.ts';

/** The definition after the preferred fix of its only finding, or the titles of those to choose from. */
function mended(body: string): string | string[] {
  const [finding, ...more] = checkText(HEAD + body).findings;
  assert.deepEqual(
    more.map(({ message }) => message),
    [],
  );
  assert.ok(finding, body);
  const preferred = finding.fixes.find((fix) => fix.preferred);
  if (!preferred) return finding.fixes.map(({ title }) => title);
  const text = applyEdits(HEAD + body, [preferred.edits]).text;
  return text.slice(HEAD.length);
}

function table(write: (value: string) => string, cases: Record<string, string | string[]>): void {
  for (const [wrong, right] of Object.entries(cases)) {
    assert.deepEqual(mended(write(wrong)), typeof right === 'string' ? write(right) : right, wrong);
  }
}

describe('values in other forms are mended', () => {
  it('lengths of time', () =>
    table((value) => `termination: { changeOfControlNotice: ${value} }\n`, {
      '90': ['Write 90 days', 'Write 90 weeks', 'Write 90 months'],
      '"90"': ['Write 90 days', 'Write 90 weeks', 'Write 90 months'],
      '3 m': ['Write 3 months', 'Write 3 min'],
      '90 Days': '90 days',
      '90 calendar days': '90 days',
      '10 working days': '10 business days',
      '6 wks': '6 weeks',
      '"1,5 years"': '1.5 years',
      '90-day': '90 days',
      '60-90 days': [],
      '-30 days': [],
      soon: [],
    }));
  it('intervals', () =>
    table((value) => `kpis: [{ kpi: csat, frequency: ${value} }]\n`, {
      Weekly: 'weekly',
      'every week': 'weekly',
      'bi-weekly': 'fortnightly',
      annually: 'yearly',
      'twice a year': 'half-yearly',
      montly: 'monthly',
    }));
  it('money', () =>
    table((value) => `commercial: { monthlyFee: ${value} }\n`, {
      '400000': [],
      '"EUR 400,000"': '400000 EUR',
      '"400.000,50 €"': '400000.50 EUR',
      '400k EUR': '400000 EUR',
      '400000 eur': '400000 EUR',
      "400'000 CHF": '400000 CHF',
      '£400000': '400000 GBP',
      $400000: ['Write 400000 USD'],
      '400000 Euro': '400000 EUR',
      '1.250 EUR': ['Write 1250 EUR', 'Write 1.25 EUR'],
    }));
  it('days', () =>
    table((value) => `since: ${value}\n`, {
      '04.03.2024': '2024-03-04',
      '4.3.24': '2024-03-04',
      '31/12/2024': '2024-12-31',
      '03/04/2024': ['Write 2024-04-03', 'Write 2024-03-04'],
      '2024/3/4': '2024-03-04',
      '20240304': '2024-03-04',
      '2024-03-04T00:00:00Z': '2024-03-04',
      'March 4th, 2024': '2024-03-04',
      '4 Mar 2024': '2024-03-04',
      '2024-02-30': [],
      'end of 2024': [],
    }));
  it('numbers and shares', () => {
    table((value) => `headcount: { current: ${value} }\n`, {
      '"100"': '100',
      '100 FTE': ['Write 100'],
      'ca. 100': ['Write 100'],
      '"1,250"': '1250',
      '"12,5"': '12.5',
      ten: [],
      '100-120': [],
    });
    table((value) => `scope: [{ channel: chat, share: ${value} }]\n`, {
      '"85"': '85 %',
      '85 percent': '85 %',
      '85pct': '85 %',
      '"85,5 %"': '85.5 %',
      'ca. 85 %': ['Write 85 %'],
      '80-85 %': [],
    });
  });
  it('yes and no', () =>
    table((value) => `termination: { changeOfControl: ${value} }\n`, {
      yes: 'true',
      No: 'false',
      '"true"': 'true',
      '1': 'true',
      maybe: ['Write true', 'Write false'],
    }));
  it('targets', () =>
    table((value) => `kpis: [{ kpi: csat, target: ${value} }]\n`, {
      'at least 85 %': '">= 85 %"',
      '85 percent': '85 %',
      '"85,5 %"': '85.5 %',
      '80/20': ['Write 80 % in 20 s'],
      good: [],
    }));
  it('codes', () => {
    table((value) => `sites: [{ id: lisbon, country: ${value} }]\n`, { pt: 'PT', Portugal: [] });
    table((value) => `scope: [{ channel: chat, window: ${value} }]\n`, {
      '10pm-6am': '22:00-06:00',
      '22 - 6': '22:00-06:00',
      '9:00 to 17:30': '09:00-17:30',
      '25:00-26:00': [],
    });
    table((value) => `people: [{ id: ${value} }]\n`, { 'Inês Duarte': 'ines-duarte', '7': '"7"' });
  });
});

describe('helpers of mistakes', () => {
  it('read amounts with separators', () => {
    assert.deepEqual(
      ['12,500', '12.500,00', '12 500', '1,234,567.89', '12,50', '12.50', '1.234.567', '12,5000'].map(plainAmount),
      ['12500', '12500.00', '12500', '1234567.89', '12.50', '12.50', '1234567', undefined],
    );
  });
  it('read days', () => {
    assert.deepEqual(readings('5/6/2025'), ['2025-06-05', '2025-05-06']);
    assert.deepEqual(readings('13/13/2025'), []);
    assert.deepEqual(readings('5/5/2025'), ['2025-05-05']);
  });
  it('make short names', () => {
    assert.deepEqual(['Harbour Bank', 'Łódź Site', 'O’Neill & Sons', 'Straße 7', '🙂'].map(idOf), [
      'harbour-bank',
      'lodz-site',
      'oneill-sons',
      'strasse-7',
      undefined,
    ]);
  });
  it('guess what was meant', () => {
    const words = ['headcount', 'hiringPerWeek', 'notice', 'kind', 'low', 'high'];
    assert.deepEqual(
      ['hedcount', 'hiring_per_week', 'HiringPerWeek', 'noticePeriod', 'knid', 'lwo', 'hihg', 'weather', '', 'now'].map(
        (word) => nearest(word, words),
      ),
      ['headcount', 'hiringPerWeek', 'hiringPerWeek', 'notice', 'kind', 'low', 'high', undefined, undefined, 'low'],
    );
  });
});
