import type { Rule } from '../core/index.ts';

/** What `explain --format json` says about a rule. */
export function ruleData({
  id,
  name,
  area,
  severity,
  from,
  dimension,
  summary,
  condition,
  options,
  fix,
  waivable,
}: Rule) {
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
    fixes: fix === undefined ? [] : [fix],
    waivable: waivable !== false,
    page: pageOf(id),
  };
}

/** Where the page of a rule is, in the project and in its package. */
export function pageOf(id: string): string {
  return `docs/rules/${id}.md`;
}
