import type { applyEdits, CheckResult, FileText, Finding } from '../../core/index.ts';

/** A part of a finding that a fixture may announce; all but the message only where it matters. */
export const parts = ['message', 'why', 'mark', 'input', 'related', 'fix'] as const;
export type Part = (typeof parts)[number];

/** What should be said at a place. */
export interface Expected {
  part: Part;
  rule: string;
  /** The file that announces it. */
  file: string;
  /** Of a message. */
  severity: string;
  path: string;
  text: string;
  /** Whether that is all of it, or some of it. */
  whole: boolean;
}

/** What the comments at the head of the files of a fixture say should be found. */
export interface Expectations {
  asOf: string;
  /** Every finding of the rule, by its message. */
  findings: Expected[];
  /** What else is looked at. */
  parts: Expected[];
  needs: { rule: string; field: string }[];
}

/**
 * Reads the head comments of a fixture's files; each says what is found in it, and one of them what is found in tables,
 * which have no comments. After `:` stands a part of the text, after `=` the whole:
 *
 *     # as-of 2026-11-22
 *     # expect PC404 error /termination/byProvider/forConvenience/notice: 131 days are uncovered
 *     # expect-why PC404 /termination/byProvider/forConvenience/notice: 21 recruiting + 91 hiring
 *     # expect-mark PC809 = # waive PC404 until 2027-03-31 by ines: renegotiation is under way
 *     # expect-input PC404 /termination/byProvider/forConvenience/notice: notice 30 days
 *     # expect-related PC031 /goals/fast: also here
 *     # expect-fix PC404 /termination/byProvider/forConvenience/notice: Propose 161 days => notice: 161 days
 *     # expect-fix PC319 /segments/retail= none
 *     # expect-needs PC404 headcount.hiringPerWeek
 *
 * Findings and needs of the fixture's rule are announced one and all. Where a fixture announces fixes of a place, these
 * are all that are offered there. See `textsOf` for how a part is written.
 */
export function expectationsOf(files: readonly FileText[]): Expectations {
  const result: Expectations = { asOf: '2026-11-22', findings: [], parts: [], needs: [] };
  for (const { path, text } of files) for (const line of text.split(/\r?\n/)) readLine(line, path, result);
  return result;
}

function readLine(line: string, file: string, result: Expectations): void {
  const asOf = /^# as-of (\S+)$/.exec(line);
  const said =
    /^# expect(?:-(?<part>why|mark|input|related|fix))? (?<rule>PC\d{3})(?: (?<severity>error|warning|info|hint))? (?<path>|\/.*?)(?<how>[:=]) (?<text>.+)$/.exec(
      line,
    )?.groups;
  const need = /^# expect-needs (PC\d{3}) (.+)$/.exec(line);
  if (asOf?.[1]) result.asOf = asOf[1];
  else if (said && (said.part === undefined) === (said.severity !== undefined))
    (said.part === undefined ? result.findings : result.parts).push({
      part: (said.part ?? 'message') as Part,
      rule: said.rule ?? '',
      file,
      severity: said.severity ?? '',
      path: said.path ?? '',
      text: said.text ?? '',
      whole: said.how === '=',
    });
  else if (need) result.needs.push({ rule: need[1] ?? '', field: need[2] ?? '' });
  else if (line.startsWith('# expect')) throw new Error(`Not understood: ${line}`);
}

/** Whether a finding stands where something is announced. */
export function isThere({ rule, file, path }: Expected, finding: Finding): boolean {
  return finding.rule === rule && finding.path === path && (finding.file === file || finding.file.endsWith('.csv'));
}

/** Whether a text is the one that is announced. Of a fix, what stands on either side of `=>` is looked for there. */
export function isAsSaid(expected: Expected, text: string): boolean {
  if (expected.whole) return text === expected.text;
  const [title = '', change = ''] = expected.text.split(' => ');
  const [before = '', after = ''] = expected.part === 'fix' ? text.split(' => ') : [text];
  return expected.part === 'fix' ? before.includes(title) && after.includes(change) : before.includes(expected.text);
}

/**
 * How the parts of a finding are written in a fixture. The mark is the text that is underlined. Line ends become ` / `. A fix that may be applied unasked starts
 * with `* `; after ` => ` stand the lines that it adds to its file, then those that it takes away with a `-`.
 */
export function textsOf(finding: Finding, part: Part, files: readonly FileText[], apply: typeof applyEdits): string[] {
  switch (part) {
    case 'message':
      return [finding.message];
    case 'why':
      return [finding.why.replaceAll('\n', ' / ')];
    case 'mark':
      return [marked(files.find(({ path }) => path === finding.file)?.text ?? '', finding.range)];
    case 'input':
      return finding.inputs.map(({ name, value, unit, assumed, from }) =>
        [name, value, unit, assumed ? '(assumed)' : '', from ? `(${from})` : '']
          .filter((word) => word !== undefined && word !== '')
          .join(' '),
      );
    case 'related':
      return finding.related.map(({ message }) => message);
    case 'fix':
      return finding.fixes.map(({ title, preferred, edits }) => {
        const before = files.find(({ path }) => path === finding.file)?.text ?? '';
        return `${preferred ? '* ' : ''}${title} => ${lineChanges(before, apply(before, [edits]).text)}`;
      });
  }
}

function marked(text: string, { start, end }: Finding['range']): string {
  const lines = text.split(/\r?\n/).slice(start.line, end.line + 1);
  const last = lines.pop()?.slice(0, end.character) ?? '';
  return [...lines, last].join(' / ').slice(start.character);
}

function lineChanges(before: string, after: string): string {
  const without = (text: string, other: string): string[] => {
    const left = other.split(/\r?\n/);
    return text.split(/\r?\n/).filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const added = without(after, before).map((line) => line.trim());
  return [...added, ...without(before, after).map((line) => `-${line.trim()}`)].join(' / ');
}

/** The findings of one rule as lines, for comparing with what a fixture expects. */
export function linesOf(result: CheckResult, rule: string): string[] {
  return result.findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${finding.path}: ${finding.message}`);
}
