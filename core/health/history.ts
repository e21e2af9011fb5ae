import { type CheckResult, check, type FileText } from '../check.ts';
import type { SourceFile } from '../model/document.ts';
import { compare } from '../text.ts';
import { causeKey } from './health.ts';
import type { Move } from './moves.ts';
import { type Trend, trendOf } from './trend.ts';
import type { Health } from './types.ts';

/** All files as they were on a day. */
export interface PastVersion {
  /** ISO day by which they are judged. */
  date: string;
  /** What the version is called: the short hash of a commit, `now`. */
  name: string;
  files: readonly (FileText | SourceFile)[];
}

/** The health of one partnership on a day. */
export interface HistoryPoint {
  date: string;
  name: string;
  score: number;
  band: Health['band'];
  label: Health['label'];
  /** Against the point before, the largest moves first; none for the first point. */
  moves: Move[];
  /** The policy was another one at the version before: that score, too, is worked out with today's. */
  policyChanged?: true;
}

/** The health of one partnership over time, the oldest point first. */
export interface PartnershipHistory {
  partnership: string;
  title: string;
  /** Of the newest version. */
  file: string;
  document: string;
  points: HistoryPoint[];
  trend: Trend;
}

/**
 * The health of every partnership of the newest version over the versions given, the oldest first. All are judged with the
 * policies of the newest, so that a score moves because the partnership does; where a policy was changed, that is marked.
 * A partnership is known by its name, whatever its file was called.
 */
export function historyOf(versions: readonly PastVersion[]): PartnershipHistory[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const policies = newest.files.filter(isPolicy);
  const results = versions.map(({ date, files }) =>
    check({ files: [...files.filter((file) => !isPolicy(file)), ...policies], asOf: date }),
  );
  const marks = versions.map(
    (version, index) => index > 0 && policyTexts(version) !== policyTexts(versions[index - 1] as PastVersion),
  );
  return (results.at(-1)?.health ?? []).map(({ partnership, title, file, document }) => {
    const points = pointsOf(document, versions, results, marks);
    return { partnership, title, file, document, points, trend: trendOf(points) };
  });
}

function pointsOf(
  document: string,
  versions: readonly PastVersion[],
  results: readonly CheckResult[],
  marks: readonly boolean[],
): HistoryPoint[] {
  const points: HistoryPoint[] = [];
  let before: Health | undefined;
  for (const [index, { date, name }] of versions.entries()) {
    const health = results[index]?.health.find((one) => one.document === document);
    if (!health) continue;
    points.push({
      date,
      name,
      score: health.score,
      band: health.band,
      label: health.label,
      moves: before ? movesBetween(before, health) : [],
      ...(marks[index] ? { policyChanged: true as const } : {}),
    });
    before = health;
  }
  return points;
}

/** What each cause costs more or less, by the ledgers of both. The points add up to the difference of the scores. */
export function movesBetween(before: Health, after: Health): Move[] {
  const [then, now] = [costs(before), costs(after)];
  return [...new Set([...then.keys(), ...now.keys()])]
    .flatMap((key): Move[] => {
      const [old, fresh] = [then.get(key), now.get(key)];
      const one = fresh ?? old;
      const points = (old?.points ?? 0) - (fresh?.points ?? 0);
      if (!one || points === 0) return [];
      const change = !old ? 'came' : !fresh ? 'gone' : points < 0 ? 'more' : 'less';
      return [{ ...one, change, points }];
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || compare(causeKey(a.cause), causeKey(b.cause)));
}

/** What each cause costs in all dimensions together, with the words of its first line. */
function costs({ ledger }: Health): Map<string, Omit<Move, 'change'>> {
  const all = new Map<string, Omit<Move, 'change'>>();
  for (const { cause, points, text } of ledger) {
    const key = causeKey(cause);
    const known = all.get(key);
    all.set(key, { cause, points: points + (known?.points ?? 0), text: known?.text ?? text });
  }
  return all;
}

/** Whether a file holds policies and nothing else. */
function isPolicy(file: FileText | SourceFile): boolean {
  if (!('syntax' in file)) return /^kind: *Policy\b/m.test(file.text) && !/^kind:(?! *Policy\b)/m.test(file.text);
  return file.documents.length > 0 && file.documents.every(({ kind }) => kind === 'Policy');
}

function policyTexts({ files }: PastVersion): string {
  return JSON.stringify(
    files
      .filter(isPolicy)
      .map((file): [string, string] => [file.path, 'syntax' in file ? file.syntax.text : file.text])
      .sort(([a], [b]) => compare(a, b)),
  );
}
