import { byPartnership } from '../actuals/belongs.ts';
import type { Definition, DefinitionDocument, SourceFile } from './document.ts';
import { isKind } from './facts.ts';
import type { Status } from './status.ts';

/**
 * A partnership may be written in two documents of one name: one that both sides read, and a companion marked
 * `audience: client` with what the provider does not read. Together they are one definition.
 */
export interface PartnershipDocument {
  source: SourceFile;
  document: DefinitionDocument<'Partnership'>;
}

const documents = byPartnership<PartnershipDocument>(
  (source, document) =>
    isKind(document, 'Partnership') ? [{ partnership: document.name, item: { source, document } }] : [],
  () => 0,
);

/** The documents of the partnership that a document belongs to, in the order of files; it is one of them. */
export function documentsOf(
  sources: readonly SourceFile[],
  document: DefinitionDocument<'Partnership'>,
): readonly PartnershipDocument[] {
  return documents(sources).get(document.name) ?? [];
}

/**
 * The document that a companion belongs to: the one of that name that both sides may read. Undefined for any document that
 * is not a companion; one for the client alone that has no counterpart is a definition of its own.
 */
export function mainOf(
  sources: readonly SourceFile[],
  document: DefinitionDocument<'Partnership'>,
): PartnershipDocument | undefined {
  if (document.held.data.audience !== 'client') return undefined;
  return documentsOf(sources, document).find((other) => other.document.held.data.audience !== 'client');
}

/** Every partnership once, in the order of files: its main document, or the only one. */
export function mainDocuments(sources: readonly SourceFile[]): PartnershipDocument[] {
  return sources.flatMap((source) =>
    source.documents.flatMap((document) =>
      isKind(document, 'Partnership') && !mainOf(sources, document) ? [{ source, document }] : [],
    ),
  );
}

/** A document that both sides may read, or one of its own, and the companions that belong to it. */
export function withCompanions(sources: readonly SourceFile[], main: PartnershipDocument): PartnershipDocument[] {
  const companions = documentsOf(sources, main.document).filter(
    (other) => mainOf(sources, other.document)?.document === main.document,
  );
  return [main, ...companions];
}

/**
 * Where the partnership stands: as this document says it; a companion that does not say it stands where its main document
 * does. Undefined where it is to be filled in. `definition`: as held, or as intended.
 */
export function statusOf(
  sources: readonly SourceFile[],
  document: DefinitionDocument<'Partnership'>,
  definition: Definition<'Partnership'> = document.held,
): Status | undefined {
  const { data, open, invalid } = definition;
  if (data.status !== undefined || open.has('/status') || invalid.has('/status')) return data.status;
  return mainOf(sources, document)?.document.held.data.status;
}
