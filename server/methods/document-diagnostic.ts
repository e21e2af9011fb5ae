import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnosticOf, resultIdOf } from '../diagnostics.ts';
import { findingsOf } from '../roots.ts';
import type { Session } from '../session.ts';

/** The diagnostics of one file as the server knows it now; empty for a file that is not ours. */
export function diagnosticsOf(session: Session, uri: string): Diagnostic[] {
  const found = findingsOf(session.roots, uri);
  return found ? found.findings.map((finding) => diagnosticOf(found.root, finding, session.rulePages)) : [];
}

/** textDocument/diagnostic */
export function documentDiagnostic(session: Session): void {
  session.connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      await session.roots.ready;
      const items = diagnosticsOf(session, textDocument.uri);
      const resultId = resultIdOf(items);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  );
}
