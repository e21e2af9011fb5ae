import type { Change } from '../../diff/change.ts';
import { openState } from '../../model/leaves.ts';
import { changeRule } from '../rule.ts';
import { agreed, placeOf, shownAt } from './parts.ts';

const owned = /^(.+\/)?owner(\/(client|provider))?$/;

export const rule = changeRule({
  id: 'PC802',
  name: 'owner-removed',
  area: 'change',
  severity: 'error',
  from: 'contracted',
  related: ['PC503'],
  summary: 'What had an owner keeps one.',
  condition:
    'Against a base, from contracted on: the owner of a KPI, on one side or both, was taken out or is open again (an error); of anything else, a warning. Silent where the thing itself went, and where somebody else took over.',
  check(context) {
    for (const change of agreed(context.changes)) {
      if (!owned.test(placeOf(change)) || change.before === undefined || !isGone(change)) continue;
      const ofKpi = change.section === 'kpis';
      context.report(shownAt(change), {
        severity: ofKpi ? 'error' : 'warning',
        message: `${change.what}: no longer ${change.before}${change.after === undefined ? '' : `, it says ${change.after}`}. Who takes over?`,
        why: ofKpi
          ? 'A KPI without an owner on each side is reported and not acted upon.'
          : 'What nobody owns is done by nobody.',
      });
    }
  },
});

/** Nobody stands there any more: the field went, or says that it is open. */
function isGone({ type, after }: Change): boolean {
  return type === 'removed' || (type === 'changed' && openState(after) !== undefined);
}
