import { percent } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { alignmentAbsent, isCustomerFacing } from './alignment-question.ts';

const at = ['alignment', 'brand', 'certification'] as const;

export const rule = partnershipRule({
  id: 'PC116',
  name: 'brand-cert',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  summary: 'Agents who meet customers know the brand, and a certificate shows it.',
  condition:
    'Work is in touch with customers, and no part of the agents who must hold the brand certificate is agreed; or, live, fewer agents hold it than agreed (where no part is agreed: than 95 %). When nothing at all is stated on the brand, that is asked with all else that alignment leaves out.',
  fix: 'Adds the part that must hold it: as a term of 95 %, proposed once the contract is signed, or to be filled in where nothing is stated on the certificate.',
  options: {
    required: {
      default: 95,
      unit: '%',
      means: 'part of the agents who hold the certificate where no part is agreed',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const { alignment, scope } = partnership;
    if (!scope) {
      context.needs('scope');
      return;
    }
    if (!scope.some(isCustomerFacing) || alignmentAbsent('brand', partnership, context)) return;
    const certification = alignment?.brand?.certification;
    const { required, actual } = certification ?? {};
    const least = context.options.required;
    const serves = context.live && !(partnership.since !== undefined && partnership.since > context.asOf);
    if (required === undefined) {
      if (!lacks(context, [...at, 'required'], 'alignment.brand.certification.required')) return;
      const short = serves && actual !== undefined && actual < least;
      context.report({
        at: [...at, 'required'],
        message: `How many of the agents must hold a certificate of the brand? ${actual === undefined ? 'No part is agreed.' : `${percent(actual)} do${short ? `; ${percent(least)} is common` : ''}, and no part is agreed.`}`,
        why: 'To a customer the agent is the brand, whoever pays the wage. Without an agreed part, training in it is the first hour that is cut.',
        fixes: [
          certification
            ? context.term([certification], 'required', percent(least), `${percent(least)} of the agents`)
            : {
                title: 'Add the certificate, to be filled in',
                operations: [context.set([...at], { required: 'TODO part of the agents who must hold it' })],
                preferred: true,
              },
        ],
      });
      return;
    }
    if (!serves) return;
    if (actual === undefined) {
      if (context.state([...at, 'actual']) !== 'invalid') context.needs('alignment.brand.certification.actual');
      return;
    }
    if (actual >= required) return;
    const counted = certification?.asOf === undefined ? '' : ` (counted on ${certification.asOf})`;
    context.report({
      at: [...at, 'actual'],
      message: `${percent(actual)} of the agents hold the brand certificate${counted}; ${percent(required)} is agreed.`,
      why: 'To a customer the agent is the brand, whoever pays the wage. Those who have not learned it speak for the client all the same.',
      inputs: [
        { name: 'actual', value: actual, unit: '%' },
        { name: 'agreed', value: required, unit: '%' },
      ],
    });
  },
});
