import type { RawFinding } from '../findings.ts';
import { rule as PC061 } from '../rules/policy/PC061-waiver-incomplete.ts';
import { rule as PC062 } from '../rules/policy/PC062-waiver-expired.ts';
import { rule as PC063 } from '../rules/policy/PC063-waiver-too-long.ts';
import { rule as PC064 } from '../rules/policy/PC064-waiver-unused.ts';
import { rule as PC065 } from '../rules/policy/PC065-waiver-rule-unknown.ts';
import { rule as PC066 } from '../rules/policy/PC066-waiver-refused.ts';
import { report } from '../rules/reading/report.ts';
import type { Rule, RuleMeta } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { nearest } from '../schema/suggest.ts';
import { positionAt } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import { days, list, quoted } from '../text.ts';
import type { Waiver, WaiverInComment } from './waiver.ts';

const form = 'The form is "# waive PC403 until 2027-03-31 by ines: why it is accepted".';

function said(
  rule: RuleMeta,
  { where }: Waiver,
  message: string,
  why: string,
  fixes: RawFinding['fixes'] = [],
): RawFinding {
  if (where.type === 'policy')
    return report(rule, { message, why, document: where.document.index, path: [...where.path, 'rule'], fixes });
  return report(rule, { message, why, document: -1, path: [], span: where.span, fixes });
}

/** `lacks` names what is missing: a reason, a name, the day on which it ends. */
export function incomplete(waiver: Waiver, lacks: readonly string[]): RawFinding {
  return said(
    PC061,
    waiver,
    `The waiver of ${waiver.rule} has no effect: it lacks ${list(lacks)}.`,
    waiver.where.type === 'comment' ? form : 'A risk that nobody signs for, without an end, is forgotten.',
  );
}

export function expired(waiver: Waiver, asOf: string): RawFinding {
  return said(
    PC062,
    waiver,
    `The waiver of ${waiver.rule} ended on ${waiver.until}; its finding counts again.`,
    `Judged as of ${asOf}. Mend what it was for, or have it accepted anew.`,
  );
}

/** Lengths in days. */
export function tooLong(waiver: Waiver, length: number, longest: number): RawFinding {
  return said(
    PC063,
    waiver,
    `The waiver of ${waiver.rule} runs for ${days(length)}; the longest is ${days(longest)}.`,
    'What is accepted for longer than that is no exception any more: change the contract or the policy.',
  );
}

export function unused(waiver: Waiver, rule: Rule): RawFinding {
  const { where } = waiver;
  const fixes =
    where.type === 'comment'
      ? [{ title: 'Remove the waiver', operations: [{ do: 'replace' as const, span: wholeComment(where), text: '' }] }]
      : [{ title: 'Remove the waiver', operations: [{ do: 'remove' as const, path: where.path }] }];
  return said(
    PC064,
    waiver,
    `There is nothing to waive here: ${rule.id} (${rule.name}) finds no fault ${where.type === 'comment' ? 'in what this comment stands beside' : `at ${quoted(where.at ?? 'no place')}`}.`,
    'A waiver that is left behind would hide the next fault of its kind.',
    fixes,
  );
}

export function unknownRule(waiver: Waiver): RawFinding {
  const meant = nearest(
    waiver.rule.toUpperCase(),
    rules.map(({ id }) => id),
  );
  return said(
    PC065,
    waiver,
    `There is no rule ${quoted(waiver.rule)} to waive.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
    form,
  );
}

export function refused(waiver: Waiver, rule: Rule): RawFinding {
  return said(PC066, waiver, `${rule.id} (${rule.name}) cannot be waived.`, whyRefused(rule));
}

/** Why nobody may waive a rule. */
export function whyRefused(rule: RuleMeta): string {
  return rule.area === 'reading' || rule.area === 'policy'
    ? 'A file that cannot be read, or a policy that cannot be used, hides everything else.'
    : 'What it finds cannot be accepted for a time; it is mended or decided upon.';
}

/** A comment on a line of its own with that line; one behind a clause with the blanks before it. */
function wholeComment({ file, span, firstLine }: WaiverInComment): Span {
  const { text, lineStarts } = file.syntax;
  const { line } = positionAt(lineStarts, span.start);
  if (line < firstLine) return { start: lineStarts[line] ?? span.start, end: lineStarts[line + 1] ?? span.end };
  return { start: span.start - (/[ \t]*$/.exec(text.slice(0, span.start))?.[0].length ?? 0), end: span.end };
}
