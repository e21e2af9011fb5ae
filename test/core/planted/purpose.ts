import { change, type Fault, without } from '../../support/planted.ts';

const diary = 'brightwater-care.log.csv';

/** Purpose, goals, alignment. */
export const purpose: readonly Fault[] = [
  {
    what: 'nobody says why the work was given away',
    edits: [without('/purpose/reasons')],
    found: ['PC101 warning /purpose/reasons'],
  },
  {
    what: 'a reason has no value before',
    edits: [change('      baseline: Chat open 09:00-18:00 on weekdays\n', '')],
    found: ['PC102 warning /purpose/reasons/hours/baseline'],
  },
  {
    what: 'a problem was handed over unsolved',
    edits: [without('/purpose/knownProblems/0/clientAction'), without('/purpose/knownProblems/0/fixedOn')],
    found: ['PC103 warning /purpose/knownProblems/tariff-letters'],
  },
  {
    what: 'no goal is the ultimate one',
    edits: [change('level: ultimate', 'level: collective')],
    found: ['PC104 error /goals'],
  },
  {
    what: 'a second goal is called the ultimate one',
    edits: [change('  - id: answer-fast\n    level: collective', '  - id: answer-fast\n    level: ultimate')],
    found: ['PC104 error /goals/answer-fast/level'],
  },
  {
    what: 'a goal serves nothing',
    edits: [without('/goals/agents-settle/contributesTo')],
    found: ['PC105 error /goals/agents-settle/contributesTo'],
  },
  {
    what: 'goals serve each other in a circle',
    edits: [
      change(
        'contributesTo: settle-first-time\n    measure: attrition_annual',
        'contributesTo: leads-listen\n    measure: attrition_annual',
      ),
    ],
    found: ['PC106 error /goals/people-stay/contributesTo'],
  },
  {
    what: 'a role has no goal',
    edits: [without('/goals/trainers-graduate')],
    found: ['PC107 warning /goals'],
  },
  {
    what: 'a shared goal has no day',
    edits: [without('/goals/right-and-safe/by')],
    found: ['PC108 warning /goals/right-and-safe/by'],
  },
  {
    what: 'one side gains nothing',
    edits: [without('/alignment/benefits/provider')],
    found: ['PC109 error /alignment/benefits/provider'],
  },
  {
    what: 'savings are the only gain',
    edits: [
      without('/alignment/benefits/client/0'),
      change('      - type: capacity\n        benefit: Chat until 22:00 without a late shift in Bristol\n', ''),
    ],
    found: ['PC109 warning /alignment/benefits/client'],
  },
  {
    what: 'a vision was told before the strategy changed',
    edits: [
      change(
        '      statement: Ten clients whom we know better than anybody else does\n      sharedOn: 2026-07-15',
        '      statement: Ten clients whom we know better than anybody else does\n      sharedOn: 2026-05-15',
      ),
    ],
    found: ['PC110 warning /alignment/vision/provider/sharedOn'],
  },
  {
    what: 'a claim on which work relies has no evidence',
    edits: [without('/alignment/claims/english-c1/evidence'), without('/alignment/claims/english-c1/verifiedOn')],
    found: ['PC111 warning /alignment/claims/english-c1/evidence'],
  },
  {
    what: 'work relies on what is only planned',
    edits: [
      change(
        '      status: current\n      evidence: Rosters',
        '      status: planned\n      availableBy: 2027-03-01\n      evidence: Rosters',
      ),
    ],
    found: ['PC112 error /scope/chat-service/reliesOn/late-chat'],
  },
  {
    what: 'nobody asked the agents',
    edits: [without('/alignment/buyIn/provider-agents')],
    found: ['PC113 warning /alignment/buyIn'],
  },
  {
    what: 'the client has no sponsor',
    edits: [without('/alignment/sponsors/client')],
    found: ['PC114 error /alignment/sponsors/client'],
  },
  {
    what: 'a sponsor was not seen for half a year',
    edits: [
      change(
        '      person: henrik\n      lastEngaged: 2026-10-15',
        '      person: henrik\n      lastEngaged: 2026-05-15',
      ),
      change('2026-10-15,engaged,alignment/sponsors/provider,henrik,provider,\n', '', diary),
    ],
    found: ['PC115 warning /alignment/sponsors/provider/lastEngaged'],
  },
  {
    what: 'too few agents hold the brand certificate',
    edits: [change('actual: 98 %', 'actual: 94 %')],
    found: ['PC116 warning /alignment/brand/certification/actual'],
  },
  {
    what: 'the partnership follows the last strategy',
    edits: [change('alignedVersion: 2026-H2', 'alignedVersion: 2026-H1')],
    found: ['PC117 warning /alignment/strategy/alignedVersion'],
  },
  {
    what: 'the fit of values was assessed too long ago',
    edits: [
      change('id: values-2026\n        date: 2026-05-14', 'id: values-2026\n        date: 2025-05-14'),
      change('id: openness-2026\n        date: 2026-05-14', 'id: openness-2026\n        date: 2025-05-14'),
    ],
    found: ['PC118 warning /alignment/culture/assessments'],
  },
  {
    what: 'values do not fit, twice',
    edits: [
      change('        dimension: values\n        score: 4', '        dimension: values\n        score: 2'),
      change(
        '    assessments:\n',
        '    assessments:\n      - { id: values-2025, date: 2025-11-14, by: [gethin, henrik], dimension: values, score: 2 }\n',
      ),
    ],
    found: ['PC119 error /alignment/culture/assessments/values-2026/score'],
  },
  {
    what: 'a first priority has no milestone',
    edits: [without('/alignment/milestones/winter-staffed/priority')],
    found: ['PC121 warning /alignment/priorities/calm-winter'],
  },
  {
    what: 'two priorities have one rank',
    edits: [change('rank: 2', 'rank: 1')],
    found: ['PC122 error /alignment/priorities/smart-meters/rank'],
  },
];
