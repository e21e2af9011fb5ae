import { strict as assert } from 'node:assert';
import { check } from '../../../core/index.ts';
import { askedPartnership } from '../../../core/questions/asked.ts';
import { blipOrShift, type KpiChart } from '../../../core/questions/blip-or-shift.ts';

const definition = `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: steady
kpis:
  - { kpi: service_level, target: 80 % in 30 s, frequency: monthly }
`;

/** Readings of a KPI, one a month up to 2026-10. */
function csv(values: readonly (number | undefined)[], kpi = 'service_level', samples: readonly number[] = []): string {
  const rows = values.flatMap((value, index) => {
    const month = 2026 * 12 + 9 - (values.length - 1 - index);
    const period = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return value === undefined ? [] : [`${kpi},${period},${value},${samples[index] ?? ''}`];
  });
  return `kpi,period,value,sample\n${rows.join('\n')}\n`;
}

function chart(values: readonly (number | undefined)[], text = definition, readings = csv(values)): KpiChart {
  const result = check({
    files: [
      { path: 'chat.partnership.yaml', text },
      { path: 'chat.actuals.csv', text: readings },
    ],
    asOf: '2026-11-22',
  });
  const [health] = result.health;
  const asked = health && askedPartnership(result, health);
  const [first] = asked ? blipOrShift(asked) : [];
  assert.ok(first);
  return first;
}

describe('is this a blip or a shift?', () => {
  it('says nothing of four readings, and that it is provisional of eleven', () => {
    const four = chart([82, 84, 82, 84]);
    assert.equal(four.verdict, 'unknown');
    assert.equal(four.limits, undefined);
    assert.deepEqual(four.says, [
      '84 % in 2026-10. 4 readings tell nothing of what is usual; 5 of periods in a row do.',
    ]);
    const eleven = chart([82, 84, 82, 84, 82, 84, 82, 84, 82, 84, 82]);
    assert.ok(eleven.says.includes('Provisional: 11 readings; from 12 on the limits stand firm.'));
    assert.ok(
      !chart([82, 84, 82, 84, 82, 84, 82, 84, 82, 84, 82, 84]).says.some((line) => line.includes('Provisional')),
    );
  });

  it('takes what varies as always for routine, and says whether that keeps the target', () => {
    // 88, 86 by turns: mean 87, ranges 2, reach 5.32: 81.68 to 92.32, above 80.
    const { verdict, says } = chart([88, 86, 88, 86, 88, 86, 88, 86, 88, 86, 88, 86]);
    assert.equal(verdict, 'routine');
    assert.deepEqual(says, [
      'Routine: it varies between 81.7 % and 92.3 % by itself. No single reading of these needs explaining.',
      'As it runs, it keeps its target of 80 %.',
    ]);
    // 84, 82: mean 83, 77.68 to 88.32: the target lies within.
    assert.ok(
      chart([84, 82, 84, 82, 84, 82]).says.includes(
        'As it runs, it misses its target of 80 % now and then without anything having changed.',
      ),
    );
    // 78, 76: the mean of 77 is below it.
    assert.ok(
      chart([78, 76, 78, 76, 78, 76]).says.includes(
        'As it runs, it misses its target of 80 % more often than not: only another way of working changes that.',
      ),
    );
  });

  it('tells a blip: one month outside what it does by itself', () => {
    // Six 88, five 86, then 70: mean 1028 / 12 = 85.67; ranges ten of 2 and one of 18: 38 / 11 = 3.45, reach 9.19: 76.48.
    const { verdict, says } = chart([88, 86, 88, 86, 88, 86, 88, 86, 88, 86, 88, 70]);
    assert.equal(verdict, 'blip');
    assert.equal(
      says[0],
      'A blip: 70 % in 2026-10 is outside what this KPI does by itself, between 76 % and 95 %. Something happened; ask what, before the next one.',
    );
  });

  it('tells a season: the same month a year before stood out, too', () => {
    // 24 months; the last of each year is 70. Mean (22 of 87 on average = 1914, + 140) / 24 = 85.6; ranges: 20 pairs of 2,
    // three of 16 or 18; (40 + 16 + 18 + 18 …) / 23 ≈ 3.9, reach ≈ 10.5: 70 is outside both times.
    const year = [88, 86, 88, 86, 88, 86, 88, 86, 88, 86, 88, 70];
    const { verdict, says } = chart([...year, ...year]);
    assert.equal(verdict, 'season');
    assert.match(says[0] ?? '', /^A season: 70 % in 2026-10 is outside what this KPI does by itself, between/);
    assert.ok(says.includes('A year before it was the same (2025-10).'));
  });

  it('tells a shift, since when, and whether it is for the worse', () => {
    // Eight of 88 and 86, then eight of 80 and 78: the mean of 83 lies between.
    const { verdict, says } = chart([88, 86, 88, 86, 88, 86, 88, 86, 80, 78, 80, 78, 80, 78, 80, 78]);
    assert.equal(verdict, 'shift');
    assert.equal(
      says[0],
      'A shift for the worse: 8 readings in a row are below the mean of 83 %, since 2026-03. Look for what changed then.',
    );
  });

  it('does not call routine what falls month after month', () => {
    // 85, 84, 82, 80, 78.6, 77.6: mean 81.2, ranges 1, 2, 2, 1.4, 1, mean 1.48; two thirds of the reach are 2.62. The first two
    // are 3.8 and 2.8 above, the last two 2.6 and 3.6 below: only one of these is far.
    const { verdict, says } = chart([85, 84, 82, 80, 78.6, 77.6]);
    assert.equal(verdict, 'shift');
    assert.equal(
      says[0],
      'A shift for the worse: from 2026-05 to 2026-06 it ran above the mean of 81.2 %, and does so no more. Look for what changed after 2026-06.',
    );
  });

  it('takes a shift of a year for how it runs today', () => {
    const before = [78, 76, 78, 76, 78, 76, 78, 76];
    const since = [88, 86, 88, 86, 88, 86, 88, 86, 88, 86, 88, 86];
    const drawn = chart([...before, ...since]);
    assert.equal(drawn.since, 8);
    assert.equal(drawn.verdict, 'routine');
    // As of the twelve alone: mean 87, reach 2.66 × 2.
    assert.equal(drawn.limits?.lower.toFixed(2), '81.68');
    assert.ok(drawn.says.includes('It runs on another level since 2025-11; what was before is history.'));
  });

  it('points at readings that rest on few cases', () => {
    const text = definition.replace('service_level, target: 80 % in 30 s', 'csat, target: 80 %');
    const values = [84, 82, 84, 82, 84, 82];
    const { points, says } = chart(values, text, csv(values, 'csat', [200, 30, 29, 200, 200, 200]));
    assert.deepEqual(
      points.map(({ small }) => small ?? false),
      [false, false, true, false, false, false],
    );
    assert.ok(says.includes('1 of 6 readings rests on few cases: chance moves it more than the work does.'));
  });

  it('points at the client where other providers missed the same KPI in the same period', () => {
    const other = definition.replace('name: chat', 'name: night').replace('meridian', 'northstar');
    const low = [84, 82, 84, 82, 84, 72];
    const says = (rest: readonly { path: string; text: string }[]): string[] => {
      const result = check({
        files: [
          { path: 'chat.partnership.yaml', text: definition },
          { path: 'chat.actuals.csv', text: csv(low) },
          ...rest,
        ],
        asOf: '2026-11-22',
      });
      const health = result.health.find(({ partnership }) => partnership === 'chat');
      const asked = health && askedPartnership(result, health);
      return asked ? (blipOrShift(asked)[0]?.says ?? []) : [];
    };
    const words =
      'northstar missed it in 2026-10, too: look at your own part first (training, forecast, the target itself).';
    assert.ok(!says([]).includes(words));
    const files = [{ path: 'night.partnership.yaml', text: other }];
    assert.ok(says([...files, { path: 'night.actuals.csv', text: csv(low) }]).includes(words));
    assert.ok(!says([...files, { path: 'night.actuals.csv', text: csv([84, 82, 84, 82, 84, 82]) }]).includes(words));
  });

  it('lists what nobody has read after the rest', () => {
    const text = definition.replace('kpis:\n', 'kpis:\n  - { kpi: csat, target: 80 % }\n');
    const { id, verdict } = chart([84, 82, 84, 82, 84, 82], text);
    assert.deepEqual([id, verdict], ['service_level', 'routine']);
  });
});
