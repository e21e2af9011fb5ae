import { type Health, type PartnershipHistory, type ScoreHistory, trendOf } from '../core/index.ts';
import type { Root } from './roots.ts';

type Points = PartnershipHistory['points'];

/** The scores of earlier months, by partnership, once somebody has asked how the score moved. */
const known = new WeakMap<Root, Map<string, Points>>();

/** Takes the scores of earlier months; the last point of each is today's, which moves on. */
export function setPastScores(root: Root, histories: readonly PartnershipHistory[]): void {
  known.set(root, new Map(histories.map(({ document, points }) => [document, points.slice(0, -1)])));
}

/** The scores before today's and where they are going with it; nothing where nobody has asked yet. */
export function pastScores(root: Root, { document, score }: Health, asOf: string): ScoreHistory {
  const past = known.get(root)?.get(document);
  return past ? { past, trend: trendOf([...past, { date: asOf, score }]) } : {};
}
