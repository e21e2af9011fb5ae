import { type ExtensionContext, ExtensionMode, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { type InitializationOptions, messages, type ReadFolderParams, type ReadOneParams } from '../server/protocol.ts';
import { besideText, besideTextChanges } from './beside-text.ts';
import { compare } from './commands/compare.ts';
import { decisionPack } from './commands/decision-pack.ts';
import { editByForm } from './commands/edit-by-form.ts';
import { exportDates } from './commands/export-dates.ts';
import { getStarted } from './commands/get-started.ts';
import { newPartnership } from './commands/new-partnership.ts';
import { ofRows } from './commands/of-rows.ts';
import { openPolicy } from './commands/open-policy.ts';
import { openRulePage } from './commands/open-rule-page.ts';
import { restartServer } from './commands/restart-server.ts';
import { showFindings } from './commands/show-findings.ts';
import { showHealth } from './commands/show-health.ts';
import { showOutput } from './commands/show-output.ts';
import { showPortfolio } from './commands/show-portfolio.ts';
import { waive } from './commands/waive.ts';
import { type Comparison, comparison } from './compare/comparison.ts';
import { documentSelector } from './documents.ts';
import { readFolder, readOne } from './files.ts';
import { FormPanel } from './form/panel.ts';
import { lastCommit } from './git/last-commit.ts';
import { type HealthSource, healthSource } from './health-source.ts';
import { HealthPanel } from './panel/panel.ts';
import { PortfolioPanel } from './portfolio/panel.ts';
import { rulePageFiles, rulePages } from './rule-pages.ts';
import { status } from './status.ts';
import { type Views, views } from './views/views.ts';

/** What the commands and views work with. */
export interface Editor {
  context: ExtensionContext;
  client: BaseLanguageClient;
  health: HealthSource;
  panel: HealthPanel;
  portfolio: PortfolioPanel;
  form: FormPanel;
  comparison: Comparison;
  views: Views;
}

/** What `activate` gives: nothing, but to the tests that run inside the editor. */
export type Started = Editor | undefined;

/** Starts the language server through one of the two doors, then wires the rest. The same in every editor. */
export async function start(
  context: ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Started> {
  const initializationOptions: InitializationOptions = {
    rulePages: rulePages.toString(),
    tellChanges: true,
    asksForWaivers: true,
    readsFiles: true,
    suggestAgain: 'editor.action.triggerSuggest',
    lensCommands: { health: 'partnership.showHealth', findings: 'partnership.showFindings' },
  };
  const output = window.createOutputChannel('Partnership', { log: true });
  const client = connect({
    documentSelector: documentSelector(),
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: besideText,
    diagnosticPullOptions: { onChange: true, onTabs: true },
  });
  client.onRequest(messages.readFolder, ({ folder, suffixes }: ReadFolderParams) =>
    readFolder(Uri.parse(folder), suffixes),
  );
  client.onRequest(messages.readOne, ({ uri }: ReadOneParams) => readOne(Uri.parse(uri)));

  const health = healthSource(client);
  // Views that are open from the last time ask before the server runs: they wait.
  let begin = (): void => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const editor: Editor = {
    context,
    client,
    health,
    panel: new HealthPanel(context, health),
    portfolio: new PortfolioPanel(context, client, health),
    form: new FormPanel(context, client, health),
    comparison: comparison(client, health),
    views: views(client, health, started),
  };
  context.subscriptions.push(
    output,
    client,
    health,
    editor.panel,
    editor.portfolio,
    editor.form,
    editor.comparison,
    editor.views,
    status(editor),
    rulePageFiles(context, client),
    besideTextChanges(client),
    lastCommit(client),
  );
  for (const command of [
    showHealth,
    showPortfolio,
    decisionPack,
    showFindings,
    editByForm,
    openRulePage,
    openPolicy,
    restartServer,
    showOutput,
    waive,
    newPartnership,
    getStarted,
    exportDates,
    ofRows,
    compare,
  ]) {
    context.subscriptions.push(command(editor));
  }
  await client.start();
  begin();
  context.subscriptions.push(workspace.onDidChangeWorkspaceFolders(() => health.refresh()));
  return context.extensionMode === ExtensionMode.Test ? editor : undefined;
}
