import type { Fix, RawFinding } from '../findings.ts';
import type { DefinitionDocument } from '../model/document.ts';
import { rule as PC052 } from '../rules/policy/PC052-policy-threshold-unknown.ts';
import { rule as PC053 } from '../rules/policy/PC053-policy-threshold-misfit.ts';
import { report } from '../rules/reading/report.ts';
import type { Option, Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { nearest } from '../schema/suggest.ts';
import type { Path } from '../syntax/tree.ts';
import { list, number, quoted } from '../text.ts';
import { readSetting } from './policies.ts';

/** Thresholds in a policy that the rule does not have, or that cannot be read in their unit. */
export function thresholdFindings(document: DefinitionDocument<'Policy'>): RawFinding[] {
  const { data, pathOf } = document.held;
  return (data.rules ?? []).flatMap((entry) => {
    const rule = rules.find(({ id }) => id === entry.rule);
    if (!rule || entry.set === undefined) return [];
    const set = entry.set as Record<string, unknown>;
    const block: Path = [...(pathOf.get(entry) ?? []), 'set'];
    return Object.entries(set).flatMap(([name, value]) => {
      const options = rule.options ?? {};
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      const finding = option
        ? misfit(rule, name, option, value, [...block, name], document.index)
        : unknown(rule, name, Object.keys(set), [...block, name], document.index);
      return finding ? [finding] : [];
    });
  });
}

function unknown(rule: Rule, name: string, stated: readonly string[], path: Path, document: number): RawFinding {
  const options = Object.entries(rule.options ?? {});
  const near = nearest(
    name,
    options.map(([other]) => other).filter((other) => !stated.includes(other)),
  );
  const fixes: Fix[] =
    near === undefined
      ? []
      : [{ title: `Rename to ${near}`, operations: [{ do: 'rename-key', path, to: near }], preferred: true }];
  const has =
    options.length === 0
      ? `${rule.id} has no thresholds.`
      : `${rule.id} has ${list(options.map(([other, option]) => `${other} (${option.unit})`))}.`;
  return report(PC052, {
    message: `${rule.id} has no threshold ${quoted(name)}.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`}`,
    why: `It has no effect. ${has}`,
    document,
    path,
    onKey: true,
    fixes,
  });
}

function misfit(
  rule: Rule,
  name: string,
  option: Option,
  value: unknown,
  path: Path,
  document: number,
): RawFinding | undefined {
  const text = String(value);
  if (value === null || value === 'unknown' || /^TODO\b/.test(text)) return undefined;
  const read = readSetting(value, option);
  if (read !== undefined && Number.isFinite(read)) return undefined;
  const unit = option.unit === 'days' || option.unit === '%' ? ` ${option.unit}` : '';
  const amount = /^\s*(-?\d+(?:\.\d+)?)\s*\D*$/.exec(text)?.[1];
  const fixes: Fix[] =
    amount === undefined
      ? []
      : [
          {
            title: `Write ${amount}${unit}`,
            operations: [{ do: 'set', path, value: unit === '' ? Number(amount) : `${amount}${unit}` }],
          },
        ];
  return report(PC053, {
    message:
      unit === '' && amount !== undefined
        ? `${quoted(text)} is written ${amount}: ${quoted(name)} (${inWords(option)}) is a plain number.`
        : `${quoted(text)} cannot be read in ${option.unit}, the unit of ${quoted(name)} (${inWords(option)}).`,
    why: `It has no effect: the default of ${rule.id}, ${number(option.default, 6)} ${option.unit}, holds.`,
    document,
    path,
    fixes,
  });
}

function inWords({ means }: Option): string {
  return `${means.charAt(0).toLowerCase()}${means.slice(1).replace(/\.$/, '')}`;
}
