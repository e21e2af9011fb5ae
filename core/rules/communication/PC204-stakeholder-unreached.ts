import type { Fix } from '../../findings.ts';
import type { Partnership, Stakeholder } from '../../generated/types.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { nameOf } from './people.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 6;

export const rule = partnershipRule({
  id: 'PC204',
  name: 'stakeholder-unreached',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC203'],
  summary: 'Everyone with an interest in the partnership is reached by a meeting or a channel.',
  condition:
    'Live: stakeholders have no meeting and no channel, and the person who stands for them takes part in no meeting or board and keeps no channel. One finding for all of them.',
  fix: 'Adds them to a meeting or a channel, of your choice, or leaves it to be filled in.',
  check(partnership, context) {
    const unreached = (partnership.communication?.stakeholders ?? []).filter((one) =>
      isUnreached(one, partnership, context),
    );
    const [first, ...others] = unreached;
    if (!first) return;
    const names = list(unreached.map((one) => nameOfStakeholder(one, context)));
    context.report({
      at: [first],
      message: `No meeting and no channel reaches ${names}.`,
      why: 'Those who hear nothing for long speak up when it costs most: when a change already stands.',
      related: others.map((one) => ({ at: [one], message: 'Not reached either.' })),
      fixes: fixes(unreached, partnership, context),
    });
  },
});

function isUnreached(stakeholder: Stakeholder, partnership: Partnership, context: RuleContext): boolean {
  let open = false;
  for (const key of ['cadences', 'channels'] as const) {
    const state = context.state([stakeholder, key]);
    if (state === 'stated' && (stakeholder[key]?.length !== 0 || context.state([stakeholder, key, 0]) !== 'absent'))
      return false;
    if (state === 'unknown' || state === 'todo') context.needs(`communication.stakeholders.${key}`);
    open ||= state !== 'stated' && state !== 'absent';
  }
  const takesPart = takingPart(partnership);
  return !open && ![stakeholder.person, stakeholder.id].some((id) => id !== undefined && takesPart.has(id));
}

/** Ids of all who take part in a meeting or board, or keep a channel. */
function takingPart({ communication, governance }: Partnership): Set<string | undefined> {
  const meetings = (communication?.cadences ?? []).flatMap(({ attendees, owner }) => [
    owner,
    ...(attendees?.client ?? []),
    ...(attendees?.provider ?? []),
  ]);
  const boards = (governance?.bodies ?? []).flatMap(({ members, chair }) => [
    chair,
    ...(members?.client ?? []),
    ...(members?.provider ?? []),
  ]);
  const channels = (communication?.channels ?? []).flatMap(({ owner }) => [owner?.client, owner?.provider]);
  return new Set([...meetings, ...boards, ...channels]);
}

function fixes(unreached: readonly Stakeholder[], { communication }: Partnership, context: RuleContext): Fix[] {
  const them = unreached.length === 1 ? '' : unreached.length === 2 ? ' both' : ' all';
  const choice = (key: 'cadences' | 'channels', id: string | undefined, name: string | undefined): Fix[] =>
    id === undefined
      ? []
      : [
          {
            title: `Add${them} to ${quoted(name ?? id)}`,
            operations: unreached.map((one) => context.append([one, key], id)),
          },
        ];
  return [
    ...(communication?.cadences ?? []).flatMap(({ id, title }) => choice('cadences', id, title)),
    ...(communication?.channels ?? []).flatMap(({ id }) => choice('channels', id, id)),
  ]
    .slice(0, MOST_CHOICES)
    .concat({
      title: 'Fill in the meeting later',
      operations: unreached.map((one) => context.set([one, 'cadences'], 'TODO by which meeting they are reached')),
    });
}

function nameOfStakeholder({ name, person, id }: Stakeholder, context: RuleContext): string {
  if (name !== undefined) return quoted(name);
  return person === undefined ? quoted(id ?? 'a stakeholder without a name') : nameOf(person, context);
}
