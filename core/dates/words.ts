import type { Rule, RuleContext } from '../rules/rule.ts';
import { plainLine } from '../text.ts';

/** Characters of a user's text beyond which a title is cut. */
const MOST = 90;

/** A text of the user as a title: on one line, not too long; `otherwise` where there is none. */
export function words(text: string | undefined, otherwise: string): string {
  const line = plainLine(text ?? '');
  const characters = [...line];
  if (characters.length === 0) return otherwise;
  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : line;
}

/** A threshold in force of a rule; its default where a policy turned the rule off. */
export function limitOf(rule: Rule, option: string, context: Pick<RuleContext, 'optionsOf'>): number {
  return context.optionsOf(rule.id)?.[option] ?? rule.options?.[option]?.default ?? 0;
}
