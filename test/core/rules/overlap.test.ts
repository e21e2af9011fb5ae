import { strict as assert } from 'node:assert';
import { readTimeWindow } from '../../../core/model/leaves.ts';
import { type Clock, type Day, overlaps, week } from '../../../core/rules/communication/overlap.ts';

const ASOF = '2026-11-22';

function clock(zone: string, hours: string | string[], days: readonly Day[] = week.slice(0, 5)): Clock {
  return { zone, days, hours: [hours].flat().flatMap((text) => readTimeWindow(text) ?? []) };
}

/** Shared minutes by the day from which the clocks stand so. */
function minutes(client: Clock, provider: Clock): Record<string, number> {
  return Object.fromEntries(overlaps(client, provider, ASOF).map(({ from, minutes: shared }) => [from, shared]));
}

describe('shared working hours', () => {
  it('are worked out for each way in which the clocks stand to each other', () => {
    // 09-17 UTC and 14-22: 3 h; from 14 March New York 13-21: 4 h; from 28 March London 08-16: 3 h, as before.
    const london = clock('Europe/London', '09:00-17:00');
    assert.deepEqual(minutes(london, clock('America/New_York', '09:00-17:00')), { [ASOF]: 180, '2027-03-14': 240 });
    // Both change on the same day: one way only.
    assert.deepEqual(minutes(london, clock('Europe/Berlin', '09:00-17:00')), { [ASOF]: 420 });
  });

  it('pass midnight, and the end of the week', () => {
    // New York 09-17 is 22:00-06:00 in Manila (21:00-05:00 in summer): all 8 h of a shift from 21:00 to 06:00.
    const newYork = clock('America/New_York', '09:00-17:00');
    assert.deepEqual(minutes(newYork, clock('Asia/Manila', '21:00-06:00')), { [ASOF]: 480, '2027-03-14': 480 });
    // Sydney on Monday 09-12 is Sunday 22:00 to Monday 01:00 in London (in our summer 23-02 and 00-03).
    const sydney = clock('Australia/Sydney', '09:00-12:00', ['monday']);
    const london = clock('Europe/London', '22:00-03:00', ['sunday', 'monday']);
    assert.equal(minutes(sydney, london)[ASOF], 180);
    // Without the shift of Sunday there is none.
    assert.equal(minutes(sydney, clock('Europe/London', '22:00-03:00', ['monday']))[ASOF], 0);
  });

  it('count the worst day on which both work, and no other', () => {
    const madrid = clock('Europe/Madrid', '09:00-18:00');
    const cairo = clock('Africa/Cairo', '09:00-17:00', ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']);
    // 08-17 UTC and 07-15: 7 h, from Monday to Thursday.
    assert.equal(minutes(madrid, cairo)[ASOF], 420);
    assert.deepEqual(minutes(madrid, clock('Africa/Cairo', '09:00-17:00', ['saturday', 'sunday'])), {});
  });

  it('count hours once, however many windows say them', () => {
    const lisbon = clock('Europe/Lisbon', '09:00-17:00');
    assert.deepEqual(minutes(lisbon, clock('Europe/Lisbon', ['09:00-11:00', '10:00-12:00', '16:00-20:00'])), {
      [ASOF]: 240,
    });
    // A window that ends when it begins is a whole day; of three of them in a row none counts twice.
    assert.deepEqual(minutes(lisbon, clock('Europe/Lisbon', '08:00-08:00', week)), { [ASOF]: 480 });
  });
});
