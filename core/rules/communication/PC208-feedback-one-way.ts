import type { Feedback } from '../../generated/types.ts';
import { days, list } from '../../text.ts';
import { type Option, partnershipRule, type RuleContext } from '../rule.ts';
import { isStated, liveFor } from './absent-parts.ts';
import { ageOf, staleAfter } from './due.ts';
import { refsTo } from './refs.ts';

type Direction = NonNullable<Feedback['direction']>;
type Context = RuleContext<{ stale: Option }>;

const directions: Record<Direction, { from: string; to: string }> = {
  clientToProvider: { from: 'the client', to: 'the provider' },
  providerToClient: { from: 'the provider', to: 'the client' },
};

export const rule = partnershipRule({
  id: 'PC208',
  name: 'feedback-one-way',
  area: 'communication',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  summary: 'Each side tells the other what is good and what is not, and has done so lately.',
  condition:
    'Live: feedback is stated in one direction only (error); in a direction, the last one is more than 60 days old, or older than the agreed rhythm where that is longer, or none is known (warning). Where no feedback is stated at all, it is asked for, as a warning.',
  fix: 'Adds feedback in the other direction, or the day of the last one, to be filled in.',
  options: {
    stale: {
      default: 60,
      unit: 'days',
      means: 'Age of the last feedback in a direction above which it is stale, unless a slower rhythm is agreed',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const at = ['communication', 'feedback'];
    if (!isStated('PC208', at, partnership, context)) return;
    const feedback = partnership.communication?.feedback ?? [];
    if (
      feedback.some(({ direction }) => direction === undefined) ||
      (feedback.length === 0 && context.state([...at, 0]) !== 'absent')
    )
      return context.needs('communication.feedback.direction');

    const all = Object.keys(directions) as Direction[];
    const missing = all.filter((direction) => !feedback.some((one) => one.direction === direction));
    if (missing.length > 0) {
      const [first] = missing.map((direction) => directions[direction]);
      context.report({
        at,
        message:
          missing.length === 2
            ? 'No feedback is given in either direction.'
            : `Nothing says how ${first?.from} gives feedback to ${first?.to}; it flows one way only.`,
        why: 'The side that is never asked stops saying what goes wrong, and the other takes silence for consent.',
        fixes: [
          {
            title: `Add feedback from ${list(missing.map((direction) => `${directions[direction].from} to ${directions[direction].to}`))}, to be filled in`,
            operations: missing.map((direction) =>
              context.append(at, {
                direction,
                how: 'TODO in which form',
                lastGiven: 'TODO day on which it was last given',
              }),
            ),
            preferred: true,
          },
        ],
      });
    }
    for (const direction of all)
      judgeAge(
        direction,
        feedback.filter((one) => one.direction === direction),
        liveFor(partnership, context),
        context,
      );
  },
});

function judgeAge(direction: Direction, given: readonly Feedback[], live: number, context: Context): void {
  const { from, to } = directions[direction];
  const why = 'Feedback that comes late is about things that can no longer be changed.';
  const last = given
    .map((one) => lastGiven(one, context))
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const rhythms = given.flatMap(({ every }) => (every ? [every] : [])).sort((a, b) => a.days - b.days);
  const limit = staleAfter(context.options.stale, rhythms[0]);
  const [first] = given;
  if (!first) return;
  if (last !== undefined) {
    const age = ageOf(last, context.asOf);
    const newest = given.find((one) => lastGiven(one, context) === last) ?? first;
    if (age > limit)
      context.report({
        at: [newest, 'lastGiven'],
        severity: 'warning',
        message: `The last feedback from ${from} to ${to} was given on ${last}, ${days(age)} ago; after ${days(limit)} it is stale.`,
        why,
        inputs: [{ name: 'age', value: age, unit: 'days' }],
      });
    return;
  }
  if (given.some((one) => context.state([one, 'lastGiven']) !== 'absent'))
    context.needs('communication.feedback.lastGiven');
  else if (live > limit)
    context.report({
      at: [first],
      severity: 'warning',
      message: `When did ${from} last give feedback to ${to}? No day is stated, and the diary has none.`,
      why,
      fixes: [
        {
          title: 'Add the day, to be filled in',
          operations: [context.set([first, 'lastGiven'], 'TODO day on which it was last given')],
          preferred: true,
        },
      ],
    });
}

/** ISO day on which feedback was last given this way, by the definition or the diary. */
export function lastGiven(
  { lastGiven: stated, id, direction }: Feedback,
  { newest }: Pick<RuleContext, 'newest'>,
): string | undefined {
  const refs = [id, direction]
    .filter((ref) => ref !== undefined)
    .flatMap((ref) => refsTo('communication/feedback', ref));
  return newest(stated, refs, 'fed-back');
}
