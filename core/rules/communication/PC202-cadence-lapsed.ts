import { rhythm } from '../../kpi/publication.ts';
import { days, list, quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { isDue, staleItems, staleOptions } from '../shapes/stale.ts';
import { lastHeld, type Meeting, meetingsOf } from './meetings.ts';

const why = 'What would have been said while it was small is said when it is large, or not at all.';

export const rule = partnershipRule({
  id: 'PC202',
  name: 'cadence-lapsed',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC049', 'PC115', 'PC201'],
  summary: 'Regular meetings are held as often as agreed.',
  condition:
    'Live: a meeting, or a board with a rhythm of its own, was last held more than 1.5 intervals ago (an error above 3), by the definition or the diary. Meetings of which no day is known are asked for in one question once the first is overdue.',
  fix: 'Adds the day of the last meeting, to be filled in, where none is stated.',
  options: staleOptions('meeting'),
  check: staleItems<Meeting>({
    section: 'communication.cadences',
    items: meetingsOf,
    asked(meeting, context) {
      const state = context.state([meeting, 'lastHeld']);
      if (state === 'absent' || state === 'stated' || lastHeld(meeting, context) !== undefined) return true;
      if (state !== 'invalid') context.needs('communication.cadences.lastHeld');
      return false;
    },
    every: ({ every }) => every,
    everyField: 'communication.cadences.every',
    last: lastHeld,
    at: (meeting) => [meeting, 'lastHeld'],
    say: ([meeting], { last, age }) => ({
      message: `${nameOf(meeting)} was last held on ${last}, ${days(age)} ago; it is due ${rhythm(meeting.every)}.`,
      why,
      inputs: [{ name: 'age', value: age, unit: 'days' }],
    }),
    never(meetings, context, { since }) {
      const due = meetings.filter(({ every }) => {
        if (!every) context.needs('communication.cadences.every');
        return every && isDue(context.asOf, since, every.days, context.options);
      });
      if (due.length === 0) return;
      context.report({
        at: ['communication', 'cadences'],
        message: `When ${due.length === 1 ? 'was' : 'were'} ${list(due.map(nameOf))} last held? No day is stated, and the diary has none.`,
        why,
        fixes: [
          {
            title: `Add the ${due.length === 1 ? 'day' : 'days'}, to be filled in`,
            operations: due.map((meeting) => context.set([meeting, 'lastHeld'], 'TODO day of the last meeting')),
            preferred: true,
          },
        ],
      });
    },
  }),
});

function nameOf({ title, id }: Meeting): string {
  return quoted(title ?? id);
}
