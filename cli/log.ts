import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  check,
  columnsOf,
  isDay,
  isKnownRef,
  type LogLine,
  logLineFor,
  namesOf,
  readFile,
  wordMeant,
} from '../core/index.ts';
import { list } from '../core/text.ts';
import { UsageError } from './errors.ts';
import { write } from './fix/write.ts';
import { type Loaded, load } from './judge.ts';
import type { Progress } from './progress.ts';
import { reasonOf } from './unreadable.ts';
import { withoutMark } from './walk.ts';

/** The day is only needed to judge at all; nothing that depends on it decides here. */
const anyDay = '9999-12-31';

/**
 * Adds one line at the end of a diary, in one write, so that lines which others add at the same time stay whole. Nothing is
 * written when the line would be one that the diary is told off for: an unknown event, a misspelt name, no such day.
 */
export async function addToLog(
  line: LogLine,
  to: string | undefined,
  cwd: string,
  progress: Progress,
): Promise<{ file: string; line: string; note?: string } | { refused: string }> {
  if (!isDay(line.date)) return { refused: `${line.date} is no day; write it as 2026-11-16.` };
  const words = columnsOf('Log').find(({ name }) => name === 'event')?.words ?? [];
  if (!words.includes(line.event)) {
    const meant = wordMeant(line.event, words);
    return {
      refused: `${line.event} is no event of a diary.${meant ? ` Did you mean ${meant}?` : ''} Known are ${list(words)}.`,
    };
  }
  const loaded = await load([], cwd, progress);
  progress.end();
  const file = diaryOf(loaded, to, cwd);
  if (!file.endsWith('.log.csv')) return { refused: `${to} is no diary: its name has to end in .log.csv.` };
  const shown = loaded.shown(relative(loaded, file));
  const before = existsSync(file) ? withoutMark(readFileSync(file, 'utf8')) : undefined;
  const next = logLineFor(before ?? '', line);
  if ('noColumn' in next) return { refused: `The diary has no column for ${list(next.noColumn)}.` };
  if ('openQuote' in next) {
    return {
      refused: `Nothing was written. A quotation mark is opened in line ${next.openQuote} of ${shown} and never closed: whatever comes after it would be lost.`,
    };
  }
  const objection = objectionTo(loaded, file, before, `${before ?? ''}${next.added}`);
  if (objection !== undefined) return { refused: `Nothing was written. ${objection}` };
  const failed = before === undefined ? write({ path: file, before, after: next.added }) : append(file, next.added);
  if (failed !== undefined) return { refused: `${shown} was not written: ${failed}.` };
  const note = noteOn(line, file, loaded);
  return { file: shown, line: next.added.trim().split(/\r?\n/).at(-1) ?? '', ...(note === undefined ? {} : { note }) };
}

/** Returns why nothing was added, or undefined. */
function append(path: string, text: string): string | undefined {
  try {
    appendFileSync(path, text);
    return undefined;
  } catch (error) {
    return reasonOf(error).replace('to read it', 'to write it');
  }
}

/** A diary may tell of anything; that an entry is about nothing of its partnership is worth a word. */
function noteOn({ ref, partnership }: LogLine, file: string, { sources }: Loaded): string | undefined {
  const name = partnership ?? basename(file).replace(/\.log\.csv$/, '');
  if (isKnownRef(ref, namesOf(sources, name))) return undefined;
  return `Nothing in ${name} is called ${ref}, so the entry stands in the diary and proves nothing.`;
}

function relative({ selection }: Loaded, file: string): string {
  return file.startsWith(`${selection.base}/`) ? file.slice(selection.base.length + 1) : file;
}

/** The diary that is meant: the one named, else the only one here. */
function diaryOf({ sources, absolute }: Loaded, to: string | undefined, cwd: string): string {
  if (to !== undefined) return resolve(cwd, to);
  const diaries = sources.map(({ path }) => path).filter((path) => path.endsWith('.log.csv'));
  const [only] = diaries;
  if (only !== undefined && diaries.length === 1) return absolute(only);
  throw new UsageError(
    diaries.length === 0
      ? 'There is no diary here yet; name the file to begin with --to NAME.log.csv.'
      : `There are ${diaries.length} diaries; say which with --to: ${list(diaries.length > 6 ? [...diaries.slice(0, 5), 'another'] : diaries, 'or')}.`,
  );
}

/** What the diary would be told off for with the line that it is not without it. */
function objectionTo(loaded: Loaded, file: string, before: string | undefined, after: string): string | undefined {
  const path = relative(loaded, file);
  const others = loaded.sources.filter((source) => source.path !== path);
  const said = (text: string | undefined): string[] =>
    check({ files: text === undefined ? others : [...others, readFile(path, text)], asOf: anyDay })
      .findings.filter((finding) => finding.file === path && finding.severity !== 'hint' && finding.severity !== 'info')
      .map(({ message }) => message);
  const known = said(before);
  return said(after).find((message) => !known.includes(message));
}
