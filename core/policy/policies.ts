import picomatch from 'picomatch/posix';
import type { Severity } from '../findings.ts';
import type { Policy } from '../generated/types.ts';
import { readDuration, readPercent } from '../model/leaves.ts';
import type { Option, Options, RuleMeta } from '../rules/rule.ts';
import { findRule } from '../rules/rules.ts';
import { chainOf } from './extends.ts';

/** A policy document that may govern files. */
export interface PolicySource {
  file: string;
  name: string;
  data: Policy;
  /** 1-based line of each entry of `rules`, for "who set this". */
  lineOf(entry: object): number;
}

/** A threshold in force and who set it. */
export interface Setting {
  value: number;
  /** `built-in default`, or `house, policy.partnership.yaml:7`. */
  from: string;
}

/** What is in force for one file. */
export interface PolicyInForce {
  /** The policy that governs the file; undefined when the built-in defaults do. */
  source: PolicySource | undefined;
  /** The severity that the policy gives a rule, if it does; `off` for a rule that is off until a policy says otherwise. */
  severityOf(rule: string): { severity: Severity | 'off'; from: string } | undefined;
  /** Who can read the file, as the policy says: a provider, or any. Undefined where it says nothing. */
  sharedWith(): { provider?: string } | undefined;
  /** All thresholds of a rule. */
  optionsOf(rule: RuleMeta): Record<string, Setting>;
}

/** The folder of a path, with `''` for the top. Paths use `/` on every system. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The policy nearest to a file: in its own folder, else in the next one up. Of two in one folder the first by path. */
export function nearestPolicy(file: string, policies: readonly PolicySource[]): PolicySource | undefined {
  let best: PolicySource | undefined;
  for (const policy of policies) {
    const folder = folderOf(policy.file);
    if (folder !== '' && !file.startsWith(`${folder}/`)) continue;
    if (!best || folder.length > folderOf(best.file).length) best = policy;
  }
  return best;
}

/**
 * What is in force for a file: the nearest policy, after those on which it builds. Entries of `rules` with `paths` count
 * only for files they match, as seen from the nearest policy; the last one wins.
 */
export function policyInForce(file: string, policies: readonly PolicySource[]): PolicyInForce {
  const source = nearestPolicy(file, policies);
  const folder = source ? folderOf(source.file) : '';
  const relative = folder === '' ? file : file.slice(folder.length + 1);
  const chain = source ? chainOf(source, policies) : [];
  const ownerOf = new Map<object, PolicySource>();
  for (const policy of chain) for (const entry of policy.data.rules ?? []) ownerOf.set(entry, policy);
  const rules = chain.flatMap((policy) => policy.data.rules ?? []);
  const entriesOf = (rule: string) =>
    rules.filter((entry) => entry.rule === rule && (!entry.paths || picomatch(entry.paths as string[])(relative)));
  const origin = (entry: object): string => {
    const policy = ownerOf.get(entry);
    return `${policy?.name}, ${policy?.file}:${policy?.lineOf(entry)}`;
  };
  return {
    source,
    severityOf(rule) {
      const entry = entriesOf(rule).findLast((candidate) => candidate.severity !== undefined);
      if (entry?.severity) return { severity: entry.severity, from: origin(entry) };
      return findRule(rule)?.offByDefault ? { severity: 'off', from: 'built-in default' } : undefined;
    },
    sharedWith() {
      const entry = source?.data.sharedWith?.find(({ paths }) => paths && picomatch(paths as string[])(relative));
      return entry && (entry.provider === undefined ? {} : { provider: entry.provider });
    },
    optionsOf(rule) {
      const settings: Record<string, Setting> = {};
      for (const [name, option] of Object.entries((rule.options ?? {}) as Options)) {
        settings[name] = { value: option.default, from: 'built-in default' };
        for (const entry of entriesOf(rule.id)) {
          const value = readSetting((entry.set as Record<string, unknown> | undefined)?.[name], option);
          if (value !== undefined) settings[name] = { value, from: origin(entry) };
        }
      }
      return settings;
    },
  };
}

/** A threshold as a policy writes it (`120`, `120 days`, `70 %`), in the option's own unit; undefined when it does not fit. */
export function readSetting(raw: unknown, option: Option): number | undefined {
  if (typeof raw === 'number') return raw;
  if (option.unit === 'days') return readDuration(raw)?.days;
  if (option.unit === '%') return readPercent(raw);
  return undefined;
}
