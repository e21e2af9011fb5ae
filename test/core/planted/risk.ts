import { change, type Fault, without } from '../../support/planted.ts';

const event = (lines: string) =>
  change('  attrition:\n    account:\n', `  events:\n${lines}  attrition:\n    account:\n`);

/** People, threats, continuity, data, moves. */
export const risk: readonly Fault[] = [
  {
    what: 'many more people leave this account than the provider',
    edits: [change('      rate: 24 %\n', '      rate: 36 %\n')],
    found: ['PC601 warning /risk/attrition/account/rate'],
  },
  {
    what: 'nobody knows how many leave the provider as a whole',
    edits: [without('/risk/attrition/providerWide'), without('/attrition', 'caldera-connect.partnership.yaml')],
    found: ['PC602 warning /risk/attrition/providerWide'],
  },
  {
    what: 'a monthly rate is compared with a yearly one',
    edits: [change('      rate: 24 %\n      basis: annualised', '      rate: 2 %\n      basis: monthly')],
    found: ['PC603 error /risk/attrition/account/rate'],
  },
  {
    what: 'the provider was bought and nothing is done about it',
    edits: [
      event(
        '    - { id: takeover, type: acquisition, date: 2026-09-30, status: completed, what: Caldera was bought }\n',
      ),
    ],
    found: ['PC604 error /risk/events/takeover'],
  },
  {
    what: 'nothing says whether the client may leave when the provider is bought',
    edits: [without('/termination/changeOfControl')],
    found: ['PC605 warning /termination/changeOfControl'],
  },
  {
    what: 'a key person is new and nothing was handed over',
    edits: [change('keyRole: true, since: 2024-01-08', 'keyRole: true, since: 2026-10-01')],
    found: ['PC606 warning /people/beatriz/handover'],
  },
  {
    what: 'two key people changed within half a year',
    edits: [
      change('keyRole: true, since: 2024-01-08', 'keyRole: true, since: 2026-07-01'),
      change('keyRole: true, since: 2024-09-02', 'keyRole: true, since: 2026-08-03'),
    ],
    found: ['PC607 error /people/ousmane/since'],
  },
  {
    what: 'work moves to another site without a plan',
    edits: [
      event(
        '    - { id: move-east, type: siteMove, date: 2027-02-01, status: announced, what: Chat moves to another city, mitigation: { what: Parallel teams, owner: beatriz, due: 2027-01-31 } }\n',
      ),
    ],
    found: ['PC608 error /risk/events/move-east'],
  },
  {
    what: 'a grave threat has no plan',
    edits: [
      change('      owner: beatriz\n      continuity: [close-and-tell]\n', '      owner: beatriz\n'),
      change('      threats: [data-theft]\n', ''),
    ],
    found: ['PC609 error /risk/threats/data-theft'],
  },
  {
    what: 'nobody thought of theft of data, lines or absence',
    edits: [
      change('      type: staffAvailability\n', '      type: facility\n'),
      change('      type: connectivity\n', '      type: facility\n'),
      change('      type: data\n      assets', '      type: legal\n      assets'),
    ],
    found: ['PC610 warning /risk/threats'],
  },
  {
    what: 'no threat to equipment is named',
    edits: [change('assets: [equipment]', 'assets: [people]')],
    found: ['PC611 warning /risk/threats'],
  },
  {
    what: 'a plan to go on was tested too long ago',
    edits: [change('      lastTested: 2026-06-10', '      lastTested: 2025-06-10')],
    found: ['PC612 warning /risk/continuity/home-and-coimbra/lastTested'],
  },
  {
    what: 'coming back takes longer than can be borne',
    edits: [change('      rto: 4 h\n', '      rto: 9 h\n')],
    found: ['PC613 error /risk/continuity/close-and-tell/rto'],
  },
  {
    what: 'the alternate site is struck by the same threat',
    edits: [change('alternateSite: coimbra', 'alternateSite: porto')],
    found: ['PC614 error /risk/continuity/home-and-coimbra/alternateSite'],
  },
  {
    what: 'nobody says who decides about personal data',
    edits: [without('/risk/dataProtection/roles')],
    found: ['PC617 warning /risk/dataProtection'],
  },
  {
    what: 'a company works with the data and is not listed',
    edits: [
      change(
        '    subProcessors:\n      - id: tidewater-voice\n        name: Tidewater Voice Ltd\n        service: Telephony and recordings\n        country: IE\n        agreedOn: 2024-01-08\n',
        '    subProcessors: []\n',
      ),
    ],
    found: ['PC618 warning /risk/dataProtection/subProcessors'],
  },
];
