import { branchFor, schemaAt } from '../schema/shape.ts';
import { heldPath } from '../schema/words.ts';
import type { Path } from '../syntax/tree.ts';
import type { DefinitionDocument, IdPlace } from './document.ts';

/** Words that the field at a place takes beside ids. */
export function otherWordsAt({ kind }: Pick<DefinitionDocument, 'kind'>, path: Path): readonly string[] {
  const schema = schemaAt(kind, heldPath(path));
  return (schema && branchFor(kind, schema, 'scalar')['x-also']) ?? [];
}

/** Whether a word is one that its field takes beside ids, such as `client` for all of that side. */
export function isOtherWord(document: Pick<DefinitionDocument, 'kind'>, { path, id }: IdPlace): boolean {
  return otherWordsAt(document, path).includes(id);
}
