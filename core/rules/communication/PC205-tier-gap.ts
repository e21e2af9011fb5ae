import type { Cadence, CommunicationChannel } from '../../generated/types.ts';
import { list, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { isStated } from './absent-parts.ts';

type Tier = NonNullable<CommunicationChannel['tier']>;

const tiers: Record<Tier, string> = {
  executive: 'the leaders',
  operations: 'those who run the daily work',
  team: 'the team leads with the trainers',
  agent: 'the agents',
};

/** Who can talk to the other side in a regular meeting of a level. */
const metBy: Record<NonNullable<Cadence['level']>, readonly Tier[]> = {
  executive: ['executive'],
  management: [],
  operations: ['operations'],
  team: ['team', 'agent'],
};

export const rule = partnershipRule({
  id: 'PC205',
  name: 'tier-gap',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC201', 'PC204'],
  summary: 'News and questions find a way between both sides at every level, from the leaders to the agents.',
  condition:
    'Live: of leaders, operations, team leads and agents some have neither a channel to the other side nor a regular meeting. One finding names all of them. Where no channel is stated at all, it is asked for.',
  fix: 'Adds a channel for each level that has none, to be filled in.',
  check(partnership, context) {
    const at = ['communication', 'channels'];
    if (!isStated('PC205', at, partnership, context)) return;
    const { channels = [], cadences = [] } = partnership.communication ?? {};
    if (
      channels.some(({ tier }) => tier === undefined) ||
      (channels.length === 0 && context.state([...at, 0]) !== 'absent')
    ) {
      context.needs('communication.channels.tier');
      return;
    }
    const reached = new Set([
      ...channels.map(({ tier }) => tier),
      ...cadences.flatMap(({ level }) => (level ? metBy[level] : [])),
    ]);
    const gaps = (Object.keys(tiers) as Tier[]).filter((tier) => !reached.has(tier));
    if (gaps.length === 0) return;
    context.report({
      at,
      message: `At ${number(gaps.length)} of 4 levels there is no channel between both sides: ${list(gaps.map((tier) => tiers[tier]))}.`,
      why: 'A level without a channel of its own hears everything second-hand, and what it knows does not get across.',
      fixes: [
        {
          title: `Add ${gaps.length === 1 ? 'a channel' : `${number(gaps.length)} channels`}, to be filled in`,
          operations: gaps.map((tier) =>
            context.append(at, {
              tier,
              medium: 'TODO what is used',
              owner: { client: 'TODO who keeps it alive', provider: 'TODO who keeps it alive' },
            }),
          ),
          preferred: true,
        },
      ],
    });
  },
});
