import { readingsOf } from '../../core/actuals/readings.ts';
import { workspaceOf } from '../../core/check.ts';
import type { Finding, NotEvaluated, Severity } from '../../core/findings.ts';
import type { HealthInput } from '../../core/health/health.ts';
import { type FileText, readFile, rules } from '../../core/index.ts';
import { isKind } from '../../core/model/facts.ts';
import type { Dimension } from '../../core/rules/rule.ts';

export const FILE = 'harbour-chat.partnership.yaml';

/** The head of a live definition; sections follow. */
export const head = `kind: Partnership
version: 1
name: harbour-chat
status: steady
client: harbour-bank
provider: meridian-cx
`;

/** What health is worked out from, with findings of our own instead of those of the rules. */
export function inputOf(
  text: string,
  {
    files = [],
    findings = [],
    needs = [],
    asOf = '2026-11-22',
  }: { files?: FileText[]; findings?: Finding[]; needs?: NotEvaluated[]; asOf?: string } = {},
): HealthInput {
  const sources = [{ path: FILE, text }, ...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => readFile(file.path, file.text));
  const source = sources.find(({ path }) => path === FILE);
  const document = source?.documents.find((candidate) => isKind(candidate, 'Partnership'));
  if (!source || !document || !isKind(document, 'Partnership')) throw new Error('no partnership in the text');
  const workspace = workspaceOf(sources, asOf);
  return { workspace, source, document, findings, notEvaluated: needs, readings: readingsOf(sources, document.name) };
}

/** Ids of the rules that count in a dimension. */
export function rulesOf(dimension: Dimension): string[] {
  return rules.filter((rule) => rule.dimension === dimension).map(({ id }) => id);
}

/** A finding as the engine would hand it over. */
export function finding(rule: string, severity: Severity, more: Partial<Finding> = {}): Finding {
  const start = { line: 0, character: 0 };
  return {
    rule,
    name: rule,
    severity,
    message: `${rule} found something.`,
    why: '',
    file: FILE,
    range: { start, end: start },
    path: '',
    key: `${rule} ${more.path ?? ''}`,
    fixes: [],
    related: [],
    inputs: [],
    thresholds: [],
    severityFrom: [],
    document: 'Partnership/harbour-chat',
    ...more,
  };
}

export function sumOf(ledger: readonly { points: number }[]): number {
  return ledger.reduce((sum, { points }) => sum + points, 0);
}
