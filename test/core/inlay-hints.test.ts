import { strict as assert } from 'node:assert';
import { check, inlayHintsOf } from '../../core/index.ts';

const head = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
`;

/** The lines with hints, each hint between angle marks where it stands. */
function hints(text: string, others: Record<string, string> = {}, first = 0, last = Number.MAX_SAFE_INTEGER): string[] {
  const path = 'a.partnership.yaml';
  const files = [{ path, text }, ...Object.entries(others).map(([name, other]) => ({ path: name, text: other }))];
  const { workspace, sources } = check({ files, asOf: '2026-11-22' });
  const source = sources.find((one) => one.path === path);
  assert.ok(source);
  const lines = text.split(/\r\n|\n/);
  return inlayHintsOf(workspace, source, first, last).map(({ position: { line, character }, label }) => {
    const at = lines[line] ?? '';
    return `${at.slice(0, character)} «${label}»${at.slice(character)}`.trim();
  });
}

describe('inlay hints', () => {
  it('say by when a term has to be refused', () => {
    const term = (notice: string): string =>
      `${head}term:\n  end: 2027-02-28\n  autoRenew: true\n  renewFor: 12 months\n  nonRenewalNotice: ${notice}\n`;
    assert.deepEqual(hints(term('90 days')), ['nonRenewalNotice: 90 days «by 2026-11-30, 8 days left»']);
    assert.deepEqual(hints(term('{ client: 6 months, provider: 30 days }')), [
      'nonRenewalNotice: { client: 6 months «was due by 2026-08-28», provider: 30 days }',
      'nonRenewalNotice: { client: 6 months, provider: 30 days «by 2027-01-29, 68 days left» }',
    ]);
    assert.deepEqual(hints(term('90 days').replace('autoRenew: true', 'autoRenew: false')), []);
    assert.deepEqual(hints(term('unknown')), []);
  });

  it('say when a meeting is next due, by the file or the diary', () => {
    const meeting = `${head}communication:\n  cadences:\n    - { id: review, every: monthly, lastHeld: 2026-10-05 }\n`;
    assert.deepEqual(hints(meeting), [
      '- { id: review, every: monthly «was due 2026-11-05, 17 days ago», lastHeld: 2026-10-05 }',
    ]);
    const diary = { 'harbour-chat.log.csv': 'date,event,ref\n2026-11-09,held,review\n' };
    assert.deepEqual(hints(meeting, diary), [
      '- { id: review, every: monthly «next due 2026-12-09», lastHeld: 2026-10-05 }',
    ]);
    assert.deepEqual(hints(meeting.replace('steady', 'draft')), []);
    assert.deepEqual(hints(meeting.replace(', lastHeld: 2026-10-05', '')), []);
  });

  it('say how many hours both sides share, at the worst time of the year', () => {
    const hours = (zone: string): string =>
      `${head}communication:\n  workingHours:\n    client: { timezone: Europe/Lisbon, hours: '09:00-18:00' }\n    provider: { timezone: ${zone}, hours: '09:00-18:00' }\n`;
    const shared = (zone: string): string | undefined => /«(.*)»/.exec(hints(hours(zone)).join())?.[1];
    // Manila is 8 hours ahead of Lisbon's winter time and 7 of its summer time.
    assert.equal(shared('Asia/Manila'), '1 h shared with the client');
    assert.equal(shared('Europe/London'), '9 h shared with the client');
    // Nairobi keeps its clocks: 3 hours ahead now, 2 in summer.
    assert.equal(shared('Africa/Nairobi'), '6 h shared with the client');
    // New York changes its clocks on other days than Lisbon.
    assert.equal(shared('America/New_York'), '4 h shared with the client');
    assert.equal(shared('Nowhere/Else'), undefined);
  });

  it('name the sites of the provider where those state the hours', () => {
    const sites = `${head}sites:\n  - { id: lisbon, side: client, timezone: Europe/Lisbon, workingHours: '09:00-18:00' }\n  - { id: cebu, side: provider, timezone: Asia/Manila, workingHours: '14:00-23:00' }\n`;
    assert.deepEqual(hints(sites), [
      "- { id: cebu, side: provider, timezone: Asia/Manila, workingHours: '14:00-23:00' «6 h shared with the client» }",
    ]);
  });

  it('count days where weeks, months or years are written, but not where the calendar counts', () => {
    const text = `${head}term:\n  renewFor: 12 months\ntermination:\n  byProvider:\n    forConvenience:\n      notice: 3 months\n  byClient:\n    forConvenience:\n      notice: 90 days\n  transitionService:\n    duration: P6W\n    extension: 10 business days\n`;
    assert.deepEqual(hints(text), [
      'notice: 3 months «= 90 days»',
      'duration: P6W «= 42 days»',
      'extension: 10 business days «= 14 days»',
    ]);
  });

  it('count money by the month, and say nothing twice', () => {
    const money = (fee: string): string =>
      `${head}headcount:\n  current: 100\n  minimum: 40\ncommercial:\n  model: perHour\n  rate: 20 EUR\n  hoursPerMonth: 150\n${fee}  funding:\n    client: { budget: 1000000 EUR, period: yearly }\n`;
    assert.deepEqual(hints(money('')), [
      'minimum: 40 «120,000 EUR a month»',
      'rate: 20 EUR «300,000 EUR a month»',
      'client: { budget: 1000000 EUR «83,333 EUR a month», period: yearly }',
    ]);
    assert.equal(
      hints(money('  monthlyFee: 300000 EUR\n')).some((line) => line.startsWith('rate')),
      false,
    );
  });

  it('come for the lines that are shown, and for no half-read document', () => {
    const text = `${head}termination:\n  byProvider:\n    forConvenience:\n      notice: 3 months\n`;
    assert.equal(hints(text, {}, 9, 9).length, 1);
    assert.equal(hints(text, {}, 0, 8).length, 0);
    assert.deepEqual(hints('kind: Partnership\nterm: [\n'), []);
    assert.deepEqual(hints(text.replace(/\n/g, '\r\n')), hints(text));
  });
});
