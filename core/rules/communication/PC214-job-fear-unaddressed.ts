import type { Partnership } from '../../generated/types.ts';
import { days, list } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { isStated, liveFor } from './absent-parts.ts';
import { noticesAt, noticeToFill, untoldChanges } from './changes-told.ts';
import { ageOf } from './due.ts';
import { refsTo } from './refs.ts';

type Context = RuleContext<{ repeat: Option; lookBack: Option; ahead: Option }>;

const at = ['communication', 'roleStatement'];

export const rule = partnershipRule({
  id: 'PC214',
  name: 'job-fear-unaddressed',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'goals',
  related: ['PC113', 'PC213'],
  summary:
    "The client's own staff knows what the partnership means for its jobs, hears it again, and is told of changes.",
  condition:
    'Live: a role statement says nothing and leads nowhere (warning); it was last repeated more than 180 days ago, or is not known to have been repeated after 180 days live (info); a wave or a piece of work of the last 180 days began without a change notice (warning, one finding for all). Where no statement is stated at all, it is asked for.',
  fix: 'Adds the statement, the day on which it was repeated, or a change notice, to be filled in.',
  options: {
    repeat: {
      default: 180,
      unit: 'days',
      means: 'Days after which the statement is to be repeated',
      source: 'policy default',
    },
    lookBack: {
      default: 180,
      unit: 'days',
      means: 'How far back changes are looked at; older ones can no longer be told beforehand',
      source: 'policy default',
    },
    ahead: {
      default: 90,
      unit: 'days',
      means: 'Days ahead of a change within which a notice that names no wave or work is taken to be about it',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    if (isStated('PC214', at, partnership, context)) judgeStatement(partnership, context);
    judgeChanges(partnership, context);
  },
});

function judgeStatement(partnership: Partnership, context: Context): void {
  const states = ['statement', 'link'].map((key) => context.state([...at, key]));
  if (states.every((state) => state === 'absent')) {
    context.report({
      at,
      message:
        "What was the client's own staff told about its jobs? The role statement says nothing and leads nowhere.",
      why: 'Where nothing is said, staff think that the partner is there to replace them.',
      fixes: [
        {
          title: 'Add the statement, to be filled in',
          operations: [
            context.set([...at, 'statement'], 'TODO what the partner does, and what becomes of the jobs in house'),
          ],
          preferred: true,
        },
      ],
    });
    return;
  }
  const last = context.newest(partnership.communication?.roleStatement?.lastRepeated, refsTo(at.join('/')));
  const { repeat } = context.options;
  const why =
    'A reassurance wears off: people who joined since then have never heard it, and the others begin to doubt it.';
  if (last !== undefined) {
    const age = ageOf(last, context.asOf);
    if (age > repeat)
      context.report({
        at: [...at, 'lastRepeated'],
        severity: 'info',
        message: `What the partnership means for jobs in house was last said on ${last}, ${days(age)} ago; after ${days(repeat)} it is due again.`,
        why,
        inputs: [{ name: 'age', value: age, unit: 'days' }],
      });
    return;
  }
  const state = context.state([...at, 'lastRepeated']);
  if (state === 'unknown' || state === 'todo') context.needs('communication.roleStatement.lastRepeated');
  if (state === 'absent' && liveFor(partnership, context) > repeat)
    context.report({
      at,
      severity: 'info',
      message:
        'When was it last said again what the partnership means for jobs in house? No day is stated, and the diary has none.',
      why,
      fixes: [
        {
          title: 'Add the day, to be filled in',
          operations: [context.set([...at, 'lastRepeated'], 'TODO day on which it was last said again')],
          preferred: true,
        },
      ],
    });
}

function judgeChanges(partnership: Partnership, context: Context): void {
  const state = context.state(noticesAt);
  const open =
    state === 'unknown' ||
    state === 'todo' ||
    (partnership.communication?.changeNotices?.length === 0 && context.state([...noticesAt, 0]) !== 'absent');
  // Where nothing is said of communication at all, that is asked for as a whole.
  if (open || state === 'invalid' || !partnership.communication) {
    if (open) context.needs('communication.changeNotices');
    return;
  }
  const { lookBack, ahead } = context.options;
  const untold = untoldChanges(partnership, context, lookBack, ahead);
  const [first, ...others] = untold;
  if (!first) return;
  context.report({
    at: [first.at],
    message: `No change notice told staff of ${list(untold.map(({ words, day }) => `${words} (${day})`))}.`,
    why: 'A change that nobody explains is explained by rumor.',
    related: others.map((change) => ({ at: [change.at], message: 'No notice explains it either.' })),
    fixes: [
      {
        title: `Add ${untold.length === 1 ? 'a change notice' : 'change notices'}, to be filled in`,
        operations: untold.map((change) => context.append(noticesAt, noticeToFill(change))),
        preferred: true,
      },
    ],
  });
}
