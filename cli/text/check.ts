import { type Comparison, type Finding, type NotEvaluated, severities } from '../../core/index.ts';
import { count } from '../../core/text.ts';
import { type Paint, painter } from '../colour.ts';
import type { Judgement } from '../judge.ts';
import type { Terminal } from '../terminal.ts';
import { findingLines, layoutFor } from './finding.ts';
import { healthLines } from './health-line.ts';
import { needsLines } from './needs.ts';
import { printable } from './printable.ts';
import { prepareFor } from './width.ts';
import { hanging, wrap } from './wrap.ts';

export interface CheckTextOptions {
  terminal: Terminal;
  /** List what each unjudged rule needs rather than their number. */
  needs: boolean;
  /** How long it took; shown where someone watches. */
  milliseconds: number;
}

/** Everything that `check` has to say, as a person reads it. Ends with a line break. */
export async function checkText(judgement: Judgement, options: CheckTextOptions): Promise<string> {
  const { result, files, sources, comparison, base } = judgement;
  await prepareFor([
    ...files,
    ...[...sources.values()].map(({ syntax }) => syntax.text),
    ...result.findings.map(({ message }) => message),
  ]);
  const { width, live } = options.terminal;
  const paint = painter(options.terminal.colour);
  const lines = blocks(judgement, width, paint);
  if (options.needs) lines.push(...needsLines(result.notEvaluated, width, paint));
  else if (result.notEvaluated.length > 0) lines.push(paint(needsHint(result.notEvaluated), 'dim'));
  if (comparison && base) lines.push(...sinceLines(comparison, base, width, paint));
  const time = live ? [`${Math.round(options.milliseconds)} ms`] : [];
  lines.push(...wrap([countsText(result.findings, files.length), `as of ${result.asOf}`, ...time].join(' · '), width));
  return `${lines.join('\n')}\n`;
}

/** Per file its findings and the health of its partnerships. */
function blocks({ result, files, sources, comparison }: Judgement, columns: number, paint: Paint): string[] {
  const findingsOf = grouped(result.findings);
  const healthOf = grouped(result.health);
  const news = new Set(comparison?.introduced.map(({ key }) => key));
  const said = new Set<string>();
  const lines: string[] = [];
  let apart = false;
  for (const file of files) {
    const findings = worstFirst((findingsOf.get(file) ?? []).filter(({ known }) => !known));
    const health = (healthOf.get(file) ?? []).flatMap((entry) => healthLines(entry, columns, paint));
    if (lines.length > 0 && (apart || findings.length > 0) && findings.length + health.length > 0) lines.push('');
    apart = findings.length > 0 || (apart && health.length === 0);
    if (findings.length > 0) {
      lines.push(paint(printable(file), 'bold', 'underline'));
      const layout = layoutFor(findings, columns, paint);
      for (const [index, finding] of findings.entries()) {
        if (index > 0) lines.push('');
        const state = { sayWhy: !said.has(finding.why), isNew: news.has(finding.key) };
        lines.push(...findingLines(finding, sources.get(file), layout, state));
        said.add(finding.why);
      }
    }
    lines.push(...health);
  }
  return lines;
}

/** What the change ended, and how much is new. */
function sinceLines({ introduced, fixed, still }: Comparison, base: string, columns: number, paint: Paint): string[] {
  const gone = fixed.flatMap(({ rule, file, message }) =>
    hanging('  ', printable(`${rule}  ${message} (${file})`), columns),
  );
  const counts = `since ${base}: ${introduced.length} new, ${fixed.length} fixed, ${still.length} unchanged`;
  return [...(gone.length > 0 ? [paint('Fixed', 'bold'), ...gone] : []), ...wrap(printable(counts), columns)];
}

function grouped<T extends { file: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.file);
    if (group) group.push(entry);
    else groups.set(entry.file, [entry]);
  }
  return groups;
}

/** Worst first, then in reading order, which they come in; what is waived comes last. */
function worstFirst(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, waived }: Finding): number => (waived ? severities.length : severities.indexOf(severity));
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** `1 error, 5 warnings in 2 files`. */
function countsText(findings: readonly Finding[], files: number): string {
  const counts = severities.flatMap((severity) => {
    const found = findings.filter(
      (finding) => finding.severity === severity && !finding.waived && !finding.known,
    ).length;
    return found === 0 ? [] : [count(found, severity)];
  });
  const waived = findings.filter((finding) => finding.waived).length;
  if (waived > 0) counts.push(`${waived} waived`);
  const known = findings.filter((finding) => finding.known && !finding.waived).length;
  if (known > 0) counts.push(`${known} known to the baseline`);
  return `${counts.length === 0 ? 'no findings' : counts.join(', ')} in ${count(files, 'file')}`;
}

function needsHint(notEvaluated: readonly NotEvaluated[]): string {
  const rules = new Set(notEvaluated.map(({ rule }) => rule)).size;
  return `${rules === 1 ? '1 rule needs' : `${rules} rules need`} more facts: --needs lists them`;
}
