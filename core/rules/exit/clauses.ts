import type { Partnership } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { count, list, money } from '../../text.ts';
import type { At, RuleContext } from '../rule.ts';
import { incentiveWords } from './incentives.ts';

type Context = Pick<RuleContext, 'state' | 'needs' | 'kpi' | 'unreadWithin'>;

/** Something agreed of which nothing says where. */
export interface Unreferenced {
  /** `the 60 agents guaranteed`. */
  words: string;
  at: At;
  /** Block in which the clause may be named. */
  block: At;
}

/**
 * Terms for which no clause is named: endings, commitments, incentives. A clause named in the block, around it or anywhere
 * in it counts for all of it, as contracts keep such terms together. What a block holds that cannot be read may name it.
 */
export function unreferenced(partnership: Partnership, context: Context): Unreferenced[] {
  if (names(partnership, context)) return [];
  return [...endings(partnership, context), ...heads(partnership, context), ...pay(partnership, context)];
}

function endings({ termination }: Partnership, context: Context): Unreferenced[] {
  const rights = [termination?.byClient, termination?.byProvider].flatMap((side) => [
    side?.forCause,
    side?.forConvenience,
  ]);
  if (!termination || ![...rights, termination.transitionService].some(Boolean) || mayName(termination, context))
    return [];
  return [{ words: 'the rights to end', at: ['termination'], block: ['termination'] }];
}

function heads({ headcount }: Partnership, context: Context): Unreferenced[] {
  if (!headcount) return [];
  const { minimum = 0, flex } = headcount;
  const steps = [...(flex?.down ?? []), ...(flex?.up ?? []), ...(flex?.reRamp ? [flex.reRamp] : [])];
  const agreed = [
    ...(minimum > 0 ? [`the ${count(minimum, 'agent')} guaranteed`] : []),
    ...(steps.some(({ by, notice }) => by !== undefined || notice !== undefined) ? ['cuts and growth'] : []),
  ];
  if (agreed.length === 0 || mayName(headcount, context)) return [];
  return [{ words: list(agreed), at: ['headcount'], block: ['headcount'] }];
}

function pay(partnership: Partnership, context: Context): Unreferenced[] {
  const { commercial } = partnership;
  if (!commercial || names(commercial, context)) return [];
  const { minimumMonthlyFee: fee, incentives = [] } = commercial;
  const bare = incentives.filter((incentive) => !mayName(incentive, context));
  return [
    ...(fee && fee.amount > 0
      ? [
          {
            words: `the minimum of ${money(fee.amount, fee.currency)} a month`,
            at: ['commercial', 'minimumMonthlyFee'],
            block: ['commercial'],
          },
        ]
      : []),
    ...bare.map((incentive) => ({
      words: incentiveWords(incentive, partnership, context),
      at: [incentive],
      block: [incentive],
    })),
  ];
}

/** Whether a block names its clause; `unknown` and `TODO` are answers that are waited for. */
function names(block: object, { state, needs }: Context): boolean {
  const stands = state([block, 'source']);
  if (isOpen(stands)) needs('source');
  return stands !== 'absent';
}

/** Whether a block, or one in it, names its clause, or may do so where it cannot be read. */
function mayName(block: object, context: Context): boolean {
  if (anywhere(block, context)) return true;
  const unread = context.unreadWithin(block);
  for (const { field, state } of unread) if (isOpen(state)) context.needs(field);
  return unread.length > 0;
}

/** Whether a block, or one in it, names its clause. */
function anywhere(block: object, context: Context): boolean {
  if (!Array.isArray(block) && names(block, context)) return true;
  return Object.entries(block).some(
    ([name, value]) => name !== 'proposed' && isBlock(value) && anywhere(value, context),
  );
}

/** Objects that are blocks or lists of the definition, and not values that were read into parts, such as `30 days`. */
function isBlock(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !('text' in value);
}
