import type { Fix, RawFinding } from '../findings.ts';
import { isDay } from '../model/dates.ts';
import { openState } from '../model/leaves.ts';
import { rule as numberRule } from '../rules/reading/PC042-csv-number.ts';
import { rule as periodRule } from '../rules/reading/PC043-not-a-period.ts';
import { rule as choiceRule } from '../rules/reading/PC044-csv-choice.ts';
import { report } from '../rules/reading/report.ts';
import type { Path } from '../syntax/tree.ts';
import { list, quoted } from '../text.ts';
import type { Column } from './columns.ts';
import { daysMeant, numbersMeant, periodsMeant, readNumber, wordMeant } from './guess.ts';
import { periodRange } from './periods.ts';
import type { Cell } from './table.ts';

/** A cell as read: its value, or that nobody knows it, or what is wrong with it. */
export interface ReadCell {
  value?: string | number;
  open?: 'unknown' | 'todo';
  problem?: RawFinding;
}

/** Reads a cell that is not empty by the form of its column. */
export function readCell(column: Column, cell: Cell, path: Path): ReadCell {
  const open = openState(cell.text);
  if (open) return { open };
  switch (column.form) {
    case 'id':
    case 'text':
      return { value: cell.text };
    case 'number':
    case 'count': {
      const value = readNumber(cell.text);
      return value === undefined || (column.form === 'count' && value < 0)
        ? { problem: notANumber(column, cell, path) }
        : { value };
    }
    case 'period':
      return periodRange(cell.text) ? { value: cell.text } : { problem: notAPeriod(cell, path) };
    case 'day':
      return isDay(cell.text) ? { value: cell.text } : { problem: notADay(cell, path) };
    case 'word':
      return (column.words ?? []).includes(cell.text)
        ? { value: cell.text }
        : { problem: noChoice(column, cell, path) };
  }
}

function notANumber(column: Column, cell: Cell, path: Path): RawFinding {
  const meant = numbersMeant(cell.text);
  const why =
    'Numbers have a point for decimals and nothing between thousands, as 83.5 or 12500: a comma means one thing here and another there.';
  if (column.form === 'count' && readNumber(cell.text) !== undefined) {
    return report(numberRule, {
      message: `${cell.text} is no number of cases.`,
      why: 'Cases are counted, so there are none or more.',
      document: 0,
      path,
      span: cell,
    });
  }
  const reads = meant.length > 1 ? ` It may mean ${list(meant, 'or')}.` : '';
  return report(numberRule, {
    message: `${quoted(cell.text)} is not a number.${reads}`,
    why,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, meant),
  });
}

function notAPeriod(cell: Cell, path: Path): RawFinding {
  const message = `${quoted(cell.text)} is no period.`;
  return report(periodRule, {
    message,
    why: PERIOD_FORMS,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, periodsMeant(cell.text)),
  });
}

/** How periods are written, for findings. */
export const PERIOD_FORMS =
  'A period is a month (2026-10), a quarter (2026-Q4), a week (2026-W41), a day (2026-10-05) or a year (2026), and stands in the calendar.';

function notADay(cell: Cell, path: Path): RawFinding {
  const message = `${quoted(cell.text)} is no day.`;
  const why = 'Days are written 2026-11-16: year, month, day. Other orders are read differently here and there.';
  return report(periodRule, {
    message,
    why,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, daysMeant(cell.text)),
  });
}

function noChoice(column: Column, cell: Cell, path: Path): RawFinding {
  const words = column.words ?? [];
  const meant = wordMeant(cell.text, words);
  const message = `${quoted(cell.text)} is no ${column.name} that is known here.${meant ? ` Did you mean ${meant}?` : ''}`;
  const why = `It can be ${list(words, 'or')}.`;
  return report(choiceRule, {
    message,
    why,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, meant ? [meant] : []),
  });
}

/** One fix for each meaning; the only one is the preferred one. */
function replacements(cell: Cell, meanings: readonly string[]): Fix[] {
  return meanings.map((text) => ({
    title: `Write ${text}`,
    operations: [{ do: 'replace', span: { start: cell.start, end: cell.end }, text }],
    ...(meanings.length === 1 ? { preferred: true } : {}),
  }));
}
