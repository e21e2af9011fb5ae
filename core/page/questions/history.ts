import { scaleLinear } from 'd3-scale';
import { bands } from '../../health/bands.ts';
import { newsIn } from '../../health/moves.ts';
import { trendWords } from '../../health/trend.ts';
import type { PartnershipHistory } from '../../index.ts';
import { signed } from '../../text.ts';
import { across, curve, diamond, MARGIN } from '../chart.ts';
import { h, type Markup, s } from '../markup.ts';
import { head } from '../table.ts';
import type { Context } from '../view.ts';
import type { QuestionSection } from './section.ts';

const HEIGHT = 120;
/** Moves told for each score. */
const MOST = 3;

/** "How did the score move?": month by month with what moved it, by today's policy. Of the panel: it asks git. */
export const history: QuestionSection = {
  id: 'history',
  draw(_, { health }, { labels, history: known }) {
    if (!known) return [h('p', { class: 'quiet' }, labels.wait)];
    if (known.reason !== undefined) return [h('p', {}, known.reason)];
    const own = known.histories?.find(({ document }) => document === health.document);
    if (!own) return [h('p', {}, labels.noHistory)];
    return [
      h('p', {}, trendWords(own.trend, 'month')),
      own.points.length > 1 && chart(own),
      table(own, labels),
      h('p', { class: 'quiet note' }, labels.historyNote),
    ];
  },
};

function chart({ points }: PartnershipHistory): Markup {
  const y = scaleLinear()
    .domain([0, 100])
    .range([HEIGHT - MARGIN, MARGIN]);
  const at = across(points.length);
  const said = points.map(({ date, score }) => `${date}: ${score}`).join(', ');
  return s(
    'svg',
    { class: 'readings', role: 'img', height: HEIGHT + 18, 'aria-label': said },
    ...bands
      .filter(({ from }) => from > 0)
      .flatMap(({ from: value }) => [
        s('line', { class: 'mean', x1: '0%', x2: '100%', y1: y(value), y2: y(value) }),
        s('text', { x: '100%', y: y(value) - 2, 'text-anchor': 'end' }, value),
      ]),
    curve(
      points.map(({ score }) => y(score)),
      HEIGHT,
    ),
    ...points.map(({ score, policyChanged }, index) =>
      policyChanged
        ? diamond(at(index), y(score), 'dot')
        : s('circle', { class: 'dot', cx: `${at(index)}%`, cy: y(score), r: 3 }),
    ),
    s('text', { x: 0, y: HEIGHT + 14 }, points[0]?.date ?? ''),
    s('text', { x: '100%', y: HEIGHT + 14, 'text-anchor': 'end' }, points.at(-1)?.date ?? ''),
  );
}

function table({ points }: PartnershipHistory, labels: Context['labels']): Markup {
  return h(
    'table',
    {},
    head([labels.day], [labels.score, 'amount'], [labels.moved]),
    h(
      'tbody',
      {},
      ...[...points].reverse().map(({ date, score, label, moves, policyChanged }) => {
        return h(
          'tr',
          {},
          h('th', { scope: 'row', class: 'day' }, date, h('span', { class: 'quiet meta' }, labels.bands[label])),
          h('td', { class: 'amount' }, score),
          h(
            'td',
            {},
            policyChanged && h('span', { class: 'meta' }, labels.policyChanged),
            ...newsIn(moves)
              .slice(0, MOST)
              .map(({ points: by, change, text }) =>
                h('span', { class: 'meta' }, `${signed(by)} ${change === 'gone' ? `${labels.gone}: ` : ''}${text}`),
              ),
          ),
        );
      }),
    ),
  );
}
