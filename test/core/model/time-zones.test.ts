import { strict as assert } from 'node:assert';
import { changesFrom, isZone, offsetOn, zonesLike } from '../../../core/model/time-zones.ts';

// Offsets and days as the zones have them; worked out by hand from the rules of each country.
describe('time zones', () => {
  it('knows zones by their names, old ones too, whatever the capitals', () => {
    for (const zone of [
      'Europe/Lisbon',
      'europe/lisbon',
      'Europe/Kiev',
      'Asia/Calcutta',
      'UTC',
      'Etc/GMT-8',
      'America/Argentina/Buenos_Aires',
    ])
      assert.ok(isZone(zone), zone);
    for (const text of ['Lisbon', 'IST', 'GMT+8', '', 'Europe/', 'Factory', '__proto__'])
      assert.ok(!isZone(text), text);
  });

  it('knows how far ahead of UTC each is, in winter and in summer', () => {
    const offsets: [zone: string, january: number, july: number][] = [
      ['Europe/Lisbon', 0, 60],
      ['Europe/Dublin', 0, 60], // winter time is the exception there
      ['Asia/Manila', 480, 480],
      ['Asia/Kolkata', 330, 330],
      ['Asia/Kathmandu', 345, 345],
      ['America/New_York', -300, -240],
      ['America/St_Johns', -210, -150],
      ['America/Sao_Paulo', -180, -180],
      ['Australia/Sydney', 660, 600],
      ['Australia/Lord_Howe', 660, 630], // half an hour of summer time
      ['Etc/GMT-8', 480, 480],
    ];
    for (const [zone, january, july] of offsets) {
      assert.equal(offsetOn(zone, '2027-01-15'), january, `${zone} in January`);
      assert.equal(offsetOn(zone, '2027-07-15'), july, `${zone} in July`);
    }
    assert.equal(offsetOn('Nowhere/At_All', '2027-01-15'), undefined);
  });

  it('changes clocks on the right Sunday', () => {
    // Last Sundays of March and October; second of March and first of November; first of April and of October.
    assert.deepEqual(changesFrom('Europe/Lisbon', '2026-11-22'), ['2027-03-28', '2027-10-31']);
    assert.deepEqual(changesFrom('America/New_York', '2026-11-22'), ['2027-03-14', '2027-11-07']);
    assert.deepEqual(changesFrom('Australia/Sydney', '2026-11-22'), ['2027-04-04', '2027-10-03']);
    assert.deepEqual(changesFrom('Asia/Manila', '2026-11-22'), []);
    // The day itself is what the day of judging has already.
    assert.deepEqual(changesFrom('Europe/Lisbon', '2027-03-28'), ['2027-10-31', '2028-03-26']);
    assert.equal(offsetOn('Europe/Lisbon', '2027-03-27'), 0);
    assert.equal(offsetOn('Europe/Lisbon', '2027-03-28'), 60);
    // October 2026 has four Sundays, so the fifth is the fourth.
    assert.equal(offsetOn('Europe/Lisbon', '2026-10-24'), 60);
    assert.equal(offsetOn('Europe/Lisbon', '2026-10-25'), 0);
  });

  it('guesses what is meant, or says nothing', () => {
    assert.deepEqual(zonesLike('Manila'), ['Asia/Manila']);
    assert.deepEqual(zonesLike('New York'), ['America/New_York']);
    assert.deepEqual(zonesLike('Europe/Lisboa'), ['Europe/Lisbon']);
    assert.deepEqual(zonesLike('GMT+8'), ['Etc/GMT-8']);
    assert.deepEqual(zonesLike('utc-03'), ['Etc/GMT+3']);
    assert.deepEqual(zonesLike('GMT+99'), []);
    assert.deepEqual(zonesLike('IST'), []);
    assert.deepEqual(zonesLike('our time'), []);
  });
});
