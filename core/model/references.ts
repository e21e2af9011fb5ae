import type { Workspace } from '../check.ts';
import type { RawFinding } from '../findings.ts';
import type { SourceFile } from './document.ts';

/** Ids that nothing declares, and ids that are declared twice, over the whole workspace. */
export function referenceFindings(_workspace: Workspace): { file: SourceFile; raw: RawFinding }[] {
  return [];
}
