import type { RawFinding } from '../../findings.ts';
import type { RuleMeta } from '../rule.ts';

/** A finding of reading: the rule says its id and severity. */
export function report(
  rule: RuleMeta,
  finding: Omit<RawFinding, 'rule' | 'severity'> & Partial<Pick<RawFinding, 'severity'>>,
): RawFinding {
  return { rule: rule.id, severity: rule.severity, ...finding };
}
