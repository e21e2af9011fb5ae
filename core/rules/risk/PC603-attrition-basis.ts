import { percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { bothRates, rateWords, scaled } from './attrition-readings.ts';

export const rule = partnershipRule({
  id: 'PC603',
  name: 'attrition-basis',
  area: 'risk',
  severity: 'error',
  from: 'transition',
  dimension: 'people',
  related: ['PC601', 'PC602'],
  summary: 'The attrition of the account and of the provider stand for the same time.',
  condition:
    'The rate of the account and that of the provider as a whole have different bases, such as a month and a year. A basis that is left out is a year.',
  fix: 'Scales what stands for a month or a quarter to a year, where it stands in this file.',
  check(partnership, context) {
    const rates = bothRates(partnership, context);
    if (!rates || rates.account.basis === rates.wide.basis) return;
    const { account, wide } = rates;
    const short = [account, wide].filter(({ basis }) => basis !== 'annualised');
    const ours = short.flatMap((rate) => (rate.at ? [{ rate, at: rate.at }] : []));
    context.report({
      at: ['risk', 'attrition', 'account', 'rate'],
      message: `Attrition here is ${rateWords(account)}, at the provider as a whole ${rateWords(wide)}: the two cannot be compared as they stand.`,
      why: `${short.map((rate) => `${rateWords(rate)} ${rate.rate === 1 ? 'is' : 'are'} ${percent(rate.perYear)} a year`).join('; ')}. Read side by side, a small number for a month hides what it means.`,
      ...(wide.place ? { related: [{ place: wide.place, message: 'the rate of the provider as a whole' }] } : {}),
      fixes:
        ours.length < short.length
          ? []
          : [
              {
                title: `Scale ${ours.map(({ rate }) => `${rateWords(rate)} to ${scaled(rate)} a year`).join(' and ')}`,
                operations: ours.flatMap(({ rate, at }) => [
                  context.set([...at, 'rate'], scaled(rate)),
                  context.set([...at, 'basis'], 'annualised'),
                ]),
                preferred: true,
              },
            ],
    });
  },
});
