import { scaleLinear } from 'd3-scale';
import { laneAnswer } from '../simulate/answer.ts';
import type { Lane, Simulation } from '../simulate/types.ts';
import { dateOf, type WeekRun, weekRuns } from '../simulate/weeks.ts';
import { number } from '../text.ts';
import { fill, h, type Markup, s } from './markup.ts';
import type { Sentences } from './sentences.ts';

const HEIGHT = 120;
/** Room above for the two marks. */
const TOP = 32;

/** What the agents of a week are made up of, from the bottom of a column to its top; closed hours and gap stand on top. */
const parts = ['incumbent', 'ownStaff', 'others', 'transferred', 'hired', 'shortened', 'gap'] as const;
type Part = (typeof parts)[number];

/** The patterns of the parts, which tell them apart without colour. One for a page. */
export function patterns(): Markup {
  const pattern = (part: Part, size: number, d: string): Markup =>
    s(
      'pattern',
      { id: `part-${part}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
      s('path', { class: `ink-${part}`, d }),
    );
  return s(
    'svg',
    { class: 'unseen', 'aria-hidden': 'true' },
    s(
      'defs',
      {},
      pattern('others', 6, 'M-1 1l2-2M0 6l6-6M5 7l2-2'),
      pattern('transferred', 5, 'M1.5 2.5h2'),
      pattern('hired', 4, 'M0 2h4'),
      pattern('shortened', 6, 'M3 0v6'),
      pattern('gap', 8, 'M-2 6l4 4M0 0l8 8M6-2l4 4'),
    ),
  );
}

/** Solid parts are filled by the style, the others by their pattern. */
function filling(part: Part): string | undefined {
  return part === 'incumbent' || part === 'ownStaff' ? undefined : `url(#part-${part})`;
}

/**
 * The agents of a lane week by week as columns, made up of who answers, and the line of those required; below it a legend of
 * what is there. The table beside it says the same in numbers.
 */
export function laneChart(simulation: Simulation, lane: Lane, labels: Sentences): Markup[] {
  const runs = weekRuns(lane.weeks);
  const shown = parts.filter((part) => runs.some((run) => run[part] >= 0.05));
  const most = Math.max(1, ...runs.flatMap(({ required, available }) => [required, available]));
  const y = scaleLinear()
    .domain([0, most])
    .range([TOP + HEIGHT, TOP]);
  const x = scaleLinear().domain([0, lane.weeks.length]).range([0, 100]);
  return [
    s(
      'svg',
      {
        class: 'readings lanes',
        role: 'img',
        height: TOP + HEIGHT + 18,
        'aria-label': `${lane.title}: ${laneAnswer(lane, simulation)}`,
      },
      ...runs.flatMap((run) => column(run, shown, x, y)),
      requiredLine(runs, x, y),
      s('text', { class: 'goal', x: 0, y: TOP - 4 }, number(most)),
      ...marks(simulation, lane, x, labels),
      s('text', { x: 0, y: TOP + HEIGHT + 14 }, simulation.weeks[0] ?? ''),
      s(
        'text',
        { x: '100%', y: TOP + HEIGHT + 14, 'text-anchor': 'end' },
        dateOf(simulation, lane.weeks.length * 7 - 1),
      ),
    ),
    legend(shown, labels),
  ];
}

type Scale = (value: number) => number;

function column(run: WeekRun, shown: readonly Part[], x: Scale, y: Scale): Markup[] {
  let below = 0;
  const [left, right] = [x(run.from - 1), x(run.to)];
  return shown.flatMap((part) => {
    const from = below;
    below += run[part];
    if (run[part] < 0.05) return [];
    return [
      s('rect', {
        class: `part-${part}`,
        x: `${left}%`,
        width: `${right - left}%`,
        y: y(below),
        height: y(from) - y(below),
        fill: filling(part),
      }),
    ];
  });
}

function requiredLine(runs: readonly WeekRun[], x: Scale, y: Scale): Markup {
  const d = runs
    .map(({ from, to, required }, index) => `${index === 0 ? 'M' : 'L'}${x(from - 1)} ${y(required)}H${x(to)}`)
    .join('');
  return s(
    'svg',
    { viewBox: `0 0 100 ${TOP + HEIGHT}`, preserveAspectRatio: 'none', width: '100%', height: TOP + HEIGHT },
    s('path', { class: 'required', d, 'vector-effect': 'non-scaling-stroke' }),
  );
}

/** Where the provider's last day ends, and where the lane is whole again: a line each, with its words at its head. */
function marks(simulation: Simulation, { ends, whole, weeks }: Lane, x: Scale, labels: Sentences): Markup[] {
  const words = labels.simulation;
  const mark = (day: number, line: number, text: string): Markup[] => {
    const at = x(day / 7);
    const right = at > 50;
    return [
      s('line', { class: 'event', x1: `${at}%`, x2: `${at}%`, y1: line, y2: TOP + HEIGHT }),
      s(
        'text',
        { class: 'goal', x: `${at}%`, dx: right ? -4 : 4, y: line + 9, 'text-anchor': right ? 'end' : 'start' },
        text,
      ),
    ];
  };
  const inside = (day: number | undefined): day is number => day !== undefined && day > 0 && day <= weeks.length * 7;
  return [
    ...(inside(ends) ? mark(ends, 0, fill(words.lastDay, dateOf(simulation, ends - 1))) : []),
    ...(inside(whole) ? mark(whole, 13, fill(words.whole, dateOf(simulation, whole))) : []),
  ];
}

function legend(shown: readonly Part[], { simulation: { parts: words } }: Sentences): Markup {
  const swatch = (...drawn: Markup[]): Markup =>
    s('svg', { class: 'swatch', width: 18, height: 12, 'aria-hidden': 'true' }, ...drawn);
  return h(
    'ul',
    { class: 'legend' },
    h('li', {}, swatch(s('path', { class: 'required', d: 'M0 6H18' })), words.required),
    ...shown.map((part) =>
      h(
        'li',
        {},
        swatch(s('rect', { class: `part-${part}`, x: 1, y: 1, width: 16, height: 10, fill: filling(part) })),
        words[part],
      ),
    ),
  );
}
