import { personWords } from '../../kpi/owners.ts';
import { daysBetween } from '../../model/dates.ts';
import { days, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { type Side, sides } from '../shapes/both-sides.ts';

const at = ['alignment', 'sponsors'] as const;

export const rule = partnershipRule({
  id: 'PC115',
  name: 'sponsor-lapsed',
  area: 'purpose',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC114'],
  summary: 'The sponsors take part as often as they promised.',
  condition:
    'Live: the last day on which a sponsor took part, in the definition or the diary, is longer ago than the sponsor promised; where no promise is stated, than 90 days. Both sponsors are one finding. A sponsor without any such day is not judged.',
  fix: 'Asks for a newer day to be filled in, beside the old one.',
  options: {
    every: {
      default: 90,
      unit: 'days',
      means: 'longest time without the sponsor where the sponsor promised none',
      source: 'policy default: one quarter',
    },
  },
  check({ alignment }, context) {
    const lapsed = sides.flatMap((side) => {
      const sponsor = alignment?.sponsors?.[side];
      if (!sponsor) return [];
      const last = context.newest(
        sponsor.lastEngaged,
        [`alignment/sponsors/${side}`, `sponsors/${side}`, ...(sponsor.person === undefined ? [] : [sponsor.person])],
        'engaged',
      );
      const every = sponsor.every?.days ?? context.options.every;
      if (last === undefined) {
        context.needs(`alignment.sponsors.${side}.lastEngaged`);
        return [];
      }
      const promise = context.state([...at, side, 'every']);
      if (promise === 'invalid') return [];
      if (promise === 'unknown' || promise === 'todo') {
        context.needs(`alignment.sponsors.${side}.every`);
        return [];
      }
      const age = daysBetween(last, context.asOf);
      return age > every
        ? [{ side, last, age, every, assumed: sponsor.every === undefined, who: whoIs(side, sponsor.person, context) }]
        : [];
    });
    const [first] = lapsed;
    if (!first) return;
    context.report({
      at: lapsed.length === 1 ? [...at, first.side, 'lastEngaged'] : at,
      message: `${list(lapsed.map(({ who, last, age }) => `${who} last took part on ${last}, ${days(age)} ago`))}; ${lapsed.every(({ every }) => every === first.every) ? `at least every ${days(first.every)} ${first.assumed ? 'is expected' : 'was promised'}` : `${list(lapsed.map(({ every, assumed }) => `${days(every)} ${assumed ? 'are expected' : 'were promised'}`))}`}.`,
      why: `Executives who are there for the signing and absent afterwards are an early sign of trouble: decisions wait, and the plan loses to whatever is nearer.${lapsed.some(({ assumed }) => assumed) ? `\nHow often is not stated${lapsed.every(({ assumed }) => assumed) ? '' : ' of both'}; ${days(context.options.every)} are assumed.` : ''}`,
      inputs: lapsed.flatMap(({ side, age, every, assumed }) => [
        { name: `age, ${side}`, value: age, unit: 'days' },
        { name: `every, ${side}`, value: every, unit: 'days', assumed },
      ]),
      fixes: [
        {
          title: `Ask for the day on which ${lapsed.length === 1 ? first.who : 'they'} took part since, to be filled in`,
          operations: lapsed.map(({ side, last }) =>
            context.set([...at, side, 'lastEngaged'], `TODO day after ${last} on which the sponsor took part`),
          ),
        },
      ],
    });
  },
});

function whoIs(side: Side, id: string | undefined, context: Pick<RuleContext, 'person'>): string {
  const person = id === undefined ? undefined : context.person(id);
  return person?.name !== undefined ? personWords(person) : `the sponsor of the ${side}`;
}
