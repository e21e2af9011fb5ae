import type { Workspace } from '../../check.ts';
import { placeAt } from '../../health/loss.ts';
import type { Place } from '../../health/types.ts';
import { mainDocuments, type PartnershipDocument } from '../../model/companions.ts';
import type { DefinitionDocument, SourceFile } from '../../model/document.ts';

/** Whether the documents of a file are asked about; what the others say counts beside them. */
export type Included = (file: string) => boolean;

/** The partnerships that are asked about, in the order of files; a companion is told with the document that it belongs to. */
export function partnershipsIn({ sources }: Pick<Workspace, 'sources'>, included: Included): PartnershipDocument[] {
  return mainDocuments(sources).filter(({ source }) => included(source.path));
}

/** Where a document says its name. */
export function placeOfName(source: SourceFile, document: DefinitionDocument): Place {
  return placeAt(source, document, ['name']);
}
