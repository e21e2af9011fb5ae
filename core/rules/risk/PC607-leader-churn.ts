import { count, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { type Change, changeWords, leavers, newcomers, roleOf } from './key-people.ts';

export const rule = partnershipRule({
  id: 'PC607',
  name: 'leader-churn',
  area: 'risk',
  severity: 'error',
  from: 'transition',
  dimension: 'people',
  related: ['PC115', 'PC604', 'PC606'],
  summary: 'Key roles do not change hands all at once.',
  condition:
    'Within the last 180 days, 2 or more key roles passed to somebody else after the partnership went live, or were left. Each role of each side counts once.',
  options: {
    within: {
      default: 180,
      unit: 'days',
      means: 'Time back from the day of judging in which changes are counted',
      source: 'policy default',
    },
    roles: {
      default: 2,
      unit: 'key roles',
      means: 'Changes in that time from which it is an error',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const { within, roles } = context.options;
    const gone = new Set(leavers(partnership, context));
    const byRole = new Map<string, Change>();
    for (const change of [...newcomers(partnership, context), ...gone]) {
      const role = roleOf(change.person);
      if (change.age <= within && !byRole.has(role)) byRole.set(role, change);
    }
    const changes = [...byRole.values()].sort((a, b) => a.age - b.age);
    const [newest, ...others] = changes;
    if (!newest || changes.length < roles) return;
    context.report({
      at: [newest.person, gone.has(newest) ? 'until' : 'since'],
      message: `${count(changes.length, 'key role')} changed hands within ${number(within)} days: ${changeWords(changes, gone)}.`,
      why: 'Leaders who change together take the memory of the partnership with them, and are a sign that its company is changing too. Hear from those above them what stays as it was agreed.',
      inputs: [{ name: 'key roles changed', value: changes.length }],
      related: others.map((change) => ({
        at: [change.person],
        message: 'changed as well',
      })),
    });
  },
});
