import { type Rule, relatedTo, rules } from '../core/index.ts';
import { exampleOf, howToFix } from './rule-page.ts';

/** What `explain --format json` says about a rule. */
export function ruleData(rule: Rule) {
  const { id, name, area, severity, from, dimension, summary, condition, options, fix, waivable, offByDefault } = rule;
  const example = exampleOf(id);
  const advice = howToFix(id);
  return {
    id,
    name,
    area,
    severity,
    from,
    ...(dimension === undefined ? {} : { dimension }),
    summary,
    condition,
    options: options ?? {},
    ...(advice === undefined ? {} : { howToFix: advice }),
    fixes: fix === undefined ? [] : [fix],
    waivable: waivable !== false,
    offByDefault: offByDefault === true,
    ...(example === undefined ? {} : { example }),
    related: relatedTo(rule, rules).map((other) => other.id),
    page: pageOf(id),
  };
}

/** Where the page of a rule is, in the project and in its package. */
export function pageOf(id: string): string {
  return `docs/rules/${id}.md`;
}
