import { partnershipRule } from '../rule.ts';
import { planName } from './covering.ts';

const asked = {
  rto: { limit: 'maximumOutage', back: 'brings the work back within', bears: 'the work may stop for no longer than' },
  rpo: { limit: 'maximumDataLoss', back: 'may lose the data of', bears: 'no more may be lost than that of' },
} as const;

export const rule = partnershipRule({
  id: 'PC613',
  name: 'rto-exceeds-tolerance',
  area: 'risk',
  severity: 'error',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC425', 'PC612'],
  summary: 'Each continuity plan brings the work back before the harm cannot be borne.',
  condition:
    'The recovery time of a continuity plan (rto) is longer than the longest bearable outage, or the data that it may lose (rpo) more than the longest bearable data loss.',
  fix: 'Changes, or from contracted on proposes, the time to what can be borne.',
  check({ risk }, context) {
    const { impact, continuity = [] } = risk ?? {};
    if (continuity.length === 0) return context.needs('risk.continuity');
    for (const key of ['rto', 'rpo'] as const) {
      const { limit: name, back, bears } = asked[key];
      const limit = impact?.[name];
      if (!limit) {
        if (context.state(['risk', 'impact', name]) !== 'invalid') context.needs(`risk.impact.${name}`);
        continue;
      }
      for (const plan of continuity) {
        const value = plan[key];
        if (!value && context.state([plan, key]) !== 'invalid') context.needs(`risk.continuity.${key}`);
        if (!value || value.seconds <= limit.seconds) continue;
        context.report({
          at: [plan, key],
          message: `The plan ${planName(plan)} ${back} ${value.text}; ${bears} ${limit.text}.`,
          why:
            key === 'rto'
              ? 'A plan that works as written would still leave customers alone for longer than the harm can be borne.'
              : 'A plan that works as written would still lose more of what customers said and did than can be borne.',
          related: [{ at: ['risk', 'impact', name], message: `what can be borne: ${limit.text}` }],
          fixes: [context.term([plan], key, limit.text, limit.text)],
        });
      }
    }
  },
});
