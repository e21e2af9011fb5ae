import type { Fix } from '../findings.ts';
import { lineEndOf, lineStartOf } from '../syntax/lines.ts';
import { hidesOthers, type SyntaxCode, type SyntaxProblem } from '../syntax/problems.ts';
import { readYaml } from '../syntax/read-yaml.ts';
import type { Span, SyntaxFile } from '../syntax/tree.ts';
import { nearest } from './suggest.ts';

/** Files up to this length get fixes for their syntax: each one is tried out by reading the text again. */
const LONGEST = 100_000;

interface Attempt {
  title: string;
  edits: { span: Span; text: string }[];
}

/** Small changes that make the text readable at a problem. Only those that do are offered; the first is preferred. */
export function syntaxFixes(problem: SyntaxProblem, file: SyntaxFile): Fix[] {
  if (file.text.length > LONGEST) return [];
  const attempts = attemptsFor[problem.code]?.(problem, file) ?? [];
  const good = attempts.find((attempt) => helps(attempt, problem, file));
  if (!good) return [];
  const operations = good.edits.map((edit) => ({ do: 'replace' as const, ...edit }));
  return [{ title: good.title, operations, preferred: true }];
}

/** Whether the changed text has fewer problems than before, and not the same one again. */
function helps(attempt: Attempt, problem: SyntaxProblem, file: SyntaxFile): boolean {
  let text = file.text;
  for (const { span, text: piece } of [...attempt.edits].sort((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + piece + text.slice(span.end);
  }
  const read = readYaml(text);
  // What keeps the whole file from being read hides everything else.
  if (file.problems.includes(problem)) return read.problems.length === 0;
  const before = problemsIn(file);
  const after = problemsIn(read);
  if (after.length < before.length) return true;
  // A mistake that hid others is put right when what is left stands further down.
  const next = after.find((other) => other.start >= problem.start);
  return (
    hidesOthers(problem.code) && after.length === before.length && next !== undefined && next.start > problem.end + 1
  );
}

function problemsIn(file: SyntaxFile): SyntaxProblem[] {
  return [...file.problems, ...file.documents.flatMap((document) => document.problems)];
}

const insert = (title: string, at: number, text: string): Attempt => ({
  title,
  edits: [{ span: { start: at, end: at }, text }],
});
const replace = (title: string, span: Span, text: string): Attempt => ({ title, edits: [{ span, text }] });

/** The value in quotation marks: single ones unless it holds some. */
function inQuotes(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

const quote = (problem: SyntaxProblem, { text }: SyntaxFile): Attempt[] => [
  replace('Put the text in quotation marks', problem, inQuotes(text.slice(problem.start, problem.end))),
];

const attemptsFor: { [code in SyntaxCode]?: (problem: SyntaxProblem, file: SyntaxFile) => Attempt[] } = {
  'control-character': ({ start, related = [] }) => [
    {
      title: related.length > 0 ? 'Remove the control characters' : 'Remove the control character',
      edits: [{ start, end: start + 1 }, ...related].map((span) => ({ span, text: '' })),
    },
  ],
  'old-line-ends': (_, { text }) => [
    replace('End the lines with LF', { start: 0, end: text.length }, text.replace(/\r/g, '\n')),
  ],
  'unterminated-quote': ({ start, end }, { text }) => {
    const mark = text.charAt(start);
    const inner = text.slice(start, end).replace(/\s+#.*$/, '');
    const list = /[,}\]].*$/.exec(inner)?.index;
    const title = 'Close the quotation mark';
    return [
      ...(list === undefined ? [] : [insert(title, start + list, mark)]),
      insert(title, start + inner.trimEnd().length, mark),
    ];
  },
  'text-after-quote': (problem, { text }) => {
    const written = text.slice(problem.start, problem.end);
    const inner =
      written.startsWith("'") && written.endsWith("'") && written.length > 1 ? written.slice(1, -1) : written;
    return [replace('Put the whole text in quotation marks', problem, inQuotes(inner))];
  },
  'tab-indent': (_, { text }) => {
    const edits: Attempt['edits'] = [];
    for (const { index, 0: lead } of text.matchAll(/^ *\t[\t ]*(?=\S)/gm)) {
      edits.push({ span: { start: index, end: index + lead.length }, text: lead.replace(/\t/g, '  ') });
    }
    return [{ title: 'Replace tabs by two spaces each', edits }];
  },
  'bad-indent': indentations,
  'deeper-indent': indentations,
  'missing-colon': ({ start, end }, { text }) => {
    const line = text.slice(start, end);
    const word = /^[\w-]+/.exec(line)?.[0].length ?? 0;
    const title = 'Add the colon';
    if (word === line.length) return [insert(title, end, ':')];
    return word > 0 && /\s/.test(line.charAt(word)) ? [insert(title, start + word, ':')] : [];
  },
  'missing-space': ({ start, end }, { text }) => {
    const colon = start + text.slice(start, end).indexOf(':');
    const strange = text.charAt(colon + 1) === '\u00A0' ? 1 : 0;
    return [replace('Add the space', { start: colon + 1, end: colon + 1 + strange }, ' ')];
  },
  'open-bracket': ({ start, detail }, { text }) => {
    const closing = detail === '{' ? ' }' : ']';
    const line = text.slice(start, lineEndOf(text, start)).replace(/\s+#.*$/, '');
    return [insert('Close the bracket', start + line.trimEnd().length, closing)];
  },
  'extra-bracket': (problem) => [replace('Remove the bracket', problem, '')],
  'extra-comma': (problem) => [replace('Remove the comma', problem, '')],
  'missing-comma': ({ start, end }, { text }) => {
    const second = /\s+(?=[\w-]+:\s)/.exec(text.slice(start, end));
    return second ? [insert('Add the comma', start + second.index, ',')] : [];
  },
  'colon-in-text': quote,
  'reserved-start': quote,
  'block-text': quote,
  tag: (problem, file) => quote({ ...problem, end: endOfText(problem, file) }, file),
  'bad-escape': ({ start }, { text }) => {
    const open = text.lastIndexOf('"', start - 1);
    const close = text.indexOf('"', start);
    const inner = text.slice(open + 1, close);
    if (open < lineStartOf(text, start) || close < 0 || inner.includes("'") || inner.includes('\n')) return [];
    return [replace('Put the text in single quotation marks', { start: open, end: close + 1 }, `'${inner}'`)];
  },
  'unknown-alias': (problem, file) => {
    const [name = '', ...known] = problem.detail.split(' ');
    const near = nearest(name, known);
    if (near !== undefined && near.replace(/\D/g, '') === name.replace(/\D/g, '')) {
      const edits = [problem, ...(problem.related ?? [])].map((span) => ({ span, text: `*${near}` }));
      return [{ title: `Change to *${near}`, edits }];
    }
    return /[^\w-]/.test(name) ? quote({ ...problem, end: endOfText(problem, file) }, file) : [];
  },
  // Of `{{ title }}` the inner block is the name; what stands behind it belongs to the text.
  'complex-key': (problem, file) => {
    const start = file.text[problem.start - 1] === '{' ? problem.start - 1 : problem.start;
    const template = /^\{\{[^{}\r\n]*\}\}/.exec(file.text.slice(start, lineEndOf(file.text, start)));
    if (!template) return [];
    const ends = [start + template[0].length, endOfText({ ...problem, start }, file)];
    return ends.flatMap((end) => quote({ ...problem, start, end }, file));
  },
  'yaml-version': removeLine,
  directive: removeLine,
};

function removeLine(problem: SyntaxProblem, { text }: SyntaxFile): Attempt[] {
  const end = text.indexOf('\n', problem.start);
  return end < 0 ? [] : [replace('Remove the line', { start: lineStartOf(text, problem.start), end: end + 1 }, '')];
}

function endOfText(problem: SyntaxProblem, { text }: SyntaxFile): number {
  return (
    problem.start +
    text
      .slice(problem.start, lineEndOf(text, problem.start))
      .replace(/\s#.*$/, '')
      .trimEnd().length
  );
}

/** The line moved to where the lines above it start, the nearest line first. */
function indentations(problem: SyntaxProblem, { text }: SyntaxFile): Attempt[] {
  const start = lineStartOf(text, problem.start);
  const space = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  const columns: number[] = [];
  for (let at = start; at > 0 && columns.length < 3; ) {
    const above = lineStartOf(text, at - 1);
    const line = text.slice(above, lineEndOf(text, above));
    at = above;
    if (/^\s*(#|$)/.test(line)) continue;
    const dash = /^( *)- +(?=\S)/.exec(line);
    const column = dash && text[problem.start] !== '-' ? dash[0].length : (/^ */.exec(line)?.[0].length ?? 0);
    if (column !== space && !columns.includes(column)) columns.push(column);
  }
  return columns.map((column) =>
    replace('Indent as the lines above', { start, end: start + space }, ' '.repeat(column)),
  );
}
