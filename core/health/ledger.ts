import { dimensions } from '../rules/rule.ts';
import type { OpenCap } from './caps.ts';
import type { JudgedDimension } from './dimensions.ts';
import type { LedgerLine } from './types.ts';

/** A score and where each point went. */
export interface Accounts {
  /** 0–100, whole. */
  score: number;
  ledger: LedgerLine[];
  /** Ids of the caps that lowered the score. */
  applied: ReadonlySet<string>;
}

/**
 * The overall score (formulae 7 and 8): the weighted mean of the dimensions, then caps, rounded to whole points. The points
 * lost go to their causes: within a dimension in proportion to penalty × weight, each cap what is left above its limit.
 * Rounded by largest remainder, so that the lines add up to exactly 100 less the score.
 */
export function accountsOf(
  judged: readonly JudgedDimension[],
  weights: Readonly<Record<string, number>>,
  caps: readonly OpenCap[],
): Accounts {
  const exact: LedgerLine[] = judged.flatMap(({ id, losses }) =>
    losses.map(({ amount, cause, text, place }) => ({
      points: amount * (weights[id] ?? 0),
      dimension: id,
      cause,
      text,
      ...place,
    })),
  );
  const mean = judged.reduce((sum, { id, shown }) => sum + shown * (weights[id] ?? 0), 0);
  let left = mean;
  const applied = new Set<string>();
  for (const { id, limit, message, file, range, path } of [...caps].sort((a, b) => b.limit - a.limit)) {
    if (tidy(left) <= limit) continue;
    exact.push({ points: left - limit, cause: { type: 'cap', id }, text: message, file, range, path });
    applied.add(id);
    left = limit;
  }
  const score = Math.min(100, Math.max(0, Math.round(tidy(left))));
  return { score, ledger: wholePoints(merged(exact), 100 - score).sort(inOrder), applied };
}

/** One line for what one cause took in a dimension, such as the same missing readings before and after confidence. */
function merged(lines: readonly LedgerLine[]): LedgerLine[] {
  const all = new Map<string, LedgerLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.dimension, line.cause.type, line.cause.id, line.file, line.path, line.text]);
    const before = all.get(key);
    all.set(key, before ? { ...before, points: before.points + line.points } : line);
  }
  return [...all.values()];
}

/** Lines rounded to whole points that add up to `total`; lines that keep no point are left out. */
export function wholePoints(lines: readonly LedgerLine[], total: number): LedgerLine[] {
  const rounded = lines.map((line) => ({
    line,
    points: Math.floor(tidy(line.points)),
    rest: tidy(line.points) - Math.floor(tidy(line.points)),
  }));
  let open = total - rounded.reduce((sum, { points }) => sum + points, 0);
  for (const one of [...rounded].sort((a, b) => b.rest - a.rest || inOrder(a.line, b.line))) {
    if (open <= 0) break;
    one.points++;
    open--;
  }
  return rounded.flatMap(({ line, points }) => (points > 0 ? [{ ...line, points }] : []));
}

/** Most points first; then dimensions in their order, caps last; then by cause and place. A total order. */
function inOrder(a: LedgerLine, b: LedgerLine): number {
  return (
    b.points - a.points ||
    rank(a) - rank(b) ||
    compare(a.cause.type, b.cause.type) ||
    compare(a.cause.id, b.cause.id) ||
    compare(a.file, b.file) ||
    compare(a.path, b.path) ||
    compare(a.text, b.text)
  );
}

function rank({ dimension }: LedgerLine): number {
  return dimension === undefined ? dimensions.length : dimensions.indexOf(dimension);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without the dust of binary fractions, so that sums that are equal on paper are equal here. */
function tidy(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
