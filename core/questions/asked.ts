import type { CheckResult } from '../check.ts';
import { type PartnershipDocument, withCompanions } from '../model/companions.ts';
import { isKind } from '../model/facts.ts';

/** The partnership that a question is about: its documents, the main one first, in a workspace that was judged. */
export interface AskedPartnership {
  result: CheckResult;
  documents: readonly PartnershipDocument[];
}

/** The partnership of a health, with its companions. Undefined where its document is gone. */
export function askedPartnership(
  result: CheckResult,
  { file, document }: { file: string; document: string },
): AskedPartnership | undefined {
  for (const source of result.sources)
    for (const candidate of source.documents)
      if (source.path === file && isKind(candidate, 'Partnership') && `Partnership/${candidate.name}` === document)
        return { result, documents: withCompanions(result.sources, { source, document: candidate }) };
  return undefined;
}
