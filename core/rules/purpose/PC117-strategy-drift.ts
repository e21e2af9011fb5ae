import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { strategyInForce } from './strategy.ts';

export const rule = partnershipRule({
  id: 'PC117',
  name: 'strategy-drift',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC110'],
  summary: "The partnership follows the client's strategy that is in force.",
  condition:
    "The version of the strategy that the partnership follows is not the one in force, which began more than 90 days ago. In force is the newest that the partnership or the client's portfolio states. Not judged where the version followed, the current version or its date is not stated.",
  fix: 'Proposes to bring the partnership in line with the strategy in force.',
  options: {
    grace: {
      default: 90,
      unit: 'days',
      means: 'time to bring the partnership in line with a new strategy',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const strategy = partnership.alignment?.strategy;
    const current = strategyInForce(partnership, context);
    if (!strategy && !current) return;
    if (!current?.version) {
      context.needs('alignment.strategy.version', ...(current ? [] : ['alignment.strategy.date']));
      return;
    }
    const followed = strategy?.alignedVersion;
    if (followed === undefined) {
      // A version that was refused has a finding of its own.
      if (context.state(['alignment', 'strategy', 'alignedVersion']) !== 'invalid')
        context.needs('alignment.strategy.alignedVersion');
      return;
    }
    const age = daysBetween(current.date, context.asOf);
    if (plain(followed) === plain(current.version) || age <= context.options.grace) return;
    context.report({
      at: ['alignment', 'strategy', 'alignedVersion'],
      message: `The partnership follows the strategy ${followed}; for ${days(age)}, since ${current.date}, ${current.version} has been in force.`,
      why: `Scope, goals and targets still pull towards what the client wanted before. ${days(context.options.grace)} are allowed to compare them with the new strategy.`,
      inputs: [{ name: 'age', value: age, unit: 'days' }],
      fixes: [
        {
          title: `Propose to bring it in line with ${current.version}`,
          operations: [
            { do: 'propose', path: ['alignment', 'strategy'], field: 'alignedVersion', value: current.version },
          ],
        },
      ],
    });
  },
});

function plain(version: string): string {
  return version.trim().toLowerCase();
}
