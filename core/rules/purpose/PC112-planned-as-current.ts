import { capital } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { claimWords } from './claims.ts';

export const rule = partnershipRule({
  id: 'PC112',
  name: 'planned-as-current',
  area: 'purpose',
  severity: 'error',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC111'],
  summary: 'No work starts before the provider has what the work needs.',
  condition:
    'A piece of work starts, or started, before the day from which a planned ability that it relies on is to be available, and that day is still to come. Without a day of its own, work starts when the partnership went live, or has started when the status says so. Work that has ended is not judged.',
  fix: 'Moves a start that is still to come to the day from which the ability is there; as a proposal once the contract is signed.',
  check(partnership, context) {
    const claims = new Map((partnership.alignment?.claims ?? []).map((claim) => [claim.id, claim]));
    for (const item of partnership.scope ?? []) {
      if (item.endsOn !== undefined && item.endsOn < context.asOf) continue;
      for (const [index, id] of (item.reliesOn ?? []).entries()) {
        const claim = claims.get(id);
        if (claim?.status !== 'planned') {
          if (claim && ['unknown', 'todo'].includes(context.state([claim, 'status'])))
            context.needs('alignment.claims.status');
          continue;
        }
        const { availableBy } = claim;
        const stated =
          item.startsOn ??
          (['unknown', 'todo', 'invalid'].includes(context.state([item, 'startsOn'])) ? undefined : partnership.since);
        const start = stated ?? (context.live ? context.asOf : undefined);
        if (availableBy === undefined) {
          if (context.state([claim, 'availableBy']) !== 'invalid') context.needs('alignment.claims.availableBy');
          continue;
        }
        if (start === undefined) {
          context.needs('scope.startsOn');
          continue;
        }
        if (availableBy <= context.asOf || start >= availableBy) continue;
        const work = item.id ?? item.channel ?? 'the work';
        const ahead = start > context.asOf;
        const gap = daysBetween(ahead ? start : context.asOf, availableBy);
        context.report({
          at: [item, 'reliesOn', index],
          message: ahead
            ? `${capital(work)} is to start on ${start}, ${days(gap)} before what it needs is there: ${claimWords(claim)} is planned for ${availableBy}.`
            : `${capital(work)} ${stated ? `started on ${stated}` : 'has started'} and needs what is only planned: ${claimWords(claim)} is to be there on ${availableBy}, in ${days(gap)}.`,
          why: 'Until then somebody does the work without the means for it, and customers are told what cannot be kept.',
          inputs: [{ name: 'gap', value: gap, unit: 'days' }],
          related: [{ at: [claim, 'availableBy'], message: 'The day from which it is to be available.' }],
          fixes: ahead ? [context.term([item], 'startsOn', availableBy, `a start on ${availableBy}`)] : [],
        });
      }
    }
  },
});
