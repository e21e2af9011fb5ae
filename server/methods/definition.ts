import type { Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../core/index.ts';
import { askedAt, locationOf } from '../place.ts';
import { uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/definition */
export function definition(session: Session): void {
  const links = session.client.textDocument?.definition?.linkSupport === true;
  session.connection.onDefinition(async (params): Promise<Location[] | LocationLink[]> => {
    const asked = await askedAt(session, params);
    if (!asked) return [];
    const { root, sources, source, offset } = asked;
    const found = definitionsAt(sources, source, offset);
    if (!links) return found.map((place) => locationOf(root, place));
    return found.map(({ file, range, whole, origin }) => ({
      originSelectionRange: origin,
      targetUri: uriOf(root, file),
      targetRange: whole,
      targetSelectionRange: range,
    }));
  });
}
