import { change, type Fault, without } from '../../support/planted.ts';

const portfolio = 'brightwater-service.partnership.yaml';
const provider = 'caldera-connect.partnership.yaml';
const early = 'brightwater-care-since-go-live.actuals.csv';
const diary = 'brightwater-care.log.csv';

/** Scope, growth, concentration. */
export const scope: readonly Fault[] = [
  {
    what: 'a wave begins before the one above it',
    edits: [change('      start: 2024-08-01\n      headcount: 48', '      start: 2024-12-01\n      headcount: 48')],
    found: ['PC303 error /ramp/waves/winter/start'],
  },
  {
    what: 'a wave began though its gate was missed',
    edits: [change('brightwater-care,csat,2024-10,83.7', 'brightwater-care,csat,2024-10,81.7', early)],
    found: ['PC305 error /ramp/waves/winter/gate'],
  },
  {
    what: 'a wave began and nobody measured before',
    edits: [change('brightwater-care,cea_customer,2024-04,95.5,,177\n', '', early)],
    found: ['PC305 error /ramp/waves/spring/gate'],
  },
  {
    what: 'team leads have too many agents',
    edits: [change('teamLeads: { client: 0, provider: 5 }', 'teamLeads: { client: 0, provider: 3 }')],
    found: ['PC307 warning /planning/support/teamLeads'],
  },
  {
    what: "own staff's faith in the partner falls",
    edits: [change('      date: 2026-10-05\n      score: 4.1', '      date: 2026-10-05\n      score: 2.8')],
    found: ['PC311 warning /inHouse/confidence/autumn-2026/score'],
  },
  {
    what: 'shares of a channel do not add up',
    edits: [change('share: 40 %', 'share: 45 %')],
    found: ['PC314 error /scope/voice-service/share'],
  },
  {
    what: 'a channel is all outside',
    edits: [
      change('share: 40 %\n    inHouse: 60 %', 'share: 100 %\n    inHouse: 0 %'),
      change(
        'volume: 90000\n    inHouse: 60 %\n    inHouseFte: 57\n    absorbable: 6',
        'volume: 90000\n    inHouse: 0 %\n    inHouseFte: 57\n    absorbable: 6',
        portfolio,
      ),
    ],
    found: ['PC312 error /scope/voice-service/share'],
  },
  {
    what: 'too much of a channel is with one provider',
    edits: [
      change('share: 40 %\n    inHouse: 60 %', 'share: 75 %\n    inHouse: 25 %'),
      change('volume: 90000\n    inHouse: 60 %', 'volume: 90000\n    inHouse: 25 %', portfolio),
    ],
    found: ['PC313 warning /scope/voice-service/share'],
  },
  {
    what: 'own staff has not done the work for long',
    edits: [
      change('      fte: 57\n      lastPractised: 2026-11-20', '      fte: 57\n      lastPractised: 2026-05-20'),
      change('2026-11-20,practised,inHouse/retained/voice,amara,client,\n', '', diary),
    ],
    found: ['PC316 warning /inHouse/retained/voice/lastPractised'],
  },
  {
    what: 'nobody knows whom to hire for a channel that is mostly outside',
    edits: [without('/inHouse/hiringProfiles/chat')],
    found: ['PC317 warning /inHouse/hiringProfiles'],
  },
  {
    what: 'the provider turns its business elsewhere',
    edits: [change('share: 74 %', 'share: 60 %', provider), change('share: 26 %', 'share: 40 %', provider)],
    found: [`PC319 warning ${provider} /segments/Contact centres/share`],
  },
  {
    what: 'the provider lives by this client',
    edits: [change('clientShareOfRevenue: 7 %', 'clientShareOfRevenue: 31 %', provider)],
    found: [`PC320 warning ${provider} /clientShareOfRevenue`],
  },
];
