import type { Fix } from '../../findings.ts';
import { candidates, personWords } from '../../kpi/owners.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { otherSide, type Side, sides } from '../shapes/both-sides.ts';
import { lacks } from '../shapes/missing.ts';
import { alignmentAbsent } from './alignment-question.ts';

const at = ['alignment', 'sponsors'] as const;

export const rule = partnershipRule({
  id: 'PC114',
  name: 'sponsor-missing',
  area: 'purpose',
  severity: 'error',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC113'],
  summary: 'An executive of each side keeps the partnership on the agenda.',
  condition:
    'A sponsor is named for one side and none for the other. When no sponsor at all is named, that is asked with all else that alignment leaves out, as a warning.',
  fix: 'Names an executive of that side, of your choice, or leaves the name to be filled in.',
  check(partnership, context) {
    if (alignmentAbsent('sponsors', partnership, context)) return;
    const sponsors = partnership.alignment?.sponsors;
    const without = sides.filter((side) => {
      if (sponsors?.[side]?.person !== undefined) return false;
      return lacks(context, [...at, side, 'person'], `alignment.sponsors.${side}.person`);
    });
    for (const side of without) {
      const other = sponsors?.[otherSide(side)]?.person;
      const person = other === undefined ? undefined : context.person(other);
      context.report({
        at: [...at, side],
        message: `No executive of the ${side} is named as sponsor${person ? `; of the ${otherSide(side)} it is ${personWords(person)}` : ''}.`,
        why: 'When plan and daily business collide, a plan without a sponsor loses. The sponsor on the other side then has nobody to call.',
        fixes: nameSponsor(side, context),
      });
    }
  },
});

/** One fix for each executive of the side, and one that leaves the name open. Which one it is, people know. */
function nameSponsor(side: Side, context: RuleContext): Fix[] {
  const executives = context.people().filter(({ level }) => level === 'executive');
  return [
    ...candidates(executives, side, undefined).map((person) => ({
      title: `Name ${personWords(person)}`,
      operations: [context.set([...at, side, 'person'], person.id)],
    })),
    {
      title: 'Fill in the name later',
      operations: [context.set([...at, side, 'person'], `TODO which executive of the ${side}`)],
    },
  ];
}
