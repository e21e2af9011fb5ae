import { change, type Fault, without } from '../../support/planted.ts';

/** Price, commitment, notice, leaving. */
export const exit: readonly Fault[] = [
  {
    what: 'nothing says how the client may end it for cause',
    edits: [without('/termination/byClient/forCause')],
    found: ['PC401 warning /termination'],
  },
  {
    what: 'the provider may leave, and nobody knows with what notice',
    edits: [without('/termination/byProvider/forConvenience/notice')],
    found: ['PC402 error /termination/byProvider/forConvenience/notice'],
  },
  {
    what: 'the notice is shorter than hiring takes',
    edits: [
      change('      notice: 180 days\n', '      notice: 100 days\n'),
      change(
        '    duration: 90 days\n    bindsWhenProviderLeaves: true',
        '    duration: 90 days\n    bindsWhenProviderLeaves: false',
      ),
    ],
    found: ['PC404 error /termination/byProvider/forConvenience/notice', 'PC421 error /tier'],
  },
  {
    what: 'the client is bound longer than the provider',
    edits: [
      change(
        '      notice: 90 days\n      fee: 0 GBP\n      partly: true',
        '      notice: 181 days\n      fee: 0 GBP\n      partly: true',
      ),
    ],
    found: ['PC405 warning /termination/byClient/forConvenience/notice'],
  },
  {
    what: 'no KPI says what counts as cause',
    edits: [without('/termination/byClient/forCause/triggers')],
    found: ['PC406 warning /termination/byClient/forCause'],
  },
  {
    what: 'the client may not leave without a cause',
    edits: [
      change(
        '    forConvenience:\n      notice: 90 days\n      fee: 0 GBP\n      partly: true\n      source: MSA §16.2\n',
        '    forConvenience: false\n',
      ),
    ],
    found: ['PC407 warning /termination/byClient/forConvenience', 'PC421 error /tier'],
  },
  {
    what: 'nobody knows what leaving costs the client',
    edits: [without('/termination/byClient/forConvenience/fee')],
    found: ['PC408 error /termination/byClient/forConvenience/fee'],
  },
  {
    what: 'leaving costs four months of fees',
    edits: [change('      fee: 0 GBP\n      partly: true', '      feeMonths: 4\n      partly: true')],
    found: ['PC409 warning /termination/byClient/forConvenience/feeMonths'],
  },
  {
    what: 'some agents are paid whatever the demand',
    edits: [change('  minimum: 0\n', '  minimum: 5\n')],
    found: ['PC410 warning /headcount/minimum'],
  },
  {
    what: 'there is no way back after a cut',
    edits: [without('/headcount/flex/reRamp')],
    found: ['PC411 warning /headcount/flex'],
  },
  {
    what: 'a minimum fee traps money when demand falls',
    edits: [change('minimumMonthlyFee: 0 GBP', 'minimumMonthlyFee: 120000 GBP')],
    found: ['PC412 warning /commercial/minimumMonthlyFee'],
  },
  {
    what: 'there are penalties and no bonus',
    edits: [without('/commercial/incentives/csat-bonus')],
    found: ['PC413 warning /commercial/incentives'],
  },
  {
    what: 'money hangs on a KPI that is not agreed',
    edits: [change('    - id: wait-malus\n      kpi: service-level-voice', '    - id: wait-malus\n      kpi: asa')],
    found: ['PC414 error /commercial/incentives/wait-malus/kpi'],
  },
  {
    what: 'a penalty has no cap',
    edits: [
      change(
        '      amount: 2 %\n      cap: 3 %\n      source: MSA schedule 5, §7',
        '      amount: 2 %\n      source: MSA schedule 5, §7',
      ),
    ],
    found: ['PC415 warning /commercial/incentives/wait-malus/cap'],
  },
  {
    what: 'a bonus rewards short calls whatever they are like',
    edits: [
      change(
        "      kpi: csat\n      type: bonus\n      trigger: '>= 88 %'",
        "      kpi: aht\n      type: bonus\n      trigger: '<= 340 s'",
      ),
      without('/commercial/incentives/csat-bonus/onlyWhile'),
    ],
    found: ['PC416 warning /commercial/incentives/csat-bonus/onlyWhile'],
  },
  {
    what: "the client's budget does not reach",
    edits: [change('budget: 2450000 GBP', 'budget: 2250000 GBP')],
    found: ['PC417 error /commercial/funding/client/budget'],
  },
  {
    what: 'the technology was not looked after for long',
    edits: [
      change(
        '    - asset: technology\n      plan: Headsets after three years, second line tested every quarter\n      owner: ousmane\n      lastReviewed: 2026-06-09',
        '    - asset: technology\n      plan: Headsets after three years, second line tested every quarter\n      owner: ousmane\n      lastReviewed: 2025-06-09',
      ),
    ],
    found: ['PC418 warning /commercial/upkeep/technology/lastReviewed'],
  },
  {
    what: 'nobody has worked out what it brought',
    edits: [without('/commercial/benefitsCase/actual')],
    found: ['PC419 warning /commercial/benefitsCase/actual'],
  },
  {
    what: 'it brings much less than expected',
    edits: [change('actual: 588000 GBP', 'actual: 400000 GBP')],
    found: ['PC420 warning /commercial/benefitsCase/actual'],
  },
  { what: 'there is no plan for leaving', edits: [without('/exitPlan')], found: ['PC422 warning /exitPlan'] },
  {
    what: 'the exit plan was walked through too long ago',
    edits: [change('  lastTested: 2026-05-20\n  testedHow', '  lastTested: 2025-05-20\n  testedHow')],
    found: ['PC423 warning /exitPlan/lastTested'],
  },
  {
    what: 'nobody knows what leaving would cost',
    edits: [without('/exitPlan/businessCase/transitionCost')],
    found: ['PC424 warning /exitPlan/businessCase/transitionCost'],
  },
  {
    what: 'nobody knows what a day without the work costs',
    edits: [without('/risk/impact/revenueAtRiskPerDay'), without('/risk/impact/customersPerDay')],
    found: ['PC425 warning /risk/impact'],
  },
  {
    what: 'the work is called unimportant and much hangs on it',
    edits: [change('criticality: high', 'criticality: low')],
    found: ['PC426 error /criticality'],
  },
  {
    what: 'nobody knows how fast agents could be hired',
    edits: [without('/headcount/hiringPerWeek')],
    found: ['PC427 warning /headcount'],
  },
  { what: 'the term has no end', edits: [without('/term/end')], found: ['PC428 warning /term'] },
  {
    what: 'the last day to say no draws near',
    edits: [change('end: 2028-12-31', 'end: 2027-03-31')],
    found: ['PC429 info /term/end'],
  },
  {
    what: 'the price is not stated',
    edits: [
      change('  model: perFte\n', ''),
      change('  rate: 2950 GBP # per agent and month\n', ''),
      change('  monthlyFee: 177000 GBP\n', ''),
    ],
    found: ['PC430 warning /commercial'],
  },
  {
    what: 'prices may rise without limit',
    edits: [without('/commercial/indexation/cap')],
    found: ['PC431 warning /commercial/indexation/cap'],
  },
  {
    what: 'no clause stands behind the rights to end',
    edits: [
      change('      source: MSA §16.1\n', ''),
      change('      source: MSA §16.2\n    source: MSA §16\n', ''),
      change('      source: MSA §16.3\n', ''),
      change('      source: MSA §16.4\n    source: MSA §16\n', ''),
      change('    source: MSA §17\n', ''),
      change('  source: MSA §16 and §17\n', ''),
    ],
    found: ['PC432 hint /termination'],
  },
  {
    what: 'a proposal has been open for long',
    edits: [
      change(
        '      fee: 0 GBP\n      source: MSA §16.4',
        '      fee: 0 GBP\n      proposed:\n        value: { notice: 200 days }\n        by: 2027-01-31\n        owner: amara\n        since: 2026-06-02\n      source: MSA §16.4',
      ),
    ],
    found: ['PC433 warning /termination/byProvider/forConvenience/proposed'],
  },
];
