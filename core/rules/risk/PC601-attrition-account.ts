import type { Input } from '../../findings.ts';
import { count, number, percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { bothRates, type Rate, rateWords } from './attrition-readings.ts';

export const rule = partnershipRule({
  id: 'PC601',
  name: 'attrition-account',
  area: 'risk',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC530'],
  summary: 'People do not leave this account faster than the provider as a whole.',
  condition:
    'Both rates scaled to a year: the account loses more than 1.25 times the share that the provider loses as a whole. Error above 1.75 times with more than 10 leavers.',
  options: {
    warn: {
      default: 1.25,
      unit: 'times',
      means: 'Attrition of the account against that of the provider above which it is a warning',
      source: 'policy default',
    },
    error: {
      default: 1.75,
      unit: 'times',
      means: 'Attrition of the account against that of the provider above which it is an error',
      source: 'policy default',
    },
    leavers: {
      default: 10,
      unit: 'people',
      means: 'Leavers of the account above which it may be an error: of few, one more is chance',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const rates = bothRates(partnership, context);
    if (!rates) return;
    const { account, wide } = rates;
    const { warn, error, leavers } = context.options;
    const steps = [{ limit: wide.perYear * warn, severity: 'warning' as const }];
    const many = account.leavers !== undefined && account.leavers > leavers;
    const beyond = beyondLimit(account.perYear, {
      above: many ? [...steps, { limit: wide.perYear * error, severity: 'error' }] : steps,
    });
    if (!beyond) return;
    if (account.leavers === undefined) context.needs('risk.attrition.account.leavers');
    const times = wide.perYear > 0 ? `, ${number(account.perYear / wide.perYear, 2)} times as many` : '';
    const left = account.leavers === undefined ? '' : ` ${count(account.leavers, 'person', 'people')} left.`;
    context.report({
      at: ['risk', 'attrition', 'account', 'rate'],
      severity: beyond.severity,
      message: `${percent(account.perYear)} of the team here leave in a year, against ${percent(wide.perYear)} at the provider as a whole${times}.${left}`,
      why: [
        "What drives people away is then in this account and not in the provider's market: its work, shifts, pay or support, and both sides shape those.",
        `The limit is ${number(beyond.limit / (wide.perYear || 1), 2)} × ${percent(wide.perYear)} = ${percent(beyond.limit)}.`,
        [account, wide].flatMap(scaling).join(' '),
      ]
        .filter(Boolean)
        .join('\n'),
      inputs: [input('attrition of the account', account), input('attrition of the provider', wide)],
      ...(wide.place ? { related: [{ place: wide.place, message: 'the rate of the provider as a whole' }] } : {}),
    });
  },
});

function scaling(rate: Rate): string[] {
  return rate.basis === 'annualised' ? [] : [`${rateWords(rate)} are ${percent(rate.perYear)} a year.`];
}

function input(name: string, { perYear }: Rate): Input {
  return { name, value: Number(perYear.toFixed(2)), unit: '% a year' };
}
