import { entriesOf, fixed, type Sketch, type Snippet } from './snippet.ts';

/**
 * Patterns that many partnerships have. What stands in a place to type at is usual, or `TODO` where only people know it;
 * nothing refers to anybody who may not be listed.
 */
const night = pattern('overnight-exception', 'Overnight exception', 'scope.[]', {
  description:
    'The night alone may be outsourced in full, since your own team sleeps; you may shorten its hours if need be.',
  id: 'night-chat',
  channel: 'chat',
  task: 'TODO what is done at night',
  share: '100 %',
  window: '22:00-06:00',
  exception: fixed('overnight'),
  hoursAdjustable: true,
});

const ramp = pattern('ramp-with-gates', 'Ramp with gates', '', {
  description: 'Growth in steps, each earned by the results of the one before, and a line at which it stops.',
  ramp: {
    waves: [
      { id: fixed('pilot'), start: 'TODO first day', headcount: 'TODO agents', pilot: true },
      {
        id: fixed('step-2'),
        start: 'TODO first day',
        headcount: 'TODO agents in all, up to half as many again',
        gate: { conditions: [{ kpi: 'cea_customer', target: '95 %', for: '28 days' }] },
      },
      {
        id: fixed('step-3'),
        start: 'TODO first day',
        headcount: 'TODO agents in all, up to half as many again',
        gate: { conditions: [{ kpi: 'cea_customer', target: '95 %', for: '28 days' }] },
      },
    ],
    stopConditions: [
      {
        kpi: 'cea_customer',
        threshold: '92 %',
        periods: '2',
        action: { choice: ['pause', 'shrink', 'stop'] },
        owner: { client: 'TODO', provider: 'TODO' },
      },
    ],
  },
});

const termination = pattern('four-quadrant-termination', 'Four-quadrant termination', '', {
  description:
    'Who may end it, with and without a cause: four answers, each with its notice. The provider is bound longer than you are.',
  termination: {
    byClient: {
      forCause: {
        notice: '30 days',
        cure: '30 days',
        triggers: [{ kpi: 'cea_customer', threshold: '90 %', periods: '3' }],
      },
      forConvenience: { notice: '90 days', fee: 'TODO what leaving costs; 0 if it is free' },
    },
    byProvider: {
      forCause: { notice: '60 days', cure: '30 days' },
      forConvenience: { notice: '180 days' },
    },
    transitionService: { duration: '90 days', bindsWhenProviderLeaves: true },
    changeOfControl: true,
  },
});

const escalation = pattern('escalation-ladder', 'Escalation ladder', 'governance', {
  description: 'Three steps with a name on each side; the higher a problem climbs, the sooner it is answered.',
  escalation: [
    { level: 1, client: 'TODO', provider: 'TODO', respondWithin: '24 h', for: 'Queue and staffing of the day' },
    { level: 2, client: 'TODO', provider: 'TODO', respondWithin: '8 h', for: 'A target in danger' },
    {
      level: 3,
      client: 'TODO',
      provider: 'TODO',
      respondWithin: '4 h',
      for: 'Service down, data lost, a promise broken',
    },
  ],
});

const plan = pattern('improvement-plan', 'Improvement plan', 'improvement.plans.[]', {
  description:
    'A short plan: what success is, actions that each have a measure, an owner on both sides and a day, and a watch against relapse.',
  id: 'faster-answers',
  title: 'TODO its name',
  proposedBy: { choice: ['provider', 'client', 'both'] },
  agreedOn: 'TODO day of the agreement',
  success: 'TODO what will be true when it has worked',
  kpi: 'service_level',
  baseline: 'TODO where the KPI stands',
  target: 'TODO where it must get to',
  by: 'TODO day by which it must get there',
  owner: { client: 'TODO', provider: 'TODO' },
  actions: [
    {
      id: fixed('first'),
      what: 'TODO what is done',
      measure: 'TODO how one sees that it is done',
      owner: { client: 'TODO', provider: 'TODO' },
      due: 'TODO day',
    },
  ],
  checkIns: [{ due: 'TODO day of the first look at progress' }],
  watch: '90 days',
});

const exit = pattern('exit-plan', 'Exit plan', '', {
  description: 'How the work would leave, written before anybody wants it to. Best in a file for the client alone.',
  exitPlan: {
    owner: { client: 'TODO', provider: 'TODO' },
    steps: [
      { id: fixed('freeze'), what: 'Freeze changes, tell both teams on the same day', owner: 'TODO', takes: '5 days' },
      { id: fixed('hire'), what: 'Hire and train those who take over', owner: 'TODO', takes: 'TODO how long it takes' },
      { id: fixed('hand-over'), what: 'Hand over open cases, knowledge and data', owner: 'TODO', takes: '14 days' },
    ],
    dataReturn: {
      what: 'TODO which data comes back',
      within: '30 days',
      deletionWithin: '60 days',
      proofOfDeletion: true,
    },
    knowledgeTransfer: {
      duration: '14 days',
      what: 'Known errors, answers, coaching notes',
      to: 'TODO who takes it in',
    },
    lastTested: 'TODO day of the last walkthrough',
    alternatives: [
      {
        where: { choice: ['inHouse', 'otherProvider', 'stop'] },
        headcount: 'TODO agents it could take over',
        readyWithin: 'TODO how long until it does the work',
      },
    ],
    businessCase: {
      transitionCost: 'TODO what the move costs once',
      dualRun: 'TODO weeks in which two teams are paid',
      annualGain: 'TODO what leaving brings in a year',
    },
  },
});

const decision = pattern('stay-or-go', 'Stay-or-go decision', 'lifecycle', {
  description:
    'The explicit choice to stay, repair, spread the work or leave, with what it means for money and customers.',
  decision: {
    type: { choice: ['stay', 'fix', 'rebalance', 'exit'] },
    date: 'TODO day of the choice',
    by: ['TODO'],
    financialImpact: 'TODO what it costs and brings',
    customerImpact: 'TODO what customers will notice',
    rationale: 'TODO why',
    reviewOn: 'TODO day on which it is looked at again',
  },
});

export const patterns: readonly Snippet[] = [night, ramp, termination, escalation, plan, exit, decision];

function pattern(
  name: string,
  title: string,
  at: string,
  { description, ...fields }: Sketch & { description: string },
): Snippet {
  return { name, title, description, kind: 'Partnership', at, pattern: true, entries: entriesOf(fields as Sketch) };
}
