import type { Partnership, SelectionCriterion } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { percent } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

const at = ['lifecycle', 'selection', 'criteria'];

/** By what the partner was, or is to be, chosen. What is still to be filled in is asked for. */
export function criteriaOf(
  { lifecycle }: Partnership,
  context: Pick<RuleContext, 'state' | 'needs'>,
): SelectionCriterion[] {
  if (isOpen(context.state(at))) context.needs(at.join('.'));
  return lifecycle?.selection?.criteria ?? [];
}

/** A criterion as messages name it: `writing-skill`, `partnership fit`, `price`. */
export function criterionWords({ id, type, what }: SelectionCriterion): string {
  return id ?? type?.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) ?? what ?? 'a criterion';
}

/** Leaves it to people what a criterion weighs: a number that would do is no reason to have meant it. */
export function decideAnew(criterion: SelectionCriterion, hint: string, context: Pick<RuleContext, 'set'>) {
  const was = criterion.weight === undefined ? '' : `it was ${percent(criterion.weight)}`;
  return {
    title: `Decide the weight of ${criterionWords(criterion)} anew`,
    operations: [context.set([criterion, 'weight'], `TODO ${[hint, was].filter(Boolean).join('; ')}`)],
  };
}
