/** How a score reads (policy defaults of the health model). */
export type Band = 'healthy' | 'watch' | 'strained' | 'failing';

/** The lowest score of each band, best first. */
export const bands: readonly { band: Band; from: number }[] = [
  { band: 'healthy', from: 75 },
  { band: 'watch', from: 60 },
  { band: 'strained', from: 45 },
  { band: 'failing', from: 0 },
];

/** Below this confidence (0–1) a score is no ground for a decision. */
export const ENOUGH_EVIDENCE = 0.5;

/** The lowest score of a band. */
export function lowestOf(band: Band): number {
  return bands.find((one) => one.band === band)?.from ?? 0;
}

/** The band of a score of 0–100. */
export function bandOf(score: number): Band {
  return bands.find(({ from }) => score >= from)?.band ?? 'failing';
}

/** What a score is called: its band, or `not enough evidence` where confidence is below 0.5. */
export function labelOf(band: Band, confidence: number): Band | 'not enough evidence' {
  return confidence < ENOUGH_EVIDENCE ? 'not enough evidence' : band;
}
