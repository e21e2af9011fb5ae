import type { NotEvaluated } from '../../core/index.ts';
import type { Paint } from '../colour.ts';
import { printable } from './printable.ts';
import { padTo, width } from './width.ts';
import { hanging } from './wrap.ts';

/** The rules that could not judge, each with the file and what it needs. Ends with an empty line. */
export function needsLines(notEvaluated: readonly NotEvaluated[], columns: number, paint: Paint): string[] {
  if (notEvaluated.length === 0) return [];
  const names = Math.max(...notEvaluated.map(({ name }) => width(name)));
  const files = Math.max(...notEvaluated.map(({ file }) => width(printable(file))));
  const lines = notEvaluated.flatMap(({ rule, name, file, needs }) => {
    const label = `  ${rule}  ${padTo(name, names)}  `;
    return hanging(label, `${padTo(printable(file), files)}  ${needs.map(printable).join(', ')}`, columns);
  });
  return ['', paint('not judged, for want of these facts', 'bold'), ...lines, ''];
}
