import type { RuleContext } from '../rule.ts';

/**
 * Whether a list is still open, or one of its items cannot be told by its id: that something is not found there proves
 * nothing then. `id` is the field by which items are told apart.
 */
export function listUnread(
  context: Pick<RuleContext, 'state' | 'needs'>,
  list: readonly string[],
  id: string,
): boolean {
  const stands = context.state(list);
  if (stands === 'unknown' || stands === 'todo') context.needs(list.join('.'));
  if (stands !== 'stated') return stands !== 'absent';
  for (let index = 0; context.state([...list, index]) !== 'absent'; index++) {
    const unread = [context.state([...list, index]), context.state([...list, index, id])];
    if (unread.some((state) => state !== 'stated')) return true;
  }
  return false;
}

/** Whether the partnership has no name yet, so that nobody can tell which readings are its own. */
export function nameUnread(context: Pick<RuleContext, 'state' | 'needs'>): boolean {
  const stands = context.state(['name']);
  if (stands === 'unknown' || stands === 'todo') context.needs('name');
  return stands !== 'stated';
}
