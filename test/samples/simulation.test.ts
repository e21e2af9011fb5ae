import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answerOf,
  isOurs,
  readFile,
  type SimulatedEvent,
  type Simulation,
  simulate,
  workspaceOf,
} from '../../core/index.ts';

const samples = join(import.meta.dirname, '../../samples');
const asOf = '2026-11-22';

function played(name: string, event: SimulatedEvent): Simulation {
  const folder = join(samples, name);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isOurs)
    .sort()
    .map((path) => readFile(path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')));
  const simulation = simulate({ workspace: workspaceOf(sources, asOf), sources }, event);
  assert.ok(!('refused' in simulation), 'refused' in simulation ? simulation.refused : '');
  return simulation;
}

function amounts({ money }: Simulation): Record<string, string> {
  return Object.fromEntries(money.map(({ kind, amount, currency }) => [kind, `${amount} ${currency}`]));
}

/**
 * What happened to a client that had given all of its chat to one provider: 100 agents, and a notice of 30 days. Worked out
 * by hand, before the simulator was run:
 *
 * The provider gives notice on 2026-11-22, day 0. 8 days to 30 November and 22 in December make 30: its last day is
 * 2026-12-21 (day 29), and from 2026-12-22 (day 30) on nobody answers. Nobody is absorbed, free elsewhere or transferred.
 * 100 agents at a yield of 80 % are 125 starts; at 10 a week 12 classes of 10 and one of 5. Class k begins on day 21 + 7k and
 * is ready 35 + 14 = 49 days later: the first on day 77 (week 12), each brings 8, the twelfth on day 154 (week 23) makes 96,
 * the thirteenth brings 4 on day 161 (week 24), which is 2027-05-02: 9 days to the end of December, 31, 28, 31 and 30 make
 * 129 at the end of April.
 *
 * 118,000 chats a month of 30 days are 3,933 1/3 a day. Days 30 to 76 are 47 without anybody: 184,866 2/3. In the twelve weeks
 * 12 to 23 the gap is 92, 84 … 4, together 576 hundredths: 5.76 × 7 × 3,933 1/3 = 158,592. Together 343,458 2/3.
 */
describe('the story of a provider that leaves with all of chat, in samples/in-trouble', () => {
  const exit = (mode: 'notice' | 'sudden' | 'ours') =>
    played('in-trouble', { type: 'exit', of: 'sunda-connect', mode, on: asOf });

  it('goes week by week as it went', () => {
    const { lanes, weeks, total } = exit('notice');
    assert.equal(lanes.length, 1);
    const [chat] = lanes;
    assert.ok(chat);
    assert.deepEqual(
      [chat.id, chat.channel, chat.provider, chat.required, chat.ends, chat.whole],
      ['veloria-chat/chat', 'chat', 'sunda-connect', 100, 30, 161],
    );
    assert.equal(weeks.length, 24);
    assert.deepEqual([weeks[0], weeks[4], weeks[23]], ['2026-11-22', '2026-12-20', '2027-05-02']);
    const agents = chat.weeks.map(({ available }) => Math.round(available * 100) / 100);
    assert.deepEqual(agents, [
      ...[100, 100, 100, 100],
      28.57, // days 28 and 29 of seven
      ...[0, 0, 0, 0, 0, 0],
      ...[8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96],
      100,
    ]);
    for (const week of chat.weeks) {
      assert.equal(week.required, 100);
      assert.ok(Math.abs(week.required - week.available - week.gap) < 1e-9);
      assert.deepEqual([week.ownStaff, week.others, week.transferred, week.shortened], [0, 0, 0, 0]);
    }
    assert.equal(Math.round(chat.weeks[4]?.notServed ?? 0), 19_667); // five days
    assert.equal(Math.round(chat.weeks[5]?.notServed ?? 0), 27_533);
    assert.equal(Math.round(chat.weeks[22]?.notServed ?? 0), 1_101); // 4 % of a week
    assert.deepEqual(
      { ...total, notServed: Math.round(total.notServed * 100) / 100 },
      { whole: 161, deepest: { gap: 100, day: 30 }, gapDays: 131, notServed: 343_458.67, closedContacts: 0 },
    );
  });

  it('is told in the words of a vendor manager', () => {
    const simulation = exit('notice');
    assert.equal(
      answerOf(simulation),
      'For 131 days chat with sunda-connect has fewer agents than it needs. At worst 100 of 100 agents are missing, first on 2026-12-22 (day 30). 343,459 contacts find nobody. Whole again on 2027-05-02 (day 161).',
    );
    const told = simulation.story.map(({ from, to, says }) => `${from}–${to} ${says}`).join('\n');
    for (const piece of ['2026-12-21', '2026-12-22', '3,933', '2027-05-02', '100 of 100'])
      assert.ok(told.includes(piece), told);
    const saysIn = (week: number) =>
      simulation.story
        .filter(({ from, to }) => from <= week && week <= to)
        .map(({ says }) => says)
        .join(' ');
    assert.match(saysIn(5), /2026-12-2[12]/);
    assert.match(saysIn(12), /\b8\b/);
    assert.match(saysIn(24), /whole/i);
  });

  it('costs what the contract and the new agents cost', () => {
    // Notice: 60 agents are guaranteed for 30 days, 60 × 1,480 = 88,800. Class 1 begins on day 28: 10 × 2 days before the end,
    // 20 × 1,480 / 30 = 986.67. From day 30 on: 10 × 47, 11 × 10 × 49 and 5 × 49 are 6,105 days: 301,180.
    const notice = amounts(exit('notice'));
    assert.deepEqual(
      [notice.committed, notice['double running'], notice.learning, notice['exit fee']],
      ['88800 EUR', '986.67 EUR', '301180 EUR', undefined],
    );
    // Overnight: 12 × 10 × 49 and 5 × 49 are 6,125 days: 302,166.67.
    const sudden = amounts(exit('sudden'));
    assert.equal(sudden.learning, '302166.67 EUR');
    assert.ok(!('double running' in sudden) && !('exit fee' in sudden), JSON.stringify(sudden));
    // We leave, with 90 days and four months' fee. Before day 90 classes 1 to 9 have begun, 62, 55 … 6 days ago: 306 × 10; the
    // first has 8 for 13 of its days, the second for 6: 3,060 − 38 = 3,022 days, 149,085.33. Later 1, 8 … 43 days of classes 3 to
    // 9, three whole ones and 5 × 49: 1,540 + 1,470 + 245 = 3,255 days, 160,580. 60 × 1,480 for three months.
    const ours = amounts(exit('ours'));
    assert.deepEqual(
      [ours['exit fee'], ours.committed, ours['double running'], ours.learning],
      ['592000 EUR', '266400 EUR', '149085.33 EUR', '160580 EUR'],
    );
  });

  it('begins at once when nobody gives notice, and later when we do', () => {
    const sudden = exit('sudden');
    assert.deepEqual([sudden.total.gapDays, sudden.total.deepest?.day, sudden.total.whole], [161, 0, 161]);
    assert.equal(Math.round(sudden.total.notServed), 461_459); // 77 × 3,933 1/3 + 158,592
    const ours = exit('ours');
    assert.deepEqual([ours.lanes[0]?.ends, ours.total.gapDays, ours.total.whole], [90, 71, 161]);
    // Two classes are ready: 16 agents, so 84 are missing on day 90.
    assert.deepEqual(ours.total.deepest, { gap: 84, day: 90 });
  });
});

describe('every sample, played through', () => {
  const names = readdirSync(samples, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  assert.ok(names.length >= 5);
  // The fresh one has not begun.
  for (const name of names.filter((name) => name !== 'fresh'))
    for (const change of [-80, 50])
      it(`${name}: demand ${change} %: weeks and totals agree, and every number leads somewhere`, () => {
        const simulation = played(name, { type: 'demand', change, days: 90, on: asOf });
        const { lanes, total, weeks, inputs } = simulation;
        const sums = { notServed: 0, closedContacts: 0 };
        for (const lane of lanes) {
          assert.equal(lane.weeks.length, weeks.length);
          for (const week of lane.weeks) {
            const parts = week.incumbent + week.ownStaff + week.others + week.transferred + week.hired;
            assert.ok(Math.abs(parts - week.available) < 1e-6, lane.id);
            assert.ok(week.gap >= 0 && week.shortened >= 0, lane.id);
            sums.notServed += week.notServed ?? 0;
            sums.closedContacts += week.closedContacts ?? 0;
          }
        }
        assert.ok(Math.abs(sums.notServed - total.notServed) < 1e-3);
        assert.ok(Math.abs(sums.closedContacts - total.closedContacts) < 1e-3);
        for (const input of inputs) assert.ok(input.place || input.assumed, `${input.partnership} ${input.name}`);
      });
});
