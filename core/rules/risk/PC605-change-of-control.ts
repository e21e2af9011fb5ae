import { partnershipRule } from '../rule.ts';
import { placeHere, takeovers, takeoverWords } from './news.ts';
import { hasControlGround, riskIsAsked } from './unstated.ts';

const why =
  'A contract is made with a company that one knows; its buyer may be a competitor, or may want the sites for other clients. The right to leave then also makes the buyer ask you first.';

export const rule = partnershipRule({
  id: 'PC605',
  name: 'change-of-control',
  area: 'risk',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC406', 'PC604'],
  summary: 'The client may leave when the provider is bought or merges.',
  condition:
    'The contract gives the client no right to end it when the provider is bought or merges, or the rights to end are stated and nothing is said of this one. A change of control among the grounds for ending for cause is such a right. Where no threat is stated, PC610 asks for it from contracted on.',
  fix: 'Adds the right: changes the term while terms are open, proposes it afterwards; to be filled in where nothing is stated.',
  check(partnership, context) {
    const { termination } = partnership;
    const at = ['termination', 'changeOfControl'];
    const stands = context.state(at);
    const grounds = context.state(['termination', 'byClient', 'forCause', 'grounds']);
    const ground = hasControlGround(partnership, context);
    if (termination?.changeOfControl === true || (ground && grounds === 'stated')) return;
    if (termination?.changeOfControl === false) {
      context.report({
        at,
        message: 'If the provider is bought or merges, you have no right to leave.',
        why,
        related: related(),
        fixes: [
          context.term(
            ['termination'],
            'changeOfControl',
            true,
            'a right to leave when the provider is bought or merges',
          ),
        ],
      });
      return;
    }
    if (stands !== 'absent' || !termination || ground || riskIsAsked(partnership, context)) {
      if (stands !== 'invalid') context.needs('termination.changeOfControl');
      return;
    }
    context.report({
      at,
      message:
        'May you leave when the provider is bought or merges? The rights to end the contract are stated, this one is not.',
      why,
      related: related(),
      fixes: [
        {
          title: 'Add it, to be filled in',
          operations: [
            context.set(at, 'TODO true or false, may the client leave when the provider is bought or merges'),
          ],
          preferred: true,
        },
      ],
    });

    function related() {
      return takeovers(partnership, context)
        .filter(({ own }) => own?.side !== 'client')
        .map((takeover) => ({
          ...(takeover.place ? { place: takeover.place } : { at: placeHere(takeover) }),
          message: takeoverWords(takeover),
        }));
    }
  },
});
