import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isDay, triggers } from '../core/index.ts';
import type { Host } from './host.ts';
import { codeAction, fixAllKind } from './methods/code-action.ts';
import { codeLens } from './methods/code-lens.ts';
import { compare } from './methods/compare.ts';
import { completion } from './methods/completion.ts';
import { completionResolve } from './methods/completion-resolve.ts';
import { dates } from './methods/dates.ts';
import { decision } from './methods/decision.ts';
import { definition } from './methods/definition.ts';
import { documentDiagnostic } from './methods/document-diagnostic.ts';
import { documentHighlight } from './methods/document-highlight.ts';
import { documentLink } from './methods/document-link.ts';
import { documentSymbol } from './methods/document-symbol.ts';
import { foldingRange } from './methods/folding-range.ts';
import { form } from './methods/form.ts';
import { formEdit } from './methods/form-edit.ts';
import { formatting } from './methods/formatting.ts';
import { health } from './methods/health.ts';
import { history } from './methods/history.ts';
import { hover } from './methods/hover.ts';
import { inlayHint } from './methods/inlay-hint.ts';
import { lastCommit } from './methods/last-commit.ts';
import { newPartnership } from './methods/new-partnership.ts';
import { overview } from './methods/overview.ts';
import { people } from './methods/people.ts';
import { portfolio } from './methods/portfolio.ts';
import { pushDiagnostics } from './methods/push-diagnostics.ts';
import { rebalancing } from './methods/rebalance.ts';
import { references } from './methods/references.ts';
import { refresh } from './methods/refresh.ts';
import { rename } from './methods/rename.ts';
import { rulePages } from './methods/rule-pages.ts';
import { selectionRange } from './methods/selection-range.ts';
import { simulation } from './methods/simulate.ts';
import { sync } from './methods/sync.ts';
import { termTrials } from './methods/try-terms.ts';
import { waiver } from './methods/waiver.ts';
import { workspaceDiagnostic } from './methods/workspace-diagnostic.ts';
import { workspaceSymbol } from './methods/workspace-symbol.ts';
import type { InitializationOptions } from './protocol.ts';
import { refactoringKinds } from './refactoring-actions.ts';
import { addRoot, newRoots } from './roots.ts';
import type { Session } from './session.ts';

/** Wires the methods to a connection and listens. The same for every door. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const roots = newRoots(host, typeof options.asOf === 'string' && isDay(options.asOf) ? options.asOf : undefined);
    roots.ready = Promise.all(foldersOf(params).map((folder) => addRoot(roots, folder))).then(() => undefined);
    const session: Session = {
      connection,
      documents,
      roots,
      client: params.capabilities,
      rulePages: options.rulePages,
      options,
      changed: [],
    };
    for (const method of [
      sync,
      documentDiagnostic,
      workspaceDiagnostic,
      pushDiagnostics,
      refresh,
      codeAction,
      completion,
      completionResolve,
      hover,
      lastCommit,
      codeLens,
      inlayHint,
      documentSymbol,
      definition,
      references,
      documentHighlight,
      rename,
      documentLink,
      foldingRange,
      selectionRange,
      formatting,
      workspaceSymbol,
      health,
      form,
      formEdit,
      newPartnership,
      overview,
      people,
      dates,
      compare,
      history,
      termTrials,
      decision,
      portfolio,
      simulation,
      rebalancing,
      waiver,
      rulePages,
    ])
      method(session);
    return initializeResult(params);
  });
  documents.listen(connection);
  connection.listen();
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

function initializeResult(params: InitializeParams): InitializeResult {
  const pulls = params.capabilities.textDocument?.diagnostic !== undefined;
  return {
    serverInfo: { name: 'partnership', version: __VERSION__ },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...refactoringKinds] },
      completionProvider: { triggerCharacters: [...triggers], resolveProvider: true },
      hoverProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      documentSymbolProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      workspaceSymbolProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      ...(pulls
        ? { diagnosticProvider: { identifier: 'partnership', interFileDependencies: true, workspaceDiagnostics: true } }
        : {}),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
