import { isOpen, standing } from '../../model/known.ts';
import { money, number, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';

const AT = ['commercial', 'benefitsCase'];

export const rule = partnershipRule({
  id: 'PC420',
  name: 'value-below-expected',
  area: 'exit',
  severity: 'warning',
  from: 'transition',
  dimension: 'commercial',
  related: ['PC419'],
  summary: 'The partnership brings most of the value that was expected of it.',
  condition:
    'The actual value of the benefits case is less than 70 % of the expected one. Not evaluated while either is not stated, in different currencies, or where nothing above 0 is expected.',
  options: {
    share: {
      default: 70,
      unit: '%',
      means: 'Least part of the expected value.',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const benefits = partnership.commercial?.benefitsCase;
    for (const field of ['expected', 'actual'] as const) {
      const stands = standing(context.state, [...AT, field], benefits?.[field]);
      if (benefits ? stands === 'absent' || isOpen(stands) : field === 'expected')
        context.needs(benefits ? `commercial.benefitsCase.${field}` : 'commercial.benefitsCase');
    }
    const { expected, actual, asOf, measuredBy } = benefits ?? {};
    if (!expected || !actual || expected.amount <= 0) return;
    const { currency } = expected;
    if (currency !== actual.currency) return context.needs(`commercial.benefitsCase.actual in ${currency}`);
    const share = (100 * actual.amount) / expected.amount;
    if (!beyondLimit(share, { below: [{ limit: context.options.share }] })) return;
    context.report({
      at: [...AT, 'actual'],
      message: `The partnership brought ${money(actual.amount, currency)}${asOf ? ` by ${asOf}` : ''}, ${percentBelow(share, context.options.share)} of the ${money(expected.amount, currency)} that were expected.`,
      why: [
        `${money(expected.amount - actual.amount, currency)} are missing; below ${percent(context.options.share)} it is time to ask what has changed: the work, the volume or the expectation.`,
        measuredBy ? `Worked out as stated: ${measuredBy}.` : '',
      ]
        .filter(Boolean)
        .join('\n'),
      inputs: [
        { name: 'expected value', value: expected.amount, unit: currency },
        { name: 'actual value', value: actual.amount, unit: currency },
      ],
    });
  },
});

/** `66.1 %`; `just under 70 %` where rounding would hide it. */
function percentBelow(share: number, limit: number): string {
  return number(share) === number(limit) ? `just under ${percent(limit)}` : percent(share);
}
