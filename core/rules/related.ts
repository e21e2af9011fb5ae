import type { RuleMeta } from './rule.ts';

/** The rules that one looks at next, by id, whichever of two names the other. */
export function relatedTo<R extends RuleMeta>(rule: RuleMeta, rules: readonly R[]): R[] {
  return rules.filter(({ id, related }) => rule.related?.includes(id) || related?.includes(rule.id));
}
