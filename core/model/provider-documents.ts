import { byPartnership } from '../actuals/belongs.ts';
import type { DefinitionDocument, SourceFile } from './document.ts';
import { isKind } from './facts.ts';

/** The file of a provider as a company, and the document in it. */
export interface ProviderDocument {
  source: SourceFile;
  document: DefinitionDocument<'Provider'>;
}

// Kept by a name as readings are: here it is the provider's.
const documents = byPartnership<ProviderDocument>(
  (source, document) =>
    isKind(document, 'Provider') ? [{ partnership: document.name, item: { source, document } }] : [],
  () => 0,
);

/** The documents about a provider, in the order of files; all files are looked through once for a list of them. */
export function providerDocuments(
  sources: readonly SourceFile[],
  provider: string | undefined,
): readonly ProviderDocument[] {
  return provider === undefined ? [] : (documents(sources).get(provider) ?? []);
}
