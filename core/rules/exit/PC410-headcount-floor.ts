import { isOpen, standing } from '../../model/known.ts';
import { count, number, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC410',
  name: 'headcount-floor',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  summary: 'May the headcount follow the demand all the way down?',
  condition:
    'Warning when a minimum headcount above 0 is agreed; error when it is more than 50 % of the current headcount.',
  fix: 'Sets the minimum to 0; as a proposal once the contract is signed.',
  options: {
    errorAbove: {
      default: 50,
      unit: '%',
      means: 'part of the current headcount from which a minimum is an error',
      source: 'policy default',
    },
  },
  check({ headcount }, { options, report, needs, state, term }) {
    const minimum = headcount?.minimum;
    if (!headcount || minimum === undefined) {
      const why = standing(state, ['headcount', 'minimum'], undefined);
      if (why !== 'invalid') needs('headcount.minimum');
      return;
    }
    if (minimum <= 0) return;
    const { current } = headcount;
    const share = current === undefined ? undefined : (100 * minimum) / current;
    const tooMuch = share !== undefined && share > options.errorAbove;
    const compared =
      current === undefined
        ? ''
        : current > 0
          ? `, ${percent(share ?? 0)} of the ${number(current)} there are today`
          : ', and nobody works there today';
    report({
      at: [headcount, 'minimum'],
      severity: tooMuch ? 'error' : 'warning',
      message: `You pay for at least ${count(minimum, 'agent')} whatever the demand${compared}.`,
      why: [
        'When demand falls, a minimum is paid for work that is not there.',
        current === undefined
          ? `The current headcount is ${isOpen(standing(state, ['headcount', 'current'], undefined)) ? 'not known' : 'not stated'}; above ${percent(options.errorAbove)} of it this would be an error.`
          : `Above ${percent(options.errorAbove)} of the current headcount it is an error.`,
      ].join('\n'),
      inputs: [
        { name: 'minimum headcount', value: minimum, unit: 'FTE' },
        ...(current === undefined ? [] : [{ name: 'current headcount', value: current, unit: 'FTE' }]),
      ],
      fixes: [term([headcount], 'minimum', 0, 'no minimum headcount')],
    });
  },
});
