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
    const cwd = workspace({ 'harbour-chat.partnership.yaml': definition, 'harbour-chat.log.csv': diary });
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
    assert.equal(stdout, 'harbour-chat.log.csv: 2026-11-16,held,weekly-review,ines,both,"Ramp, ""wave 2"" agreed"\n');
    assert.equal(
      readFileSync(join(cwd, 'harbour-chat.log.csv'), 'utf8'),
      `${diary}2026-11-16,held,weekly-review,ines,both,"Ramp, ""wave 2"" agreed"\r\n`,
    );
  });

  it('keeps the columns, the delimiter and a last line without a break', async () => {
    const cwd = workspace({
      'harbour-chat.partnership.yaml': definition,
      'harbour-chat.log.csv': 'event;date;by;ref\nheld;2026-11-09;ines;weekly-review',
    });
    const { status } = await run(['log', 'held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines'], { cwd });
    assert.equal(status, 0);
    assert.equal(
      readFileSync(join(cwd, 'harbour-chat.log.csv'), 'utf8'),
      'event;date;by;ref\nheld;2026-11-09;ines;weekly-review\nheld;2026-11-16;ines;weekly-review\n',
    );
  });

  it('keeps a byte order mark, other names of columns and what it cannot read', async () => {
    const head = Buffer.from('\uFEFFDay;What;About;Who\r\n2026-11-09;held;weekly-review;ines');
    const odd = Buffer.concat([head, Buffer.from([0x3b, 0xe9])]); // a letter of another encoding
    const cwd = workspace({
      'harbour-chat.partnership.yaml': definition,
      'harbour-chat.log.csv': head,
      'odd.log.csv': odd,
    });
    const add = ['log', 'held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines', '--to'];
    const { status, stdout } = await run([...add, 'harbour-chat.log.csv'], { cwd });
    assert.equal(status, 0);
    assert.equal(stdout, 'harbour-chat.log.csv: 2026-11-16;held;weekly-review;ines\n');
    assert.deepEqual(
      readFileSync(join(cwd, 'harbour-chat.log.csv')),
      Buffer.concat([head, Buffer.from('\r\n2026-11-16;held;weekly-review;ines\r\n')]),
    );
    await run([...add, 'odd.log.csv'], { cwd });
    const after = readFileSync(join(cwd, 'odd.log.csv'));
    assert.ok(after.subarray(0, odd.length).equals(odd), 'what was there has changed');
  });

  it('keeps every line when several are added at the same time', async () => {
    const cwd = workspace({ 'harbour-chat.partnership.yaml': definition, 'harbour-chat.log.csv': diary });
    const days = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2026-11-0${day}`);
    const ended = await Promise.all(
      days.map((day) => run(['log', 'held', 'weekly-review', '--date', day, '--by', 'ines'], { cwd })),
    );
    assert.deepEqual(
      ended.map(({ status, stderr }) => `${status} ${stderr}`),
      days.map(() => '0 '),
    );
    const text = readFileSync(join(cwd, 'harbour-chat.log.csv'), 'utf8');
    assert.ok(text.startsWith(diary));
    assert.deepEqual(
      text.slice(diary.length).trimEnd().split('\r\n').sort(),
      days.map((day) => `${day},held,weekly-review,ines,,`),
    );
  });

  it('says when an entry is about nothing that the definition has', async () => {
    const cwd = workspace({ 'harbour-chat.partnership.yaml': definition, 'harbour-chat.log.csv': diary });
    const { status, stderr } = await run(['log', 'held', 'summer-party', '--date', '2026-11-16', '--by', 'ines'], {
      cwd,
    });
    assert.equal(status, 0);
    assert.equal(
      stderr,
      'Nothing in harbour-chat is called summer-party, so the entry stands in the diary and proves nothing.\n',
    );
  });

  it('does not add to a diary in which a quotation mark is left open', async () => {
    const open = `${diary}2026-11-10,held,weekly-review,ines,both,"open\r\n`;
    const cwd = workspace({ 'harbour-chat.partnership.yaml': definition, 'harbour-chat.log.csv': open });
    const { status, stderr } = await run(['log', 'held', 'weekly-review', '--date', '2026-11-16', '--by', 'ines'], {
      cwd,
    });
    assert.equal(status, 2);
    assert.match(stderr, /A quotation mark is opened in line 3 of harbour-chat\.log\.csv and never closed/);
    assert.equal(readFileSync(join(cwd, 'harbour-chat.log.csv'), 'utf8'), open);
  });

  it('begins a diary where --to names one', async () => {
    const cwd = workspace({ 'harbour-chat.partnership.yaml': definition });
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
      'a misspelt event',
      ['hold', 'weekly-review', '--date', '2026-11-16', '--by', 'ines'],
      /hold is no event of a diary\. Did you mean held\?/,
    ],
    [
      'a misspelt name',
      ['held', 'weekly-reveiw', '--date', '2026-11-16', '--by', 'ines'],
      /Nothing was written\. Nothing in harbour-chat is called "weekly-reveiw".* Did you mean weekly-review\?/,
    ],
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
      const cwd = workspace({ 'harbour-chat.partnership.yaml': definition, 'harbour-chat.log.csv': diary });
      const { status, stderr } = await run(['log', ...args], { cwd });
      assert.match(stderr, says);
      assert.equal(status, 2);
      assert.equal(readFileSync(join(cwd, 'harbour-chat.log.csv'), 'utf8'), diary);
      assert.ok(!existsSync(join(cwd, 'harbour-chat.log.csv.tmp')));
    });
  }
});
