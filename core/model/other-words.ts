import { branchFor, schemaAt } from '../schema/shape.ts';
import { heldPath } from '../schema/words.ts';
import type { DefinitionDocument, IdPlace } from './document.ts';

/** Whether a word is one that its field takes beside ids, such as `client` for all of that side. */
export function isOtherWord({ kind }: Pick<DefinitionDocument, 'kind'>, { path, id }: IdPlace): boolean {
  const schema = schemaAt(kind, heldPath(path));
  return schema !== undefined && (branchFor(kind, schema, 'scalar')['x-also'] ?? []).includes(id);
}
