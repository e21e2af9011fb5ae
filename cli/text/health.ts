import type { Health, HealthReport } from '../../core/index.ts';
import { type Paint, painter } from '../colour.ts';
import type { Judgement } from '../judge.ts';
import type { Terminal } from '../terminal.ts';
import { bandStyle, scoreText } from './health-line.ts';
import { reportLines } from './health-report.ts';
import { printable } from './printable.ts';
import { padTo, prepareFor, width } from './width.ts';
import { dimensionWord, percentOf } from './words.ts';
import { hanging } from './wrap.ts';

/** The health of each partnership with its dimensions, its caps and where every lost point went. */
export async function healthText(
  { result, sources }: Judgement,
  terminal: Terminal,
  reports: readonly HealthReport[] = [],
): Promise<string> {
  await prepareFor([...sources.values()].map(({ path, syntax }) => path + syntax.text));
  const paint = painter(terminal.colour);
  const parts = result.health.map((health) => {
    const report = reports.find(({ file, document }) => file === health.file && document === health.document);
    return [
      ...partLines(health, terminal.width, paint),
      ...(report ? reportLines(report, health.score, terminal.width, paint) : []),
    ].join('\n');
  });
  const nothing = 'no partnership is defined here, so there is no health to show';
  return `${(parts.length === 0 ? [nothing] : parts).join('\n\n')}\n\nas of ${result.asOf}\n`;
}

function partLines(health: Health, columns: number, paint: Paint): string[] {
  const name = printable(health.partnership);
  const title = health.title === '' || health.title === health.partnership ? '' : printable(health.title);
  return [
    ...hanging(`${name}   `, title, columns).map((line, index) =>
      index === 0 ? line.trimEnd().replace(name, () => paint(name, 'bold')) : line,
    ),
    `  ${paint(scoreText(health), bandStyle(health))}`,
    '',
    ...dimensionLines(health, columns, paint),
    ...capLines(health, columns, paint),
    ...ledgerLines(health, columns, paint),
  ];
}

function dimensionLines({ dimensions }: Health, columns: number, paint: Paint): string[] {
  const titles = Math.max('dimension'.length, ...dimensions.map(({ title }) => width(printable(title))));
  const row = (title: string, score: string, weight: string, confidence: string): string =>
    `  ${padTo(title, titles)}  ${score.padStart(5)}  ${weight.padStart(6)}  ${confidence.padStart(10)}`;
  return [
    paint(row('dimension', 'score', 'weight', 'confidence'), 'dim'),
    ...dimensions.flatMap(({ title, score, weight, confidence, note }) => [
      row(printable(title), String(Math.round(score)), String(weight), percentOf(confidence)),
      ...(note === undefined ? [] : hanging('      ', printable(note), columns).map((line) => paint(line, 'dim'))),
    ]),
  ];
}

function capLines({ caps }: Health, columns: number, paint: Paint): string[] {
  const applied = caps.filter((cap) => cap.applied);
  if (applied.length === 0) return [];
  const lines = applied.flatMap(({ limit, message }) => hanging(`  at most ${limit}  `, printable(message), columns));
  return ['', paint('  held down by', 'dim'), ...lines];
}

function ledgerLines({ score, ledger }: Health, columns: number, paint: Paint): string[] {
  if (ledger.length === 0) return [];
  const dimensions = Math.max(...ledger.map(({ dimension }) => dimensionWord(dimension).length));
  const causes = Math.max(...ledger.map(({ cause }) => width(printable(cause.id))));
  const lines = ledger.flatMap(({ points, dimension, cause, text, file, range }) => {
    const label = `  ${`−${points}`.padStart(4)}  ${dimensionWord(dimension).padEnd(dimensions)}  ${padTo(printable(cause.id), causes)}  `;
    const place = `${printable(file)}:${range.start.line + 1}:${range.start.character + 1}`;
    return [
      ...hanging(label, printable(text), columns),
      ...hanging(' '.repeat(width(label)), place, columns).map((line) => paint(line, 'dim')),
    ];
  });
  return ['', paint(`  where ${100 - score} ${100 - score === 1 ? 'point' : 'points'} went`, 'dim'), ...lines];
}
