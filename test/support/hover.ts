import { strict as assert } from 'node:assert';
import { check, hoverAt } from '../../core/index.ts';

export const asOf = '2026-11-22';

/**
 * The hover where `|` stands in the text, beside other files; undefined where there is none. `before`: the text at the last
 * commit, beside the same files.
 */
export function hover(marked: string, others: Record<string, string> = {}, before?: string): string | undefined {
  const path = 'a.partnership.yaml';
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'no mark in the text');
  const beside = Object.entries(others).map(([name, text]) => ({ path: name, text }));
  const checked = (text: string) => check({ files: [{ path, text }, ...beside], asOf });
  const { workspace, findings, sources } = checked(marked.replace('|', ''));
  const source = sources.find((one) => one.path === path);
  assert.ok(source);
  return hoverAt(
    workspace,
    source,
    offset,
    findings.filter(({ file }) => file === path),
    before === undefined ? undefined : checked(before),
  )?.markdown;
}
