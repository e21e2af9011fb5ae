import type { Fix, RawFinding } from '../findings.ts';
import { readUnit } from '../kpi/units.ts';
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
import { type NumberStyle, plainNumber } from './numbers.ts';
import { periodRange } from './periods.ts';
import type { Cell } from './table.ts';

/** A cell as read: its value, or that nobody knows it, or what is wrong with it. */
export interface ReadCell {
  value?: string | number;
  /** The unit that stands with a value, in the words of KPI values. */
  unit?: string;
  open?: 'unknown' | 'todo';
  problem?: RawFinding;
}

/** Reads a cell that is not empty by the form of its column; numbers as the table says that it writes them. */
export function readCell(column: Column, cell: Cell, path: Path, style: NumberStyle | undefined): ReadCell {
  const open = openState(cell.text);
  if (open) return { open };
  switch (column.form) {
    case 'id':
    case 'text':
      return { value: cell.text };
    case 'count': {
      const value = numberIn(cell.text, style);
      return value === undefined || value < 0 || !Number.isInteger(value)
        ? { problem: notANumber(column, cell, path, style) }
        : { value };
    }
    case 'number': {
      const whole = numberIn(cell.text, style);
      if (whole !== undefined) return { value: whole };
      const { figure, unit } = withUnit(cell.text);
      const value = unit === undefined ? undefined : numberIn(figure, style);
      return value === undefined || unit === undefined
        ? { problem: notANumber(column, cell, path, style) }
        : { value, unit };
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

function numberIn(text: string, style: NumberStyle | undefined): number | undefined {
  const plain = style ? plainNumber(text, style) : text;
  return plain === undefined ? undefined : readNumber(plain);
}

/** `80 %`, `12s`, `€ 3.20`: the figure and its unit. */
export function withUnit(text: string): { figure: string; unit?: string } {
  const [, before, after] = /^([A-Z]{3}|[€$£])\s*([+-]?[\d.,].*)$/.exec(text) ?? [];
  if (before !== undefined && after !== undefined) return { figure: after, unit: 'cur' };
  const [, figure = text, word = ''] = /^(.*[\d.,])\s*([^\d\s.,'’+-].*)$/.exec(text) ?? [];
  const unit = /^[€$£]$/.test(word) ? 'cur' : readUnit(word);
  return unit === undefined ? { figure: text } : { figure, unit };
}

function notANumber(column: Column, cell: Cell, path: Path, style: NumberStyle | undefined): RawFinding {
  const meant = numbersMeant(cell.text);
  const why =
    'Numbers have a point for decimals and nothing between thousands, as 83.5 or 12500: a comma means one thing here and another there. A table that writes them otherwise says so above its first line: # numbers: 1.234,5.';
  if (column.form === 'count' && numberIn(cell.text, style) !== undefined) {
    return report(numberRule, {
      message: `${cell.text} is no number of cases.`,
      why: 'Cases are counted: a whole number, none or more, with nothing between thousands.',
      document: 0,
      path,
      span: cell,
      fixes: replacements(cell, /^\d{1,3}(\.\d{3})+$/.test(cell.text) ? [cell.text.replaceAll('.', '')] : []),
    });
  }
  if (style) {
    return report(numberRule, {
      message: `${quoted(cell.text)} is no number as the table says that it writes them: ${style.example}.`,
      why: `The line "# numbers: ${style.example}" above the table holds for all of its numbers, so that none is read in two ways.`,
      document: 0,
      path,
      span: cell,
    });
  }
  return report(numberRule, {
    message: `${quoted(cell.text)} is not a number.${mayMean(meant)}`,
    why,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, meant),
  });
}

function notAPeriod(cell: Cell, path: Path): RawFinding {
  const meant = periodsMeant(cell.text);
  return report(periodRule, {
    message: `${quoted(cell.text)} is no period.${mayMean(meant)}`,
    why: PERIOD_FORMS,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, meant),
  });
}

/** How periods are written, for findings. */
export const PERIOD_FORMS =
  'A period is a month (2026-10), a quarter (2026-Q4), a week (2026-W41), a day (2026-10-05) or a year (2026), and stands in the calendar.';

function notADay(cell: Cell, path: Path): RawFinding {
  const meant = daysMeant(cell.text);
  const message = `${quoted(cell.text)} is no day.${mayMean(meant)}`;
  const why = 'Days are written 2026-11-16: year, month, day. Other orders are read differently here and there.';
  return report(periodRule, {
    message,
    why,
    document: 0,
    path,
    span: cell,
    fixes: replacements(cell, meant),
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

function mayMean(meanings: readonly string[]): string {
  if (meanings.length === 0) return '';
  return meanings.length === 1 ? ` ${meanings[0]} may be meant.` : ` It may mean ${list(meanings, 'or')}.`;
}

/** One fix for each meaning; the only one is the preferred one. */
function replacements(cell: Cell, meanings: readonly string[]): Fix[] {
  return meanings.map((text) => ({
    title: `Write ${text}`,
    operations: [{ do: 'replace', span: { start: cell.start, end: cell.end }, text }],
    ...(meanings.length === 1 ? { preferred: true } : {}),
  }));
}
