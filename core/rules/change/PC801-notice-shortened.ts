import type { Change } from '../../diff/change.ts';
import { documentAt } from '../../model/document-at.ts';
import { stateIn } from '../../model/state.ts';
import { days } from '../../text.ts';
import { coverOf, leavings } from '../exit/leaving.ts';
import { type ChangeRuleContext, changeRule } from '../rule.ts';
import { agreed, clause, movement, placeOf, shownAt } from './parts.ts';

/** What the time hangs on that we have when the provider leaves. */
const notices = [
  'termination/byProvider/forConvenience/notice',
  'term/nonRenewalNotice',
  'term/nonRenewalNotice/provider',
  'scope/*/providerMayWithdraw/notice',
  'termination/transitionService/duration',
];

export const rule = changeRule({
  id: 'PC801',
  name: 'notice-shortened',
  area: 'change',
  severity: 'warning',
  from: 'contracted',
  related: ['PC403', 'PC404'],
  summary: 'The provider does not get a shorter notice unnoticed.',
  condition:
    'Against a base, from contracted on: the provider may leave, not renew or withdraw a service on a shorter notice than before, or owes a shorter transition service. Proposals do not count.',
  check(context) {
    for (const change of agreed(context.changes)) {
      if (change.direction !== 'looser' || change.type !== 'changed' || !notices.includes(placeOf(change))) continue;
      context.report(shownAt(change), {
        message: `${change.what} got shorter: ${movement(change)}${clause(change)}.${uncovered(context, change)}`,
        why: 'A provider can let go of a client too. The notice is the time in which its team is replaced; what is missing at the end is missing for customers.',
      });
    }
  },
});

/** How far the notice covers re-homing now. */
function uncovered({ head }: Pick<ChangeRuleContext, 'head'>, { anchor }: Change): string {
  const document = documentAt(head.sources, anchor, 'Partnership');
  if (!document) return '';
  const state = stateIn(document.syntax.root, document.held);
  const short = leavings(document.held.data, state).known.find((one) => coverOf(one, 0) === 'uncovered');
  if (!short?.rehoming?.days || short.effective === undefined) return '';
  return ` Re-homing takes ${days(short.rehoming.days)}, of which ${days(short.rehoming.days - short.effective)} are uncovered now.`;
}
