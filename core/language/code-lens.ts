import { csvKindOf } from '../actuals/read-csv.ts';
import type { CheckResult } from '../check.ts';
import { type Finding, openFindings, type Severity, severities } from '../findings.ts';
import type { Health } from '../health/health.ts';
import type { SourceFile } from '../model/document.ts';
import { positionAt, type Range } from '../syntax/lines.ts';
import { keyText, resolveAlias } from '../syntax/tree.ts';
import { count } from '../text.ts';
import { viewsFor } from './ids/mentions.ts';

/** A line of text above a line of a file. */
export interface Lens {
  /** Which one it is, as long as the file is open: `0` for the health of the first document, `0 kpis` for a section. */
  id: string;
  /** Of the word that it stands above. */
  range: Range;
  title: string;
  /** Of a section: its worst finding that is open, the first of them. */
  worst?: Finding;
}

/** Titles that stood above a file when it could last be read, by the id of their lens. */
export type LensMemory = ReadonlyMap<string, string>;

/**
 * Above each partnership of a file how it fares and, where the last commit is known (`before`), since when by how much; above
 * each section its findings. Texts do not come and go while somebody types: a section that had findings keeps its line when
 * the last one is gone, and what cannot be read for a moment keeps what was known of it (`known`, the titles of last time).
 */
export function lensesOf(result: CheckResult, source: SourceFile, before?: CheckResult, known?: LensMemory): Lens[] {
  if (csvKindOf(source.path)) return [];
  const open = openFindings(result.findings).filter(({ file }) => file === source.path);
  const whole =
    source.documents.every(({ lost }) => lost === undefined) &&
    source.documents.length >= Math.max(1, source.syntax.documents.length);
  return viewsFor(source).flatMap(({ kind, name, root }, index): Lens[] => {
    if (root?.type !== 'map' || !kind) return [];
    const at = (start: number, end: number): Range => ({
      start: positionAt(source.syntax.lineStarts, start),
      end: positionAt(source.syntax.lineStarts, end),
    });
    const [first] = root.entries;
    const lenses: Lens[] = [];
    const top = kind === 'Partnership' && first ? healthTitle(result, before, name, source.path, open) : undefined;
    const title = top ?? (whole ? undefined : known?.get(`${index}`));
    if (title !== undefined && first) lenses.push({ id: `${index}`, range: at(first.key.start, first.key.end), title });
    for (const { key, value, mergedBy } of root.entries) {
      if (mergedBy || resolveAlias(value).type === 'scalar') continue;
      const id = `${index} ${keyText(key)}`;
      const range = at(key.start, Math.max(key.end, value.end));
      const here = open.filter((finding) => isWithin(finding.range.start, range));
      if (here.length === 0 && !known?.has(id)) continue;
      const worst = severities.flatMap((severity) => here.filter((one) => one.severity === severity))[0];
      lenses.push({
        id,
        range: at(key.start, key.end),
        title: countWords(here) || 'no findings',
        ...(worst ? { worst } : {}),
      });
    }
    return lenses;
  });
}

/** The titles of some lenses, for the next time. */
export function lensMemory(lenses: readonly Lens[]): LensMemory {
  return new Map(lenses.map(({ id, title }) => [id, title]));
}

/** `Health 64 · watch · 3 points less than at the last commit · 1 error, 5 warnings`. */
function healthTitle(
  result: CheckResult,
  before: CheckResult | undefined,
  name: string | undefined,
  file: string,
  open: readonly Finding[],
): string | undefined {
  const of = (all: readonly Health[]): Health | undefined => {
    const named = all.filter(({ document }) => document === `Partnership/${name}`);
    return named.find((health) => health.file === file) ?? named[0];
  };
  const health = of(result.health);
  if (!health) return undefined;
  const was = before && of(before.health)?.score;
  const counts = countWords(open.filter(({ document }) => document === health.document));
  return [`Health ${health.score}`, health.label, sinceWords(was, health.score), counts || 'no findings']
    .filter(Boolean)
    .join(' · ');
}

function sinceWords(was: number | undefined, now: number): string {
  if (was === undefined || was === now) return '';
  return `${count(Math.abs(now - was), 'point')} ${now > was ? 'more' : 'less'} than at the last commit`;
}

/** `1 error, 5 warnings, 3 hints`; empty for none. Remarks count as hints, as in the status of the editor. */
function countWords(findings: readonly Finding[]): string {
  const of = (...wanted: Severity[]): number => findings.filter(({ severity }) => wanted.includes(severity)).length;
  const counts = [
    { size: of('error'), one: 'error' },
    { size: of('warning'), one: 'warning' },
    { size: of('info', 'hint'), one: 'hint' },
  ];
  return counts.flatMap(({ size, one }) => (size > 0 ? [count(size, one)] : [])).join(', ');
}

function isWithin(place: Range['start'], { start, end }: Range): boolean {
  const after = place.line > start.line || (place.line === start.line && place.character >= start.character);
  return after && (place.line < end.line || (place.line === end.line && place.character <= end.character));
}
