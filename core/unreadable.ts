import type { SourceFile } from './model/document.ts';
import { rule as PC034 } from './rules/reading/PC034-file-unreadable.ts';
import { report } from './rules/reading/report.ts';
import { lineStartsOf } from './syntax/lines.ts';

/**
 * Stands for a file or folder that a door could not open, so that it is a finding rather than a gap. `reason` completes
 * "could not be opened: …" and names no path.
 */
export function unreadable(path: string, reason: string): SourceFile {
  const problem = report(PC034, {
    message: `This could not be opened: ${reason}.`,
    why: 'Nothing that it says is part of any judgement, so what is found elsewhere may be incomplete.',
    document: -1,
    path: [],
    span: { start: 0, end: 0 },
  });
  return {
    path,
    syntax: { text: '', lineStarts: lineStartsOf(''), documents: [], comments: [], problems: [] },
    documents: [],
    problems: [problem],
  };
}
