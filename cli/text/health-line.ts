import type { Health } from '../../core/index.ts';
import type { Paint, Style } from '../colour.ts';
import { printable } from './printable.ts';
import { dimensionWord, percentOf } from './words.ts';
import { hanging, tied } from './wrap.ts';

/** The colour of each band. */
export const bandStyles: Readonly<Record<Health['band'], Style>> = {
  healthy: 'green',
  watch: 'yellow',
  strained: 'red',
  failing: 'red',
};

/** `harbour-chat   health 64 watch (confidence 72 %)   −8 exit  −7 governance`. */
export function healthLines(health: Health, columns: number, paint: Paint): string[] {
  const name = printable(health.partnership);
  const score = `health ${scoreText(health)}`;
  const losses = pointsByDimension(health).map(([dimension, points]) => `−${points}${tied}${dimensionWord(dimension)}`);
  const text = [score, losses.join('  ')].filter(Boolean).join('   ');
  const lines = hanging(`${name}   `, text, columns);
  const painted = (line: string): string =>
    line.replace(name, () => paint(name, 'bold')).replace(score, () => paint(score, bandStyle(health)));
  return lines.map((line, index) => (index === 0 ? painted(line) : line));
}

/** The colour of a band. */
export function bandStyle({ band }: Health): Style {
  return bandStyles[band];
}

/** `64 watch (confidence 72 %)`; where there is not enough evidence, that is said beside the band. */
export function scoreText({ score, band, label, confidence }: Health): string {
  return `${score} ${label === band ? band : `${band}, ${label}`} (confidence ${percentOf(confidence)})`;
}

/** Points lost per dimension, most first; those lost to a cap, which concerns the whole, under `undefined`. */
function pointsByDimension({ ledger }: Health): [string | undefined, number][] {
  const points = new Map<string | undefined, number>();
  for (const line of ledger) points.set(line.dimension, (points.get(line.dimension) ?? 0) + line.points);
  return [...points].sort(([, a], [, b]) => b - a);
}
