import type { ChangeNotice } from '../../generated/types.ts';
import { allOf } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks, onceOrEach } from '../shapes/missing.ts';

const why = 'Staff who are told what changes, and not why, find a reason of their own, and it is seldom a kind one.';

export const rule = partnershipRule({
  id: 'PC225',
  name: 'change-unexplained',
  area: 'communication',
  severity: 'hint',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC214'],
  summary: 'A change notice says why something changes.',
  condition: 'From contracted on: a change notice gives no reason. Asked once when none of several does.',
  fix: 'Adds the reason, to be filled in.',
  check({ communication }, context) {
    const notices = communication?.changeNotices ?? [];
    const lacking = notices.filter((notice) => lacks(context, [notice, 'why'], 'communication.changeNotices.why'));
    onceOrEach(notices, lacking, {
      once: () =>
        context.report({
          at: ['communication', 'changeNotices'],
          message: `Why did things change? Of ${allOf(notices.length, 'change notice')} none gives a reason.`,
          why,
          fixes: fixes(lacking, context),
        }),
      each: (notice) =>
        context.report({
          at: [notice, 'why'],
          message: `Why does this change? The notice${notice.what === undefined ? '' : ` ${quoted(notice.what)}`} gives no reason.`,
          why,
          fixes: fixes([notice], context),
        }),
    });
  },
});

function fixes(notices: readonly ChangeNotice[], context: RuleContext) {
  return [
    {
      title: `Add ${notices.length === 1 ? 'the reason' : 'the reasons'}, to be filled in`,
      operations: notices.map((notice) => context.set([notice, 'why'], 'TODO why it changes')),
      preferred: true,
    },
  ];
}
