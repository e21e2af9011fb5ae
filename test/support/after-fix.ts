import type { applyEdits, FileText, OfferedFix } from '../../core/index.ts';

/** The files after a fix of a finding in one of them, the file that it makes among them. Throws where that one is there. */
export function afterFix(
  engine: { applyEdits: typeof applyEdits },
  files: readonly FileText[],
  path: string,
  { edits, other }: OfferedFix,
): FileText[] {
  const changed = files.map((file) => {
    const mine = file.path === path ? edits : other?.file === file.path && 'edits' in other ? other.edits : undefined;
    return mine ? { ...file, text: engine.applyEdits(file.text, [mine]).text } : file;
  });
  if (!other || 'edits' in other) return changed;
  if (files.some((file) => file.path === other.file)) throw new Error(`${other.file} would be written over`);
  return [...changed, { path: other.file, text: other.text }];
}
