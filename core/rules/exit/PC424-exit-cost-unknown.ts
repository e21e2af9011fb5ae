import type { Partnership } from '../../generated/types.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { feeStanding } from './convenience-fee.ts';
import { ownPlan } from './exit-plan.ts';

const CASE = ['exitPlan', 'businessCase'];

export const rule = partnershipRule({
  id: 'PC424',
  name: 'exit-cost-unknown',
  area: 'exit',
  severity: 'warning',
  from: 'transition',
  dimension: 'resilience',
  related: ['PC408', 'PC423'],
  summary: 'It is known what leaving would cost.',
  condition:
    'Live, there is an exit plan, and the cost of the transition, the cost of dual running (its length is enough where the monthly fee is stated) or, beside one of these, the fee for leaving without a cause is not stated. A missing fee alone has PC408; where PC408 is off, this rule says it.',
  fix: 'Adds what is missing, to be filled in.',
  check(partnership, context) {
    if (!ownPlan(partnership)) return context.needs('exitPlan');
    const costs = costsMissing(partnership, context);
    const fee = feeMissing(partnership, context);
    if (costs.length === 0 && (!fee || context.optionsOf('PC408'))) return;
    const words = [...costs.map((cost) => cost.words), ...(fee ? ['the fee for leaving without a cause'] : [])];
    const absent = context.state(CASE) === 'absent';
    context.report({
      at: costs.length === 1 && !absent ? [...CASE, costs[0]?.field ?? ''] : CASE,
      onKey: true,
      message: `What would leaving cost? Not stated: ${list(words)}.`,
      why: 'Short-run costs are what keeps a client with a partner that it would not choose again. Against the yearly gain they say after how many months leaving has paid for itself.',
      fixes:
        costs.length === 0
          ? []
          : [
              {
                title: 'Add what is missing, to be filled in',
                preferred: true,
                operations: absent
                  ? [context.set(CASE, Object.fromEntries(costs.map(({ field, todo }) => [field, todo])))]
                  : costs.map(({ field, todo }) => context.set([...CASE, field], todo)),
              },
            ],
    });
  },
});

interface Missing {
  field: 'transitionCost' | 'dualRun' | 'dualRunCost';
  words: string;
  todo: string;
}

function costsMissing(partnership: Partnership, context: RuleContext): Missing[] {
  const missing: Missing[] = [];
  const lacking = (field: string): boolean => lacks(context, [...CASE, field], `exitPlan.businessCase.${field}`);
  if (lacking('transitionCost'))
    missing.push({
      field: 'transitionCost',
      words: 'the cost of the move itself',
      todo: 'TODO hiring, training and tools for the move',
    });
  if (lacking('dualRunCost')) {
    const fee = [partnership, ...context.companions()].some(({ commercial }) => commercial?.monthlyFee !== undefined);
    if (lacking('dualRun'))
      missing.push({
        field: 'dualRun',
        words: 'how long two teams are paid for the same work',
        todo: 'TODO how long two teams are paid for the same work',
      });
    else if (!fee && context.state([...CASE, 'dualRun']) === 'stated')
      missing.push({
        field: 'dualRunCost',
        words: 'what the second team costs in the time of dual running',
        todo: 'TODO what the second team costs in that time',
      });
  }
  return missing;
}

/** Whether the client may leave without a cause at a price that nothing says. */
function feeMissing({ termination }: Partnership, context: RuleContext): boolean {
  const right = termination?.byClient?.forConvenience;
  if (!right) return false;
  const stands = feeStanding(right, context.state);
  if (stands === 'open') context.needs('termination.byClient.forConvenience.fee');
  return stands === 'absent';
}
