import type { CheckResult } from '../check.ts';
import { placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import { type PartnershipDocument, withCompanions } from '../model/companions.ts';
import { isKind } from '../model/facts.ts';
import { sharedContext } from '../rules/judge-partnership.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Path } from '../syntax/tree.ts';

/** Where an answer stands in the files. */
export type QuestionPlace = Place;

/** The partnership that a question is about: its documents, the main one first, in a workspace that was judged. */
export interface AskedPartnership {
  result: CheckResult;
  main: PartnershipDocument;
  documents: readonly PartnershipDocument[];
}

/** The partnership of a health, with its companions. Undefined where its document is gone. */
export function askedPartnership(
  result: CheckResult,
  { file, document }: { file: string; document: string },
): AskedPartnership | undefined {
  for (const source of result.sources)
    for (const candidate of source.documents)
      if (source.path === file && isKind(candidate, 'Partnership') && `Partnership/${candidate.name}` === document) {
        const main = { source, document: candidate };
        return { result, main, documents: withCompanions(result.sources, main) };
      }
  return undefined;
}

/** What rules ask of a document, the main one unless another is named, for who asks without judging: nothing is reported. */
export function contextOf({ result: { workspace }, main }: AskedPartnership, part = main): RuleContext {
  return Object.assign(sharedContext(workspace, part.source, part.document, part.document.held), {
    options: {},
    report() {},
    needs() {},
  });
}

/** The place of an object of a document, or of keys below it or from the top. */
export function placeOf({ source, document }: PartnershipDocument, at: object | Path): QuestionPlace {
  return placeAt(source, document, Array.isArray(at) ? (at as Path) : (document.held.pathOf.get(at) ?? []));
}
