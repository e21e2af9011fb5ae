import type { Status } from '../../model/status.ts';

/**
 * A part of communication and governance that a live partnership cannot do without. That it is not stated at all is asked
 * once for all of them (PC201), or once for each section where meetings are stated; the other rules wait for the answer.
 */
export interface Part {
  /** The rule that judges it, and asks for it where no other asks first. */
  rule: string;
  at: readonly [string, ...string[]];
  /** What is asked: "When do both sides meet?" */
  question: string;
  /** What is missing: "Nothing is stated of regular meetings". */
  noun: string;
  /** What a fix leaves to be filled in. */
  todo: unknown;
  /** The sort of id that each item of the list has: those that are referred to are what is to be filled in. */
  defines?: string;
  /** The rules that could judge nothing. */
  waiting: readonly string[];
  /** The one status in which it is asked for; left out: while live. */
  only?: Status;
  /** The threshold, of that rule, of the days live before it can be expected. */
  after?: string;
  /** Asked for along with other things, never by itself. */
  aside?: boolean;
}

export const parts: readonly Part[] = [
  {
    rule: 'PC201',
    at: ['communication', 'cadences'],
    question: 'When do both sides meet?',
    noun: 'regular meetings',
    todo: [
      {
        id: 'operations-meeting',
        level: 'operations',
        every: 'TODO how often',
        agenda: 'TODO standing topics',
        attendees: { client: 'TODO who takes part', provider: 'TODO who takes part' },
        lastHeld: 'TODO day of the last meeting',
      },
    ],
    defines: 'cadence',
    waiting: ['PC202', 'PC203'],
  },
  {
    rule: 'PC205',
    at: ['communication', 'channels'],
    question: 'By which channels does news travel between both sides, from the leaders to the agents?',
    noun: 'channels between the levels',
    todo: 'TODO the channels between leaders, operations, team leads and agents of both sides',
    waiting: ['PC205'],
  },
  {
    rule: 'PC208',
    at: ['communication', 'feedback'],
    question: 'How does each side tell the other what is good and what is not?',
    noun: 'feedback',
    todo: 'TODO how each side gives feedback to the other, and when it last did',
    waiting: ['PC208'],
  },
  {
    rule: 'PC213',
    at: ['communication', 'announcement'],
    question: "When was the client's own staff told of the partnership?",
    noun: "the announcement to the client's own staff",
    todo: "TODO when and to whom of the client's own staff the partnership was announced",
    waiting: ['PC213'],
  },
  {
    rule: 'PC214',
    at: ['communication', 'roleStatement'],
    question: "What was the client's own staff told about its jobs?",
    noun: 'what own staff was told about its jobs',
    todo: 'TODO what own staff was told about its jobs, and when it was last repeated',
    waiting: ['PC214'],
  },
  {
    rule: 'PC206',
    at: ['governance', 'escalation'],
    question: 'By which steps does a problem climb until it is solved?',
    noun: 'escalation',
    todo: 'TODO the steps by which a problem climbs, with a name on each side and the time to an answer',
    waiting: ['PC206', 'PC207'],
  },
  {
    rule: 'PC212',
    at: ['access'],
    question: "Whom may the provider's team ask directly?",
    noun: "the access of the provider's team",
    todo: "TODO which tools and which people the provider's team can reach as own staff can",
    waiting: ['PC211', 'PC212'],
    aside: true,
  },
  {
    rule: 'PC215',
    at: ['governance', 'liaison'],
    question: 'Through whom does each side reach the other?',
    noun: 'the liaison',
    todo: 'TODO who is the liaison on each side, and who stands in',
    waiting: ['PC215'],
  },
  {
    rule: 'PC222',
    at: ['governance', 'bodies'],
    question: 'In which board do both sides steer the partnership?',
    noun: 'a joint board',
    todo: 'TODO the board of both sides: who sits on it and how often it meets',
    waiting: ['PC222'],
    only: 'steady',
  },
  {
    rule: 'PC222',
    at: ['governance', 'surveys'],
    question: 'Do both sides say that the partnership delivers value?',
    noun: 'a survey of both sides',
    todo: 'TODO what both sides answered when they were last asked whether the partnership delivers value',
    waiting: ['PC222'],
    only: 'steady',
    after: 'survey',
  },
];
