import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { decisionAt, leaving } from './decision.ts';
import { blockersOf } from './own-house.ts';
import { isSaidHere } from './where.ts';

export const rule = partnershipRule({
  id: 'PC712',
  name: 'not-ready-to-leave',
  area: 'lifecycle',
  severity: 'error',
  from: 'transition',
  dimension: 'resilience',
  related: ['PC104', 'PC703', 'PC711'],
  summary: 'Who decides to leave knows its own goals and has its own house in order.',
  condition:
    'It was decided to leave while the goals have no single top (PC104), a goal leads nowhere (PC105), or nobody looked at the own part in the 90 days before (PC703). Judged as those rules judge, whatever their severity; one that a policy turns off does not count.',
  check(partnership, context) {
    if (!isSaidHere(decisionAt, partnership, context)) return;
    const { stands } = leaving(context);
    if (stands === 'undecided' || stands === 'open') context.needs('lifecycle.decision');
    if (stands !== 'exit') return;
    const blockers = blockersOf(context);
    if (blockers.length === 0) return;
    context.report({
      at: [...decisionAt, 'type'],
      message: `It was decided to leave, and your own side is not ready: ${list(blockers.map(({ words }) => words))}.`,
      why: 'What is not clear at home is taken along to the next provider, together with the cost of the move. These are the blockers; each has a finding of its own.',
      related: blockers.map(({ rule, sentence, place }) => ({ place, message: `${sentence} (${rule})` })),
    });
  },
});
