import { strict as assert } from 'node:assert';
import { proposalOf, termsOf, tryTerms } from '../../../core/health/try-terms.ts';
import { type CheckResult, check, type Health } from '../../../core/index.ts';
import { type AskedPartnership, askedPartnership } from '../../../core/questions/asked.ts';

const definition = (notice: string, status = 'steady'): string => `kind: Partnership
version: 1
name: chat
client: harbour-bank
provider: meridian
status: ${status}
scope:
  - { channel: chat, share: 85 %, inHouse: 15 % } # reviewed
headcount: { current: 100, hiringPerWeek: 10 }
termination:
  byProvider:
    forConvenience:
      notice: ${notice} # MSA
`;
const notice = 'termination/byProvider/forConvenience/notice';

function judged(text: string): { result: CheckResult; health: Health; asked: AskedPartnership } {
  const result = check({ files: [{ path: 'chat.partnership.yaml', text }], asOf: '2026-11-22' });
  const [health] = result.health;
  const asked = health && askedPartnership(result, health);
  assert.ok(health && asked);
  return { result, health, asked };
}

describe('other terms, tried out', () => {
  it('offers notice, shares, agents and hiring as they are stated', () => {
    assert.deepEqual(
      termsOf(judged(definition('30 days')).asked).map(({ id, value }) => [id, value]),
      [
        [notice, 30],
        ['termination/byClient/forConvenience/notice', undefined],
        ['scope/0/share', 85],
        ['scope/0/inHouse', 15],
        ['headcount/current', 100],
        ['headcount/hiringPerWeek', 10],
      ],
    );
  });

  it('gives what the text with these values gives', () => {
    const { result, health } = judged(definition('30 days'));
    const tried = tryTerms(result, health, [{ id: notice, value: 400 }]);
    assert.equal(tried?.after.score, judged(definition('400 days')).health.score);
    // 21 days of recruiting, 10 weeks of hiring, 35 of training, 14 of nesting: the 161 of PC404.
    assert.deepEqual([tried?.before.takes, tried?.before.notice], [161, 30]);
    assert.deepEqual([tried?.after.takes, tried?.after.notice], [161, 400]);
    assert.ok(tried?.goes.includes('PC404'));
    const faster = tryTerms(result, health, [{ id: 'headcount/hiringPerWeek', value: 50 }]);
    assert.ok((faster?.after.takes ?? 999) < 161);
  });

  it('changes nothing where nothing is tried, and refuses what is no value', () => {
    const { result, health } = judged(definition('30 days'));
    const same = tryTerms(result, health, [{ id: notice, value: 30 }]);
    assert.deepEqual([same?.after, same?.comes, same?.goes], [same?.before, [], []]);
    for (const trial of [
      { id: notice, value: -1 },
      { id: notice, value: Number.NaN },
      { id: 'scope/0/share', value: 101 },
      { id: 'name', value: 1 },
    ])
      assert.equal(tryTerms(result, health, [trial]), undefined);
  });

  it('writes what is signed as proposed, and what is still open in its place', () => {
    const written = (text: string): string => {
      const { asked } = judged(text);
      const edits = proposalOf(asked, [{ id: notice, value: 180 }]) ?? [];
      return [...edits]
        .sort((a, b) => b.start - a.start)
        .reduce((all, { start, end, text: more }) => all.slice(0, start) + more + all.slice(end), text);
    };
    const signed = written(definition('30 days'));
    assert.ok(signed.startsWith(definition('30 days').trimEnd()));
    assert.match(signed, /proposed:\n +value:\n +notice: 180 days\n/);
    assert.equal(written(definition('30 days', 'selecting')), definition('180 days', 'selecting'));
  });
});
