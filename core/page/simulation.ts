import { answerOf, laneAnswer } from '../simulate/answer.ts';
import { firstNames, MOST, missingTogether, moneyTogether } from '../simulate/grouped.ts';
import type { Lane, SimulatedMoney, Simulation } from '../simulate/types.ts';
import { bySize, hasBoth, meansOfDays, stepDays, together, type WeekRun, weekRuns } from '../simulate/weeks.ts';
import { exactMoney, number } from '../text.ts';
import { fill, h, type Markup } from './markup.ts';
import { type PlaceContext, placeLink } from './place.ts';
import { stateMark } from './questions/marks.ts';
import { laneChart, patterns } from './simulation-chart.ts';
import { head } from './table.ts';

export interface SimulationContext extends PlaceContext {
  /** The level of the title among the headings around it: 1 on a page of its own. */
  level: 1 | 2 | 3;
  /** The folds that are unfolded; all of them if left out. */
  open?: readonly string[];
}

/**
 * A simulation as a page: what is missing, the answer, what happens when, a chart and a table for each lane that has a gap,
 * money, exit plan, and what all that rests on.
 */
export function simulationPage(simulation: Simulation, context: SimulationContext): Markup {
  return h(
    'article',
    { class: 'simulation' },
    patterns(),
    heading(context, 0, simulation.title),
    ...missing(simulation, context),
    h('p', { class: 'answer' }, answerOf(simulation)),
    ...story(simulation, context),
    ...lanes(simulation, context),
    ...money(simulation, context),
    ...exitPlan(simulation, context),
    ...assumed(simulation, context),
    ...inputs(simulation, context),
  );
}

function heading({ level }: SimulationContext, below: 0 | 1 | 2, text: string): Markup {
  return h(`h${level + below}`, {}, text);
}

/** How many more there are than are shown; nothing where all are. */
function more(all: number, { labels }: SimulationContext): Markup | undefined {
  return all > MOST ? h('li', { class: 'quiet' }, fill(labels.moreCharts, all - MOST)) : undefined;
}

/** What nobody states, and whom that leaves out. */
function missing({ missing: gaps, leftOut }: Simulation, context: SimulationContext): Markup[] {
  const { labels } = context;
  return [
    ...(gaps.length > 0
      ? [
          heading(context, 1, labels.simulation.missing),
          h('p', { class: 'quiet note' }, labels.simulation.missingNote),
          h(
            'ul',
            { class: 'asked' },
            ...missingTogether(gaps).map(({ partnerships, fields, because, place }) =>
              h(
                'li',
                {},
                because,
                h(
                  'span',
                  { class: 'quiet meta' },
                  `${firstNames(partnerships)}: `,
                  ...fields.flatMap((field, index) => [index > 0 && ', ', h('code', {}, field)]),
                  ' · ',
                  placeLink(place, context),
                ),
              ),
            ),
          ),
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          heading(context, 1, labels.simulation.leftOut),
          h(
            'ul',
            {},
            ...leftOut
              .slice(0, MOST)
              .map(({ partnership, because, place }) =>
                h(
                  'li',
                  {},
                  because,
                  h('span', { class: 'quiet meta' }, partnership, ...(place ? [' · ', placeLink(place, context)] : [])),
                ),
              ),
            more(leftOut.length, context),
          ),
        ]
      : []),
  ];
}

function story(simulation: Simulation, context: SimulationContext): Markup[] {
  if (simulation.story.length === 0) return [];
  const { labels } = context;
  return [
    heading(context, 1, labels.simulation.story),
    h(
      'table',
      { class: 'story' },
      head([labels.simulation.week], [labels.what]),
      h(
        'tbody',
        {},
        ...simulation.story.map(({ from, to, says }) =>
          h(
            'tr',
            {},
            weekCell(simulation, from, to),
            h('td', {}, ...says.split('\n').map((line) => h('span', { class: 'meta' }, line))),
          ),
        ),
      ),
    ),
  ];
}

/** `5–8`, and below it the day on which they begin. */
function weekCell({ weeks }: Simulation, from: number, to: number): Markup {
  const begins = weeks[from - 1];
  return h(
    'th',
    { scope: 'row', class: 'week' },
    spanWords({ from, to }),
    begins !== undefined && h('span', { class: 'quiet meta' }, h('time', { datetime: begins }, begins)),
  );
}

function spanWords({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/**
 * Each lane that changes, drawn and as numbers, those that miss most first; before them, where several have a gap, all
 * together; of the others a line.
 */
function lanes(simulation: Simulation, context: SimulationContext): Markup[] {
  const { labels } = context;
  if (simulation.lanes.length === 0) return [];
  const { touched, fine } = bySize(simulation.lanes);
  const changing = [...touched, ...fine].filter((lane) => weekRuns(lane.weeks).length > 1 || touched.includes(lane));
  const drawn = changing.slice(0, MOST);
  const listed = [...touched, ...fine].filter((lane) => !drawn.includes(lane));
  return [
    heading(context, 1, labels.simulation.weekly),
    ...(touched.length > 1
      ? [
          h(
            'figure',
            { class: 'lane' },
            h('figcaption', {}, heading(context, 2, labels.simulation.allLanes)),
            weekTable(simulation, simulation.lanes, labels.simulation.allLanes, context),
          ),
        ]
      : []),
    ...(hasBoth([...together(simulation.lanes), ...touched.flatMap(({ weeks }) => weeks)])
      ? [h('p', { class: 'quiet note' }, meansOfDays)]
      : []),
    ...drawn.map((lane) => laneFigure(simulation, lane, touched.includes(lane), context)),
    ...(listed.length > 0
      ? [
          h(
            'ul',
            {},
            ...listed
              .slice(0, MOST)
              .map((lane) =>
                h(
                  'li',
                  {},
                  stateMark(touched.includes(lane) ? 'warn' : 'good'),
                  ` ${lane.title}: ${laneAnswer(lane, simulation)}`,
                  h('span', { class: 'quiet meta' }, `${lane.id} · `, placeLink(lane.place, context)),
                ),
              ),
            more(listed.length, context),
          ),
        ]
      : []),
  ];
}

/** A lane with its numbers; they are folded away where nobody is missing. */
function laneFigure(simulation: Simulation, lane: Lane, short: boolean, context: SimulationContext): Markup {
  const table = weekTable(simulation, [lane], lane.title, context);
  const fold = `simulation-numbers-${lane.id}`;
  return h(
    'figure',
    { class: 'lane' },
    h(
      'figcaption',
      {},
      heading(context, 2, lane.title),
      h(
        'p',
        {},
        laneAnswer(lane, simulation),
        h('span', { class: 'quiet meta' }, `${lane.id} · `, placeLink(lane.place, context)),
      ),
    ),
    ...laneChart(simulation, lane, context.labels),
    short
      ? table
      : h(
          'details',
          { class: 'fold numbers', 'data-fold': fold, open: context.open?.includes(fold) ? '' : undefined },
          h('summary', {}, context.labels.numbers),
          table,
        ),
  );
}

function weekTable(
  simulation: Simulation,
  of: readonly Lane[],
  caption: string,
  { labels }: SimulationContext,
): Markup {
  const words = labels.simulation;
  const runs = weekRuns(together(of));
  const counted = runs.some(({ notServed }) => notServed !== undefined);
  const closed = runs.some(({ closedContacts = 0 }) => closedContacts > 0);
  const cell = (text: string): Markup => h('td', { class: 'amount' }, text);
  const row = (run: WeekRun): Markup =>
    h(
      'tr',
      { class: run.gap >= 0.05 ? 'short' : undefined },
      h('th', { scope: 'row' }, spanWords(run)),
      h('td', { class: 'begins quiet' }, simulation.weeks[run.from - 1]),
      cell(number(run.required)),
      h('td', { class: 'amount available' }, number(run.available)),
      cell(number(run.gap)),
      counted && cell(contactWords(run.notServed)),
      closed && cell(contactWords(run.closedContacts)),
    );
  return h(
    'table',
    { class: closed ? 'weeks wide' : 'weeks' },
    h('caption', { class: 'unseen' }, caption),
    head(
      [words.week],
      [words.from, 'begins'],
      [words.required, 'amount'],
      [words.available, 'amount available'],
      [words.gap, 'amount'],
      ...(counted ? [[words.notServed, 'amount'] as [string, string]] : []),
      ...(closed ? [[words.closed, 'amount'] as [string, string]] : []),
    ),
    h('tbody', {}, ...runs.map(row)),
  );
}

function contactWords(contacts: number | undefined): string {
  return contacts === undefined ? '–' : number(contacts, 0);
}

/** Amounts, with their sum where several contracts have one of a kind; each contract by itself only where they are few. */
function money({ money: lines }: Simulation, context: SimulationContext): Markup[] {
  if (lines.length === 0) return [];
  const { labels } = context;
  const words = labels.simulation;
  const row = (
    { kind, amount, currency, atMost }: Pick<SimulatedMoney, 'kind' | 'amount' | 'currency' | 'atMost'>,
    says: string,
    className?: string,
  ): Markup => {
    const sum = exactMoney(amount, currency);
    return h(
      'tr',
      { class: className },
      h('th', { scope: 'row' }, words.moneyKinds[kind], h('span', { class: 'quiet meta' }, says)),
      h('td', { class: 'amount' }, atMost ? fill(words.atMost, sum) : sum),
    );
  };
  const rows = moneyTogether(lines).flatMap(({ lines: own, ...together }) => {
    const [only] = own;
    if (only && own.length === 1) return [row(only, `${only.partnership} · ${only.says}`)];
    const names = firstNames(own.map(({ partnership }) => partnership));
    return [
      row(together, names, 'sum'),
      ...(own.length > MOST ? [] : own.map((line) => row(line, `${line.partnership} · ${line.says}`))),
    ];
  });
  return [
    heading(context, 1, words.money),
    h('table', { class: 'money' }, head([labels.what], [words.amount, 'amount']), h('tbody', {}, ...rows)),
  ];
}

const stands = { 'in time': 'good', late: 'warn', impossible: 'bad', unknown: 'unknown' } as const;

function exitPlan(simulation: Simulation, context: SimulationContext): Markup[] {
  const { steps } = simulation;
  if (steps.length === 0) return [];
  const { labels } = context;
  const words = labels.simulation;
  return [
    heading(context, 1, words.exitPlan),
    h(
      'table',
      { class: 'plan' },
      head([words.step], [labels.state]),
      h(
        'tbody',
        {},
        ...steps
          .slice(0, 4 * MOST)
          .map((step) =>
            h(
              'tr',
              {},
              h(
                'th',
                { scope: 'row' },
                step.what,
                h(
                  'span',
                  { class: 'quiet meta' },
                  [step.partnership, step.owner, stepDays(simulation, step)]
                    .filter((word) => word !== undefined)
                    .join(' · '),
                  ' · ',
                  placeLink(step.place, context),
                ),
              ),
              h(
                'td',
                {},
                stateMark(stands[step.verdict]),
                ` ${words.verdict[step.verdict]}`,
                h('span', { class: 'quiet meta' }, step.says),
              ),
            ),
          ),
      ),
    ),
  ];
}

function assumed({ assumed: sentences }: Simulation, context: SimulationContext): Markup[] {
  if (sentences.length === 0) return [];
  return [
    heading(context, 1, context.labels.simulation.assumed),
    h('ul', {}, ...sentences.map((sentence) => h('li', {}, sentence))),
  ];
}

/** Every number, with the field or the default that it is from; folded away until somebody asks. */
function inputs({ inputs: all }: Simulation, context: SimulationContext): Markup[] {
  if (all.length === 0) return [];
  const { labels, open } = context;
  const words = labels.simulation;
  const unfolded = open?.includes('simulation-inputs') ?? true;
  const names = [...new Set(all.map(({ partnership }) => partnership))];
  const shown = names.slice(0, MOST);
  const row = ({ name, value, unit, place, assumed: by }: Simulation['inputs'][number]): Markup =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h(
        'td',
        { class: 'amount' },
        [typeof value === 'number' ? number(value, 2) : value, ...(unit === undefined ? [] : [unit])].join(' '),
      ),
      h('td', {}, place ? placeLink(place, context) : (by ?? '')),
    );
  const table = (): Markup =>
    h(
      'table',
      { class: 'inputs' },
      head([words.number], [words.value, 'amount'], [words.stated]),
      ...shown.map((name) =>
        h(
          'tbody',
          {},
          h('tr', {}, h('th', { scope: 'rowgroup', colspan: 3, class: 'group' }, name)),
          ...all.filter(({ partnership }) => partnership === name).map(row),
        ),
      ),
    );
  return [
    h(
      'details',
      { class: 'fold', 'data-fold': 'simulation-inputs', open: unfolded ? '' : undefined },
      h('summary', {}, heading(context, 1, words.inputs)),
      ...(unfolded ? [table()] : []),
      names.length > MOST && h('p', { class: 'quiet note' }, fill(words.moreContracts, names.length - MOST)),
    ),
  ];
}
