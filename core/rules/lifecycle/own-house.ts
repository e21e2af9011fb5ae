import { standing } from '../../model/known.ts';
import { count } from '../../text.ts';
import { GoalTree, goalWords, orphansIn, ultimateOf } from '../purpose/goal-tree.ts';
import type { PlaceInFile, RuleContext } from '../rule.ts';
import { introspectionAt, inwardOf } from './inward.ts';
import { inwardWords } from './PC703-no-introspection.ts';
import { mainPart, statedIn } from './where.ts';

/** Something on the client's side that another rule finds open. */
export interface Blocker {
  rule: string;
  /** Inside a sentence: `no goal is stated`. */
  words: string;
  /** As a sentence, at its place. */
  sentence: string;
  place: PlaceInFile;
}

/** What is not in order at the client: its goals (PC104, PC105) and the look at its own part (PC703). Rules that are off find nothing. */
export function blockersOf(context: RuleContext): Blocker[] {
  const isOn = ({ rule }: Blocker): boolean => context.optionsOf(rule) !== undefined;
  return [...goalBlockers(context), ...lookBlockers(context)].filter(isOn);
}

function goalBlockers(context: RuleContext): Blocker[] {
  const part = statedIn(['goals'], context) ?? mainPart(context);
  if (!part) return [];
  const { goals } = part.data;
  const stands = standing(part.state, ['goals'], goals);
  if (stands === 'unknown' || stands === 'todo') context.needs('goals');
  if (stands !== 'stated' && stands !== 'absent') return [];
  const place = part.place(['goals']);
  if (!goals || goals.length === 0) {
    if (context.optionsOf('PC104') === undefined) return [];
    return [{ rule: 'PC104', words: 'no goal is stated', sentence: 'No goal is stated.', place }];
  }
  const tree = new GoalTree(goals);
  const ultimate = ultimateOf(tree, part);
  if (ultimate === 'open') context.needs('goals.level');
  if (ultimate === 'none')
    return [
      {
        rule: 'PC104',
        words: 'no goal is called the ultimate one',
        sentence: 'No goal is called the ultimate one.',
        place,
      },
    ];
  if (ultimate !== 'one' && ultimate !== 'several') return [];
  const blockers: Blocker[] = [];
  if (ultimate === 'several') {
    const words = `${count(tree.ultimates.length, 'goal')} are called the ultimate one`;
    blockers.push({ rule: 'PC104', words, sentence: `${words}.`, place });
  }
  const { orphans, open } = orphansIn(tree, part);
  const [first] = orphans;
  if (open.length > 0) context.needs('goals.contributesTo');
  if (first)
    blockers.push({
      rule: 'PC105',
      words: `${count(orphans.length, 'goal')} ${orphans.length === 1 ? 'serves' : 'serve'} no other`,
      sentence: `${goalWords(first, 40)} serves no other goal.`,
      place: part.place([first]),
    });
  return blockers;
}

function lookBlockers(context: RuleContext): Blocker[] {
  const within = context.optionsOf('PC703')?.within;
  if (within === undefined) return [];
  const inward = inwardOf(context, within);
  if (inward.stands === 'open') context.needs(...inward.needs);
  if (inward.stands === 'open' || inward.stands === 'fine') return [];
  const words =
    inward.stands === 'absent'
      ? 'no look at your own part is stated'
      : inward.stands === 'late'
        ? 'your own part was looked at only after the decision'
        : `your own part was last looked at on ${inward.newest}`;
  const sentence = inward.stands === 'absent' ? 'No look at your own part is stated.' : inwardWords(inward);
  const part = statedIn(introspectionAt, context) ?? mainPart(context);
  return part ? [{ rule: 'PC703', words, sentence, place: part.place(introspectionAt) }] : [];
}
