import type { BriefPortfolio } from '../../core/index.ts';
import { fill } from '../../core/page/markup.ts';
import { after } from '../../core/page/portfolio/ends.ts';
import { unscored } from '../../core/page/portfolio/fare.ts';
import { fieldWords } from '../../core/page/portfolio/kpis.ts';
import { notes, partsOf } from '../../core/page/portfolio/shares.ts';
import { countWords } from '../../core/page/portfolio.ts';
import { sentences } from '../../core/page/sentences.ts';
import { effectiveWords } from '../../core/rules/scope/channel-words.ts';
import { count, number } from '../../core/text.ts';
import { type Paint, painter } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { bandStyles } from './health-line.ts';
import { printable } from './printable.ts';
import { padTo, prepareFor, width } from './width.ts';
import { percentOf } from './words.ts';
import { hanging, wrap } from './wrap.ts';

interface Page {
  columns: number;
  paint: Paint;
  indent?: string;
}

const labels = sentences;
const words = sentences.portfolio;

/** The portfolio in a terminal: each question, its answer in a sentence or two, and what it rests on. */
export async function portfolioText(portfolio: BriefPortfolio, terminal: Terminal): Promise<string> {
  await prepareFor(textsIn(portfolio));
  const page: Page = { columns: terminal.width, paint: painter(terminal.colour) };
  const { paint, columns } = page;
  const part = (id: keyof BriefPortfolio['answers'], lines: string[]): string[] => [
    paint(words.questions[id], 'bold'),
    ...hanging('  ', printable(portfolio.answers[id].join(' ')), columns),
    ...lines,
  ];
  const parts = [
    wrap(countWords(portfolio, { labels }), columns),
    part('fare', fareLines(portfolio, page)),
    part('shares', shareLines(portfolio, page)),
    part('sites', siteLines(portfolio, page)),
    part('owners', ownerLines(portfolio, page)),
    part('kpis', kpiLines(portfolio, page)),
    part('ends', endLines(portfolio, page)),
    [`as of ${portfolio.asOf}`],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Every text of the user in it, to be measured. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** An item of a list, and dim lines below it. */
function item({ columns, paint, indent = '  ' }: Page, text: string, ...below: string[]): string[] {
  return [
    ...hanging(indent, printable(text), columns),
    ...below
      .filter(Boolean)
      .flatMap((line) => hanging(`${indent}    `, printable(line), columns).map((one) => paint(one, 'dim'))),
  ];
}

function more(left: number, { paint, indent = '  ' }: Page): string[] {
  return left > 0 ? [paint(`${indent}${fill(words.more, number(left))}`, 'dim')] : [];
}

/** Short heads of the seven sides, as narrow as their numbers allow. */
const sides = {
  performance: 'service',
  goals: 'goals',
  governance: 'govern.',
  resilience: 'exit',
  people: 'people',
  concentration: 'conc.',
  commercial: 'comm.',
} as const;

function fareLines({ fare: { rows, inward }, left }: BriefPortfolio, page: Page): string[] {
  const { columns, paint } = page;
  const names = Math.max(words.partnership.length, ...rows.map(({ partnership }) => width(printable(partnership))));
  const heads = Object.values(sides);
  const label = Math.max(0, ...rows.map((row) => (row.label ?? '').length));
  const line = (name: string, score: string, band: string, cells: readonly string[]): string =>
    `  ${padTo(name, names)}  ${score.padStart(5)}  ${band.padEnd(label)}  ${cells.join('  ')}`.trimEnd();
  const head = line(words.partnership.toLowerCase(), 'score', '', [...heads, 'confid.']);
  const wide = width(head) <= columns;
  const lines = rows.flatMap((row) => {
    const name = printable(row.partnership);
    const { score, label: fares, band, dimensions = [], weakest = [], confidence = 0 } = row;
    if (score === undefined || fares === undefined || band === undefined)
      return hanging(`  ${padTo(name, names)}  ${'–'.padStart(5)}  `, unscored(row, labels), columns);
    if (wide) {
      const cells = dimensions.map(({ id, score: side }) => {
        const weak = weakest.includes(id);
        const cell = `${Math.round(side)}${weak ? '*' : ' '}`.padStart(sides[id].length);
        return weak ? paint(cell, 'bold') : cell;
      });
      const text = line(name, String(score), fares, [...cells, percentOf(confidence).padStart('confid.'.length)]);
      return [text.replace(` ${fares} `, () => ` ${paint(fares, bandStyles[band])} `)];
    }
    const weak = dimensions.filter(({ id }) => weakest.includes(id));
    return [
      ...hanging('  ', `${score} ${name}: ${fares} (confidence ${percentOf(confidence)})`, columns),
      ...weak.flatMap(({ title, score: side }) =>
        hanging('      ', `${words.weakest}: ${title} ${Math.round(side)}`, columns).map((one) => paint(one, 'dim')),
      ),
    ];
  });
  const any = rows.some(({ weakest = [] }) => weakest.length > 0);
  return [
    ...inward.flatMap(({ message, file, range }) => item(page, `! ${message}`, `${file}:${range.start.line + 1}`)),
    ...(wide && rows.length > 0 ? [paint(head, 'dim')] : []),
    ...lines,
    ...more(left.fare, page),
    ...(wide && any ? [paint('  * the weakest side', 'dim')] : []),
  ];
}

function shareLines({ shares, left }: BriefPortfolio, page: Page): string[] {
  return [
    ...shares.flatMap((row) => {
      const { title, client, hhi, atLeast, standing, rule } = row;
      const stands = `${words.standing[standing]}${rule === undefined ? '' : ` (${rule})`}`;
      const effect =
        hhi === undefined
          ? ''
          : `, in effect ${effectiveWords(hhi)} (${fill(atLeast ? words.indexAtLeast : words.index, number(hhi, 0))})`;
      const head = `${title}${client === undefined ? '' : ` of ${client}`}: ${stands}${effect}`;
      return item(page, head, partsOf(row, { labels }).join(', '), ...notes(row, { labels }));
    }),
    ...more(left.shares, page),
  ];
}

function siteLines({ sites: { sites, countries, zones, unplaced }, left }: BriefPortfolio, whole: Page): string[] {
  const page = { ...whole, indent: '    ' };
  const area = (one: (typeof countries)[number]): string[] =>
    item(
      page,
      `${one.title}: ${one.atLeast ? 'at least ' : ''}${count(one.agents, 'agent')}${one.atHome > 0 ? ` (${fill(words.atHome, number(one.atHome))})` : ''}`,
      `${one.sites.join(', ')} · ${one.providers.join(', ')}`,
    );
  const group = (title: string, lines: string[]): string[] =>
    lines.length > 0 ? [page.paint(`  ${title.toLowerCase()}`, 'dim'), ...lines] : [];
  return [
    ...group(words.zones, [...zones.flatMap(area), ...more(left.zones, page)]),
    ...group(words.countries, [...countries.flatMap(area), ...more(left.countries, page)]),
    ...group(words.sites, [
      ...sites.flatMap(({ name, site, agents, provider, partnerships }) =>
        item(
          page,
          `${name ?? site}: ${agents === undefined ? labels.notStated : count(agents, 'agent')}`,
          [provider, partnerships.join(', ')].filter(Boolean).join(' · '),
        ),
      ),
      ...more(left.sites, page),
    ]),
    ...group(words.notPlaced, [
      ...unplaced.flatMap(({ partnership, agents, lacks }) =>
        item(
          page,
          `${partnership}${agents === undefined ? '' : ` (${count(agents, 'agent')})`}: ${lacks === 'sites' ? words.lacksSites : words.lacksHeadcount}`,
        ),
      ),
      ...more(left.unplaced, page),
    ]),
  ];
}

function ownerLines({ owners, left }: BriefPortfolio, page: Page): string[] {
  const { columns, paint } = page;
  const wide = Math.max(0, ...owners.map(({ owns, ownedThere }) => `${owns} ${fill(words.ofThem, ownedThere)}`.length));
  return [
    ...owners.flatMap(({ name, role, company, owns, ownedThere, sorts, alone, load }) => {
      const label = `  ${load === 'much' ? '!' : ' '} ${`${owns} ${fill(words.ofThem, ownedThere)}`.padStart(wide)}  `;
      const who = [name, role, company].filter(Boolean).join(', ');
      const what = `${sorts
        .slice(0, 3)
        .map(({ sort, count: many }) => `${sort} ${many}`)
        .join(', ')}; ${alone ? 'nobody stands in' : 'somebody stands in'}`;
      return [
        ...hanging(label, printable(who), columns),
        ...hanging(' '.repeat(width(label)), printable(what), columns).map((line) => paint(line, 'dim')),
      ];
    }),
    ...more(left.owners, page),
  ];
}

function kpiLines({ kpis, left }: BriefPortfolio, page: Page): string[] {
  const { columns, paint } = page;
  return [
    ...kpis.flatMap(({ title, client, fields, apart, unit, left: rest }) => [
      ...hanging('  ', printable(fill(words.field, title, client)), columns).map((line) => paint(line, 'underline')),
      ...fields.flatMap((field) => [
        ...hanging('    ', printable(fieldWords(field, words)), columns),
        ...field.entries.flatMap(({ partnership, provider, last, target, missedIf, points }) => {
          const verdict = !last
            ? words.noReadings
            : `${last.reached} in ${last.period}, ${last.missed === undefined ? words.notJudged : last.missed ? `${labels.missed} (${missedIf})` : last.short ? fill(words.short, target ?? '') : words.met}`;
          const trend = `${points.map(({ value }) => number(value, 2)).join(', ')}${unit === undefined ? '' : ` ${unit}`}`;
          return [
            ...hanging(
              `    ${last?.missed ? '!' : ' '} `,
              printable(`${partnership} (${provider}): ${verdict}`),
              columns,
            ),
            ...(points.length > 1
              ? hanging('          ', `from ${points[0]?.period}: ${trend}`, columns).map((line) => paint(line, 'dim'))
              : []),
          ];
        }),
        ...more(field.left, page),
      ]),
      ...more(rest.fields, page),
      ...(apart.length > 0 ? [paint(`    ${words.notCompared.toLowerCase()}`, 'dim')] : []),
      ...apart.flatMap(({ partnership, because }) =>
        hanging('      ', printable(`${partnership}: ${because}`), columns).map((line) => paint(line, 'dim')),
      ),
      ...more(rest.apart, page),
    ]),
    ...more(left.kpis, page),
  ];
}

function endLines({ ends: { rows, over, unknown }, left }: BriefPortfolio, page: Page): string[] {
  return [
    ...rows.flatMap((row) =>
      item(
        page,
        `${row.partnership}${row.provider === undefined ? '' : ` (${row.provider})`}: ${after(row, words)}`,
        ...row.marks.map(({ what, date, left: away }) => `${date}  ${words.marks[what]}, in ${count(away, 'day')}`),
      ),
    ),
    ...more(left.ends, page),
    ...over.flatMap(({ partnership, end }) => item(page, `${partnership}: ${fill(words.overSince, end)}`)),
    ...more(left.over, page),
    ...unknown.flatMap(({ partnership, needs }) =>
      item(page, `${partnership}: ${words.unknownEnd.toLowerCase()}; ${fill(words.needs, needs.join(', '))}`),
    ),
    ...more(left.unknown, page),
  ];
}
