import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { cellEdits } from '../../../core/actuals/cell-edits.ts';
import { logOf } from '../../../core/actuals/log.ts';
import { readingsOf } from '../../../core/actuals/readings.ts';
import { readTable } from '../../../core/actuals/table.ts';
import { applyEdits, check, readFile } from '../../../core/index.ts';

const table =
  'partnership,kpi,period,value,side,sample\nharbour-chat,csat,2026-10,86,provider,412\nharbour-chat,csat,2026-09,85.5,,\n';

describe('CSV', () => {
  it('finds the place of every cell, whatever line breaks, quotes and delimiters there are', () => {
    const texts = [
      'kpi,period,value\r\ncsat,2026-10,86\r\n',
      '\uFEFFkpi;period;value\r\n"csat";"2026-10";"86"\r\n',
      'kpi\tperiod\tvalue\rcsat\t2026-10\t86',
      '# exported on Monday\n\nkpi|period|value\n\n# more\n  csat | 2026-10 |  86  \n\n',
    ];
    for (const text of texts) {
      const { rows } = readTable(text, (cell) => /kpi|period|value/.test(cell));
      assert.deepEqual(
        rows.map(({ cells }) => cells.map((cell) => cell.text)),
        [
          ['kpi', 'period', 'value'],
          ['csat', '2026-10', '86'],
        ],
      );
      for (const { cells } of rows) {
        for (const cell of cells)
          assert.equal(text.slice(cell.start, cell.end).replaceAll('"', ''), cell.text, JSON.stringify(text));
      }
    }
  });

  it('cells may hold line breaks, delimiters and quotes', () => {
    const text = 'kpi,note\ncsat,"two\r\nlines, ""quoted"""\nfcr,x\n';
    const { rows } = readTable(text, (cell) => /kpi|note/.test(cell));
    assert.equal(rows[1]?.cells[1]?.text.replace(/\s+/g, ' '), 'two lines, "quoted"');
    assert.equal(text.slice(rows[1]?.cells[1]?.start, rows[1]?.cells[1]?.end), '"two\r\nlines, ""quoted"""');
    assert.equal(text.slice(rows[2]?.start, rows[2]?.end), 'fcr,x');
  });

  it('says the same as a document of kind Actuals', () => {
    const yaml = `kind: Actuals
version: 1
name: readings
partnership: harbour-chat
readings:
  - { kpi: csat, period: 2026-10, value: 86, side: provider, sample: 412 }
  - { kpi: csat, period: 2026-09, value: 85.5 }
`;
    const facts = (path: string, text: string) =>
      readingsOf([readFile(path, text)], 'harbour-chat').map(({ kpi, period, value, side, sample, first, last }) => ({
        kpi,
        period,
        value,
        side,
        sample,
        first,
        last,
      }));
    const expected = facts('readings.partnership.yaml', yaml);
    assert.equal(expected.length, 2);
    assert.deepEqual(facts('x.actuals.csv', table), expected);
    assert.deepEqual(
      facts('harbour-chat.actuals.csv', table.replace('partnership,', '').replaceAll('harbour-chat,', '')),
      expected,
    );
  });

  it('says the same as a document of kind Log', () => {
    const yaml = `kind: Log
version: 1
name: diary
partnership: harbour-chat
entries:
  - { date: 2026-11-16, event: held, ref: weekly-review, by: ines, side: both }
  - { date: 2026-03-18, event: tested, ref: exitPlan }
`;
    const csv =
      'date,event,ref,by,side,note\n2026-11-16,held,weekly-review,ines,both,\n2026-03-18,tested,exitPlan,,,walked through\n';
    const facts = (path: string, text: string) =>
      logOf([readFile(path, text)], 'harbour-chat').map(({ date, event, ref, by, side }) => ({
        date,
        event,
        ref,
        by,
        side,
      }));
    const expected = facts('diary.partnership.yaml', yaml);
    assert.deepEqual(
      expected.map(({ date }) => date),
      ['2026-03-18', '2026-11-16'],
    );
    assert.deepEqual(facts('harbour-chat.log.csv', csv), expected);
  });

  it('belongs to the only partnership of its file where nothing says whose it is', () => {
    const text = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
---
kind: Actuals
version: 1
name: readings
readings: [{ kpi: csat, period: 2026-10, value: 86 }]
`;
    assert.equal(readingsOf([readFile('a.partnership.yaml', text)], 'harbour-chat').length, 1);
  });

  it('points at the cell, in the first line as in the last', () => {
    const files = [{ path: 'x.actuals.csv', text: 'kpi,period,value\r\ncsat,2026-10,"83,5"\r\ncsat,10/2026,86' }];
    const places = check({ files, asOf: '2026-11-22' })
      .findings.filter(({ rule }) => rule === 'PC042' || rule === 'PC043')
      .map(
        ({ rule, range: { start, end } }) => `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`,
      );
    assert.deepEqual(places, ['PC042 1:13-1:19', 'PC043 2:5-2:12']);
  });

  it('reads nothing from what is no text, and says so', () => {
    for (const text of ['kpi,period\0', 'kpi,period,value\n<<<<<<< ours\ncsat,2026-10,86\n', 'x'.repeat(2_000_001)]) {
      const { findings } = check({ files: [{ path: 'x.actuals.csv', text }], asOf: '2026-11-22' });
      assert.equal(findings.length, 1);
      assert.equal(findings[0]?.severity, 'error');
    }
  });

  it('any text: never throws, ranges inside the text', () => {
    const piece = fc.constantFrom(
      'kpi',
      'period',
      'value',
      'date',
      'event',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      '#',
      ' ',
      '83,5',
      '2026-10',
      'csat',
      'unknown',
      'TODO',
      '\uFEFF',
      '😀',
      '__proto__',
      '\u202E',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 30 }).map((pieces) => `kpi,period,value\n${pieces.join('')}`),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('a.actuals.csv', 'a.log.csv'), (content, path) => {
        const source = readFile(path, content);
        for (const { span } of source.problems) {
          if (!span) continue;
          assert.ok(
            span.start >= 0 && span.start <= span.end && span.end <= Math.max(1, content.length),
            JSON.stringify(span),
          );
        }
        check({ files: [source], asOf: '2026-11-22' });
      }),
    );
  });

  it('a table of 20,000 lines is read in linear time', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) =>
        `harbour-chat,csat,${2000 + (index % 27)}-${String((index % 12) + 1).padStart(2, '0')},${index % 100}`,
    );
    const source = readFile('x.actuals.csv', `partnership,kpi,period,value\n${lines.join('\n')}`);
    assert.equal(readingsOf([source], 'harbour-chat').length, 20_000);
  });
});

describe('fixes of tables', () => {
  const partnership = {
    path: 'harbour-chat.partnership.yaml',
    text: 'kind: Partnership\nversion: 1\nname: harbour-chat\nclient: harbour-bank\nprovider: meridian-cx\nkpis:\n  - { kpi: csat, target: 85 % }\n',
  };
  const fixed = (path: string, text: string): string => {
    const { findings } = check({ files: [partnership, { path, text }], asOf: '2026-11-22' });
    return applyEdits(
      text,
      findings
        .filter((finding) => finding.file === path)
        .flatMap(({ fixes }) => fixes.slice(0, 1).map(({ edits }) => edits)),
    ).text;
  };

  it('replace cells, whichever rule asks', () => {
    const text =
      'partnership,kpi,period,value\nharbour-chatt,csat,2026-10,86\nharbour-chat,csat,2026-9,"83,5"\nharbour-chat,csat,2026-08,0.85\n';
    const mended =
      'partnership,kpi,period,value\nharbour-chat,csat,2026-10,86\nharbour-chat,csat,2026-09,83.5\nharbour-chat,csat,2026-08,85\n';
    assert.equal(fixed('x.actuals.csv', text), mended);
    assert.equal(fixed('x.actuals.csv', mended), mended);
  });

  it('replace quoted cells whole', () => {
    assert.equal(
      fixed('x.actuals.csv', 'partnership,kpi,period,value\nharbour-chat,"cssat",2026-10,86\n'),
      'partnership,kpi,period,value\nharbour-chat,csat,2026-10,86\n',
    );
  });

  it('do not write where there is no cell', () => {
    const cells = cellEdits(undefined, [{ do: 'append', path: ['readings'], value: {} }]);
    assert.equal(cells, undefined);
    const { documents } = readFile('x.log.csv', 'date,event\n2026-11-16,held\n').syntax;
    assert.equal(cellEdits(documents[0]?.root, [{ do: 'set', path: ['partnership'], value: 'y' }]), undefined);
    assert.equal(cellEdits(documents[0]?.root, [{ do: 'set', path: ['entries', 0, 'ref'], value: 'y' }]), undefined);
    assert.deepEqual(cellEdits(documents[0]?.root, [{ do: 'set', path: ['entries', 0, 'event'], value: 'a, "b"' }]), [
      { do: 'replace', span: { start: 22, end: 26 }, text: '"a, ""b"""' },
    ]);
  });
});
