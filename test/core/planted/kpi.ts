import { change, type Fault, without } from '../../support/planted.ts';

const readings = 'brightwater-care.actuals.csv';
const diary = 'brightwater-care.log.csv';

/** KPIs, quality, training, planning. */
export const kpi: readonly Fault[] = [
  {
    what: 'a KPI serves no goal',
    edits: [without('/kpis/complaint_rate/goal')],
    found: ['PC501 warning /kpis/complaint_rate/goal'],
  },
  {
    what: 'no KPI shows the ultimate goal',
    edits: [
      without('/goals/customers-stay/measure'),
      change(
        '    goal: customers-stay\n    publication:\n      every: monthly\n      last: 2026-11-06\n      to: [client, provider]\n  - kpi: complaint_rate',
        '    goal: settle-first-time\n    publication:\n      every: monthly\n      last: 2026-11-06\n      to: [client, provider]\n  - kpi: complaint_rate',
      ),
      change(
        '    goal: customers-stay\n    publication:\n      every: monthly\n      last: 2026-11-06\n      to: [client, provider]\n  - kpi: aht',
        '    goal: settle-first-time\n    publication:\n      every: monthly\n      last: 2026-11-06\n      to: [client, provider]\n  - kpi: aht',
      ),
    ],
    found: ['PC502 warning /goals/customers-stay/measure'],
  },
  {
    what: 'nobody at the client answers for a KPI',
    edits: [without('/kpis/fcr/owner/client')],
    found: ['PC503 error /kpis/fcr/owner/client'],
  },
  {
    what: 'the owner of a KPI is not listed',
    edits: [
      change(
        '    source: Pulse survey, shared folder\n    sharedView: true\n    owner: { client: amara, provider: beatriz }',
        '    source: Pulse survey, shared folder\n    sharedView: true\n    owner: { client: amara, provider: rita }',
      ),
    ],
    found: ['PC504 error /kpis/agent_engagement/owner/provider'],
  },
  {
    what: 'nobody knows where a KPI is read',
    edits: [without('/kpis/fcr/source')],
    found: ['PC505 error /kpis/fcr/source'],
  },
  {
    what: 'a target has another unit than the KPI',
    edits: [change('target: 330-400 s', 'target: 330-400 %')],
    found: ['PC506 error /kpis/aht/target'],
  },
  {
    what: 'a threshold lies above the target it should warn of',
    edits: [change('target: 76 %\n    threshold: 72 %', 'target: 76 %\n    threshold: 79 %')],
    found: ['PC507 error /kpis/fcr/threshold'],
  },
  {
    what: 'a target is beyond what anybody reaches',
    edits: [change('target: 76 %\n    threshold: 72 %', 'target: 28 %\n    threshold: 26 %')],
    found: ['PC508 warning /kpis/fcr/target'],
  },
  {
    what: 'results go to the client only',
    edits: [
      change(
        '    source: Complaints register, open to both sides\n    sharedView: true',
        '    source: Complaints register',
      ),
      change(
        '    goal: customers-stay\n    publication:\n      every: monthly\n      last: 2026-11-06\n      to: [client, provider]\n  - kpi: aht',
        '    goal: customers-stay\n    publication:\n      every: monthly\n      last: 2026-11-06\n      to: [client]\n  - kpi: aht',
      ),
    ],
    found: ['PC509 warning /kpis/complaint_rate/publication/to'],
  },
  {
    what: 'the two sides read different systems',
    edits: [
      change(
        '    source: Pulse survey, shared folder\n    sharedView: true',
        '    source: { client: Survey tool, provider: People system }',
      ),
    ],
    found: ['PC510 warning /kpis/agent_engagement/source'],
  },
  {
    what: 'a KPI missed its threshold in the last month',
    edits: [change('csat,2026-10,85.5', 'csat,2026-10,78.2', readings)],
    found: ['PC511 warning /kpis/csat/threshold'],
  },
  {
    what: 'the last month was not read',
    edits: [
      change('brightwater-care,fcr,2026-10,77.6,,\n', '', readings),
      change('brightwater-care,fcr,2026-09,78.6,,\n', '', readings),
    ],
    found: ['PC512 warning /kpis/fcr'],
  },
  {
    what: 'no KPI shows how the agents fare',
    edits: [
      without('/kpis/attrition_annual'),
      without('/kpis/agent_engagement'),
      (files) => [readings, (files.get(readings) ?? '').replace(/^.*,(attrition_annual|agent_engagement),.*\n/gm, '')],
      change('    measure: attrition_annual\n    target: <= 28 %', '    measure: fcr\n    target: 76 %'),
      change('      kpis: [attrition_annual, agent_engagement]\n', ''),
    ],
    found: ['PC514 warning /kpis'],
  },
  {
    what: 'nobody knows how long initial training lasts and who passes',
    edits: [without('/training/initial/passMark')],
    found: ['PC515 warning /training/initial'],
  },
  {
    what: "the provider's trainers were taught too long ago",
    edits: [change('lastRun: 2026-04-21', 'lastRun: 2025-04-21')],
    found: ['PC516 warning /training/trainTheTrainer/lastRun'],
  },
  {
    what: 'agents work with a change that nobody taught',
    edits: [without('/training/updates/1')],
    found: ['PC517 error /training/changes/winter-tariff'],
  },
  {
    what: 'training comes after the change',
    edits: [change('    by: 2026-09-25', '    by: 2026-10-25')],
    found: ['PC517 warning /training/updates/winter-tariff/by'],
  },
  {
    what: 'partner agents are trained less than own ones',
    edits: [change('      provider: 160', '      provider: 100')],
    found: ['PC518 warning /training/parity'],
  },
  {
    what: 'no mistake of the client is known',
    edits: [without('/quality/mistakes/late-tariffs')],
    found: ['PC519 warning /quality/mistakes'],
  },
  {
    what: 'leaders have not taught each other for long',
    edits: [
      change(
        '    - id: handle-time-myth\n      date: 2026-09-17',
        '    - id: handle-time-myth\n      date: 2026-03-17',
      ),
      change('2026-09-17,trained,handle-time-myth,ousmane,both,\n', '', diary),
    ],
    found: ['PC520 info /quality/jointEducation'],
  },
  {
    what: 'the plan against errors does not say by when',
    edits: [without('/quality/errorPlan/by')],
    found: ['PC521 warning /quality/errorPlan'],
  },
  {
    what: 'an incident taught nothing',
    edits: [without('/quality/lessons/test-routing/issue')],
    found: ['PC522 warning /improvement/issues/wrong-queue'],
  },
  {
    what: 'the forecast is shorter than hiring takes',
    edits: [change('horizon: 26 weeks', 'horizon: 6 weeks')],
    found: ['PC523 warning /planning/forecast/horizon'],
  },
  {
    what: 'fewer agents are planned than required',
    edits: [change('      fte: 22\n      required: 21', '      fte: 20\n      required: 21')],
    found: ['PC524 error /planning/capacity/chat-base/fte'],
  },
  {
    what: 'nothing is planned for the peak',
    edits: [without('/planning/capacity/chat-peak')],
    found: ['PC524 info /planning/capacity/chat-base'],
  },
  {
    what: 'service level is met while many give up',
    edits: [change('abandon_rate,2026-10,2.5', 'abandon_rate,2026-10,6.4', readings)],
    found: ['PC511 warning /kpis/abandon_rate/threshold', 'PC531 warning /kpis/service-level-voice'],
  },
  {
    what: 'a result rests on few answers',
    edits: [change('csat,2026-10,85.5,,515', 'csat,2026-10,85.5,,21', readings)],
    found: ['PC533 info /kpis/csat'],
  },
  {
    what: 'a service level says no time',
    edits: [change('target: 80 % in 45 s', 'target: 80 %')],
    found: ['PC534 error /kpis/service-level-chat/target'],
  },
  {
    what: 'the two sides see the partnership differently',
    edits: [change('      client: 4.3\n      provider: 4.2', '      client: 4.3\n      provider: 3.1')],
    found: ['PC536 warning /governance/surveys/autumn-2026-overall'],
  },
];
