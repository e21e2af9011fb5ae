import type { Input } from '../findings.ts';
import type { Setting } from '../policy/policies.ts';
import type { Rule } from './rule.ts';

/** The thresholds of a rule as inputs of its finding, with who set them. */
export function thresholdInputs(rule: Rule, settings: Record<string, Setting>): Input[] {
  return Object.entries(settings).map(([name, setting]) => ({
    name,
    value: setting.value,
    unit: rule.options?.[name]?.unit ?? '',
    from: setting.from,
  }));
}
