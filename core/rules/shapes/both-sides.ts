import type { Partnership } from '../../generated/types.ts';
import type { At, RuleContext } from '../rule.ts';
import { itemsOf, lacks, onceOrEach, type Said } from './missing.ts';

export const sides = ['client', 'provider'] as const;
export type Side = (typeof sides)[number];

/** The other side. */
export function otherSide(side: Side): Side {
  return side === 'client' ? 'provider' : 'client';
}

/**
 * The sides that a `{client, provider}` block leaves out; both when there is no block. A side that is `unknown` or
 * `TODO …` is not left out: judging waits for it.
 */
export function missingSides(context: Pick<RuleContext, 'state' | 'needs'>, at: At, field: string): Side[] {
  if (lacks(context, at, field)) return [...sides];
  if (context.state(at) !== 'stated') return [];
  return sides.filter((side) => lacks(context, [...at, side], `${field}.${side}`));
}

/**
 * A check of the shape "each item of a section names somebody, or something, on both sides". One finding per item says
 * which side is missing; when no item names any side, that is asked once, at the section.
 */
export function bothSides<T extends object>(shape: {
  /** Where the items stand: a key of the partnership, or several (`communication.channels`). */
  section: string;
  items(partnership: Partnership): readonly T[] | undefined;
  /** The `{client, provider}` block that is asked for. */
  key: string;
  each(item: T, missing: readonly Side[], context: RuleContext, partnership: Partnership): Said;
  once(items: readonly T[], context: RuleContext, partnership: Partnership): Said;
}): (partnership: Partnership, context: RuleContext) => void {
  const { section, key } = shape;
  return (partnership, context) => {
    const items = itemsOf(context, shape.items(partnership), section);
    const missing = new Map(items.map((item) => [item, missingSides(context, [item, key], `${section}.${key}`)]));
    const each = (item: T): void => {
      const left = missing.get(item) ?? [];
      const [only] = left;
      if (only === undefined) return;
      context.report({
        at: left.length === 1 ? [item, key, only] : [item, key],
        ...shape.each(item, left, context, partnership),
      });
    };
    const without = items.filter((item) => missing.get(item)?.length === sides.length);
    if (without.length < items.length) items.forEach(each);
    else
      onceOrEach(items, without, {
        once: () => context.report({ at: section.split('.'), ...shape.once(items, context, partnership) }),
        each,
      });
  };
}
