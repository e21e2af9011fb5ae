import { change, type Fault, without } from '../../support/planted.ts';

const readings = 'brightwater-care.actuals.csv';
const diary = 'brightwater-care.log.csv';

/** Problems, plans, run-time parameters. */
export const improvement: readonly Fault[] = [
  {
    what: 'an open problem has no known cause after weeks',
    edits: [
      change('      rootCause: New agents do not know which tariffs can move along\n', ''),
      change('      detectedOn: 2026-11-09', '      detectedOn: 2026-10-26'),
      change('      jointReviewOn: 2026-11-11', '      jointReviewOn: 2026-10-28'),
    ],
    found: ['PC551 warning /improvement/issues/moving-home-twice/rootCause'],
  },
  {
    what: 'nobody says what kind of cause an open problem has',
    edits: [without('/improvement/issues/moving-home-twice/nature')],
    found: ['PC553 warning /improvement/issues/moving-home-twice/nature'],
  },
  {
    what: 'it took both sides nine working days to meet about a problem',
    edits: [change('      jointReviewOn: 2026-11-11', '      jointReviewOn: 2026-11-20')],
    found: ['PC554 info /improvement/issues/moving-home-twice/jointReviewOn'],
  },
  {
    what: 'the client found the problem first',
    edits: [
      change(
        '      raisedBy: provider\n      raisedByPerson: thiago',
        '      raisedBy: client\n      raisedByPerson: declan',
      ),
    ],
    found: ['PC555 info /improvement/issues/moving-home-twice/raisedBy'],
  },
  {
    what: 'a plan came after its KPI had been missed twice',
    edits: [
      change('fcr,2026-09,78.6', 'fcr,2026-09,71.4', readings),
      change('fcr,2026-10,77.6', 'fcr,2026-10,71.1', readings),
    ],
    found: ['PC556 warning /improvement/plans/moving-home/agreedOn'],
  },
  {
    what: 'an action has no day',
    edits: [without('/improvement/plans/moving-home/actions/practice/due')],
    found: ['PC557 error /improvement/plans/moving-home/actions/practice/due'],
  },
  {
    what: 'an action is overdue',
    edits: [
      change(
        '          due: 2026-12-11\n        - id: check-repeats',
        '          due: 2026-11-18\n        - id: check-repeats',
      ),
    ],
    found: ['PC558 warning /improvement/plans/moving-home/actions/practice/due'],
  },
  {
    what: 'a check-in was missed',
    edits: [change('2026-11-19,held,moving-home,declan,both,Page is ready\n', '', diary)],
    found: ['PC561 warning /improvement/plans/moving-home/checkIns/2026-11-19'],
  },
  {
    what: 'a milestone on the critical path has slipped',
    edits: [
      change('          due: 2026-12-11\n          owner: priya', '          due: 2026-11-13\n          owner: priya'),
    ],
    found: ['PC562 error /improvement/plans/moving-home/milestones/all-practised/due'],
  },
  {
    what: 'nobody says when a plan has worked',
    edits: [
      without('/improvement/plans/moving-home/success'),
      change('      baseline: 77.6 %\n      target: 78 %\n', '      baseline: 77.6 %\n'),
    ],
    found: ['PC563 error /improvement/plans/moving-home/success'],
  },
  {
    what: 'a run-time parameter is out of its bounds',
    edits: [change('      value: 2\n      unit: chats', '      value: 4\n      unit: chats')],
    found: ['PC564 error /improvement/parameters/chats-at-once/value'],
  },
  {
    what: 'a KPI falls again while its closed plan is watched',
    edits: [
      change('      closedOn: 2026-03-06\n      outcome', '      closedOn: 2026-09-06\n      outcome'),
      change(
        '      outcome: Eleven changes since, none went wrong\n      watch: 90 days',
        '      outcome: Eleven changes since, none went wrong\n      kpi: csat\n      watch: 90 days',
      ),
      change('csat,2026-10,85.5', 'csat,2026-10,78.2', readings),
    ],
    found: ['PC511 warning /kpis/csat/threshold', 'PC565 error /improvement/plans/tested-menus'],
  },
  {
    what: 'nobody watches whether a closed plan holds',
    edits: [
      change('      closedOn: 2026-03-06\n      outcome', '      closedOn: 2026-10-06\n      outcome'),
      change('none went wrong\n      watch: 90 days', 'none went wrong\n      kpi: csat'),
    ],
    found: ['PC566 info /improvement/plans/tested-menus/watch'],
  },
];
