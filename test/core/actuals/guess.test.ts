import { strict as assert } from 'node:assert';
import { daysMeant, numbersMeant, periodsMeant, readNumber, wordMeant } from '../../../core/actuals/guess.ts';

describe('what a cell was meant to say', () => {
  it('numbers have a point for decimals and nothing else', () => {
    for (const [text, value] of [
      ['83.5', 83.5],
      ['-3', -3],
      ['+84', 84],
      ['8.35e1', 83.5],
      ['.5', 0.5],
      ['7.', 7],
    ] as const)
      assert.equal(readNumber(text), value);
    for (const text of ['', '83,5', '1 000', '86 %', 'n/a', '0x10', '1e999', 'Infinity', '1_000', '--3'])
      assert.equal(readNumber(text), undefined, text);
  });

  it('commas, groups and units', () => {
    const meant: [string, string[]][] = [
      ['83,5', ['83.5']],
      ['0,835', ['0835', '0.835']],
      ['1,234', ['1234', '1.234']],
      ['1,234.5', ['1234.5']],
      ['1.234,5', ['1234.5']],
      ['1.234.567', ['1234567']],
      ['12 500', ['12500']],
      ['12\u202F500,5', ['12500.5']],
      ["12'500", ['12500']],
      ['-83,5', ['-83.5']],
      ['−3', ['-3']],
      ['86 %', ['86']],
      ['86%', ['86']],
      ['€ 4.20', ['4.20']],
      ['4.20 EUR', ['4.20']],
      ['n/a', []],
      ['1,2,3', []],
      ['12,34,567', []],
    ];
    for (const [text, expected] of meant) assert.deepEqual(numbersMeant(text), expected, text);
  });

  it('periods in other orders', () => {
    const meant: [string, string[]][] = [
      ['10/2026', ['2026-10']],
      ['2026/10', ['2026-10']],
      ['2026-9', ['2026-09']],
      ['202610', ['2026-10']],
      ['13/2026', []],
      ['Q3 2026', ['2026-Q3']],
      ['2026Q3', ['2026-Q3']],
      ['2026-W5', ['2026-W05']],
      ['KW 41 2026', ['2026-W41']],
      ['5.10.2026', ['2026-10-05']],
      ['last month', []],
    ];
    for (const [text, expected] of meant) assert.deepEqual(periodsMeant(text), expected, text);
  });

  it('days in other orders; both where day and month may be exchanged', () => {
    assert.deepEqual(daysMeant('2026/10/05'), ['2026-10-05']);
    assert.deepEqual(daysMeant('2026-10-05T08:00:00Z'), ['2026-10-05']);
    assert.deepEqual(daysMeant('20261005'), ['2026-10-05']);
    assert.deepEqual(daysMeant('05.10.2026'), ['2026-10-05']);
    assert.deepEqual(daysMeant('05/10/2026'), ['2026-10-05', '2026-05-10']);
    assert.deepEqual(daysMeant('16/11/2026'), ['2026-11-16']);
    assert.deepEqual(daysMeant('31.11.2026'), []);
  });

  it('words', () => {
    assert.equal(wordMeant('Client', ['client', 'provider']), 'client');
    assert.equal(wordMeant('hold', ['held', 'tested']), 'held');
    assert.equal(wordMeant('birthday', ['held', 'tested']), undefined);
  });
});
