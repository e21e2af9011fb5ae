import type { CheckResult } from '../check.ts';
import { type Finding, type Severity, severities } from '../findings.ts';
import { placeAt } from '../health/loss.ts';
import type { Health } from '../health/types.ts';
import { mainOf, statusOf } from '../model/companions.ts';
import { isKind } from '../model/facts.ts';
import type { Status } from '../model/status.ts';
import type { Range } from '../syntax/lines.ts';
import { compare, plainLine } from '../text.ts';

/** A partnership of the workspace, or a file with findings that belong to none. Plain data. */
export interface OverviewEntry {
  /** Stays the same while the file is typed in: `a.partnership.yaml Partnership/harbour-chat`, or the path of the file. */
  key: string;
  kind: 'partnership' | 'file';
  /** `harbour-chat`, or the path of the file. */
  name: string;
  /** What a partnership is called by people; left out where that is its name, and of a file. */
  title?: string;
  status?: Status;
  /** Left out where there is none: the file cannot be read whole, the partnership has ended, or it is a file. */
  score?: number;
  label?: Health['label'];
  /** Open findings; those that are waived are counted apart. */
  counts: Record<Severity, number>;
  waived: number;
  file: string;
  /** Where its name stands; the beginning of a file. */
  range: Range;
}

/** An entry with the findings that it counts: the gravest first, then as they stand; the waived ones at the end. */
export interface OverviewPart {
  entry: OverviewEntry;
  findings: Finding[];
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * The partnerships of a workspace, those that fare worst first, then those without a score, then files with findings that
 * belong to no partnership (policies, providers, portfolios, what cannot be read). Every finding is in exactly one entry:
 * findings of a companion, a diary or readings in that of their partnership.
 */
export function overviewOf(result: CheckResult): OverviewPart[] {
  const parts = partnerships(result);
  const byFile = new Map(parts.map((part) => [`${part.entry.file} ${documentOf(part)}`, part]));
  const byDocument = new Map([...parts].reverse().map((part) => [documentOf(part), part]));
  const files = new Map<string, OverviewPart>();
  for (const finding of result.findings) {
    const document = finding.document.replace(/^(Actuals|Log)\//, 'Partnership/');
    const part = byFile.get(`${finding.file} ${document}`) ?? byDocument.get(document);
    const here = part ?? files.get(finding.file) ?? fileOf(finding.file);
    if (!part) files.set(finding.file, here);
    here.findings.push(finding);
  }
  const all = [...parts, ...files.values()];
  for (const part of all) {
    part.findings.sort((a, b) => rank(a) - rank(b));
    for (const { severity, waived } of part.findings) {
      if (waived) part.entry.waived += 1;
      else part.entry.counts[severity] += 1;
    }
  }
  return all.sort(
    ({ entry: a }, { entry: b }) =>
      overviewPlace(a) - overviewPlace(b) || compare(a.name, b.name) || compare(a.key, b.key),
  );
}

function partnerships({ workspace, health, sources }: CheckResult): OverviewPart[] {
  return sources.flatMap((source) =>
    source.documents.flatMap((document) => {
      if (!isKind(document, 'Partnership') || mainOf(sources, document)) return [];
      const of = `Partnership/${document.name}`;
      const { file, range } = placeAt(source, document, ['name']);
      const found = health.find((one) => one.file === file && one.document === of);
      const status = statusOf(workspace.sources, document);
      const { title } = document.held.data;
      const entry: OverviewEntry = {
        key: `${file} ${of}`,
        kind: 'partnership',
        name: plainLine(document.name),
        ...(title === undefined || title === document.name ? {} : { title: plainLine(title) }),
        ...(status === undefined ? {} : { status }),
        ...(found ? { score: found.score, label: found.label } : {}),
        counts: noCounts(),
        waived: 0,
        file,
        range,
      };
      return [{ entry, findings: [] }];
    }),
  );
}

function fileOf(file: string): OverviewPart {
  return {
    entry: { key: file, kind: 'file', name: file, counts: noCounts(), waived: 0, file, range: start },
    findings: [],
  };
}

function documentOf({ entry: { key, file } }: OverviewPart): string {
  return key.slice(file.length + 1);
}

function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, info: 0, hint: 0 };
}

function rank({ severity, waived }: Finding): number {
  return waived ? severities.length : severities.indexOf(severity);
}

/** For sorting: scores from 0 to 100 come first, the lowest first; then what has none; then files. */
export function overviewPlace({ score, kind }: Pick<OverviewEntry, 'score' | 'kind'>): number {
  return score ?? (kind === 'partnership' ? 101 : 102);
}
