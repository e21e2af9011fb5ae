import type { DocumentLink } from 'vscode-languageserver';
import { linksIn } from '../../core/index.ts';
import { sourcesIn } from '../place.ts';
import { sourceOf, uriOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** textDocument/documentLink; rules only for a client that has said where their pages are. */
export function documentLink(session: Session): void {
  const { connection, roots, rulePages } = session;
  connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
    await roots.ready;
    const found = sourceOf(roots, textDocument.uri);
    if (!found) return [];
    return linksIn(sourcesIn(found.root), found.source).flatMap(({ range, to, tooltip }) => {
      if ('url' in to) return [{ range, target: to.url, tooltip }];
      if ('file' in to) return [{ range, target: uriOf(found.root, to.file), tooltip }];
      return rulePages === undefined ? [] : [{ range, target: `${rulePages}${to.rule}.md`, tooltip }];
    });
  });
}
