import { strict as assert } from 'node:assert';
import { applyEdits, type Refactoring, refactoringsAt } from '../../../core/index.ts';
import { marked } from '../../support/navigation.ts';

export const file = 'harbour.partnership.yaml';

/** The definition of a test, with the least that makes it one. */
export const definition = (...lines: string[]): string =>
  `${['kind: Partnership', 'version: 1', 'name: harbour', 'client: bank', 'provider: meridian', ...lines].join('\n')}\n`;

/** What is offered where `¦` stands. */
export function offered(files: Record<string, string> | string): Refactoring[] {
  const { sources, source, offset } = marked(typeof files === 'string' ? { [file]: files } : files);
  return refactoringsAt(sources, source, offset);
}

/** The files after a change that is offered under a title. */
export function changed(files: Record<string, string> | string, title: string): Record<string, string> {
  const all = typeof files === 'string' ? { [file]: files } : files;
  const actions = offered(all);
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `not offered, but: ${actions.map((one) => one.title).join(' | ') || 'nothing'}`);
  assert.equal(action.refused, undefined);
  const result: Record<string, string> = {};
  for (const [path, text] of Object.entries(all)) {
    const plain = text.replace('¦', '');
    result[path] = text.includes('¦') ? applyEdits(plain, [action.edits]).text : plain;
  }
  const { other } = action;
  if (other && 'text' in other) {
    assert.equal(result[other.file], undefined, 'a file that is made was not there');
    result[other.file] = other.text;
  } else if (other) result[other.file] = applyEdits(result[other.file] ?? '', [other.edits]).text;
  return result;
}

/** The text of the only file after a change. */
export function afterIn(text: string, title: string): string {
  return changed(text, title)[file] ?? '';
}
