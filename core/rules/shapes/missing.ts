import type { Partnership } from '../../generated/types.ts';
import type { At, Report, RuleContext } from '../rule.ts';

/** What a rule reports for one item, or for a section as a whole. */
export type Said = Omit<Report, 'at'>;

/**
 * Whether a field is simply not stated. `unknown` and `TODO …` are answers that judging waits for: the rule is said to
 * need the field. A value that was refused has a finding of its own.
 */
export function lacks(context: Pick<RuleContext, 'state' | 'needs'>, at: At, field: string): boolean {
  const state = context.state(at);
  if (state === 'unknown' || state === 'todo') context.needs(field);
  return state === 'absent';
}

/** What every item of several lacks is one question about the section; otherwise it is said of each item that lacks it. */
export function onceOrEach<T>(
  items: readonly T[],
  lacking: readonly T[],
  say: { once(): void; each(item: T): void },
): void {
  if (lacking.length > 1 && lacking.length === items.length) say.once();
  else for (const item of lacking) say.each(item);
}

/**
 * The items of a section; the rule is said to need the section when there are none. Whether the absence of the whole
 * section is a fault is for one rule to say, not for each.
 */
export function itemsOf<T>(
  context: Pick<RuleContext, 'needs'>,
  items: readonly T[] | undefined,
  section: string,
): readonly T[] {
  if (!items || items.length === 0) context.needs(section);
  return items ?? [];
}

/**
 * A check of the shape "each item of a section says X". When no item says it, that is asked once, at the section.
 *
 *     check: missingOnItems({
 *       section: 'kpis',
 *       items: (partnership) => partnership.kpis,
 *       key: 'goal',
 *       each: (kpi) => ({ message: …, why: … }),
 *       once: (kpis) => ({ message: 'Which goals do these 5 KPIs serve? …', why: … }),
 *     })
 */
export function missingOnItems<T extends object>(shape: {
  /** Where the items stand: a key of the partnership, or several (`communication.cadences`). */
  section: string;
  items(partnership: Partnership): readonly T[] | undefined;
  /** The field that is asked for. */
  key: string;
  /** False for an item of which it is not asked, or which says it in another way. */
  asked?(item: T, context: RuleContext, partnership: Partnership): boolean;
  each(item: T, context: RuleContext, partnership: Partnership): Said;
  once(items: readonly T[], context: RuleContext, partnership: Partnership): Said;
}): (partnership: Partnership, context: RuleContext) => void {
  const { section, key } = shape;
  return (partnership, context) => {
    const items = itemsOf(context, shape.items(partnership), section).filter(
      (item) => shape.asked?.(item, context, partnership) ?? true,
    );
    const lacking = items.filter((item) => lacks(context, [item, key], `${section}.${key}`));
    onceOrEach(items, lacking, {
      once: () => context.report({ at: section.split('.'), ...shape.once(items, context, partnership) }),
      each: (item) => context.report({ at: [item, key], ...shape.each(item, context, partnership) }),
    });
  };
}
