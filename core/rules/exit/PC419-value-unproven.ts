import { daysBetween } from '../../model/dates.ts';
import { isOpen } from '../../model/known.ts';
import { days, money } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

const AT = ['commercial', 'benefitsCase'];

export const rule = partnershipRule({
  id: 'PC419',
  name: 'value-unproven',
  area: 'exit',
  severity: 'warning',
  from: 'transition',
  dimension: 'commercial',
  related: ['PC102'],
  summary: 'After a year of work it is known what value the partnership has brought.',
  condition:
    'A benefits case is stated, the provider has served customers for more than 12 months (365 days since `since`, else since go-live), and no actual value is stated. Not evaluated without a benefits case or the first day.',
  fix: 'Adds the actual value and its day, to be filled in.',
  options: {
    provenAfter: {
      default: 365,
      unit: 'days',
      means: 'Days of work after which the value is expected to be known.',
      source: 'policy default: one budget year',
    },
  },
  check(partnership, context) {
    const benefits = partnership.commercial?.benefitsCase;
    if (!benefits) return context.needs('commercial.benefitsCase');
    const stands = context.state([...AT, 'actual']);
    if (isOpen(stands)) return context.needs('commercial.benefitsCase.actual');
    if (stands !== 'absent') return;
    const began = partnership.since ?? partnership.transition?.goLive;
    if (began === undefined) return context.needs('since');
    const age = daysBetween(began, context.asOf);
    if (age <= context.options.provenAfter) return;
    const { expected } = benefits;
    context.report({
      at: [...AT, 'actual'],
      message: `What has the partnership brought in the ${days(age)} since ${began}? ${expected ? `${money(expected.amount, expected.currency)} were expected; no actual value is stated` : 'A benefits case is stated, but no actual value is'}.`,
      why: 'A value that nobody works out is lost in the next round of savings: the fees are known to the cent, and what they buy is not.',
      inputs: [{ name: 'days of work', value: age, unit: 'days' }],
      fixes: [
        {
          title: 'Add the actual value, to be filled in',
          preferred: true,
          operations: [
            context.set([...AT, 'actual'], 'TODO value that was proven, for the same period'),
            ...(context.state([...AT, 'asOf']) === 'absent'
              ? [context.set([...AT, 'asOf'], 'TODO day to which it was worked out')]
              : []),
          ],
        },
      ],
    });
  },
});
