import { capital } from '../../kpi/words.ts';
import { count, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC518',
  name: 'training-parity',
  area: 'kpi',
  severity: 'warning',
  from: 'contracted',
  dimension: 'people',
  related: ['PC116', 'PC211', 'PC515'],
  summary: "The provider's agents are trained as well as the client's own.",
  condition:
    "The provider's agents get fewer hours of initial training than the client's own, or other content, and no reason is stated.",
  fix: 'Adds a reason, to be filled in.',
  check({ training }, context) {
    const parity = training?.parity;
    if (!parity) return context.needs('training.parity');
    for (const side of ['internal', 'provider'] as const)
      if (parity.hours?.[side] === undefined) context.needs(`training.parity.hours.${side}`);
    // What is not stated is neither more nor less.
    const { internal = Number.NaN, provider = Number.NaN } = parity.hours ?? {};
    const fewer = provider < internal;
    const other = parity.sameContent === false;
    if (!fewer && !other) return;
    if (!lacks(context, [parity, 'reason'], 'training.parity.reason')) return;
    const hours = fewer
      ? `The provider's agents get ${count(provider, 'hour')} of initial training, your own ${number(internal)}`
      : '';
    const content = "the provider's agents learn from other material than your own";
    context.report({
      at: ['training', 'parity'],
      message: `${fewer ? `${hours}${other ? ', and from other material' : ''}` : capital(content)}; no reason is stated.`,
      why: 'Customers do not know who answers them. What one team was never taught, they hear differently from each.',
      inputs: fewer
        ? [
            { name: 'own agents', value: internal, unit: 'hours' },
            { name: "provider's agents", value: provider, unit: 'hours' },
          ]
        : [],
      fixes: [
        {
          title: 'Give the reason, to be filled in',
          preferred: true,
          operations: [context.set([parity, 'reason'], 'TODO why it differs')],
        },
      ],
    });
  },
});
