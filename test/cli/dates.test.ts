import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { DueDate } from '../../core/index.ts';
import { build, day, run, workspace } from '../support/cli.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const asOf = ['--as-of', day];
const late = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
people: [{ id: ines, name: Inês Duarte, side: client }]
communication: { cadences: [{ id: call, title: Weekly call, every: weekly, owner: ines, lastHeld: 2026-10-01 }] }
term: { end: 2027-03-03, autoRenew: true, renewFor: 12 months, nonRenewalNotice: 90 days }
`;

describe('partnership dates', () => {
  it('lists what falls due by how soon it does, within the width of a terminal', async () => {
    const cwd = workspace({ 'sub/a.partnership.yaml': late });
    const { status, stdout, stderr } = await run(['dates', ...asOf], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      stdout,
      `overdue: 1 date
  2026-10-08  45 days ago  harbour-chat: Weekly call
                           Last held on 2026-10-01; due weekly. Inês Duarte.
                           sub/a.partnership.yaml:8

within a month, to 2026-12-22: 1 date
  2026-12-03  in 11 days   harbour-chat: Last day to say that you want no further term
                           The term ends on 2027-03-03 and goes on by itself: after this day you are
                           bound until 2028-03-03. The same day holds for the provider.
                           sub/a.partnership.yaml:9

as of ${day}
`,
    );
  });

  it('of files that know of none says so', async () => {
    const cwd = workspace({ 'a.partnership.yaml': late.split('\n').slice(0, 7).join('\n') });
    const { status, stdout } = await run(['dates', ...asOf], { cwd });
    assert.deepEqual([status, stdout], [0, `nothing falls due that these files know of\n\nas of ${day}\n`]);
  });

  it('is data too, of the files that were asked for', async () => {
    const cwd = workspace({
      'a.partnership.yaml': late,
      'b.partnership.yaml': late.replace('name: harbour-chat', 'name: other-chat'),
    });
    const { stdout } = await run(['dates', 'b.partnership.yaml', '--format', 'json', ...asOf], { cwd });
    const data = JSON.parse(stdout) as { version: number; asOf: string; dates: DueDate[] };
    assert.deepEqual([data.version, data.asOf], [1, day]);
    assert.deepEqual(
      data.dates.map(({ key, group, left, file }) => [key, group, left, file]),
      [
        ['Partnership/other-chat/communication/cadences/call', 'overdue', -45, 'b.partnership.yaml'],
        ['Partnership/other-chat/term/end client', 'month', 11, 'b.partnership.yaml'],
      ],
    );
  });

  it('is a calendar, in a file if wanted, that says nothing on the way', async () => {
    const cwd = workspace({ 'a.partnership.yaml': late });
    const { stdout } = await run(['dates', '--format', 'ics', ...asOf], { cwd });
    const written = await run(['dates', '--format', 'ics', '--out', 'out/dates.ics', ...asOf], { cwd });
    assert.deepEqual([written.status, written.stdout, written.stderr], [0, 'out/dates.ics: 2 dates\n', '']);
    const text = readFileSync(join(cwd, 'out/dates.ics'), 'utf8');
    assert.equal(text, stdout);
    const again = await run(['dates', '--format', 'ics', '--output', 'again.ics', ...asOf], { cwd });
    assert.equal(again.status, 0);
    assert.equal(readFileSync(join(cwd, 'again.ics'), 'utf8'), text);
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.deepEqual(
      calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).startDate.toString()),
      ['2026-10-08', '2026-12-03'],
    );
  });

  it('refuses what it cannot do, with exit status 2', async () => {
    const cwd = workspace({ 'a.partnership.yaml': late });
    const format = await run(['dates', '--format', 'csv'], { cwd });
    assert.equal(format.status, 2);
    assert.match(format.stderr, /Allowed choices are text, json, ics/);
    const nowhere = await run(['dates', '--out', 'a.partnership.yaml/x.ics', ...asOf], { cwd });
    assert.equal(nowhere.status, 2);
    assert.match(nowhere.stderr, /^The result cannot be written to a\.partnership\.yaml\/x\.ics: /);
    const nothing = await run(['dates', ...asOf], { cwd: workspace({}) });
    assert.equal(nothing.status, 2);
  });
});
