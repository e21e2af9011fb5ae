import type { RawFinding } from '../findings.ts';
import type { DefinitionDocument } from '../model/document.ts';
import { rule as PC056 } from '../rules/policy/PC056-policy-extends-nothing.ts';
import { rule as PC057 } from '../rules/policy/PC057-policy-circle.ts';
import { report } from '../rules/reading/report.ts';
import { quoted } from '../text.ts';
import { baseOf, comesBack } from './extends.ts';
import type { PolicySource } from './policies.ts';

/** Entries of `extends` that lead nowhere, and policies that build on themselves. */
export function extendsFindings(
  file: string,
  document: DefinitionDocument<'Policy'>,
  policies: readonly PolicySource[],
): RawFinding[] {
  const source = policies.find((policy) => policy.file === file && policy.name === document.name);
  if (!source) return [];
  const found = (source.data.extends ?? []).flatMap((path, index): RawFinding[] => {
    if (baseOf(source, path, policies)) return [];
    const web = /^[a-z]+:/i.test(path);
    return [
      report(PC056, {
        message: web
          ? `A policy builds on files of this workspace only; ${quoted(path)} is an address.`
          : `There is no policy at ${quoted(path)} that could be used.`,
        why: 'What it would have set is not in force: the built-in defaults stand in its place.',
        document: document.index,
        path: ['extends', index],
      }),
    ];
  });
  if (!comesBack(source, policies)) return found;
  const circle = report(PC057, {
    message: `The policy ${source.name} builds on itself.`,
    why: 'Each policy of the circle counts once; which of them wins is then a matter of where the circle is entered.',
    document: document.index,
    path: ['extends'],
    onKey: true,
  });
  return [...found, circle];
}
