import { bands } from '../health/bands.ts';
import { fill, type Markup, s } from './markup.ts';
import type { Sentences } from './sentences.ts';

/** A shape for each band, so that colour is never needed to tell them apart. The word stands beside it. */
const shapes: Record<string, { outline: string; sign: string }> = {
  healthy: { outline: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z', sign: 'M7.5 12.5l3 3l6-7' },
  watch: { outline: 'M12 2.5L22.5 21h-21z', sign: 'M12 9.5v5.5M12 17.6v.4' },
  strained: { outline: 'M12 1.5L22.5 12L12 22.5L1.5 12z', sign: 'M12 7v6.5M12 16.6v.4' },
  failing: { outline: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z', sign: 'M8.5 8.5l7 7M15.5 8.5l-7 7' },
  unsure: {
    outline: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z',
    sign: 'M9.2 9.3a2.8 2.8 0 1 1 4.3 2.6c-1 .6-1.5 1.1-1.5 2.3M12 17.4v.4',
  },
};

export function bandMark(band: string): Markup {
  const { outline = '', sign = '' } = shapes[band] ?? {};
  return s(
    'svg',
    { class: 'mark', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    s('path', { class: 'outline', d: outline }),
    s('path', { class: 'sign', d: sign }),
  );
}

/** Where a score lies among the bands. */
export function scale(score: number, labels: Sentences): Markup {
  const rising = [...bands].sort((a, b) => a.from - b.from);
  const described = rising.map(({ band, from }) => fill(labels.bandFrom, labels.bands[band], from)).join(', ');
  const parts = rising.flatMap(({ band, from }, index) => {
    const to = rising[index + 1]?.from ?? 100;
    return [
      s('rect', {
        class: `part band-${band}`,
        x: `${from + 0.2}%`,
        y: 12,
        width: `${to - from - 0.4}%`,
        height: 6,
        rx: 1,
      }),
      s('text', { x: `${from}%`, y: 34, 'text-anchor': from === 0 ? 'start' : 'middle' }, from),
    ];
  });
  return s(
    'svg',
    { class: 'scale', role: 'img', height: 38, 'aria-label': fill(labels.scale, score, described) },
    ...parts,
    s('text', { x: '100%', y: 34, 'text-anchor': 'end' }, 100),
    // An svg of its own moves by a share of the width; what is in it keeps its size.
    s(
      'svg',
      { class: 'here', x: `${score}%`, overflow: 'visible' },
      s('path', { d: 'M0 11l-6-9h12z' }),
      s('path', { d: 'M0 11v9' }),
    ),
  );
}

/** A number of 0–100 as a length; the number itself stands beside it. */
export function bar(value: number): Markup {
  const width = `${Math.max(0, Math.min(100, value))}%`;
  return s(
    'svg',
    { 'aria-hidden': 'true', height: 8 },
    s('rect', { class: 'track', width: '100%', height: 8, rx: 1 }),
    s('rect', { class: 'value', width, height: 8, rx: 1 }),
  );
}
