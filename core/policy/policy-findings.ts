import type { Workspace } from '../check.ts';
import type { Fix, RawFinding } from '../findings.ts';
import { defaultWeights } from '../health/weights.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { rule as PC051 } from '../rules/policy/PC051-policy-rule-unknown.ts';
import { rule as PC054 } from '../rules/policy/PC054-policy-weights.ts';
import { rule as PC055 } from '../rules/policy/PC055-policy-shadowed.ts';
import { report } from '../rules/reading/report.ts';
import { dimensions } from '../rules/rule.ts';
import { findRule, rules } from '../rules/rules.ts';
import { nearest } from '../schema/suggest.ts';
import type { Path } from '../syntax/tree.ts';
import { list, number, quoted } from '../text.ts';
import { brokenPolicies, brokenPolicyFindings } from './broken-policies.ts';
import { extendsFindings } from './extends-findings.ts';
import { folderOf } from './policies.ts';
import { thresholdFindings } from './threshold-findings.ts';

export { brokenPolicies } from './broken-policies.ts';

/** What is wrong with the policies of a workspace: broken ones, unknown rules, unknown or misfitting thresholds. */
export function policyFindings(workspace: Workspace): { file: SourceFile; raw: RawFinding }[] {
  const found = brokenPolicyFindings(workspace);
  const broken = brokenPolicies(workspace.sources);
  const inFolder = new Map<string, { file: SourceFile; document: DefinitionDocument }>();
  for (const file of workspace.sources) {
    for (const document of file.documents) {
      if (!isKind(document, 'Policy')) continue;
      const raws = [
        ...unknownRules(document),
        ...thresholdFindings(document),
        ...weights(document),
        ...extendsFindings(file.path, document, workspace.policies),
      ];
      const folder = folderOf(file.path);
      const first = inFolder.get(folder);
      if (broken.includes(file.path)) found.push(...raws.map((raw) => ({ file, raw })));
      else {
        if (first) raws.push(shadowed(document, first));
        else inFolder.set(folder, { file, document });
        found.push(...raws.map((raw) => ({ file, raw })));
      }
    }
  }
  return found;
}

function unknownRules(document: DefinitionDocument<'Policy'>): RawFinding[] {
  const { data, pathOf } = document.held;
  const entries: { rule?: string | undefined }[] = [...(data.rules ?? []), ...(data.waivers ?? [])];
  return entries.flatMap((entry) => {
    const { rule } = entry;
    if (rule === undefined || rules.some(({ id }) => id === rule)) return [];
    const path: Path = [...(pathOf.get(entry) ?? []), 'rule'];
    // A rule may be meant by its name, or in small letters.
    const meant =
      findRule(rule)?.id ??
      findRule(
        nearest(
          rule,
          rules.map(({ name }) => name),
        ) ?? '',
      )?.id ??
      nearRule(rule);
    const name = meant === undefined ? '' : ` Did you mean ${meant} (${findRule(meant)?.name})?`;
    const fixes: Fix[] =
      meant === undefined
        ? []
        : [{ title: `Change to ${meant}`, operations: [{ do: 'set', path, value: meant }], preferred: true }];
    return [
      report(PC051, {
        message:
          meant !== undefined && findRule(rule)
            ? `A rule is named by its id here: ${meant} for ${quoted(rule)}.`
            : `There is no rule ${quoted(rule)}.${name}`,
        why: 'The entry has no effect. Rules are named by their ids; "partnership explain --all" lists them.',
        document: document.index,
        path,
        fixes,
      }),
    ];
  });
}

/** `PC4O4` and `PC 404`: the id whose digits were meant. */
function nearRule(written: string): string | undefined {
  const id = written
    .toUpperCase()
    .replace(/[\s_-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return rules.find((rule) => rule.id === id)?.id;
}

function weights(document: DefinitionDocument<'Policy'>): RawFinding[] {
  const stated = document.held.data.weights;
  if (!stated) return [];
  const silent = [...document.held.open.keys(), ...document.held.invalid].some((pointer) =>
    pointer.startsWith('/weights'),
  );
  const left = dimensions.filter((dimension) => stated[dimension] === undefined);
  const sum = dimensions.reduce((total, dimension) => total + (stated[dimension] ?? defaultWeights[dimension]), 0);
  if (silent || Math.abs(sum - 100) < 1e-6) return [];
  const defaults =
    left.length === 0
      ? ''
      : `Those left out count with their defaults: ${list(left.map((dimension) => `${dimension} ${defaultWeights[dimension]}`))}. `;
  const gap = sum > 100 ? `${number(sum - 100, 6)} too many` : `${number(100 - sum, 6)} too few`;
  return [
    report(PC054, {
      message: `The weights come to ${number(sum, 6)}, not to 100: ${gap}.`,
      why: `${defaults}A score is points of 100. Until the weights come to that, health is reckoned with the built-in ones.`,
      document: document.index,
      path: ['weights'],
      onKey: true,
    }),
  ];
}

function shadowed(
  document: DefinitionDocument<'Policy'>,
  first: { file: SourceFile; document: DefinitionDocument },
): RawFinding {
  return report(PC055, {
    message: `This policy is not used: ${first.document.name} (${first.file.path}) stands in the same folder and comes first.`,
    why: 'A folder has one policy, so that everybody knows where to look. Make one of the two, or move one to the folder that it is for.',
    document: document.index,
    path: ['name'],
    related: [
      { document: first.document.index, path: ['name'], file: first.file.path, message: 'the policy that is used' },
    ],
  });
}
