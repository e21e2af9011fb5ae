import type { Fix } from '../../findings.ts';
import type { FlexStep } from '../../generated/types.ts';
import { isOpen, standing } from '../../model/known.ts';
import { list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { headcountIsAsked } from './headcount-asked.ts';

const toFill = { by: 'TODO percent of the current headcount', notice: 'TODO days' };
const words = { down: 'be cut', up: 'grow', reRamp: 'come back after a cut' };

export const rule = partnershipRule({
  id: 'PC411',
  name: 'flex-missing',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC410'],
  summary: 'Is it agreed how far and how fast the headcount may go down, up, and back up after a cut?',
  condition:
    'Warning when no cut is agreed, when no growth is agreed, or when a cut is agreed but not the way back up after it. A cut or growth by 0 % is none. Asked as one question when nothing of the three is stated; PC427 asks where nothing is stated of headcount.',
  fix: 'Adds what is missing, to fill in from the contract.',
  check(partnership, context) {
    const { report, needs, state, set } = context;
    if (headcountIsAsked(partnership, context)) return needs('headcount');
    const flex = partnership.headcount?.flex;
    const lacking = (['down', 'up', 'reRamp'] as const).flatMap((field) => {
      const value = flex?.[field];
      const stands = standing(state, ['headcount', 'flex', field], value);
      if (isOpen(stands)) needs(`headcount.flex.${field}`);
      return isOpen(stands) || stands === 'invalid' || allows(value)
        ? []
        : [{ field, words: words[field], none: stands === 'stated' }];
    });
    // Where no cut is agreed there is none to come back from; it belongs to the same answer all the same.
    const noCut = lacking.some(({ field }) => field === 'down');
    const missing = lacking.filter(({ field }) => field !== 'reRamp' || !noCut || !flex);
    if (missing.length === 0) return;

    const ways = list(
      missing.map((one) => one.words),
      'or',
    );
    const fixes: Fix[] = [];
    if (lacking.every(({ none }) => !none)) {
      const operations = lacking.map(({ field }) =>
        set(['headcount', 'flex', field], field === 'reRamp' ? toFill : [toFill]),
      );
      fixes.push({ title: 'Add what is missing, to fill in from the contract', operations });
    }
    report({
      at: ['headcount', 'flex'],
      onKey: true,
      message: flex
        ? `Nothing is agreed on how far, and with what notice, the headcount may ${ways}.`
        : `How far, and with what notice, may the headcount ${ways}? Nothing is stated.`,
      why: 'A cut that has to be negotiated comes when demand has long fallen. After a cut, a way back up decides whether the next season can be served.',
      fixes,
    });
  },
});

/** Whether a step moves anything. A size or notice that is still open is a step: the file says that there is one. */
function allows(value: readonly FlexStep[] | FlexStep | undefined): boolean {
  const steps = value === undefined ? [] : Array.isArray(value) ? (value as readonly FlexStep[]) : [value as FlexStep];
  return steps.some(({ by }) => by === undefined || by !== 0);
}
