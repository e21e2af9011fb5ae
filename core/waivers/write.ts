import { csvKindOf } from '../actuals/read-csv.ts';
import type { Workspace } from '../check.ts';
import type { Finding, TextEdit } from '../findings.ts';
import { eol } from '../fixes/render.ts';
import { addDays, daysBetween, isDay } from '../model/dates.ts';
import type { SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { peopleOf } from '../model/people.ts';
import { ruleById } from '../rules/rules.ts';
import { lineText } from '../syntax/lines.ts';
import { days, quoted } from '../text.ts';
import { readWaiver } from './in-comments.ts';
import { whyRefused } from './misuse.ts';

/** What there is to ask before a finding is waived. */
export interface WaiverQuestions {
  rule: string;
  message: string;
  /** The longest time for which it may be waived, in days, and the last day of that, ISO. */
  longest: number;
  latest: string;
  /** Ends to choose from: so many days after the day by which is judged. */
  ends: { days: number; until: string }[];
  /** Who may accept it: the people listed in the file, or in the workspace; those of the client first. */
  people: { id: string; name?: string; role?: string }[];
}

/** The answers. Those that are left out are to be filled in by hand, and until then the waiver has no effect. */
export interface WaiverAnswers {
  /** ISO day. */
  until?: string;
  by?: string;
  reason?: string;
}

const usualLengths = [30, 90, 180];

/** What to ask, or why the finding cannot be waived beside the clause. */
export function waiverQuestions(
  workspace: Workspace,
  source: SourceFile,
  finding: Finding,
): WaiverQuestions | { refused: string } {
  const refused = whyNot(source, finding);
  if (refused !== undefined) return { refused };
  const longest = workspace.policyFor(source.path).longestWaiver();
  const lengths = [...new Set([...usualLengths.filter((length) => length <= longest), longest])].sort((a, b) => a - b);
  const own = source.documents.flatMap((document) =>
    isKind(document, 'Partnership') ? (document.held.data.people ?? []) : [],
  );
  const people = own.length > 0 ? own : peopleOf(workspace.sources);
  return {
    rule: finding.rule,
    message: finding.message,
    longest,
    latest: addDays(workspace.asOf, longest),
    ends: lengths.slice(-4).map((length) => ({ days: length, until: addDays(workspace.asOf, length) })),
    people: [
      ...people.filter(({ side }) => side === 'client'),
      ...people.filter(({ side }) => side !== 'client'),
    ].flatMap(({ id, name, role }) =>
      id === undefined
        ? []
        : [{ id, ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }) }],
    ),
  };
}

/**
 * The edit that waives a finding: one line of comment above its clause. Nothing else of the text changes. Says why where
 * the answers would make a waiver without effect.
 */
export function waiverEdit(
  workspace: Workspace,
  source: SourceFile,
  finding: Finding,
  answers: WaiverAnswers,
): TextEdit | { refused: string } {
  const refused = whyNot(source, finding) ?? whyNoAnswer(workspace, source, answers);
  if (refused !== undefined) return { refused };
  const { text, lineStarts } = source.syntax;
  const { line } = finding.range.start;
  const indent = /^[ \t]*/.exec(lineText(text, lineStarts, line))?.[0] ?? '';
  const start = { line, character: 0 };
  return {
    range: { start, end: start },
    newText: `${indent}# ${waiverText(finding.rule, answers)}${eol(source.syntax)}`,
  };
}

/** `waive PC403 until 2027-03-31 by ines: why it is accepted`. */
function waiverText(rule: string, { until, by, reason }: WaiverAnswers): string {
  return `waive ${rule} until ${until ?? 'TODO'} by ${oneLine(by) ?? 'TODO'}: ${oneLine(reason) ?? 'TODO why it is accepted'}`;
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function whyNot(source: SourceFile, finding: Finding): string | undefined {
  const rule = ruleById(finding.rule);
  if (rule.waivable === false) return `${rule.id} cannot be waived. ${whyRefused(rule)}`;
  if (finding.waived) return `It is waived already, until ${finding.waived.until}.`;
  const place = `${finding.document.split('/').slice(1).join('/')}${finding.path}`;
  const entry = `Waive it in the policy: under waivers, rule ${rule.id} at ${quoted(place)}.`;
  if (csvKindOf(source.path)) return `A table has no place for a waiver. ${entry}`;
  return source.path.endsWith('.json') ? `JSON has no comments. ${entry}` : undefined;
}

function whyNoAnswer(workspace: Workspace, source: SourceFile, answers: WaiverAnswers): string | undefined {
  const { until, by } = answers;
  if (until !== undefined) {
    if (!isDay(until)) return `${quoted(until)} is no day; write it as 2027-03-31.`;
    const length = daysBetween(workspace.asOf, until);
    const longest = workspace.policyFor(source.path).longestWaiver();
    if (length < 0) return `${until} has passed: judged as of ${workspace.asOf}.`;
    if (length > longest) return `${until} is ${days(length)} away; the longest waiver is ${days(longest)}.`;
  }
  // What is written has to be read as it was meant.
  const read = readWaiver(waiverText('PC000', answers));
  if (by !== undefined && read.by !== oneLine(by))
    return `${quoted(by)} cannot stand in a waiver: a name has no colon.`;
  if (answers.reason !== undefined && read.reason !== oneLine(answers.reason))
    return 'A reason says why it is accepted.';
  return undefined;
}
