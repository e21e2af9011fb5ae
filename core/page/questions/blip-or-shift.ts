import { scaleLinear } from 'd3-scale';
import type { KpiChart } from '../../index.ts';
import { across, curve, diamond, MARGIN } from '../chart.ts';
import { fill, h, type Markup, s } from '../markup.ts';
import { head } from '../table.ts';
import type { Context } from '../view.ts';
import { stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** Charts that are drawn at once; what stands out comes first, the rest opens on demand. */
const MOST = 12;
const HEIGHT = 132;
const order: readonly KpiChart['verdict'][] = ['shift', 'blip', 'season', 'routine', 'unknown'];

/** "Is this a blip or a shift?": the readings of each KPI with what it does by itself. */
export const blipOrShift: QuestionSection = {
  id: 'readings',
  draw({ kpis }, _, context) {
    const { labels, open } = context;
    const read = kpis.filter(({ points }) => points.length > 0);
    const unread = kpis.filter(({ points }) => points.length === 0);
    const sorted = order.flatMap((verdict) => read.filter((one) => one.verdict === verdict));
    const all = open.includes('all-readings');
    return [
      kpis.length === 0 && h('p', {}, labels.noKpis),
      read.length > 0 && h('p', { class: 'quiet note' }, labels.chartNote),
      ...sorted.slice(0, MOST).map((kpi, index) => figure(kpi, index, context)),
      sorted.length > MOST &&
        h(
          'details',
          { class: 'fold', 'data-fold': 'all-readings', open: all ? '' : undefined },
          h('summary', {}, fill(labels.moreCharts, sorted.length - MOST)),
          ...(all ? sorted.slice(MOST).map((kpi, index) => figure(kpi, MOST + index, context)) : []),
        ),
      unread.length > 0 &&
        h('p', { class: 'quiet' }, fill(labels.unreadKpis, unread.map(({ title }) => title).join(', '))),
    ];
  },
};

function figure(kpi: KpiChart, index: number, context: Context): Markup {
  const { labels, open } = context;
  const { title, verdict, says } = kpi;
  const name = `numbers-${index}`;
  const shown = open.includes(name);
  const stand = verdict === 'shift' || verdict === 'blip' ? 'warn' : verdict === 'unknown' ? 'unknown' : 'good';
  return h(
    'figure',
    { class: 'kpi' },
    h(
      'figcaption',
      {},
      h('h4', {}, title, h('span', { class: 'verdict' }, stateMark(stand), ` ${labels.verdict[verdict]}`)),
      h('p', {}, says.join(' ')),
    ),
    chart(kpi, context),
    h(
      'details',
      { class: 'fold numbers', 'data-fold': name, open: shown ? '' : undefined },
      h('summary', {}, labels.numbers),
      ...(shown ? [numbers(kpi, context)] : []),
    ),
  );
}

/**
 * Readings as a line with dots, the band of what the KPI does by itself, its mean, and its target. Shapes tell readings
 * apart: a diamond belongs to a signal, a ring rests on few cases.
 */
function chart(
  { title, points, limits, since, line: goal, lineBy = 'target', says, unit }: KpiChart,
  { labels }: Context,
): Markup {
  const ends = [goal?.low, goal?.high].filter((value) => value !== undefined);
  const values = [...points.map(({ value }) => value), ...ends, ...(limits ? [limits.lower, limits.upper] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([HEIGHT - MARGIN, MARGIN]);
  const at = across(points.length);
  const marked = new Set(
    (limits?.signals ?? []).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => since + from + step),
    ),
  );
  const left = points.length > 1 ? at(since) : 0;
  const level = (value: number, className: string): Markup =>
    s('line', { class: className, x1: `${className === 'goal' ? 0 : left}%`, x2: '100%', y1: y(value), y2: y(value) });
  return s(
    'svg',
    { class: 'readings', role: 'img', height: HEIGHT + 18, 'aria-label': `${title}: ${says[0] ?? ''}` },
    limits &&
      s('rect', {
        class: 'usual',
        x: `${left}%`,
        width: `${100 - left}%`,
        y: y(limits.upper),
        height: Math.max(1, y(limits.lower) - y(limits.upper)),
      }),
    limits && level(limits.mean, 'mean'),
    ...ends.map((value) => level(value, 'goal')),
    ...ends.map((value) =>
      s(
        'text',
        { class: 'goal', x: 0, y: y(value) + (y(value) < 2 * MARGIN ? 14 : -4) },
        `${labels.goals[lineBy]} ${value}${unit === undefined ? '' : ` ${unit}`}`,
      ),
    ),
    curve(
      points.map(({ value }) => y(value)),
      HEIGHT,
    ),
    ...points.map(({ value, small, missed }, index) =>
      dot(at(index), y(value), marked.has(index), small ?? false, missed),
    ),
    s('text', { x: 0, y: HEIGHT + 14 }, points[0]?.period ?? ''),
    points.length > 1 && s('text', { x: '100%', y: HEIGHT + 14, 'text-anchor': 'end' }, points.at(-1)?.period ?? ''),
  );
}

function dot(x: number, y: number, marked: boolean, small: boolean, missed: boolean): Markup {
  const className = `dot${missed ? ' missed' : ''}${small ? ' small' : ''}`;
  if (!marked) return s('circle', { class: className, cx: `${x}%`, cy: y, r: small ? 3.5 : 3 });
  return diamond(x, y, className);
}

function numbers({ points, unit, title }: KpiChart, { labels }: Context): Markup {
  return h(
    'table',
    {},
    h('caption', { class: 'quiet' }, unit === undefined ? title : `${title}, ${unit}`),
    head([labels.period], [labels.value, 'amount'], [labels.cases, 'amount'], [labels.state]),
    h(
      'tbody',
      {},
      ...[...points]
        .reverse()
        .map(({ period, value, sample, small, missed }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, period),
            h('td', { class: 'amount' }, value),
            h('td', { class: 'amount' }, sample ?? '–'),
            h(
              'td',
              {},
              [missed && labels.missed, small && labels.fewCases].filter((word) => typeof word === 'string').join(', '),
            ),
          ),
        ),
    ),
  );
}
