import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../../core/rules/rule.ts';

/** The default of an option of a rule, one step up or down. */
export interface ThresholdMutant {
  id: number;
  file: string;
  line: number;
  from: string;
  to: string;
  rule: string;
  option: string;
  value: number;
}

/** Units in which tenths are stated. */
const byTenths = ['intervals', 'times', 'of 5', 'points of 5', 'months of fees'];

/** By how much a threshold is moved: 1, or 0.1 where its unit knows tenths. */
export function stepOf(option: { default: number; unit: string }): number {
  return byTenths.includes(option.unit) || !Number.isInteger(option.default) ? 0.1 : 1;
}

/** Two mutants for each option of a rule. */
export function thresholdMutants(root: string, file: string, rule: Rule, firstId: number): ThresholdMutant[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return Object.entries(rule.options ?? {}).flatMap(([option, declared], index) => {
    const named = lines.findIndex((line) => new RegExp(`^\\s*${option}: `).test(line));
    const line = (named < 0 ? lines.findIndex((line) => /^\s*options\b/.test(line)) : named) + 1;
    return [stepOf(declared), -stepOf(declared)].map((step, half) => {
      const value = Number((declared.default + step).toFixed(6));
      return {
        id: firstId + 2 * index + half,
        file,
        line,
        from: `${option}: ${declared.default} ${declared.unit}`,
        to: `${value} ${declared.unit}`,
        rule: rule.id,
        option,
        value,
      };
    });
  });
}
