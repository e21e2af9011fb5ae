import picomatch from 'picomatch/posix';
import type { SetBy, Severity, Threshold } from '../findings.ts';
import type { Policy, PolicyRule } from '../generated/types.ts';
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

/** A threshold in force, and the entry of a policy that set it; none for a built-in default. */
export interface Setting {
  value: number;
  setBy?: SetBy;
}

/** What is in force for one file. */
export interface PolicyInForce {
  /** The policy that governs the file; undefined when the built-in defaults do. */
  source: PolicySource | undefined;
  /** That policy after those on which it builds, the farthest first; empty when the built-in defaults hold. */
  chain: readonly PolicySource[];
  /** The severity that the policy gives a rule, if it does; `off` for a rule that is off until a policy says otherwise. */
  severityOf(rule: string): { severity: Severity | 'off'; setBy?: SetBy } | undefined;
  /** Who can read the file, as the policy says: a provider, or any. Undefined where it says nothing. */
  sharedWith(): { provider?: string } | undefined;
  /** All thresholds of a rule; the same object each time it is asked of files that the same entries govern. */
  optionsOf(rule: RuleMeta): Record<string, Setting>;
  /** The longest time for which something may be waived, in days. */
  longestWaiver(): number;
}

/** Days for which something may be waived where no policy says so. */
const LONGEST_WAIVER = 180;

type Settings = Map<string, Record<string, Setting>>;

const known = new WeakMap<readonly PolicySource[], Map<string, Settings>>();

/**
 * Where thresholds are kept that were worked out: files that the same entries of a policy govern share them, so that ten
 * thousand files do not hold them ten thousand times.
 */
function settingsFor(
  policies: readonly PolicySource[],
  source: PolicySource | undefined,
  holds: readonly boolean[],
): Settings {
  const shared = known.get(policies) ?? new Map<string, Settings>();
  known.set(policies, shared);
  const key = JSON.stringify([source ? policies.indexOf(source) : -1, holds.map(Number)]);
  const settings: Settings = shared.get(key) ?? new Map();
  shared.set(key, settings);
  return settings;
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
  const entries = new Map<string | undefined, PolicyRule[]>();
  const holds: boolean[] = [];
  for (const entry of chain.flatMap((policy) => policy.data.rules ?? [])) {
    holds.push(!entry.paths || picomatch(entry.paths as string[])(relative));
    if (holds.at(-1)) entries.set(entry.rule, [...(entries.get(entry.rule) ?? []), entry]);
  }
  const entriesOf = (rule: string): readonly PolicyRule[] => entries.get(rule) ?? [];
  const settingsOf = settingsFor(policies, source, holds);
  const setBy = (entry: PolicyRule): SetBy => {
    const owner = ownerOf.get(entry);
    return {
      policy: owner?.name ?? '',
      file: owner?.file ?? '',
      line: owner?.lineOf(entry) ?? 1,
      ...(entry.why === undefined ? {} : { why: entry.why }),
      ...(entry.source === undefined ? {} : { source: entry.source }),
      ...(entry.paths === undefined ? {} : { paths: entry.paths }),
    };
  };
  return {
    source,
    chain,
    severityOf(rule) {
      const entry = entriesOf(rule).findLast((candidate) => candidate.severity !== undefined);
      if (entry?.severity) return { severity: entry.severity, setBy: setBy(entry) };
      return findRule(rule)?.offByDefault ? { severity: 'off' } : undefined;
    },
    sharedWith() {
      const entry = source?.data.sharedWith?.find(({ paths }) => paths && picomatch(paths as string[])(relative));
      return entry && (entry.provider === undefined ? {} : { provider: entry.provider });
    },
    optionsOf(rule) {
      const known = settingsOf.get(rule.id);
      if (known) return known;
      const settings: Record<string, Setting> = {};
      settingsOf.set(rule.id, settings);
      for (const [name, option] of Object.entries((rule.options ?? {}) as Options)) {
        settings[name] = { value: option.default };
        for (const entry of entriesOf(rule.id)) {
          const value = readSetting((entry.set as Record<string, unknown> | undefined)?.[name], option);
          if (value !== undefined) settings[name] = { value, setBy: setBy(entry) };
        }
      }
      return settings;
    },
    longestWaiver: () => chain.findLast(({ data }) => data.limits?.waiver)?.data.limits?.waiver?.days ?? LONGEST_WAIVER,
  };
}

/** The thresholds of a rule as a finding shows them. */
export function thresholdsOf(rule: RuleMeta, { optionsOf }: PolicyInForce): Threshold[] {
  const settings = optionsOf(rule);
  return Object.entries((rule.options ?? {}) as Options).map(([name, option]) => ({
    name,
    value: option.default,
    ...settings[name],
    unit: option.unit,
    means: option.means,
    default: option.default,
    source: option.source,
  }));
}

/** Who set a threshold or severity, in words: `built-in default`, or the policy with the line. */
export function originText(setBy: SetBy | undefined): string {
  return setBy ? `${setBy.policy}, ${setBy.file}:${setBy.line}` : 'built-in default';
}

/** A threshold as a policy writes it (`120`, `120 days`, `70 %`), in the option's own unit; undefined when it does not fit. */
export function readSetting(raw: unknown, option: Option): number | undefined {
  if (typeof raw === 'number') return raw;
  if (option.unit === 'days') return readDuration(raw)?.days;
  if (option.unit === '%') return readPercent(raw);
  return undefined;
}
