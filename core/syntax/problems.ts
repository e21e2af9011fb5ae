import type { Span } from './tree.ts';

/**
 * What a reader could not accept, by our own names: no reader's codes leave `core/syntax`. The first group concerns the
 * file as a whole and nothing else of it is read then.
 */
export type SyntaxCode =
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'control-character'
  | 'conflict-marker'
  | 'old-line-ends'
  | 'reader-failed'
  // structure: what stands below cannot be trusted
  | 'unterminated-quote'
  | 'tab-indent'
  | 'bad-indent'
  | 'deeper-indent'
  | 'missing-colon'
  | 'missing-space'
  | 'list-among-names'
  | 'open-bracket'
  | 'extra-bracket'
  | 'missing-comma'
  | 'long-key'
  | 'too-deep'
  | 'too-many-aliases'
  | 'other'
  // one value: the rest of the document stands
  | 'extra-comma'
  | 'text-after-quote'
  | 'colon-in-text'
  | 'reserved-start'
  | 'block-text'
  | 'bad-escape'
  | 'tag'
  | 'anchor'
  | 'complex-key'
  | 'unknown-alias'
  | 'alias-loop'
  | 'bad-merge'
  // nothing is lost
  | 'yaml-version'
  | 'directive';

/** What the reader could not accept. `detail` is for messages where a code alone says too little; see the code. */
export interface SyntaxProblem extends Span {
  code: SyntaxCode;
  detail: string;
  /** Further places of the same mistake. */
  related?: Span[];
}

const ofOneValue: ReadonlySet<SyntaxCode> = new Set([
  'extra-comma',
  'text-after-quote',
  'colon-in-text',
  'reserved-start',
  'block-text',
  'bad-escape',
  'tag',
  'anchor',
  'complex-key',
  'unknown-alias',
  'alias-loop',
  'bad-merge',
]);

const harmless: ReadonlySet<SyntaxCode> = new Set(['yaml-version', 'directive']);

/** After one of these the reader has lost its way, and whatever else it says follows from the first. */
const misleading: ReadonlySet<SyntaxCode> = new Set([
  'unterminated-quote',
  'bad-indent',
  'list-among-names',
  'open-bracket',
  'extra-bracket',
  'too-deep',
  'other',
]);

/** Whether a problem hides those that come after it. */
export function hidesOthers(code: SyntaxCode): boolean {
  return misleading.has(code);
}

/** How far a problem reaches: nothing is lost, one value is, or all that the document says is in doubt. */
export function reachOf(code: SyntaxCode): 'nothing' | 'value' | 'document' {
  if (harmless.has(code)) return 'nothing';
  return ofOneValue.has(code) ? 'value' : 'document';
}

/**
 * One problem per mistake: of several on one line the first, none after one that leads the reader astray, and all
 * lines indented with tabs as one.
 */
export function withoutConsequences(
  problems: readonly SyntaxProblem[],
  lineOf: (offset: number) => number,
): SyntaxProblem[] {
  const kept: SyntaxProblem[] = [];
  const lines = new Set<number>();
  let tabs: SyntaxProblem | undefined;
  // An open quotation mark swallows the brackets behind it.
  const quote = problems.some(({ code }) => code === 'unterminated-quote');
  const own = quote ? problems.filter(({ code }) => code !== 'open-bracket') : [...problems];
  for (const problem of own.sort((a, b) => a.start - b.start)) {
    const line = lineOf(problem.start);
    if (lines.has(line)) continue;
    lines.add(line);
    if (problem.code === 'tab-indent' && tabs) {
      tabs.related = [...(tabs.related ?? []), { start: problem.start, end: problem.end }];
      continue;
    }
    kept.push(problem);
    if (problem.code === 'tab-indent') tabs = problem;
    if (misleading.has(problem.code)) break;
  }
  return kept;
}
