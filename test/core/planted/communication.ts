import { change, type Fault, without } from '../../support/planted.ts';

const diary = 'brightwater-care.log.csv';

/** Communication, access, governance. */
export const communication: readonly Fault[] = [
  {
    what: 'a weekly meeting was not held for a month',
    edits: [
      change('lastHeld: 2026-11-18', 'lastHeld: 2026-10-21'),
      change('2026-11-04,held,weekly-operations,amara,both,\n', '', diary),
      change('2026-11-11,held,weekly-operations,amara,both,\n', '', diary),
      change('2026-11-18,held,weekly-operations,amara,both,\n', '', diary),
    ],
    found: ['PC202 error /communication/cadences/weekly-operations/lastHeld'],
  },
  {
    what: 'a meeting has no agenda',
    edits: [without('/communication/cadences/team-huddle/agenda')],
    found: ['PC203 info /communication/cadences/team-huddle/agenda'],
  },
  {
    what: 'somebody concerned is reached by nothing',
    edits: [without('/communication/stakeholders/metering-team/cadences')],
    found: ['PC204 warning /communication/stakeholders/metering-team'],
  },
  {
    what: 'no channel reaches the agents',
    edits: [
      change('tier: agent', 'tier: team'),
      change('partner agents\n      level: team', 'partner agents\n      level: operations'),
    ],
    found: ['PC205 warning /communication/channels'],
  },
  {
    what: 'a step of escalation has nobody on one side',
    edits: [without('/governance/escalation/2/provider')],
    found: ['PC206 error /governance/escalation/2/provider'],
  },
  {
    what: 'a higher step may take longer',
    edits: [change('respondWithin: 2 h', 'respondWithin: 6 h')],
    found: ['PC207 error /governance/escalation/3/respondWithin'],
  },
  {
    what: 'feedback goes one way',
    edits: [without('/communication/feedback/what-we-need')],
    found: ['PC208 error /communication/feedback'],
  },
  {
    what: 'the provider cannot see data on which money hangs',
    edits: [
      change(
        '      dataset: Survey answers and complaints\n      type: customer\n      client: true\n      provider: true',
        '      dataset: Survey answers and complaints\n      type: customer\n      client: true\n      provider: false',
      ),
    ],
    found: ['PC209 error /communication/dataAccess/survey-data/provider'],
  },
  {
    what: 'what customers say goes nowhere',
    edits: [without('/communication/voiceOfCustomer/agents-hear/routedTo')],
    found: ['PC210 warning /communication/voiceOfCustomer/agents-hear/routedTo'],
  },
  {
    what: "the provider's team lacks the knowledge base",
    edits: [
      change('knowledgeBase: { internal: true, provider: true }', 'knowledgeBase: { internal: true, provider: false }'),
    ],
    found: ['PC211 error /access/knowledgeBase/provider'],
  },
  {
    what: 'nobody can be asked directly',
    edits: [without('/access/leaders'), without('/access/peers')],
    found: ['PC212 warning /access/leaders'],
  },
  {
    what: 'own staff was never told',
    edits: [without('/communication/announcement')],
    found: ['PC213 warning /communication/announcement'],
  },
  {
    what: 'what becomes of jobs was not said again',
    edits: [
      change('lastRepeated: 2026-08-27', 'lastRepeated: 2026-04-27'),
      change('2026-08-27,announced,roleStatement,gethin,client,Town hall in Bristol\n', '', diary),
    ],
    found: ['PC214 info /communication/roleStatement/lastRepeated'],
  },
  {
    what: 'nobody stands in for the liaison',
    edits: [without('/governance/liaison/backup')],
    found: ['PC215 warning /governance/liaison/backup/provider'],
  },
  {
    what: 'agents speak the language too little',
    edits: [change('level: C1\n        agents: 44', 'level: B1\n        agents: 44')],
    found: ['PC216 warning /sites/porto/languages/en/level'],
  },
  {
    what: 'a site abroad has no plan for the culture',
    edits: [without('/sites/coimbra/culturePlan')],
    found: ['PC217 info /sites/coimbra/culturePlan'],
  },
  {
    what: 'the two sides share no working hours',
    edits: [
      change(
        "      timezone: Europe/Lisbon\n      days: [monday, tuesday, wednesday, thursday, friday]\n      hours: '09:00-18:00'",
        "      timezone: Europe/Lisbon\n      days: [monday, tuesday, wednesday, thursday, friday]\n      hours: '17:00-23:00'",
      ),
      change(
        "    backup: { client: declan, provider: ousmane }\n    hours: '09:00-18:00'",
        "    backup: { client: declan, provider: ousmane }\n    hours: { client: '09:00-18:00', provider: '17:00-23:00' }",
      ),
    ],
    found: ['PC218 warning /communication/workingHours/provider'],
  },
  {
    what: 'a time zone does not exist',
    edits: [change('      timezone: Europe/London\n      days', '      timezone: Europe/Bristol\n      days')],
    found: ['PC219 error /communication/workingHours/client/timezone'],
  },
  {
    what: 'a concern is stuck',
    edits: [
      change(
        '      status: closed\n      closedOn: 2026-09-24\n      outcome: Overtime is asked for by Wednesday noon',
        '      status: open',
      ),
      change(
        '2026-09-24,closed,short-notice-overtime,sunita,both,Overtime is asked for by Wednesday noon\n',
        '',
        diary,
      ),
    ],
    found: ['PC220 warning /communication/concerns/short-notice-overtime/raisedOn'],
  },
  {
    what: 'two people are accountable',
    edits: [
      change(
        '      scope: chat-service\n      responsible: [team-leads]\n      accountable: [ousmane]',
        '      scope: chat-service\n      responsible: [team-leads]\n      accountable: [ousmane, amara]',
      ),
    ],
    found: ['PC221 error /governance/raci/run-chat/accountable'],
  },
  {
    what: 'nobody asked whether the partnership brings value',
    edits: [without('/governance/surveys/autumn-2026-value')],
    found: ['PC222 warning /governance/surveys'],
  },
  {
    what: 'no win was praised for long',
    edits: [
      change('    - id: storm-weekend\n      date: 2026-10-30', '    - id: storm-weekend\n      date: 2026-03-30'),
      change('2026-10-30,recognised,storm-weekend,gethin,client,Every call answered\n', '', diary),
    ],
    found: ['PC223 hint /communication/recognition'],
  },
  {
    what: 'a change was announced without a reason',
    edits: [change('      why: Winter needs more people, and one site alone is a risk\n', '')],
    found: ['PC225 hint /communication/changeNotices/notice-winter/why'],
  },
];
