import type { Partnership } from '../generated/types.ts';
import { lastHeld, meetingsOf } from '../rules/communication/meetings.ts';
import { rule as PC202 } from '../rules/communication/PC202-cadence-lapsed.ts';
import { isMissed } from '../rules/improvement/PC561-checkin-missed.ts';
import { planWords, runningPlans } from '../rules/improvement/plans.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { DraftDate } from './due-date.ts';
import { next } from './rhythm.ts';
import { limitOf, words } from './words.ts';

/** Meetings, boards that meet by a rhythm of their own, and check-ins of running plans. */
export function meetingsDue(partnership: Partnership, context: RuleContext): DraftDate[] {
  const late = limitOf(PC202, 'late', context);
  return [
    ...meetingsOf(partnership).flatMap((meeting) =>
      next(
        { last: lastHeld(meeting, context), every: meeting.every, allowed: { intervals: late } },
        {
          kind: 'meeting',
          title: words(meeting.title ?? meeting.id, 'Meeting'),
          done: 'held',
          owners: ['owner' in meeting ? meeting.owner : undefined, 'chair' in meeting ? meeting.chair : undefined],
          at: [meeting],
        },
        context,
      ),
    ),
    ...checkIns(partnership, context),
  ];
}

function checkIns(partnership: Partnership, context: RuleContext): DraftDate[] {
  return runningPlans(partnership, context).flatMap((plan) =>
    (plan.checkIns ?? []).flatMap((checkIn): DraftDate[] => {
      const { due, heldOn } = checkIn;
      if (due === undefined || heldOn !== undefined) return [];
      if (due < context.asOf && !isMissed(checkIn, plan, context)) return [];
      return [
        {
          kind: 'meeting',
          date: due,
          title: `Check-in of the plan ${planWords(plan)}`,
          why: 'Both sides look at what has been done.',
          owners: [plan.owner?.client, plan.owner?.provider],
          at: [checkIn, 'due'],
          open: true,
        },
      ];
    }),
  );
}
