import { strict as assert } from 'node:assert';
import { applyEdits, check } from '../../../core/index.ts';

const head = `kind: Partnership
version: 1
name: care
client: harbour-bank
provider: meridian-cx
status: exiting
`;
const asOf = '2026-11-22';

describe('the five steps', () => {
  it('a missing step is inserted where it belongs', () => {
    const text = `${head}lifecycle:
  steps:
    - { step: introspect, startedOn: 2026-08-03, doneOn: 2026-08-05, evidence: Notes }
    - { step: evaluate, startedOn: 2026-09-14, doneOn: 2026-11-06, evidence: Report } # four months of work
    - { step: letGo, startedOn: 2026-11-11 }
  decision: { type: exit, date: 2026-11-10 }
`;
    const [finding] = check({ files: [{ path: 'a.partnership.yaml', text }], asOf }).findings.filter(
      ({ rule }) => rule === 'PC707',
    );
    const fix = finding?.fixes.find(({ title }) => title === 'Add the 2 open steps, to be filled in');
    assert.ok(fix, finding?.message);
    const mended = applyEdits(text, [fix.edits]).text;
    assert.deepEqual(
      [...mended.matchAll(/step: (\w+)/g)].map(([, step]) => step),
      ['introspect', 'communicate', 'realign', 'evaluate', 'letGo'],
    );
    assert.match(mended, /# four months of work/);
  });
});

describe('facts of what KPIs reached', () => {
  const kpis = 'kpis:\n  - { kpi: service_level, target: 80 % in 60 s, variant: offered, frequency: monthly }\n';
  const actuals = (periods: readonly string[]) => ({
    path: 'care.actuals.csv',
    text: `kpi,period,value\n${periods.map((period, index) => `service_level,${period},${70 + index}\n`).join('')}`,
  });
  const factsOf = (periods: readonly string[]) =>
    check({
      files: [{ path: 'care.partnership.yaml', text: head + kpis }, actuals(periods)],
      asOf,
    }).workspace.facts.find(({ kind }) => kind === 'Partnership');

  it('are the newest six periods that had ended, as plain data', () => {
    const months = ['04', '05', '06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}`);
    const facts = factsOf(months);
    assert.deepEqual(
      facts?.results?.map(({ kpi, period, last, missed, reached, line, path }) => [
        kpi,
        period,
        last,
        missed,
        reached,
        line,
        path.join('/'),
      ]),
      [71, 72, 73, 74, 75, 76].map((value, index) => [
        'service_level',
        months[index + 1],
        ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'][index],
        true,
        `${value} %`,
        'below 80 %',
        'kpis/0/target',
      ]),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  });

  it('are left out where nothing was read', () => {
    assert.equal(factsOf([])?.results, undefined);
  });
});
