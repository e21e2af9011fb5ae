import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { rehome } from '../../../core/portfolio/rehoming.ts';
import { contract, exit, played } from './played.ts';

const whole = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
const inputs = fc.record({
  agents: whole(1, 200),
  hiring: whole(1, 40),
  seats: whole(1, 40),
  yield: whole(40, 100),
  recruiting: whole(0, 60),
  training: whole(0, 60),
  nesting: whole(0, 30),
  notice: whole(0, 300),
});
type Inputs = typeof inputs extends fc.Arbitrary<infer T> ? T : never;

const file = (of: Inputs): object =>
  contract({
    scope: [{ channel: 'chat', headcount: of.agents, volume: 9000 }],
    commercial: { model: 'perFte', rate: '3000 EUR', minimumMonthlyFee: '1000 EUR' },
    headcount: {
      current: of.agents,
      hiringPerWeek: of.hiring,
      trainingSeatsPerWeek: of.seats,
      trainingYield: `${of.yield} %`,
      recruiting: `${of.recruiting} days`,
      training: `${of.training} days`,
      nesting: `${of.nesting} days`,
    },
    termination: { byProvider: { forConvenience: { notice: `${of.notice} days` } } },
  });

describe('what holds for any exit', () => {
  const settled = (value: number) => ({ value, assumed: false });

  it('one contract without help is whole on the day of PC404', () => {
    fc.assert(
      fc.property(inputs, (of) => {
        const { days } = rehome({
          agents: of.agents,
          absorbableInHouse: settled(0),
          freeElsewhere: settled(0),
          transferable: settled(0),
          hiringPerWeek: of.hiring,
          trainingSeatsPerWeek: of.seats,
          trainingYield: settled(of.yield),
          recruiting: settled(of.recruiting),
          training: settled(of.training),
          nesting: settled(of.nesting),
          knowledgeTransfer: settled(14),
        });
        assert.equal(played([file(of)], exit()).total.whole, days);
      }),
      { numRuns: 60 },
    );
  });

  it('a longer notice leaves no more contacts without an answer', () => {
    fc.assert(
      fc.property(inputs, whole(1, 100), (of, more) => {
        const short = played([file(of)], exit()).total;
        const long = played([file({ ...of, notice: of.notice + more })], exit()).total;
        assert.ok(long.notServed <= short.notServed + 1e-6);
        assert.ok(long.gapDays <= short.gapDays);
        assert.equal(long.whole, short.whole);
      }),
      { numRuns: 40 },
    );
  });

  it('contracts of different clients change nothing for each other', () => {
    fc.assert(
      fc.property(inputs, inputs, (one, other) => {
        const second = { ...file(other), name: 'second', client: 'bank' };
        const apart = [played([file(one)], exit()), played([second], exit())];
        const { lanes, money } = played([file(one), second], exit());
        assert.deepEqual(
          lanes.map(({ ends, whole: again }) => [ends, again]),
          apart.flatMap((s) => s.lanes.map(({ ends, whole: again }) => [ends, again])),
        );
        assert.ok(money.length > 0);
        assert.deepEqual(
          money.map(({ kind, amount }) => [kind, amount]),
          apart.flatMap((s) => s.money.map(({ kind, amount }) => [kind, amount])),
        );
      }),
      { numRuns: 25 },
    );
  });
});
