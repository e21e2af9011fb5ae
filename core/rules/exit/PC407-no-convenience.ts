import { isOpen, standing } from '../../model/known.ts';
import { boundUntil, termDates } from '../../model/term.ts';
import { partnershipRule } from '../rule.ts';

const AT = ['termination', 'byClient', 'forConvenience'];

export const rule = partnershipRule({
  id: 'PC407',
  name: 'no-convenience',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC401'],
  summary: 'The client may leave without having to prove a cause.',
  condition:
    'The right of the client to end for convenience is `false`. Error when criticality is critical. Silent when the right is absent (PC401) or `unknown`.',
  fix: 'Inserts, or from contracted on proposes, the right with notice and fee to be filled in.',
  check(partnership, context) {
    const right = partnership.termination?.byClient?.forConvenience;
    if (isOpen(standing(context.state, AT, right))) context.needs(AT.join('.'));
    if (right !== false) return;
    const { dates, openEnded } = termDates(partnership, context.state, context.asOf);
    const until = dates && !dates.over ? boundUntil(dates, 'client', context.asOf) : undefined;
    const bound = openEnded ? ', and the contract has no end' : until ? `: you are bound until ${until}` : '';
    context.report({
      at: AT,
      severity: partnership.criticality === 'critical' ? 'error' : 'warning',
      message: `You may not leave without a cause${bound}.`,
      why: 'When strategy, volume or trust changes, nothing has been broken, and a partnership that neither side wants goes on. A known price for leaving costs less than a dispute.',
      fixes: [
        {
          ...context.term(
            ['termination', 'byClient'],
            'forConvenience',
            {
              notice: 'TODO days from written notice to the end of service',
              fee: 'TODO amount, 0 EUR if leaving is free',
            },
            '',
          ),
          title: `${context.reached('contracted') ? 'Propose' : 'Insert'} a right to leave without a cause`,
        },
      ],
    });
  },
});
