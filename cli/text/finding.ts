import { type Finding, lineText, type SourceFile } from '../../core/index.ts';
import type { Paint } from '../colour.ts';
import { excerptOf } from './excerpt.ts';
import { printable } from './printable.ts';
import { padTo, width } from './width.ts';
import { severityStyles, severityWords } from './words.ts';
import { hanging, wrap } from './wrap.ts';

/** How the findings of one file are laid out, so that their columns stand below each other. */
export interface Layout {
  paint: Paint;
  /** Columns of a whole line. */
  columns: number;
  /** Digits of the largest line and column number. */
  line: number;
  column: number;
  /** Columns for messages, before the rule. */
  message: number;
}

const severityColumns = 5;
const ruleColumns = 5;
const gap = 3;

/** The layout that fits the findings of a file. */
export function layoutFor(findings: readonly Finding[], columns: number, paint: Paint): Layout {
  const places = findings.map(placeOf);
  const line = Math.max(...places.map((place) => String(place.line).length));
  const column = Math.max(...places.map((place) => String(place.column).length));
  const room = Math.max(20, columns - messageIndent({ line, column }) - gap - ruleColumns);
  const widths = findings.flatMap((finding) => wrap(printable(finding.message), room).map(width));
  return { paint, columns, line, column, message: Math.max(...widths) };
}

/**
 * A finding as a person reads it: place, what, the line itself, why, what to do. `sayWhy`: false where it was said before;
 * `isNew`: beside a base, whether the change brought it.
 */
export function findingLines(
  finding: Finding,
  source: SourceFile | undefined,
  layout: Layout,
  { sayWhy, isNew }: { sayWhy: boolean; isNew: boolean },
): string[] {
  const { paint } = layout;
  const style = finding.waived ? 'dim' : severityStyles[finding.severity];
  const place = placeOf(finding);
  const position = `${String(place.line).padStart(layout.line)}:${String(place.column).padEnd(layout.column)}`;
  const indent = ' '.repeat(messageIndent(layout));
  const [first = '', ...rest] = wrap(printable(finding.message), layout.message);
  const lines = [
    `  ${paint(position, 'dim')}  ${paint((finding.waived ? 'waived' : severityWords[finding.severity]).padEnd(severityColumns), style)}  ${padTo(first, layout.message)}${' '.repeat(gap)}${paint(isNew ? `${finding.rule} new` : finding.rule, 'dim')}`,
    ...rest.map((text) => indent + text),
  ];
  const excerpt =
    source && hasPlace(finding, source) ? excerptAt(finding, source, layout.columns - indent.length - 2) : undefined;
  if (excerpt)
    lines.push(
      `${indent}  ${excerpt.text}`,
      `${indent}  ${excerpt.marks.replace(/\^+/g, (marks) => paint(marks, style))}`,
    );
  const labelled = (label: string, text: string): void => {
    const from = `${' '.repeat(layout.line + layout.column + 5)}${label}  `;
    for (const line of hanging(from, text, layout.columns)) lines.push(line.replace(label, paint(label, 'bold')));
  };
  if (finding.waived) {
    const { until, by, reason } = finding.waived;
    labelled('until', `${until}, accepted by ${printable(by)}: ${printable(reason)}`);
    return lines;
  }
  if (sayWhy && finding.why.trim() !== '') {
    for (const [index, text] of finding.why.trim().split('\n').entries())
      labelled(index === 0 ? 'why' : '   ', printable(text.trim()));
  }
  for (const { file, range, message } of finding.related) {
    labelled('see', `${printable(file)}:${range.start.line + 1}:${range.start.character + 1} ${printable(message)}`);
  }
  if (finding.fixes.length > 0) labelled('fix', finding.fixes.map(({ title }) => printable(title)).join(' · '));
  return lines;
}

/** Line and column as people count them, from 1. */
export function placeOf({ range }: Pick<Finding, 'range'>): { line: number; column: number } {
  return { line: range.start.line + 1, column: range.start.character + 1 };
}

function messageIndent({ line, column }: Pick<Layout, 'line' | 'column'>): number {
  return 2 + line + 1 + column + 2 + severityColumns + 2;
}

function excerptAt({ range }: Finding, { syntax }: SourceFile, columns: number) {
  return excerptOf(lineText(syntax.text, syntax.lineStarts, range.start.line), range.start.line, range, columns);
}

/** Whether a finding is about a stretch of text. What a document lacks points to its first word only to be somewhere. */
function hasPlace({ path, range, document }: Finding, { syntax }: SourceFile): boolean {
  const { start, end } = range;
  const empty = start.line === end.line && start.character === end.character;
  if (empty) return start.character > 0;
  const marked = lineText(syntax.text, syntax.lineStarts, start.line).slice(start.character, end.character);
  return !(document !== '' && path !== '/kind' && /^["']?kind["']?$/.test(marked));
}
