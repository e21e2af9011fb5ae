import type { Fix } from '../../findings.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { type Side, sides } from '../shapes/both-sides.ts';
import { lacks } from '../shapes/missing.ts';
import { alignmentAbsent } from './alignment-question.ts';
import { strategyInForce } from './strategy.ts';

const why =
  "People plan for what they believe the other company wants. A partner that knows only last year's vision works towards last year.";
const at = ['alignment', 'vision'] as const;

export const rule = partnershipRule({
  id: 'PC110',
  name: 'vision-not-shared',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  summary: 'Each side has told the other where it wants to go, since the strategy last changed.',
  condition:
    "A side's vision is not stated, there is no day on which it was shared (in the definition or the diary), or that day is before the date of the strategy in force, as the partnership or the client's portfolio states it. When neither side's vision is stated, that is asked with all else that alignment leaves out.",
  fix: 'Adds the vision, or the day, to be filled in; where it is old, asks for a newer day beside it, to be filled in.',
  check(partnership, context) {
    if (alignmentAbsent('vision', partnership, context)) return;
    const vision = partnership.alignment?.vision;
    const missing: Side[] = [];
    const never: Side[] = [];
    const old: { side: Side; last: string }[] = [];
    const strategy = strategyInForce(partnership, context);
    for (const side of sides) {
      const here = vision?.[side];
      const last = context.newest(here?.sharedOn, [`alignment/vision/${side}`, `vision/${side}`], 'shared');
      if (here?.statement === undefined) {
        if (lacks(context, [...at, side, 'statement'], `alignment.vision.${side}`)) missing.push(side);
      } else if (last === undefined) {
        if (
          here.sharedOn === undefined &&
          lacks(context, [...at, side, 'sharedOn'], `alignment.vision.${side}.sharedOn`)
        )
          never.push(side);
      } else if (strategy && last < strategy.date) old.push({ side, last });
    }
    if (missing.length > 0)
      context.report({
        at: missing.length === 1 ? [...at, ...missing] : at,
        message: `Where does ${sidesWords(missing)} want to go? No vision is stated.`,
        why,
        fixes: [fill(missing, 'statement', 'TODO where this side wants to go', 'Add the vision', context)],
      });
    if (never.length > 0)
      context.report({
        at: never.length === 1 ? [...at, ...never] : at,
        message: `When did ${sidesWords(never)} last explain its vision to the other? No day is stated.`,
        why,
        fixes: [fill(never, 'sharedOn', 'TODO day on which it was explained', 'Add the day', context)],
      });
    if (old.length > 0 && strategy)
      context.report({
        at: old.length === 1 && old[0] ? [...at, old[0].side, 'sharedOn'] : at,
        message: `${old.map(({ side, last }, index) => (index === 0 ? `The ${side} last explained its vision on ${last}` : ` and the ${side} on ${last}`)).join('')}, before the strategy ${strategy.version ? `${strategy.version} ` : ''}of ${strategy.date}.`,
        why,
        fixes: [
          {
            title: 'Ask for the day on which it was explained since, to be filled in',
            operations: old.map(({ side, last }) =>
              context.set([...at, side, 'sharedOn'], `TODO day after ${last} on which it was explained`),
            ),
          },
        ],
      });
  },
});

function sidesWords(some: readonly Side[]): string {
  return some.length === 1 ? `the ${some[0]}` : 'each side';
}

function fill(some: readonly Side[], field: string, value: string, title: string, context: RuleContext): Fix {
  return {
    title: `${title}, to be filled in`,
    operations: some.map((side) => context.set([...at, side, field], value)),
    preferred: true,
  };
}
