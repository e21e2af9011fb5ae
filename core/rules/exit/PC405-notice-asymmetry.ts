import { isOpen, standing } from '../../model/known.ts';
import { days, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

const CLIENT = ['termination', 'byClient', 'forConvenience'];
const PROVIDER = ['termination', 'byProvider', 'forConvenience'];

export const rule = partnershipRule({
  id: 'PC405',
  name: 'notice-asymmetry',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC403', 'PC404'],
  summary: 'The client is bound no longer than the provider.',
  condition:
    "Both sides may end for convenience and the client's notice is longer than the provider's. Silent when either may not, or when either notice is not known.",
  fix: 'Swaps the two notices, or from contracted on proposes to.',
  check(partnership, context) {
    const ours = partnership.termination?.byClient?.forConvenience;
    const theirs = partnership.termination?.byProvider?.forConvenience;
    if (!ours || !theirs) return;
    for (const [at, { notice }] of [
      [CLIENT, ours],
      [PROVIDER, theirs],
    ] as const) {
      if (isOpen(standing(context.state, [...at, 'notice'], notice))) context.needs([...at, 'notice'].join('.'));
    }
    if (!ours.notice || !theirs.notice || ours.notice.days <= theirs.notice.days) return;
    const [long, short] = [ours.notice, theirs.notice];
    const operations = [
      ...context.term(CLIENT, 'notice', short.text, '').operations,
      ...context.term(PROVIDER, 'notice', long.text, '').operations,
    ];
    const words = `a notice of ${short.text} for you and ${long.text} for the provider`;
    context.report({
      at: [...CLIENT, 'notice'],
      message: `You are bound for ${days(long.days)}, the provider for ${number(short.days)}: the longer bind is on your side.`,
      why: `The side that has to rebuild a team needs more time than the side that lets one go. You would pay for ${days(long.days - short.days)} longer than the provider would have to stay.`,
      inputs: [
        { name: "client's notice", value: long.days, unit: 'days' },
        { name: "provider's notice", value: short.days, unit: 'days' },
      ],
      related: [{ at: [...PROVIDER, 'notice'], message: `The provider may leave in ${days(short.days)}.` }],
      fixes: [{ title: `${context.reached('contracted') ? 'Propose' : 'Change to'} ${words}`, operations }],
    });
  },
});
