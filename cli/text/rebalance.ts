import type { ChannelBalance, Rebalancing } from '../../core/index.ts';
import { agentsThenWords, agentWords, costWords, monthly, partyWords, whoWords } from '../../core/rebalance/words.ts';
import { count, days, number, percent } from '../../core/text.ts';
import { type Paint, painter } from '../colour.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from './printable.ts';
import { padTo, prepareFor, width } from './width.ts';
import { hanging, wrap } from './wrap.ts';

interface Page {
  columns: number;
  paint: Paint;
}

/** Who could do how much of each channel: what is missing, the answer, shares, moves with their reasons, or what blocks. */
export async function rebalanceText(
  { asOf, within, channels, leftOut }: Rebalancing,
  written: readonly string[],
  terminal: Terminal,
): Promise<string> {
  await prepareFor(channels.flatMap(({ says, parties }) => [says, ...parties.map(({ name }) => name)]));
  const page: Page = { columns: terminal.width, paint: painter(terminal.colour) };
  const { columns, paint } = page;
  const parts = [
    ...channels.flatMap((balance) => channelParts(balance, page)),
    leftOut.length === 0
      ? []
      : [
          paint(`left out: ${count(leftOut.length, 'channel')}`, 'bold'),
          ...leftOut.flatMap(({ id, because, place }) => [
            ...hanging('  - ', printable(`${id}: ${because}`), columns),
            paint(`    ${placed(place)}`, 'dim'),
          ]),
        ],
    written.flatMap((line) => wrap(printable(line), columns)),
    [`as of ${asOf} · within ${days(within)}`],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function placed({ file, range }: { file: string; range: { start: { line: number } } }): string {
  return printable(`${file}:${range.start.line + 1}`);
}

function channelParts(balance: ChannelBalance, page: Page): string[][] {
  const { says, verdict, chosen, proposal, cost, assumed } = balance;
  const { columns, paint } = page;
  const lines = (text: string): string[] => wrap(printable(text), columns);
  return [
    missingLines(balance, page),
    lines(says).map((line) => paint(line, 'bold')),
    proposal === undefined ? [] : lines(proposal),
    verdict === 'kept' ? [] : partyLines(balance, page),
    moveLines(balance, page),
    chosen === '' ? [] : [...lines(chosen), ...(cost ? lines(`In all ${monthly(cost)}.`) : [])],
    blockerLines(balance, page),
    assumed.length === 0
      ? []
      : [paint('assumed', 'bold'), ...assumed.flatMap((line) => hanging('  - ', printable(line), columns))],
  ];
}

function missingLines({ missing, id }: ChannelBalance, { columns, paint }: Page): string[] {
  if (missing.length === 0) return [];
  return [
    paint(`missing for ${printable(id)}: ${count(missing.length, 'fact')}`, 'bold'),
    ...missing.flatMap(({ document, field, because, place }) => [
      ...hanging('  ? ', printable(because), columns),
      ...hanging('    ', `${printable(`${document}: ${field}`)}   ${placed(place)}`, columns).map((line) =>
        paint(line, 'dim'),
      ),
    ]),
  ];
}

/** Today's share, the one to come, agents, and what each can do: as much of it as fits. */
function partyLines({ parties, verdict }: ChannelBalance, { columns, paint }: Page): string[] {
  const then = verdict === 'moves';
  const table = (whole: boolean, can: boolean): string[] => {
    const rows = parties.map((party) => [
      printable(whole ? partyWords(party) : whoWords(party.name)),
      percent(party.today),
      ...(then ? [party.target === undefined ? '' : percent(party.target)] : []),
      agentsThenWords(party),
      ...(can ? [canWords(party)] : []),
    ]);
    const titles = ['who', 'today', ...(then ? ['then'] : []), 'agents', ...(can ? ['can do'] : [])];
    const widths = titles.map((_, column) => Math.max(...[titles, ...rows].map((row) => width(row[column] ?? ''))));
    return [titles, ...rows].map((row) =>
      row
        .map((cell, column) => {
          const wide = widths[column] ?? 0;
          return column === 0 ? `  ${padTo(cell, wide)}` : `${' '.repeat(Math.max(0, wide - width(cell)))}${cell}`;
        })
        .join('  ')
        .trimEnd(),
    );
  };
  const tables = [table(true, true), table(false, true), table(false, false)];
  const [head = '', ...rows] = tables.find((lines) => lines.every((line) => width(line) <= columns)) ?? tables[2] ?? [];
  return [paint(head, 'dim'), ...rows];
}

function canWords({ least = 0, most }: ChannelBalance['parties'][number]): string {
  if (most === undefined) return '';
  return Math.abs(most - least) < 0.05 ? percent(most) : `${percent(least)} – ${percent(most)}`;
}

function moveLines({ moves }: ChannelBalance, { columns, paint }: Page): string[] {
  if (moves.length === 0) return [];
  return [
    paint('what moves, and why', 'bold'),
    ...moves.flatMap((move, index) => {
      const { from, to, points, contacts, by, afterDays, byBecause, why } = move;
      const facts = [
        [agentWords(move), contacts === undefined ? '' : `${number(contacts)} contacts a month`]
          .filter((part) => part !== '')
          .join('; '),
        costWords(move),
        `by ${by}, after ${days(afterDays)}: ${byBecause}`,
      ].filter((part) => part !== '');
      return [
        ...hanging(
          `  ${index + 1}. `,
          printable(`${percent(points)} from ${whoWords(from)} to ${whoWords(to)}`),
          columns,
        ),
        ...facts.flatMap((fact) => hanging('     ', printable(fact), columns)),
        ...why.flatMap((line) => hanging('     why  ', printable(line), columns)),
      ];
    }),
  ];
}

function blockerLines({ blockers }: ChannelBalance, { columns, paint }: Page): string[] {
  if (blockers.length === 0) return [];
  return [
    ...wrap('what blocks: without any one of these there would be an answer', columns).map((line) =>
      paint(line, 'bold'),
    ),
    ...blockers.flatMap(({ says, help, limit }) => [
      ...hanging('  - ', printable(says), columns),
      ...(help === undefined ? [] : hanging('    help  ', printable(help), columns)),
      ...(limit.place ? [paint(`    ${placed(limit.place)}`, 'dim')] : []),
    ]),
  ];
}
