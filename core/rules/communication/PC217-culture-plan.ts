import { list, quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC217',
  name: 'culture-plan',
  area: 'communication',
  severity: 'info',
  from: 'contracted',
  dimension: 'people',
  related: ['PC118', 'PC216'],
  summary: 'Where both sides work in different countries, it is planned what is done about it.',
  condition:
    "From contracted on: a site of the provider that is in use, or is to be, lies in another country than the client's first site, and states no culture plan. One finding for all such sites.",
  fix: 'Adds the plan, to be filled in.',
  check({ sites }, context) {
    const home = sites?.find(({ side }) => side === 'client')?.country;
    const abroad = (sites ?? []).filter(
      ({ side, endsOn }) => side === 'provider' && (endsOn === undefined || endsOn >= context.asOf),
    );
    if (abroad.length === 0) return;
    if (home === undefined) {
      context.needs('sites.country');
      return;
    }
    const without = abroad.filter((site) => {
      if (site.country === undefined) context.needs('sites.country');
      return (
        site.country !== undefined &&
        site.country !== home &&
        lacks(context, [site, 'culturePlan'], 'sites.culturePlan')
      );
    });
    const [first, ...others] = without;
    if (!first) return;
    context.report({
      at: [first, 'culturePlan'],
      message: `The client works in ${home}, the provider in ${list(without.map(({ city, name, id, country }) => `${city ?? name ?? quoted(id)} (${country})`))}, and no plan says what is done about differences of culture.`,
      why: 'A yes that means "I have heard you" on one side means "it will be done" on the other. It is cheaper to learn that before a misunderstanding than from one.',
      related: others.map((site) => ({ at: [site], message: 'No plan here either.' })),
      fixes: [
        {
          title: `Add ${without.length === 1 ? 'the plan' : 'the plans'}, to be filled in`,
          operations: without.map((site) =>
            context.set([site, 'culturePlan'], 'TODO what is done about differences of language and culture'),
          ),
          preferred: true,
        },
      ],
    });
  },
});
