import { partnershipRule } from '../rule.ts';
import { isStated } from './absent-parts.ts';
import { personFixes } from './people.ts';

export const rule = partnershipRule({
  id: 'PC212',
  name: 'no-direct-line',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC205', 'PC211'],
  summary: "The provider's team can reach leaders or colleagues of the client without going through others.",
  condition:
    'Live: access is stated, and neither a leader nor a peer of the client is named whom the team may ask directly.',
  fix: 'Names a leader, of your choice, or leaves the name to be filled in.',
  check(partnership, context) {
    if (!isStated('PC212', ['access'], partnership, context)) return;
    for (const key of ['leaders', 'peers'] as const) {
      const state = context.state(['access', key]);
      if (state === 'unknown' || state === 'todo') context.needs(`access.${key}`);
      const empty = state === 'absent' || (state === 'stated' && context.state(['access', key, 0]) === 'absent');
      if (!empty) return;
    }
    context.report({
      at: ['access', 'leaders'],
      message:
        "Nobody at the client is named whom the provider's team may ask directly, neither a leader nor a colleague.",
      why: 'A question that has to travel up one side and down the other is often not asked, and the answer comes when the customer has gone.',
      fixes: personFixes(context, 'client', {
        operations: (id) => [context.append(['access', 'leaders'], { person: id, how: 'TODO in which way' })],
        todo: 'who can be reached',
        later: 'the name',
        only: ({ level }) => level !== 'frontline',
      }),
    });
  },
});
