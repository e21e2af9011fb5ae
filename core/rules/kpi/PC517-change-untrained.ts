import type { UpdateTraining, WorkChange } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { count, days, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { listUnread } from '../shapes/unread.ts';

const why =
  'Customers ask about a change from its first day on. An agent who hears of it from a customer can only guess.';

const options = {
  recent: {
    default: 365,
    unit: 'days',
    means: 'How long after a change its training is asked for; agents hired later learn it in their initial training',
    source: 'policy default',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC517',
  name: 'change-untrained',
  area: 'kpi',
  severity: 'error',
  from: 'transition',
  dimension: 'people',
  related: ['PC225', 'PC515'],
  summary: 'Agents learn a change of process or product before it holds.',
  condition:
    'A change has held for at most 365 days, and no training for it is stated or in the diary: an error; asked once, as a warning, where no training for any change is. A warning too when the training is to be completed later than the change.',
  fix: 'Adds training for the change, to be filled in.',
  options,
  check({ training }, context) {
    const changes = training?.changes ?? [];
    const updates = training?.updates ?? [];
    for (const change of changes) if (change.date === undefined) context.needs('training.changes.date');
    const open = listUnread(context, ['training', 'updates'], 'change');
    const untrained = open ? [] : changes.filter((change) => isUntrained(change, updates, context));
    if (context.state(['training', 'updates']) === 'absent' && untrained.length > 1) {
      context.report({
        at: ['training', 'updates'],
        severity: 'warning',
        message: `How did agents learn the ${count(untrained.length, 'change')} of the last ${days(context.options.recent)}? No training for any of them is stated.`,
        why,
        fixes: [addFix(untrained, 'Add training for each, to be filled in', context)],
        related: untrained.map((change) => ({ at: [change], message: `Holds since ${change.date}.` })),
      });
    } else {
      for (const change of untrained) {
        context.report({
          at: [change],
          message: `Since ${change.date} agents work with a change that no training is stated for: ${quoted(change.change ?? change.id)}.`,
          why,
          inputs: [{ name: 'holds for', value: daysBetween(change.date ?? context.asOf, context.asOf), unit: 'days' }],
          fixes: [addFix([change], 'Add training for it, to be filled in', context)],
        });
      }
    }
    for (const update of updates) late(update, changes, context);
  },
});

/** A change that holds, has done so not for too long, and that neither an update nor the diary speaks of. */
function isUntrained({ id, date }: WorkChange, updates: readonly UpdateTraining[], context: Context): boolean {
  if (id === undefined || date === undefined || date > context.asOf) return false;
  if (daysBetween(date, context.asOf) > context.options.recent) return false;
  return (
    !updates.some(({ change }) => change === id) &&
    context.newest(undefined, [id, `training/changes/${id}`], 'trained') === undefined
  );
}

function late(update: UpdateTraining, changes: readonly WorkChange[], context: Context): void {
  const change = changes.find(({ id }) => id !== undefined && id === update.change);
  if (update.by === undefined) context.needs('training.updates.by');
  if (change?.date === undefined || update.by === undefined || update.by <= change.date) return;
  if (daysBetween(change.date, context.asOf) > context.options.recent) return;
  const after = daysBetween(change.date, update.by);
  context.report({
    at: [update, 'by'],
    severity: 'warning',
    message: `Training for ${quoted(change.change ?? change.id)} is to be completed on ${update.by}, ${days(after)} after the change itself.`,
    why,
    inputs: [{ name: 'days untrained', value: after, unit: 'days' }],
    related: [{ at: [change], message: `The change holds from ${change.date} on.` }],
  });
}

function addFix(changes: readonly WorkChange[], title: string, context: Context) {
  return {
    title,
    preferred: true,
    operations: changes.map(({ id }) =>
      context.append(['training', 'updates'], { change: id, by: 'TODO day by which all agents had completed it' }),
    ),
  };
}
