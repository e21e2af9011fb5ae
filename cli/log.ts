import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check, columnsOf, isDay, type LogLine, readFile, withLogLine } from '../core/index.ts';
import { list } from '../core/text.ts';
import { UsageError } from './errors.ts';
import { write } from './fix/write.ts';
import { type Loaded, load } from './judge.ts';
import type { Progress } from './progress.ts';
import { withoutMark } from './walk.ts';

/** The day is only needed to judge at all; nothing that depends on it decides here. */
const anyDay = '9999-12-31';

/**
 * Adds one line to a diary. Nothing is written when the line would be one that the diary is told off for: an unknown
 * event, an id that nobody knows, no such day.
 */
export async function addToLog(
  line: LogLine,
  to: string | undefined,
  cwd: string,
  progress: Progress,
): Promise<{ file: string; line: string } | { refused: string }> {
  if (!isDay(line.date)) return { refused: `${line.date} is no day; write it as 2026-11-16.` };
  const words = columnsOf('Log').find(({ name }) => name === 'event')?.words ?? [];
  if (!words.includes(line.event))
    return { refused: `${line.event} is no event of a diary. Known are ${list(words)}.` };
  const loaded = await load([], cwd, progress);
  progress.end();
  const file = diaryOf(loaded, to, cwd);
  if (!file.endsWith('.log.csv')) return { refused: `${to} is no diary: its name has to end in .log.csv.` };
  const before = existsSync(file) ? withoutMark(readFileSync(file, 'utf8')) : undefined;
  const next = withLogLine(before ?? '', line);
  if ('noColumn' in next) return { refused: `The diary has no column for ${list(next.noColumn)}.` };
  const objection = objectionTo(loaded, file, before, next.text);
  if (objection !== undefined) return { refused: `Nothing was written. ${objection}` };
  const failed = write({ path: file, before, after: next.text });
  if (failed !== undefined) return { refused: `${loaded.shown(relative(loaded, file))} was not written: ${failed}.` };
  return { file: loaded.shown(relative(loaded, file)), line: next.text.trimEnd().split(/\r?\n/).at(-1) ?? '' };
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
      : `There are several diaries; say which with --to: ${list(diaries, 'or')}.`,
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
