import type { Fix } from '../../findings.ts';
import type { RuleContext } from '../rule.ts';

/**
 * What can be said of something whose day has passed: when it was done after all, or by when it will be. Both are for
 * people to know. `done` ends the title: "done", "held", "reached".
 */
export function overdueFixes(
  item: object,
  day: 'doneOn' | 'heldOn',
  done: string,
  context: Pick<RuleContext, 'set'>,
): Fix[] {
  return [
    {
      title: `It was ${done}: add the day, to be filled in`,
      operations: [context.set([item, day], `TODO day on which it was ${done}`)],
    },
    {
      title: 'Set a new day, to be filled in',
      operations: [context.set([item, 'due'], 'TODO new day that both sides agree on')],
    },
  ];
}
