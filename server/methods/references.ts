import type { Location } from 'vscode-languageserver';
import { referencesAt } from '../../core/index.ts';
import { askedAt, locationOf } from '../place.ts';
import type { Session } from '../session.ts';

/** textDocument/references */
export function references(session: Session): void {
  session.connection.onReferences(async (params): Promise<Location[]> => {
    const asked = await askedAt(session, params);
    if (!asked) return [];
    const { root, sources, source, offset } = asked;
    return referencesAt(sources, source, offset, params.context.includeDeclaration).map((place) =>
      locationOf(root, place),
    );
  });
}
