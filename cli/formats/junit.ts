import type { Finding } from '../../core/index.ts';
import { type Format, repositoryPath } from './format.ts';

/**
 * JUnit XML as build servers read it (the fields that Jenkins and GitLab name:
 * https://docs.gitlab.com/ci/testing/unit_test_reports/): a suite for each file, a case for each finding; errors and
 * warnings fail, what is waived or known is skipped, and a file without findings passes.
 */
export const junit: Format = ({ result, files }, { cwd }) => {
  const suites = files.map((file) =>
    suite(
      repositoryPath(file, cwd),
      result.findings.filter((one) => one.file === file),
    ),
  );
  const cases = suites.flatMap((one) => one.cases);
  const total = (of: Case['outcome']): number => cases.filter(({ outcome }) => outcome === of).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Partnership as Code" tests="${cases.length}" failures="${total('failed')}" errors="0" skipped="${total('skipped')}">`,
    ...suites.flatMap(({ name, cases: own }) => [
      `  <testsuite name="${xml(name)}" tests="${own.length}" failures="${own.filter(({ outcome }) => outcome === 'failed').length}" errors="0" skipped="${own.filter(({ outcome }) => outcome === 'skipped').length}">`,
      ...own.flatMap(({ lines }) => lines.map((line) => `    ${line}`)),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Case {
  outcome: 'passed' | 'failed' | 'skipped';
  lines: string[];
}

function suite(name: string, findings: readonly Finding[]): { name: string; cases: Case[] } {
  if (findings.length === 0)
    return {
      name,
      cases: [
        { outcome: 'passed', lines: [`<testcase name="no findings" classname="${xml(name)}" file="${xml(name)}"/>`] },
      ],
    };
  return { name, cases: findings.map((finding) => caseOf(name, finding)) };
}

function caseOf(file: string, finding: Finding): Case {
  const { rule, name, document, path, severity, message, why, range, waived, known } = finding;
  const place = `${document}${path}`;
  const head = `<testcase name="${xml(`${rule} ${name}${place === '' ? '' : ` at ${place}`}`)}" classname="${xml(file)}" file="${xml(file)}" line="${range.start.line + 1}"`;
  if (waived || known) {
    const reason = waived ? `waived until ${waived.until} by ${waived.by}: ${waived.reason}` : 'known to the baseline';
    return { outcome: 'skipped', lines: [`${head}>`, `  <skipped message="${xml(reason)}"/>`, '</testcase>'] };
  }
  if (severity === 'error' || severity === 'warning') {
    const text = `${file}:${range.start.line + 1}:${range.start.character + 1}\n${why}`;
    const failure = `  <failure type="${severity}" message="${xml(message)}">${xml(text)}</failure>`;
    return { outcome: 'failed', lines: [`${head}>`, failure, '</testcase>'] };
  }
  return { outcome: 'passed', lines: [`${head}>`, `  <system-out>${xml(message)}</system-out>`, '</testcase>'] };
}

/** What may not stand in XML 1.0 at all: most control characters, and halves of surrogate pairs. */
const unfit = new RegExp(
  [
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])',
    '(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

function xml(text: string): string {
  return text
    .replace(unfit, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
