import assert from 'node:assert/strict';
import { applyOffsets } from '../../../core/fixes/apply-offsets.ts';
import { check, type FileText, type Finding, rebalance, rebalanceEdits } from '../../../core/index.ts';
import { randomFrom } from '../../support/random.ts';

/**
 * What the rebalancer says agrees with what the rules say: on channels drawn at random from a fixed seed, nothing moves where
 * they find nothing, and once the moves are proposed, what they found is an intention.
 */

const asOf = '2026-11-22';
const CASES = 150;

function filesOf(seed: number): FileText[] {
  const random = randomFrom(seed);
  const next = (): number => random(1e6) / 1e6;
  const pick = <T>(...from: T[]): T => from[Math.floor(next() * from.length)] as T;
  const count = pick(1, 2, 2, 3, 4);
  const night = next() < 0.15 ? pick(5, 10, 20) : 0;
  let left = pick(0, 0, 0, 5) === 0 ? 100 - night : 95 - night;
  const elsewhere = 100 - night - left;
  const shares = Array.from({ length: count }, (_, index) => {
    const share = Math.round(next() * left * (index === 0 ? 1 : 0.7) * 2) / 2;
    left -= share;
    return share;
  });
  const agents = (share: number): number => Math.max(1, Math.round(share));
  const contracts = shares.map((share, index): FileText => {
    const headcount = [
      `current: ${agents(share)}`,
      ...(next() < 0.6 ? [`minimum: ${Math.round(agents(share) * next())}`] : []),
      ...(next() < 0.6 ? [`hiringPerWeek: ${pick(2, 5, 10)}`] : []),
      `flex: { up: [{ by: ${pick(20, 50, 100)} %, notice: ${pick(30, 60, 120)} days }], down: [{ by: ${pick(20, 50)} %, notice: ${pick(30, 90)} days }] }`,
    ].join(', ');
    const provider = pick('meridian-cx', 'northstar', `other-${index}`, `other-${index}`);
    const night0 =
      index === 0 && night > 0
        ? `  - { id: night, channel: chat, share: ${night} %, headcount: 5, exception: overnight, window: 22:00-06:00 }\n`
        : '';
    return {
      path: `c${index}.partnership.yaml`,
      text: `kind: Partnership\nversion: 1\nname: c${index}\nstatus: ${next() < 0.1 && index > 0 ? 'exiting' : 'steady'}\nclient: harbour-bank\nprovider: ${provider}\nscope:\n  - { id: day, channel: chat, share: ${share} %, headcount: ${agents(share)} }\n${night0}headcount: { ${headcount} }\n${next() < 0.5 ? `commercial: { model: perFte, rate: ${pick(1500, 1800, 2100)} EUR }\n` : ''}`,
    };
  });
  const named = elsewhere > 0 ? `, elsewhere: [{ provider: nightline, share: ${elsewhere} % }]` : '';
  const groups = `kind: Provider\nversion: 1\nname: meridian-cx\nparent: big-group\n---\nkind: Provider\nversion: 1\nname: northstar\nparent: ${pick('big-group', 'north-group')}\n`;
  return [
    ...contracts,
    { path: 'providers.partnership.yaml', text: groups },
    {
      path: 'portfolio.partnership.yaml',
      text: `kind: Portfolio\nversion: 1\nname: all\nclient: harbour-bank\nchannels:\n  - { channel: chat, inHouse: ${left} %, inHouseFte: ${agents(left)}, absorbable: ${pick(0, 10, 30, 60)}${named} }\n`,
    },
  ];
}

const found = (files: readonly FileText[]): Finding[] =>
  check({ files, asOf }).findings.filter(({ rule }) => ['PC312', 'PC313', 'PC314', 'PC318'].includes(rule));

describe('the rebalancer and the rules', () => {
  it('agree on channels of every sort', () => {
    const seen = { kept: 0, moves: 0, blocked: 0, leaving: 0 };
    for (let seed = 1; seed <= CASES; seed++) {
      const files = filesOf(seed);
      const { workspace } = check({ files, asOf });
      const answer = rebalance(workspace);
      const told = `${seed} ${JSON.stringify(answer)} ${files.map(({ text }) => text).join('---\n')}`;
      assert.ok(!('refused' in answer), told);
      const [chat] = answer.channels;
      assert.ok(chat, told);
      seen[chat.verdict]++;
      const before = found(files);
      if (chat.verdict === 'kept') assert.deepEqual(before, [], told);
      else if (chat.limits.every(({ from }) => from !== 'status')) assert.equal(before.length, 1, told);
      else seen.leaving++;
      if (chat.verdict === 'blocked') assert.ok(chat.blockers.length > 0, told);
      if (chat.verdict !== 'moves') continue;
      for (const { why, points } of chat.moves) assert.ok(why.length > 0 && Number.isInteger(points), told);
      const edits = rebalanceEdits(workspace, chat);
      assert.ok(edits && edits.length > 0, told);
      const then = files.map(({ path, text }) => {
        const own = edits.find((file) => file.path === path);
        return { path, text: own ? applyOffsets(text, own.edits) : text };
      });
      const after = found(then);
      assert.deepEqual(
        after.map(({ rule, message }) => [rule, message.includes('A change is proposed')]),
        before.map(({ rule }) => [rule, true]),
        `${told}\n${then.map(({ text }) => text).join('---\n')}`,
      );
    }
    for (const [sort, times] of Object.entries(seen)) assert.ok(times >= 5, `${sort}: ${times}`);
  }).timeout(120_000);
});
