import type { Rebalance, TargetShare } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { count, list, percent } from '../../text.ts';
import { type At, partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { leaving } from './decision.ts';
import { agentsOn, type Handover, type Taker, tooMuch, workToMove } from './destinations.ts';
import { statedIn } from './where.ts';

const at = ['lifecycle', 'rebalance'];
const sharesAt = [...at, 'targetShares'];
const why =
  'A provider that knows it is to be left loses its best people within weeks. Whoever then has nowhere to take the work stays on worse terms than before.';

const options = {
  tolerance: {
    default: 0.5,
    unit: '%',
    means: 'points by which the target shares of a channel may miss 100 %',
    source: 'rounding of stated shares',
  },
};
type Context = RuleContext<typeof options>;
type Judged = Handover & { context: Context };

export const rule = partnershipRule({
  id: 'PC711',
  name: 'exit-no-destination',
  area: 'lifecycle',
  severity: 'error',
  from: 'transition',
  dimension: 'resilience',
  related: ['PC314', 'PC424'],
  summary: 'Who decides to leave knows where the work goes, and that it can be taken there.',
  condition:
    'It was decided to leave, and for a channel of the scope no target shares are stated, they miss 100 % by more than 0.5 points, the provider that is left keeps a part, or somebody is to take over the work of more agents than are free there. A provider that replaces this one, or own staff who take it all, need no shares; what is no longer done needs no destination.',
  fix: 'Inserts where the work goes, to be filled in.',
  options,
  check(partnership, context) {
    const { stands, part: decided } = leaving(context);
    const part = statedIn(at, context);
    const here = part ?? decided;
    if (here ? here.data !== partnership : context.companion) return;
    if (stands === 'undecided' || stands === 'open') context.needs('lifecycle.decision');
    if (stands !== 'exit') return;
    const work = workToMove(context);
    if (work.length > 0) judge({ partnership, work, context }, part?.data.lifecycle?.rebalance);
    else if (context.documents().every(({ data }) => (data.scope ?? []).length === 0)) context.needs('scope');
  },
});

function judge(handover: Judged, rebalance: Rebalance | undefined): void {
  const { work, context } = handover;
  const block = context.state(at);
  if (isOpen(block)) context.needs('lifecycle.rebalance');
  if (isOpen(block) || block === 'invalid') return;
  const all = takerOfAll(rebalance, handover);
  const shares = context.state(sharesAt);
  if (isOpen(shares)) context.needs('lifecycle.rebalance.targetShares');
  if (all === 'open' || isOpen(shares) || shares === 'invalid') return;
  const targets = rebalance?.targetShares ?? [];
  const channels = [...new Set(work.flatMap(({ channel }) => channel ?? []))];
  const missing = all ? [] : channels.filter((channel) => !targets.some((target) => target.channel === channel));
  if (missing.length > 0) (targets.length === 0 ? nowhere : unplaced)(missing, rebalance, handover);
  for (const channel of channels) {
    const target = targets.find((one) => one.channel === channel);
    if (target) judgeTarget(channel, target, handover);
    else if (all) overCapacity(channel, [{ provider: all.provider, share: undefined }], all.at, handover);
  }
}

/** Who takes everything that is not split: the replacement, or own staff. `open` where that is to be filled in. */
function takerOfAll(
  { option, replacement }: Rebalance = {},
  { partnership, context }: Judged,
): { provider: string | undefined; at: At } | 'open' | undefined {
  for (const field of ['option', ...(option === 'replace' ? ['replacement'] : [])]) {
    const state = context.state([...at, field]);
    if (isOpen(state)) context.needs(`lifecycle.rebalance.${field}`);
    if (isOpen(state) || state === 'invalid') return 'open';
  }
  if (option === 'bringInHouse') return { provider: undefined, at: [...at, 'option'] };
  if (option === 'replace' && replacement !== undefined && replacement !== partnership.provider)
    return { provider: replacement, at: [...at, 'replacement'] };
  return undefined;
}

function nowhere(missing: readonly string[], rebalance: Rebalance | undefined, { work, context }: Judged): void {
  const agents = agentsOn(work, context);
  const blanks = {
    option: 'TODO addProvider, moveShare, bringInHouse or replace',
    startBy: 'TODO day by which it begins',
  };
  context.report({
    at,
    onKey: true,
    message: `It was decided to leave, and nothing says where the work${agents === undefined ? '' : ` of ${count(agents, 'agent')}`} goes.`,
    why,
    fixes: [
      {
        title: 'Insert where the work goes, to be filled in',
        operations: [
          ...(rebalance
            ? [
                ...Object.entries(blanks)
                  .filter(([field]) => context.state([...at, field]) === 'absent')
                  .map(([field, todo]) => context.set([...at, field], todo)),
                ...missing.map((channel) => context.append(sharesAt, blank(channel))),
              ]
            : [context.set(at, { ...blanks, targetShares: missing.map(blank) })]),
        ],
        preferred: true,
      },
    ],
  });
}

function unplaced(missing: readonly string[], _: Rebalance | undefined, { context }: Judged): void {
  context.report({
    at: sharesAt,
    onKey: true,
    message: `It was decided to leave, and nothing says where ${list(missing)} ${missing.length === 1 ? 'goes' : 'go'}.`,
    why,
    fixes: [
      {
        title: `Add ${missing.length === 1 ? missing[0] : 'them'}, to be filled in`,
        operations: missing.map((channel) => context.append(sharesAt, blank(channel))),
        preferred: true,
      },
    ],
  });
}

function blank(channel: string) {
  return { channel, inHouse: 'TODO share of own staff', providers: 'TODO which providers and the share of each' };
}

function judgeTarget(channel: string, target: TargetShare, handover: Judged): void {
  const { partnership, context } = handover;
  const { providers = [] } = target;
  const parts = providers.map((one) => context.state([one, 'share']));
  const states = [context.state([target, 'inHouse']), context.state([target, 'providers']), ...parts];
  const open = states.some(isOpen) || parts.includes('absent');
  if (open) context.needs('lifecycle.rebalance.targetShares');
  if (open || states.includes('invalid')) return;
  const kept = providers.find(({ provider, share = 0 }) => provider === partnership.provider && share > 0);
  if (kept) {
    context.report({
      at: [target],
      message: `${percent(kept.share ?? 0)} of ${channel} is to stay with ${kept.provider}, which is to be left.`,
      why: 'Either it is left, or it keeps a part: then the decision is to spread the work anew, and the contract goes on.',
    });
    return;
  }
  const takers = [
    { provider: undefined, share: target.inHouse ?? 0 },
    ...providers.map(({ provider, share = 0 }) => ({ provider, share })),
  ];
  const total = tidy(takers.reduce((sum, { share }) => sum + share, 0));
  const { tolerance } = context.options;
  const beyond = beyondLimit(total, { above: [{ limit: 100 + tolerance }], below: [{ limit: 100 - tolerance }] });
  if (beyond) {
    const off = percent(Math.abs(total - 100));
    context.report({
      at: [target],
      message: `The target shares of ${channel} come to ${percent(total)}: ${beyond.side === 'below' ? `nobody is named for ${off}` : `${off} is counted twice`}.`,
      why,
    });
  } else overCapacity(channel, takers, [target], handover);
}

function overCapacity(channel: string, takers: readonly Taker[], place: At, handover: Judged): void {
  const found = tooMuch(channel, takers, handover);
  if (found.length === 0) return;
  handover.context.report({
    at: place,
    message: found.map(({ words }) => words).join(' '),
    why: 'Work for which nobody is free is hired for in a hurry, or stays with a provider that loses people week by week. Customers feel both.',
    inputs: found.map(({ agents }) => ({ name: 'agents to be taken over', value: agents, unit: 'FTE' })),
  });
}
