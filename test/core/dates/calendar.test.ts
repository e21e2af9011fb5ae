import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { calendarOf, check, type DueDate, datesOf, isOurs } from '../../../core/index.ts';
import { addDays } from '../../../core/model/dates.ts';

const day = '2026-11-22';
const date: DueDate = {
  key: 'Partnership/harbour-chat/term/end client',
  kind: 'notice',
  group: 'month',
  date: '2026-12-31',
  left: 39,
  title: 'Last day to say that you want no further term',
  why: 'The term ends on 2027-03-31.',
  owners: [],
  document: 'Partnership/harbour-chat',
  name: 'harbour-chat',
  file: 'harbour.partnership.yaml',
  range: { start: { line: 11, character: 2 }, end: { line: 11, character: 12 } },
};

/** The events as a reader of calendars that is not ours understands them. */
function events(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.ok(calendar.getFirstPropertyValue('prodid'));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event, { strictExceptions: true }));
}

describe('a calendar', () => {
  it('has a day-long event for each date, that takes nobody’s time', () => {
    const text = calendarOf([date], day);
    const [event] = events(text);
    assert.ok(event);
    assert.equal(event.startDate.isDate, true);
    assert.equal(event.startDate.toString(), '2026-12-31');
    assert.equal(event.endDate.toString(), '2027-01-01', 'a year further on');
    assert.equal(event.duration.toString(), 'P1D');
    assert.equal(event.summary, 'harbour-chat: Last day to say that you want no further term');
    assert.equal(event.description, 'The term ends on 2027-03-31.\nharbour.partnership.yaml:12');
    assert.equal(event.component.getFirstPropertyValue('dtstamp')?.toString(), '2026-11-22T00:00:00Z');
    assert.equal(event.component.getFirstPropertyValue('transp'), 'TRANSPARENT');
    assert.equal(event.component.getFirstPropertyValue('categories'), 'NOTICE');
    assert.equal(event.component.getFirstPropertyValue('class'), null);
  });

  it('keeps the UID of an event that moves, and has another for another', () => {
    const uid = (one: DueDate): string => events(calendarOf([one], day))[0]?.uid ?? '';
    assert.equal(uid({ ...date, date: '2027-01-31', title: 'Other words' }), uid(date));
    assert.notEqual(uid({ ...date, key: `${date.key} #2` }), uid(date));
    assert.match(uid({ ...date, key: 'Partnership/über chat;x' }), /^[\w/.~@-]+$/);
  });

  it('marks what only the client may read', () => {
    const [event] = events(calendarOf([{ ...date, confidential: true }], day));
    assert.equal(event?.component.getFirstPropertyValue('class'), 'CONFIDENTIAL');
  });

  it('brings hostile text through whole: separators, line ends, quotes, long lines and letters of all lengths', () => {
    const hostile = [
      'a; b, c \\ d: "e"\nBEGIN:VEVENT\r\nUID:evil',
      'é'.repeat(200),
      `${'x'.repeat(60)}${'漢'.repeat(80)}`,
      '🙂'.repeat(90),
      'END:VCALENDAR',
    ];
    for (const title of hostile) {
      const text = calendarOf([{ ...date, title, why: title, owners: [title] }], day);
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
        assert.ok(!line.includes('\n') && !line.includes('\r'));
        assert.ok(!line.includes('\uFFFD'));
      }
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      const [event, ...others] = events(text);
      assert.deepEqual(others, []);
      assert.equal(event?.summary, `harbour-chat: ${title.replace('\r\n', '\n')}`);
      assert.ok(event?.description.includes(`Sees to it: ${title.replace('\r\n', '\n')}\n`));
    }
  });

  it('without a date is a calendar all the same', () => {
    assert.deepEqual(events(calendarOf([], day)), []);
  });

  it('of each sample is read whole, and is the same to the byte each time', () => {
    const folder = join(import.meta.dirname, '../../../samples');
    for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const files = readdirSync(join(folder, name))
        .filter(isOurs)
        .map((path) => ({ path, text: readFileSync(join(folder, name, path), 'utf8') }));
      const dates = datesOf(check({ files, asOf: day }).workspace);
      const text = calendarOf(dates, day);
      assert.equal(calendarOf(datesOf(check({ files: files.reverse(), asOf: day }).workspace), day), text);
      const read = events(text);
      assert.deepEqual(
        read.map((event) => [event.startDate.toString(), event.summary, event.endDate.toString()]),
        dates.map((one) => [one.date, `${one.name}: ${one.title}`, addDays(one.date, 1)]),
      );
      assert.equal(new Set(read.map(({ uid }) => uid)).size, dates.length);
    }
  });
});
