import { answerOf, type Simulation } from '../../core/index.ts';
import { laneAnswer } from '../../core/simulate/answer.ts';
import { firstNames, MOST, missingTogether, moneyTogether } from '../../core/simulate/grouped.ts';
import type { Lane } from '../../core/simulate/types.ts';
import { bySize, hasBoth, meansOfDays, stepDays, together, type WeekRun, weekRuns } from '../../core/simulate/weeks.ts';
import { count, exactMoney, number } from '../../core/text.ts';
import { type Paint, painter, type Style } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { padTo, prepareFor, width } from './width.ts';
import { hanging, wrap } from './wrap.ts';

interface Page {
  columns: number;
  paint: Paint;
}

/** Columns that the bar of a week takes, where there is room for it. */
const BAR = 20;

/** A simulation: what is missing, the answer, the story by weeks, weeks as numbers, money, exit plan, and what it rests on. */
export async function simulationText(simulation: Simulation, asOf: string, terminal: Terminal): Promise<string> {
  const { title, missing, leftOut, story, assumed, inputs, lanes, steps } = simulation;
  await prepareFor([
    title,
    ...[...missing, ...leftOut].map(({ because }) => because),
    ...[...story, ...steps].map(({ says }) => says),
    ...[
      ...assumed,
      ...inputs.map(({ name }) => name),
      ...lanes.map((lane) => lane.title),
      ...steps.map(({ what }) => what),
    ],
  ]);
  const page: Page = { columns: terminal.width, paint: painter(terminal.colour) };
  const { paint, columns } = page;
  const parts = [
    wrap(printable(title), columns).map((line) => paint(line, 'bold')),
    missingLines(simulation, page),
    leftOutLines(simulation, page),
    wrap(printable(answerOf(simulation)), columns).map((line) => paint(line, 'bold')),
    storyLines(simulation, page),
    ...laneParts(simulation, page),
    moneyLines(simulation, page),
    planLines(simulation, page),
    section(
      'assumed',
      page,
      assumed.flatMap((sentence) => hanging('  - ', printable(sentence), columns)),
    ),
    inputLines(simulation, page),
    [`as of ${asOf}`],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Lines below a heading; nothing where there are none. */
function section(heading: string, { paint }: Page, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [paint(heading, 'bold'), ...lines];
}

function placed({ file, range }: { file: string; range: { start: { line: number } } }): string {
  return printable(`${file}:${range.start.line + 1}`);
}

function missingLines({ missing }: Simulation, page: Page): string[] {
  const { columns, paint } = page;
  const groups = missingTogether(missing);
  return section(
    `missing: ${count(
      groups.reduce((sum, { fields }) => sum + fields.length, 0),
      'fact',
    )}`,
    page,
    groups.flatMap(({ partnerships, fields, because, place }) => [
      ...hanging('  ? ', printable(because), columns),
      ...hanging(
        '    ',
        `${printable(`${firstNames(partnerships)}: ${fields.join(', ')}`)}   ${placed(place)}`,
        columns,
      ).map((line) => paint(line, 'dim')),
    ]),
  );
}

/** How many more there are than are shown; nothing where all are. */
function moreLines(all: number, { paint }: Page): string[] {
  return all > MOST ? [paint(`  and ${number(all - MOST)} more`, 'dim')] : [];
}

function leftOutLines({ leftOut }: Simulation, page: Page): string[] {
  const { columns, paint } = page;
  return section(`left out: ${number(leftOut.length)}`, page, [
    ...leftOut
      .slice(0, MOST)
      .flatMap(({ partnership, because, place }) => [
        ...hanging('  - ', printable(because), columns),
        ...hanging('    ', printable(partnership) + (place ? `   ${placed(place)}` : ''), columns).map((line) =>
          paint(line, 'dim'),
        ),
      ]),
    ...moreLines(leftOut.length, page),
  ]);
}

/** Columns below which the weeks stand above what happens in them. */
const NARROW = 56;

function storyLines({ story, weeks }: Simulation, page: Page): string[] {
  const { columns, paint } = page;
  const label = ({ from, to }: { from: number; to: number }): string => `  week ${spanWords(from, to)}`;
  const widest = Math.max(0, ...story.map((entry) => width(label(entry))));
  return section(
    'what happens',
    page,
    story.flatMap((entry) => {
      const begins = weeks[entry.from - 1] ?? '';
      const lines = entry.says.split('\n').map(printable);
      return columns < NARROW
        ? [paint(`${label(entry)}  ${begins}`, 'dim'), ...lines.flatMap((line) => hanging('    ', line, columns))]
        : lines.flatMap((line, index) => {
            const first = `${padTo(label(entry), widest)}  ${begins}  `;
            return hanging(index === 0 ? first : ' '.repeat(width(first)), line, columns);
          });
    }),
  );
}

function spanWords(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** All lanes together where several have a gap, then each that has one, those that miss most first; of the others a line. */
function laneParts(simulation: Simulation, page: Page): string[][] {
  const { lanes } = simulation;
  const { touched, fine } = bySize(lanes);
  const listed = [...touched.slice(MOST), ...fine];
  const { columns, paint } = page;
  const placeLines = (lane: Lane): string[] =>
    hanging('    ', `${printable(lane.id)}   ${placed(lane.place)}`, columns).map((line) => paint(line, 'dim'));
  return [
    touched.length > 1
      ? [paint('all together', 'bold'), ...tableLines(simulation, weekRuns(together(lanes)), page)]
      : [],
    ...touched
      .slice(0, MOST)
      .map((lane) => [
        ...wrap(printable(lane.title), columns).map((line) => paint(line, 'bold')),
        ...hanging('  ', printable(laneAnswer(lane, simulation)), columns),
        ...placeLines(lane),
        ...tableLines(simulation, weekRuns(lane.weeks), page),
      ]),
    hasBoth([...together(lanes), ...touched.flatMap(({ weeks }) => weeks)])
      ? wrap(meansOfDays, columns).map((line) => paint(line, 'dim'))
      : [],
    section(touched.length > 0 ? 'other work' : 'the work', page, [
      ...listed
        .slice(0, MOST)
        .flatMap((lane) => [
          ...hanging('  ', printable(`${lane.title}: ${laneAnswer(lane, simulation)}`), columns),
          ...placeLines(lane),
        ]),
      ...moreLines(listed.length, page),
    ]),
  ];
}

function tableLines(simulation: Simulation, runs: readonly WeekRun[], { columns, paint }: Page): string[] {
  const counted = runs.some(({ notServed }) => notServed !== undefined);
  const closed = runs.some(({ closedContacts = 0 }) => closedContacts > 0);
  const contacts = (value: number | undefined): string => (value === undefined ? '–' : number(value, 0));
  const all: { head: string; left?: true; of(run: WeekRun): string }[] = [
    { head: 'week', left: true, of: ({ from, to }) => spanWords(from, to) },
    { head: 'from', left: true, of: ({ from }) => simulation.weeks[from - 1] ?? '' },
    { head: 'required', of: ({ required }) => number(required) },
    { head: 'available', of: ({ available }) => number(available) },
    { head: 'gap', of: ({ gap }) => number(gap) },
    ...(counted ? [{ head: 'not served', of: ({ notServed }: WeekRun) => contacts(notServed) }] : []),
    ...(closed ? [{ head: 'in closed hours', of: ({ closedContacts }: WeekRun) => contacts(closedContacts) }] : []),
  ];
  // A column with tenths keeps its units below each other.
  const tenths = (column: (typeof all)[number]): boolean => runs.some((run) => column.of(run).includes('.'));
  for (const column of all.filter(tenths)) {
    const { of } = column;
    column.of = (run) => (of(run).includes('.') ? of(run) : `${of(run)}  `);
  }
  const widthOf = ({ head, of }: (typeof all)[number]): number =>
    Math.max(head.length, ...runs.map((run) => of(run).length));
  const taken = (some: typeof all): number => some.reduce((sum, column) => sum + 2 + widthOf(column), 0);
  // The days can be had from the story, the agents available from the gap: they go first where there is no room.
  const shown = ['from', 'available', 'required'].reduce(
    (some, name) => (taken(some) <= columns ? some : some.filter(({ head }) => head !== name)),
    all,
  );
  const widths = shown.map(widthOf);
  const line = (cells: readonly string[]): string =>
    cells
      .map(
        (cell, index) =>
          `  ${shown[index]?.left ? padTo(cell, widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)}`,
      )
      .join('');
  const drawn = taken(shown) + 2 + BAR <= columns;
  const most = Math.max(1, ...runs.map(({ required, available }) => Math.max(required, available)));
  return [
    paint(line(shown.map(({ head }) => head)).trimEnd(), 'dim'),
    ...runs.map((run) => {
      const cells = line(shown.map(({ of }) => of(run)));
      return drawn ? `${cells}  ${bar(run, most, paint)}`.trimEnd() : cells.trimEnd();
    }),
  ];
}

/** Who is there as full blocks, who is missing as light ones, closed hours as dots. */
function bar({ available, gap, shortened }: WeekRun, most: number, paint: Paint): string {
  const upTo = (agents: number): number => Math.round((agents / most) * BAR);
  const there = upTo(available);
  const missing = upTo(available + gap) - there;
  const closed = upTo(available + gap + shortened) - there - missing;
  return '█'.repeat(there) + paint('░'.repeat(missing), 'red') + paint('·'.repeat(closed), 'dim');
}

const kinds: Readonly<Record<Simulation['money'][number]['kind'], string>> = {
  'double running': 'double running',
  learning: 'learning',
  committed: 'committed minimum',
  'exit fee': 'exit fee',
  penalty: 'penalty of the provider',
  trapped: 'trapped',
  extra: 'extra',
  'revenue at risk': 'revenue at risk',
};

/** Amounts, with their sum where several contracts have one of a kind; each contract by itself only where they are few. */
function moneyLines({ money }: Simulation, page: Page): string[] {
  const { columns, paint } = page;
  const line = (
    { kind, amount, currency, atMost }: Pick<Simulation['money'][number], 'kind' | 'amount' | 'currency' | 'atMost'>,
    says: string,
  ): string[] => [
    ...hanging('  ', `${kinds[kind]}: ${atMost ? 'at most ' : ''}${exactMoney(amount, currency)}`, columns),
    ...hanging('    ', printable(says), columns).map((words) => paint(words, 'dim')),
  ];
  return section(
    'money',
    page,
    moneyTogether(money).flatMap(({ lines, ...sum }) => {
      const [only] = lines;
      if (only && lines.length === 1) return line(only, `${only.partnership}: ${only.says}`);
      if (lines.length > MOST) return line(sum, firstNames(lines.map(({ partnership }) => partnership)));
      return [
        ...line(
          sum,
          lines.map(({ partnership, amount }) => `${partnership} ${exactMoney(amount, sum.currency)}`).join(', '),
        ),
        ...lines.flatMap(({ partnership, says }) =>
          hanging('    ', printable(`${partnership}: ${says}`), columns).map((words) => paint(words, 'dim')),
        ),
      ];
    }),
  );
}

const verdicts: Readonly<
  Record<Simulation['steps'][number]['verdict'], { sign: string; style: Style; words: string }>
> = {
  'in time': { sign: '✓', style: 'green', words: 'in time' },
  late: { sign: '!', style: 'yellow', words: 'late' },
  impossible: { sign: '✗', style: 'red', words: 'cannot be done' },
  unknown: { sign: '?', style: 'dim', words: 'not known' },
};

function planLines(simulation: Simulation, page: Page): string[] {
  const { columns, paint } = page;
  return section(
    'exit plan',
    page,
    simulation.steps.slice(0, 4 * MOST).flatMap((step) => {
      const { sign, style, words } = verdicts[step.verdict];
      const [first = '', ...rest] = hanging(`  ${sign} `, printable(`${step.what}: ${words}`), columns);
      return [
        first.replace(sign, () => paint(sign, style)),
        ...rest,
        ...hanging('    ', printable(step.says), columns).map((line) => paint(line, 'dim')),
        ...hanging(
          '    ',
          printable(
            [stepDays(simulation, step), step.owner, step.partnership, placed(step.place)]
              .filter((word) => word !== undefined)
              .join('   '),
          ),
          columns,
        ).map((line) => paint(line, 'dim')),
      ];
    }),
  );
}

/** Every number with the field or the default that it is from, by partnership. */
function inputLines({ inputs }: Simulation, page: Page): string[] {
  const { columns, paint } = page;
  const names = [...new Set(inputs.map(({ partnership }) => partnership))];
  const line = ({ name, value, unit, place, assumed }: Simulation['inputs'][number]): string[] => {
    const said = `${name}: ${typeof value === 'number' ? number(value, 2) : value}${unit === undefined ? '' : ` ${unit}`}`;
    const from = place ? placed(place) : printable(assumed ?? '');
    return hanging('    ', `${printable(said)}   ${from}`.trimEnd(), columns).map((words) => paint(words, 'dim'));
  };
  return section('what went in', page, [
    ...names
      .slice(0, MOST)
      .flatMap((name) => [
        ...(names.length > 1 ? [`  ${printable(name)}`] : []),
        ...inputs.filter(({ partnership }) => partnership === name).flatMap(line),
      ]),
    ...(names.length > MOST
      ? [paint(`  and those of ${count(names.length - MOST, 'more contract')}; --format json has them`, 'dim')]
      : []),
  ]);
}
