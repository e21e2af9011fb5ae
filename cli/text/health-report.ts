import { adviceWords, type HealthReport, type Recommendations } from '../../core/index.ts';
import { list } from '../../core/text.ts';
import type { Paint } from '../colour.ts';
import { printable } from './printable.ts';
import { hanging } from './wrap.ts';

type Clause = Recommendations['all'][number]['clauses'][number];

/** Beside score and ledger: what the evidence advises, the early signs that show, and what mending would give. */
export function reportLines(
  { recommendations, signals, gains }: HealthReport,
  score: number,
  columns: number,
  paint: Paint,
): string[] {
  const on = signals.flatMap((signal) => (signal.state === 'on' ? [signal] : []));
  const unknown = signals.filter(({ state }) => state === 'unknown');
  return [
    '',
    paint('  what the evidence advises', 'dim'),
    ...adviceLines(recommendations, columns, paint),
    '',
    paint(`  early signs of trouble: ${on.length} of ${signals.length}`, 'dim'),
    ...on.flatMap(({ title, says }) => hanging('  ! ', `${title}: ${printable(says)}`, columns)),
    ...(unknown.length === 0
      ? []
      : hanging('  ? ', `Not known: ${list(unknown.map(({ title }) => title.toLowerCase()))}.`, columns).map((line) =>
          paint(line, 'dim'),
        )),
    ...(gains.best
      ? [
          '',
          ...hanging(
            '  ',
            `Mending ${list(gains.best.causes.map(({ id }) => printable(id)))} gives ${gains.best.score} instead of ${score}.`,
            columns,
          ),
        ]
      : []),
  ];
}

function adviceLines(
  { given, waiting, all, blockers, override }: Recommendations,
  columns: number,
  paint: Paint,
): string[] {
  const shown = all.filter(({ advice }) => given.includes(advice));
  const lines = shown.flatMap(({ title, clauses }) => [
    paint(`  ${title}`, 'bold'),
    ...clauses.flatMap((clause) => clauseLines(clause, '    ', columns, paint)),
  ]);
  const open = all
    .filter(({ advice }) => waiting.includes(advice))
    .flatMap(({ title, clauses }) =>
      hanging(
        '  ',
        `${title}: perhaps. ${clauses
          .filter(({ truth }) => truth === 'unknown')
          .map(({ says, because }) => `Whether ${says} is ${because || 'not known'}.`)
          .join(' ')}`,
        columns,
      ),
    );
  return [
    ...(shown.length === 0 ? hanging('  ', 'Nothing yet: no advice has all that it takes.', columns) : lines),
    ...open,
    ...(blockers.length === 0
      ? []
      : [
          paint('  before anybody leaves', 'dim'),
          ...blockers.flatMap(({ says, rule }) => hanging('    - ', `${printable(says)} (${rule})`, columns)),
        ]),
    ...(override
      ? hanging(
          '  ',
          `Decided otherwise${override.date === undefined ? '' : ` on ${override.date}`}${override.by === undefined ? '' : ` by ${printable(override.by)}`}: ${override.chosen ?? ''}${override.advice === undefined ? '' : `, against "${adviceWords[override.advice]}"`}${override.reason === undefined ? '' : `. ${printable(override.reason)}`}`,
          columns,
        )
      : []),
  ];
}

function clauseLines(
  { says, truth, because, anyOf = [] }: Clause,
  indent: string,
  columns: number,
  paint: Paint,
): string[] {
  const marks = { true: 'yes', false: 'no ', unknown: '?  ' };
  const text = because === '' ? says : `${says}: ${because}`;
  return [
    ...hanging(`${indent}${marks[truth]}  `, printable(text), columns).map((line) => paint(line, 'dim')),
    ...anyOf.filter((one) => one.truth === truth).flatMap((one) => clauseLines(one, `${indent}  `, columns, paint)),
  ];
}
