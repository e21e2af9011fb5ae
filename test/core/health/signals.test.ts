import { strict as assert } from 'node:assert';
import { type Signal, signalsOf, signalTests } from '../../../core/health/signals/signals.ts';
import { check } from '../../../core/index.ts';
import { askedPartnership } from '../../../core/questions/asked.ts';

const head = `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: steady
`;

function signal(id: string, text: string, others: Record<string, string> = {}): Signal {
  const result = check({
    files: [
      { path: 'chat.partnership.yaml', text: head + text },
      ...Object.entries(others).map(([path, other]) => ({ path, text: other })),
    ],
    asOf: '2026-11-22',
  });
  const [health] = result.health;
  const asked = health && askedPartnership(result, health);
  const found = asked && signalsOf(asked).find((one) => one.id === id);
  assert.ok(found);
  return found;
}

function says(found: Signal): string {
  return found.state === 'on' ? found.says : found.state === 'unknown' ? `needs ${found.needs}` : 'off';
}

/** Monthly readings up to 2026-10. */
function readings(kpi: string, ...values: number[]): Record<string, string> {
  const rows = values.map(
    (value, index) => `${kpi},2026-${String(11 - values.length + index).padStart(2, '0')},${value}`,
  );
  return { 'chat.actuals.csv': `kpi,period,value\n${rows.join('\n')}\n` };
}

const csat = 'kpis:\n  - { kpi: csat, target: 80 %, frequency: monthly }\n';
const escalation = 'kpis:\n  - { kpi: escalation_rate, target: 5 %, frequency: monthly }\n';

describe('early signs of trouble', () => {
  it('are fifteen', () => {
    assert.equal(new Set(signalTests.map(({ id }) => id)).size, 15);
  });

  it('satisfaction: three falls in a row, or three points', () => {
    const slide = (...values: number[]) => says(signal('csat-slide', csat, readings('csat', ...values)));
    assert.equal(
      slide(85, 84.5, 84, 83.5),
      'Satisfaction fell 3 times in a row, from 85 % in 2026-07 to 83.5 % in 2026-10.',
    );
    // Two falls and a rise, by less than 3 points.
    assert.equal(slide(85, 84.5, 84.7, 82.1), 'off');
    // 85 − 82 = 3 points, by way of a rise.
    assert.equal(slide(85, 84, 84.5, 82), 'Satisfaction fell by 3 points, from 85 % in 2026-07 to 82 % in 2026-10.');
    assert.equal(slide(85, 84.5, 84), 'needs readings of csat');
  });

  it('escalations: a quarter more over three periods', () => {
    const rise = (...values: number[]) =>
      says(signal('escalations-up', escalation, readings('escalation_rate', ...values)));
    // 4 on average, then 5: 5 / 4 − 1 = 25 %.
    assert.equal(
      rise(4, 4, 4, 5, 5, 5),
      'Escalations rose by 25 %: 5 % on average of the last 3 periods, 4 % of the 3 before.',
    );
    assert.equal(rise(4, 4, 4, 5, 5, 4.9), 'off');
    assert.equal(rise(4, 4, 5, 5, 5), 'needs readings of escalation_rate');
  });

  it('savings: an open question is no sign', () => {
    assert.equal(says(signal('savings-only', '')), 'needs alignment.benefits, kpis');
    const cheap = 'kpis:\n  - { kpi: aht, target: <= 360 s }\n  - { kpi: cost_per_contact, target: <= 3 EUR }\n';
    assert.match(says(signal('savings-only', cheap)), /measure cost or efficiency/);
  });

  it('ideas: none of the provider for more than 180 days', () => {
    const ideas = (date: string, by = 'provider') =>
      says(signal('no-growth-ideas', `improvement:\n  ideas:\n    - { id: macros, date: ${date}, raisedBy: ${by} }\n`));
    // From 2026-05-26 to 2026-11-22 are 180 days.
    assert.equal(ideas('2026-05-26'), 'off');
    assert.equal(ideas('2026-05-25'), "The provider's last idea is of 2026-05-25, 181 days ago.");
    assert.equal(ideas('2026-11-20', 'client'), 'needs term.start');
    assert.match(
      says(
        signal(
          'no-growth-ideas',
          'term: { start: 2024-01-01 }\nimprovement: { ideas: [{ id: a, raisedBy: client }] }\n',
        ),
      ),
      /^The provider has never proposed anything/,
    );
    assert.equal(says(signal('no-growth-ideas', '')), 'needs improvement.ideas');
  });

  it('contract: three requests in 90 days', () => {
    const concerns = (...days: string[]) =>
      says(
        signal(
          'contract-cited',
          `communication:\n  concerns:\n${days.map((day, index) => `    - { id: c${index}, type: contractPushback, raisedOn: ${day} }\n`).join('')}`,
        ),
      );
    // 90 days before 2026-11-22 is 2026-08-24.
    assert.equal(
      concerns('2026-08-24', '2026-09-01', '2026-10-01'),
      '3 requests in 90 days were refused with nothing but the contract text: c0, c1 and c2.',
    );
    assert.equal(concerns('2026-08-23', '2026-09-01', '2026-10-01'), 'off');
    assert.equal(says(signal('contract-cited', '')), 'needs communication.concerns');
  });

  it('silence: two meetings that lapsed', () => {
    const meetings = (second: string) =>
      signal(
        'silence',
        `communication:
  cadences:
    - { id: weekly, level: operations, every: weekly, lastHeld: 2026-09-01 }
    - { id: monthly, level: management, every: monthly, lastHeld: ${second} }
`,
      );
    assert.equal(says(meetings('2026-11-10')), 'off');
    const both = meetings('2026-07-10');
    assert.equal(says(both), '2 meetings have lapsed together: weekly and monthly.');
    assert.equal(both.state === 'on' && both.keys?.length, 2);
  });

  it('meetings: more than twice the hours of the median month', () => {
    const text = 'communication: { cadences: [{ id: review, every: weekly, length: 2 h }] }\n';
    const log = (perMonth: readonly number[]) => {
      const rows = perMonth.flatMap((times, index) =>
        Array.from(
          { length: times },
          (_, day) => `2026-${String(4 + index).padStart(2, '0')}-0${day + 1},held,review,ines`,
        ),
      );
      return { 'chat.log.csv': `date,event,ref,by\n${rows.join('\n')}\n` };
    };
    // April to September 2 meetings of 2 hours, October 5: 10 hours against 4.
    assert.equal(
      says(signal('meeting-overload', text, log([2, 2, 2, 2, 2, 2, 5]))),
      'Meetings took 10 hours in 2026-10; 4 are usual.',
    );
    // 4 meetings, 8 hours: twice as much, and not more.
    assert.equal(says(signal('meeting-overload', text, log([2, 2, 2, 2, 2, 2, 4]))), 'off');
    assert.match(says(signal('meeting-overload', text, log([0, 2, 2, 2, 2, 2, 5]))), /^needs a diary of half a year/);
  });

  it('finances: a lower rating, two years of loss, insolvency', () => {
    const provider = (finances: string) =>
      says(
        signal('finances-weaken', '', {
          'meridian.partnership.yaml': `kind: Provider\nversion: 1\nname: meridian\nfinances: ${finances}\n`,
        }),
      );
    const results = (...profits: string[]) =>
      provider(
        `{ results: [${profits.map((profit, index) => `{ year: ${2023 + index}, profit: ${profit} }`).join(', ')}] }`,
      );
    assert.equal(results('-1 EUR', '-2 EUR'), 'meridian: a loss in 2023 and in 2024 (-2 EUR).');
    assert.equal(results('-1 EUR', '0 EUR'), 'off');
    assert.equal(results('-1 EUR'), 'needs two ratings, or two yearly results, of the provider');
    const ratings = (before: number, now: number) =>
      provider(
        `{ ratings: [{ agency: A, grade: ${before}, asOf: 2025-03-31 }, { agency: A, grade: ${now}, asOf: 2026-03-31 }] }`,
      );
    assert.equal(ratings(4, 3), 'meridian: rated lower by A on 2026-03-31, 3 after 4.');
    assert.equal(ratings(3, 3), 'off');
    assert.equal(provider('{ insolvency: true }'), 'meridian: insolvency proceedings have been opened.');
    assert.equal(says(signal('finances-weaken', '')), 'needs finances of the provider');
  });
});
