import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Markup, s } from './markup.ts';

/** Room above and below what is drawn, in pixels. */
export const MARGIN = 10;

/** Where each of several points stands from left to right, in percent of the width. */
export function across(points: number): (index: number) => number {
  const x = scalePoint<number>()
    .domain(Array.from({ length: points }, (_, index) => index))
    .range([2, 98]);
  return (index) => x(index) ?? 50;
}

/** A line through points, whose heights are in pixels; as wide as the page, and of one thickness whatever that is. */
export function curve(heights: readonly number[], height: number): Markup {
  const at = across(heights.length);
  const path = line<number>(
    (_, index) => at(index),
    (y) => y,
  )(heights);
  return s(
    'svg',
    { viewBox: `0 0 100 ${height}`, preserveAspectRatio: 'none', width: '100%', height },
    s('path', { class: 'line', d: path ?? '', 'vector-effect': 'non-scaling-stroke' }),
  );
}

/** A point that is told apart by its shape. */
export function diamond(x: number, y: number, className: string): Markup {
  return s(
    'svg',
    { x: `${x}%`, y, overflow: 'visible' },
    s('path', { class: className, d: 'M0-5.5L5.5 0L0 5.5L-5.5 0z' }),
  );
}
