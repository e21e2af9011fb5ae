import type { NotEvaluated } from '../../core/index.ts';
import type { Paint } from '../colour.ts';
import { byPath } from '../paths.ts';
import { printable } from './printable.ts';
import { padTo, width } from './width.ts';
import { hanging } from './wrap.ts';

/** The rules that could not judge, file by file, each with what it needs. Between empty lines. */
export function needsLines(notEvaluated: readonly NotEvaluated[], columns: number, paint: Paint): string[] {
  if (notEvaluated.length === 0) return [];
  const names = Math.max(...notEvaluated.map(({ name }) => width(name)));
  const lines = ['', paint('not judged, for want of these facts', 'bold')];
  let heading = '';
  const sorted = [...notEvaluated].sort(
    (a, b) => byPath(a.file, b.file) || byPath(a.document, b.document) || byPath(a.rule, b.rule),
  );
  for (const { rule, name, file, needs } of sorted) {
    if (file !== heading) lines.push(paint(printable(file), 'underline'));
    heading = file;
    lines.push(...hanging(`  ${rule}  ${padTo(name, names)}  `, needs.map(printable).join(', '), columns));
  }
  return [...lines, ''];
}
