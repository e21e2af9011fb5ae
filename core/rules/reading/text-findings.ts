import type { RawFinding } from '../../findings.ts';
import type { DefinitionDocument } from '../../model/document.ts';
import type { Path } from '../../syntax/tree.ts';

/** Findings that need the document as read but no judgement: what is to do, unknown, given twice. */
export function textFindings(_document: DefinitionDocument, _badProposals: readonly Path[], _text: string): RawFinding[] {
  return [];
}
