import { change, type Edit, type Fault, without } from '../../support/planted.ts';

const improving: Edit = change('status: steady', 'status: improving');

/** Choosing, looking inward, staying, leaving. */
export const lifecycle: readonly Fault[] = [
  {
    what: 'the weights of the selection do not come to 100',
    edits: [change('        weight: 15 %', '        weight: 25 %')],
    found: ['PC701 error /lifecycle/selection/criteria'],
  },
  {
    what: 'performance is to improve, and nobody looked at the own part for long',
    edits: [improving, without('/lifecycle/introspection/autumn-2026')],
    found: ['PC703 error /lifecycle/introspection'],
  },
  {
    what: 'the look at the own part left an area out',
    edits: [improving, without('/lifecycle/introspection/autumn-2026/training')],
    found: ['PC704 warning /lifecycle/introspection/autumn-2026/training'],
  },
  {
    what: 'a step was begun before the one above had its evidence',
    edits: [change('      evidence: Plan tested-menus agreed\n', '')],
    found: ['PC706 error /lifecycle/steps/evaluate'],
  },
  {
    what: 'a decision does not say what it means for customers',
    edits: [improving, without('/lifecycle/decision/customerImpact')],
    found: ['PC708 warning /lifecycle/decision/customerImpact'],
  },
  {
    what: 'nothing would make the client review whether to leave',
    edits: [without('/lifecycle/exitTriggers'), without('/termination/byClient/forCause/triggers')],
    found: ['PC406 warning /termination/byClient/forCause', 'PC710 warning /lifecycle/exitTriggers'],
  },
  {
    what: 'it was decided to leave, and nobody knows where the work goes',
    edits: [change('  decision:\n    type: stay', '  decision:\n    type: exit')],
    found: ['PC711 error /lifecycle/rebalance'],
  },
];
