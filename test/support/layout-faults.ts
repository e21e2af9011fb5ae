import {
  applyEdits,
  type CheckResult,
  check,
  type Finding,
  type OfferedFix,
  readFile,
  type SourceFile,
} from '../../core/index.ts';
import { offsetAt, type Range } from '../../core/syntax/lines.ts';
import { readYaml } from '../../core/syntax/read-yaml.ts';
import { dataOf } from '../../core/syntax/tree.ts';
import { sourcesAfter } from './fix-faults.ts';
import { type Layout, laidOut, remarksIn } from './layouts.ts';

/**
 * What is wrong with the fixes of a judgement when its files are written in another layout: the same ones are to be
 * offered, each with the same outcome, and what they leave alone stays as it was written.
 */
export function layoutFaults(before: CheckResult, layout: Layout): string[] {
  const files = before.sources.map((file) => laidOut(file, layout) ?? file);
  const judged = check({ files, asOf: before.asOf });
  const lines = (findings: readonly Finding[]): string =>
    findings
      .map(({ rule, severity, file, path, message }) => `${rule} ${severity} ${file} ${path}: ${message}`)
      .sort()
      .join('\n');
  if (lines(judged.findings) !== lines(before.findings))
    return [`is judged otherwise:\n${lines(judged.findings)}\nwas\n${lines(before.findings)}`];
  const rest = [...judged.findings];
  return before.findings.flatMap((finding) => {
    const at = rest.findIndex((one) => lines([one]) === lines([finding]));
    const [twin] = rest.splice(at, 1);
    return finding.fixes.flatMap((fix) => {
      const same = twin?.fixes.find(({ title }) => title === fix.title);
      const faults = same && twin ? twinFaults(before, finding, fix, judged, twin, same) : ['is not offered'];
      return faults.map((fault) => `${finding.rule} ${finding.path} "${fix.title}" ${fault}`);
    });
  });
}

function twinFaults(
  before: CheckResult,
  finding: Finding,
  fix: OfferedFix,
  judged: CheckResult,
  twin: Finding,
  same: OfferedFix,
): string[] {
  const wanted = known.get(fix) ?? dataAfter(before, finding, fix);
  known.set(fix, wanted);
  const got = dataAfter(judged, twin, same);
  const faults = got === wanted ? [] : [`writes\n${got}\ninstead of\n${wanted}`];
  const source = judged.sources.find(({ path }) => path === twin.file);
  if (source) faults.push(...editFaults(source, same.edits));
  const { other } = same;
  const beside = judged.sources.find(({ path }) => path === other?.file);
  if (other && 'edits' in other && beside) faults.push(...editFaults(beside, other.edits));
  if (other && 'text' in other && source && mixesLineEnds(source.syntax.text, other.text))
    faults.push(`begins ${other.file} with other line ends`);
  return faults;
}

const known = new WeakMap<OfferedFix, string>();

/** What the files that a fix changes say afterwards, keys in their order. */
function dataAfter({ sources }: CheckResult, finding: Finding, fix: OfferedFix): string {
  return sourcesAfter({ applyEdits }, sources, finding, fix)
    .flatMap((file) => ('text' in file ? [file] : []))
    .map(({ path, text }) => {
      const { documents } = path.endsWith('.csv') ? readFile(path, text).syntax : readYaml(text);
      return `${path} ${JSON.stringify(documents.map(({ root }) => dataOf(root)))}`;
    })
    .join('\n');
}

/** What edits do to a text that they need not do. */
function editFaults({ syntax: { text, lineStarts } }: SourceFile, edits: OfferedFix['edits']): string[] {
  const faults: string[] = [];
  const after = applyEdits(text, [edits]).text;
  for (const { range, newText } of edits) {
    const start = offsetAt(lineStarts, range.start, text.length);
    const end = offsetAt(lineStarts, range.end, text.length);
    const taken = linesOf(text.slice(start, end));
    const again = linesOf(newText).filter((line) => taken.includes(line));
    if (again.length > 0) faults.push(`writes again what stood there: ${again.join(' ⏎ ')}`);
  }
  if (text.startsWith('\uFEFF') !== after.startsWith('\uFEFF')) faults.push('loses the byte order mark');
  if (after.lastIndexOf('\uFEFF') > 0) faults.push('moves the byte order mark');
  if (mixesLineEnds(text, after)) faults.push('mixes line ends');
  const kept = remarksIn(after);
  const mended = new Set(edits.flatMap(({ range }) => (isEmpty(range) ? [] : [range.start.line, range.end.line])));
  for (const [line, own] of remarksIn(text)) {
    const there = kept.get(line);
    // A remark goes with its line, not without it.
    if (there === undefined && linesOf(after).some((one) => one.startsWith(own)))
      faults.push(`loses the remark of the line ${own}`);
    if (there !== undefined && keyOf(there) !== keyOf(own) && !mended.has(line))
      faults.push(`puts ${there} before the remark of the line ${own}`);
  }
  const blank = linesOf(after, false).filter((line) => / $/.test(line)).length;
  if (blank > linesOf(text, false).filter((line) => / $/.test(line)).length) faults.push('leaves blanks at a line end');
  return faults;
}

/** Whether a text has a lone LF, written for one that has none. */
function mixesLineEnds(text: string, written: string): boolean {
  return /\r\n/.test(text) && !/[^\r]\n/.test(text) && /[^\r]\n/.test(written);
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** What a line begins with, up to its colon, without the dash of an item. */
function keyOf(line: string): string {
  return line.replace(/^(- +)+/, '').split(':', 1)[0] ?? '';
}

function linesOf(text: string, trimmed = true): string[] {
  const lines = text.split(/\r\n|\n/);
  return trimmed ? lines.map((line) => line.trim()).filter((line) => line.length > 3) : lines;
}
