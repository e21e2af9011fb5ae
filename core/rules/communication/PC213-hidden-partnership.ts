import { partnershipRule } from '../rule.ts';
import { isStated } from './absent-parts.ts';
import { refsTo } from './refs.ts';

export const rule = partnershipRule({
  id: 'PC213',
  name: 'hidden-partnership',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  summary: "The client's own staff has been told of the partnership.",
  condition:
    "Live: an announcement to the client's own staff is stated without a day, or with a day to come, and the diary has none. Where no announcement is stated at all, it is asked for.",
  fix: 'Adds the day of the announcement, to be filled in.',
  check(partnership, context) {
    const at = ['communication', 'announcement'];
    const told = context.newest(
      partnership.communication?.announcement?.announcedOn,
      refsTo(at.join('/')),
      'announced',
    );
    if (told !== undefined || !isStated('PC213', at, partnership, context)) return;
    const planned = partnership.communication?.announcement?.announcedOn;
    const state = context.state([...at, 'announcedOn']);
    if (state === 'unknown' || state === 'todo') context.needs('communication.announcement.announcedOn');
    if (planned === undefined && state !== 'absent') return;
    context.report({
      at: [...at, 'announcedOn'],
      message:
        planned === undefined
          ? "The work is live, and no day is stated on which the client's own staff was told of the partnership."
          : `The work is live, and the client's own staff is to be told of the partnership on ${planned} only.`,
      why: 'A partnership that is kept apart breeds mistrust: own staff hear of it from others and fear for their jobs.',
      ...(planned === undefined
        ? {
            fixes: [
              {
                title: 'Add the day, to be filled in',
                operations: [context.set([...at, 'announcedOn'], 'TODO day on which it was made known')],
                preferred: true,
              },
            ],
          }
        : {}),
    });
  },
});
