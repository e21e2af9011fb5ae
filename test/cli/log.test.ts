import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, run, workspace } from '../support/cli.ts';

before(function () {
  this.timeout(120_000);
  return build();
});

const definition = `kind: Partnership
version: 1
name: harbour-chat
status: draft
client: harbour-bank
provider: meridian-cx
people:
  - { id: ines, side: client }
communication:
  cadences:
    - id: weekly-review
      every: weekly
`;
const diary = 'date,event,ref,by,side,note\r\n2026-11-09,held,weekly-review,ines,both,"Backlog, staffing"\r\n';

describe('partnership log', () => {
  it('adds one line and changes nothing else', async () => {
    const cwd = workspace({ 'harbour.partnership.yaml': definition, 'harbour.log.csv': diary });
    const { status, stdout, stderr } = await run(
      [
        'log',
        'held',
        'weekly-review',
        '--date',
        '2026-11-16',
        '--by',
        'ines',
        '--side',
        'both',
        '--note',
        'Ramp, "wave 2"\nagreed',
      ],
      { cwd },
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout, 'harbour.log.csv: 2026-11-16,held,weekly-review,ines,both,"Ramp, ""wave 2"" agreed"\n');
    assert.equal(
      readFileSync(join(cwd, 'harbour.log.csv'), 'utf8'),
      `${diary}2026-11-16,held,weekly-review,ines,both,"Ramp, ""wave 2"" agreed"\r\n`,
    );
  });

  it('keeps the columns, the delimiter and a last line without a break', async () => {
    const cwd = workspace({
      'harbour.partnership.yaml': definition,
      'harbour.log.csv': 'event;date;by;ref\nheld;2026-11-09;ines;weekly-review',
    });
    const { status } = await run(['log', 'held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines'], { cwd });
    assert.equal(status, 0);
    assert.equal(
      readFileSync(join(cwd, 'harbour.log.csv'), 'utf8'),
      'event;date;by;ref\nheld;2026-11-09;ines;weekly-review\nheld;2026-11-16;ines;weekly-review\n',
    );
  });

  it('begins a diary where --to names one', async () => {
    const cwd = workspace({ 'harbour.partnership.yaml': definition });
    const none = await run(['log', 'held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines'], { cwd });
    assert.equal(none.status, 2);
    assert.match(none.stderr, /--to NAME\.log\.csv/);
    const { status } = await run(
      ['log', 'held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines', '--to', 'harbour-chat.log.csv'],
      { cwd },
    );
    assert.equal(status, 0);
    assert.match(
      readFileSync(join(cwd, 'harbour-chat.log.csv'), 'utf8'),
      /^date,event,ref,by,side,note\n2026-11-16,held,weekly-review,ines,,\n$/,
    );
  });

  for (const [name, args, says] of [
    ['an unknown event', ['met', 'weekly-review', '--date', '2026-11-16', '--by', 'ines'], /met is no event/],
    [
      'a day that there is not',
      ['held', 'weekly-review', '--date', '2026-02-30', '--by', 'ines'],
      /2026-02-30 is no day/,
    ],
    [
      'a column that the diary lacks',
      ['held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines', '--partnership', 'harbour-chat'],
      /no column for partnership/,
    ],
    ['no date', ['held', 'weekly-review', '--by', 'ines'], /--date/],
  ] as const) {
    it(`refuses ${name} and leaves the diary alone`, async () => {
      const cwd = workspace({ 'harbour.partnership.yaml': definition, 'harbour.log.csv': diary });
      const { status, stderr } = await run(['log', ...args], { cwd });
      assert.match(stderr, says);
      assert.equal(status, 2);
      assert.equal(readFileSync(join(cwd, 'harbour.log.csv'), 'utf8'), diary);
      assert.ok(!existsSync(join(cwd, 'harbour.log.csv.tmp')));
    });
  }
});
