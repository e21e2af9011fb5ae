import type { RawFinding } from '../findings.ts';
import type { SyntaxFile, SyntaxProblem } from '../syntax/tree.ts';

/** What the reader could not accept, in plain words. */
export function explainSyntax(problem: SyntaxProblem, document: number, _file: SyntaxFile): RawFinding {
  return { rule: 'PC002', severity: 'error', message: problem.detail || problem.code, why: problem.code, document, path: [], span: problem };
}
