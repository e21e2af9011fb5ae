import { partnershipRule } from '../rule.ts';
import { accountRate, providerRate, rateWords } from './attrition-readings.ts';

export const rule = partnershipRule({
  id: 'PC602',
  name: 'attrition-unknown',
  area: 'risk',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC601'],
  summary: 'Beside the attrition of the account stands that of the provider as a whole.',
  condition:
    'The attrition of the account is stated, and that of the provider as a whole neither here nor in the file of the provider.',
  fix: 'Adds the rate of the provider as a whole, to be filled in.',
  check(partnership, context) {
    const account = accountRate(partnership, context);
    if (typeof account === 'string') {
      if (account !== 'invalid') context.needs('risk.attrition.account.rate');
      return;
    }
    const wide = providerRate(partnership, context);
    if (wide === 'unknown' || wide === 'todo') context.needs('risk.attrition.providerWide.rate');
    if (wide !== 'absent') return;
    const at = ['risk', 'attrition', 'providerWide'];
    const todo = 'TODO what the provider says of all its agents, for the same time';
    context.report({
      at,
      message: `${rateWords(account)} leave this account. How many leave the provider as a whole is not stated.`,
      why: 'Without that rate nobody can tell a hard labor market from a trouble of this account. PC601 and PC603 could not be judged.',
      fixes: [
        {
          title: "Add the provider's rate, to be filled in",
          operations:
            context.state(at) === 'stated' ? [context.set([...at, 'rate'], todo)] : [context.set(at, { rate: todo })],
          preferred: true,
        },
      ],
    });
  },
});
