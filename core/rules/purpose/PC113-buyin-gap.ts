import type { BuyIn } from '../../generated/types.ts';
import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { type Side, sides } from '../shapes/both-sides.ts';
import { alignmentAbsent } from './alignment-question.ts';

const levels = ['executive', 'management', 'frontline'] as const;
type Level = (typeof levels)[number];

const words: Record<Level, string> = {
  executive: 'the executives',
  management: 'the management',
  frontline: 'the frontline',
};

export const rule = partnershipRule({
  id: 'PC113',
  name: 'buyin-gap',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC110'],
  summary: 'Executives, management and frontline of each side stand behind the partnership.',
  condition:
    'A level of a side has nobody under buy-in: an error when it is the executives, else a warning. One finding for all gaps. An entry whose day is still to come does not count yet. An entry that does not say its level or side leaves open which gap it fills. When no buy-in at all is stated, that is asked with all else that alignment leaves out.',
  fix: 'Inserts the missing levels, to be filled in.',
  check(partnership, context) {
    if (alignmentAbsent('buyIn', partnership, context)) return;
    const entries = (partnership.alignment?.buyIn ?? []).filter(
      ({ date }) => date === undefined || date <= context.asOf,
    );
    const unplaced = entries.filter(({ level, side }) => level === undefined || side === undefined);
    if (unplaced.some(({ level }) => level === undefined)) context.needs('alignment.buyIn.level');
    if (unplaced.some(({ side }) => side === undefined)) context.needs('alignment.buyIn.side');
    const gaps = sides
      .flatMap((side) => levels.map((level) => ({ side, level })))
      .filter((gap) => !entries.some((entry) => mayFill(entry, gap.side, gap.level)));
    if (gaps.length === 0) return;
    const top = gaps.some(({ level }) => level === 'executive');
    const bySide = sides
      .map((side) => ({ side, missing: gaps.filter((gap) => gap.side === side) }))
      .filter(({ missing }) => missing.length > 0);
    context.report({
      at: ['alignment', 'buyIn'],
      severity: top ? 'error' : 'warning',
      message: `Who ${top ? 'at the top ' : ''}stands behind it? Nobody is named for ${list(bySide.map(({ side, missing }) => `${list(missing.map(({ level }) => words[level]))} of the ${side}`))}.`,
      why: top
        ? 'What executives did not agree to, they do not pay for in the next round of cuts.'
        : 'Those who were not asked wait it out: a plan needs every level, the top first.',
      fixes: [
        {
          title: `Insert the missing ${gaps.length === 1 ? 'level' : 'levels'}, to be filled in`,
          operations: gaps.map(({ side, level }) =>
            context.append(['alignment', 'buyIn'], {
              level,
              side,
              person: 'TODO who spoke for this level',
              date: 'TODO day on which they agreed',
            }),
          ),
          preferred: true,
        },
      ],
    });
  },
});

/** Whether an entry stands for a level of a side, or could: what it does not say may be this. */
function mayFill(entry: BuyIn, side: Side, level: Level): boolean {
  return (entry.level ?? level) === level && (entry.side ?? side) === side;
}
