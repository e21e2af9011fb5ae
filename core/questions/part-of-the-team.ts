import type { Access, NamedParity, Parity } from '../generated/types.ts';
import { type AskedPartnership, placeOf, type QuestionPlace } from './asked.ts';

/** Something that one's own staff works with, or somebody whom it can reach, and whether the provider's team can as well. */
export interface ParityRow {
  what: string;
  /** Left out where it is not stated. */
  internal?: boolean;
  provider?: boolean;
  reason?: string;
  /**
   * `same`: both, or neither. `less`: the provider's team has less. `explained`: it has less, and a reason is stated.
   * `unknown`: one of the two is not stated.
   */
  state: 'same' | 'less' | 'explained' | 'unknown';
  place: QuestionPlace;
}

const known: readonly [keyof Pick<Access, 'chat' | 'knowledgeBase' | 'announcements' | 'tools'>, string][] = [
  ['chat', 'Chat rooms'],
  ['knowledgeBase', 'Knowledge base'],
  ['announcements', 'Announcements'],
  ['tools', 'Tools'],
];

/** "Are they treated as part of the team?": what each team has, row by row; people whom the provider's team can ask last. */
export function partOfTheTeam({ documents, main }: AskedPartnership): ParityRow[] {
  const stated = documents.flatMap((part) => {
    const { access } = part.document.held.data;
    if (!access) return [];
    const row = (what: string, parity: Parity | NamedParity): ParityRow => ({
      what,
      ...(parity.internal === undefined ? {} : { internal: parity.internal }),
      ...(parity.provider === undefined ? {} : { provider: parity.provider }),
      ...(parity.reason === undefined ? {} : { reason: parity.reason }),
      state: stateOf(parity),
      place: placeOf(part, parity),
    });
    const people = (list: Access['leaders'], what: string): ParityRow[] =>
      list === undefined
        ? []
        : [
            {
              what,
              provider: list.length > 0,
              internal: true,
              state: list.length > 0 ? ('same' as const) : ('less' as const),
              place: placeOf(part, ['access']),
            },
          ];
    return [
      ...known.flatMap(([key, what]) => (access[key] ? [row(what, access[key])] : [])),
      ...(access.other ?? []).map((parity) => row(parity.name ?? parity.id ?? 'Another tool', parity)),
      ...people(access.leaders, 'Leaders can be asked directly'),
      ...people(access.peers, 'Peers can be asked directly'),
    ];
  });
  const missing = known
    .filter(([, what]) => stated.every((row) => row.what !== what))
    .map(([, what]): ParityRow => ({ what, state: 'unknown', place: placeOf(main, ['access']) }));
  return stated.length === 0 ? [] : [...stated, ...missing];
}

function stateOf({ internal, provider, reason }: Parity): ParityRow['state'] {
  if (internal === undefined || provider === undefined) return 'unknown';
  if (!internal || provider) return 'same';
  return reason === undefined ? 'less' : 'explained';
}
