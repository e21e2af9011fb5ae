import { partnershipRule } from '../rule.ts';
import { FEE_AT, feeStanding } from './convenience-fee.ts';

export const rule = partnershipRule({
  id: 'PC408',
  name: 'fee-unknown',
  area: 'exit',
  severity: 'error',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC407'],
  summary: 'What it costs the client to leave without a cause is stated, also when it costs nothing.',
  condition:
    'The client may end for convenience and none of fee, feeMonths, feeShare, feeCap and `feeBasis: none` is stated. A basis alone is no price. A fee that is `unknown` is not evaluated.',
  fix: 'Inserts the fee, to be filled in.',
  check(partnership, context) {
    const right = partnership.termination?.byClient?.forConvenience;
    if (!right) return;
    const stands = feeStanding(right, context.state);
    if (stands === 'open') context.needs('termination.byClient.forConvenience.fee');
    if (stands !== 'absent') return;
    const basis = right.feeBasis;
    context.report({
      at: [...FEE_AT, basis ? 'feeBasis' : 'fee'],
      message: basis
        ? 'You may leave without a cause, but the fee for it has a basis and no amount or cap.'
        : 'You may leave without a cause, but at what price? Nothing is stated, not even that it is free.',
      why: 'Where the price of leaving is open, it is settled on the day of leaving, by whoever is in the stronger position then. 0 is an answer.',
      fixes: [
        basis
          ? {
              title: 'Insert a cap of the fee, to be filled in',
              preferred: true,
              operations: [context.set([...FEE_AT, 'feeCap'], 'TODO the most that may be asked for')],
            }
          : {
              title: 'Insert the fee, to be filled in',
              preferred: true,
              operations: [context.set([...FEE_AT, 'fee'], 'TODO amount, 0 EUR if leaving is free')],
            },
      ],
    });
  },
});
