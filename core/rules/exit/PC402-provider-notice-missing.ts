import { isOpen } from '../../model/known.ts';
import { providerNotice } from '../../portfolio/provider-notice.ts';
import { partnershipRule } from '../rule.ts';
import { noticeField, serviceWords } from './leaving.ts';

export const rule = partnershipRule({
  id: 'PC402',
  name: 'provider-notice-missing',
  area: 'exit',
  severity: 'error',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC401'],
  summary: 'Where the provider may leave, it is stated with what notice.',
  condition:
    'The provider may end for convenience, or else may let a contract lapse that would renew by itself, or may withdraw from one service, and the notice for it is absent. Silent when the contract says nothing of ending (PC401) and when the notice is `unknown`.',
  fix: 'Inserts the notice, to be filled in.',
  check(partnership, context) {
    for (const leave of providerNotice(partnership, context.state).ways) {
      const { way, service, at, stands } = leave;
      if (isOpen(stands)) context.needs(noticeField(leave));
      if (stands !== 'absent') continue;
      const what =
        way === 'nonRenewal'
          ? 'let the contract end instead of renewing it'
          : service
            ? `withdraw from ${serviceWords(service, partnership)}`
            : 'leave without a cause';
      context.report({
        at,
        message: `The provider may ${what}, but with what notice? None is stated.`,
        why: 'The notice is the time there is to find, hire and train other agents. Nobody can tell whether it is long enough while it is not stated.',
        fixes: [
          {
            title: 'Insert the notice, to be filled in',
            preferred: true,
            operations: [context.set(at, 'TODO days from written notice to the end of service')],
          },
        ],
      });
    }
  },
});
