import { rules } from '../generated/rules.ts';
import type { Rule } from './rule.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** All rules, by id. The list is made from the files of this folder. */
export { rules };

/** The rule of an id. Throws for an id that no rule has: a finding without a rule is a fault of the product. */
export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No rule has the id ${id}`);
  return rule;
}

/** The rule of an id or a name (`PC404`, `notice-covers-rehome`), or undefined. */
export function findRule(idOrName: string): Rule | undefined {
  return (
    byId.get(idOrName) ?? byId.get(idOrName.toUpperCase()) ?? rules.find((rule) => rule.name === idOrName.toLowerCase())
  );
}
