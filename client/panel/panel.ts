import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Trial } from '../../core/index.ts';
import type { HealthResult } from '../../server/protocol.ts';
import { isDefinition } from '../documents.ts';
import { pastTexts } from '../git/past-texts.ts';
import type { HealthSource } from '../health-source.ts';
import { reveal } from '../reveal.ts';
import { labels } from './labels.ts';
import { readState, readToHost, type ToHost, type ToPage } from './messages.ts';
import { setUp } from './page.ts';

const viewType = 'partnership.health';

/** The health panel: one, beside the definition that is being edited, and following to the next one. */
export class HealthPanel implements Disposable {
  private panel: WebviewPanel | undefined;
  private uri: Uri | undefined;
  private shown: HealthResult | undefined;
  private latest = 0;
  /** The file of which the page knows how its scores moved. */
  private told: string | undefined;
  private open: readonly string[] = [];
  private readonly drawnEmitter = new EventEmitter<string>();
  private readonly own: Disposable;
  private readonly context: ExtensionContext;
  private readonly health: HealthSource;

  /** What the page says, each time it has drawn. */
  readonly onDidDraw = this.drawnEmitter.event;

  constructor(context: ExtensionContext, health: HealthSource) {
    this.context = context;
    this.health = health;
    this.own = Disposable.from(
      this.drawnEmitter,
      health.onDidChange(() => void this.update()),
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.panel && isDefinition(editor?.document)) this.follow(editor.document.uri);
      }),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          const read = readState(state);
          if (read) this.uri = Uri.parse(read.uri);
          this.open = read?.open ?? [];
          this.take(panel);
        },
      }),
    );
  }

  /** Shows the health of a definition, in the panel there is or a new one beside the editor. */
  show(uri: Uri): void {
    this.uri = uri;
    if (this.panel) {
      this.panel.reveal(undefined, true);
      void this.update();
      return;
    }
    this.take(
      window.createWebviewPanel(viewType, l10n.t('Health'), { viewColumn: ViewColumn.Beside, preserveFocus: true }),
    );
  }

  dispose(): void {
    this.panel?.dispose();
    this.own.dispose();
  }

  private take(panel: WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const read = readToHost(message);
      if (read) void this.receive(read);
    });
    setUp(panel, this.context.extensionUri, l10n.t('Health'), l10n.t('Reading the partnerships …'), 'panel');
  }

  private follow(uri: Uri): void {
    if (this.uri?.toString() === uri.toString()) return;
    this.uri = uri;
    void this.update();
  }

  private async update(): Promise<void> {
    const { panel, uri } = this;
    if (!panel || !uri) return;
    const mine = ++this.latest;
    const { open } = this;
    const result = await this.health.of(
      uri,
      open.includes('missing'),
      open.some((name) => name !== 'missing'),
    );
    if (mine !== this.latest || this.panel !== panel) return;
    this.shown = result;
    const [first] = result?.partnerships ?? [];
    panel.title = first ? l10n.t('Health: {0}', first.health.title) : l10n.t('Health');
    const message: ToPage = {
      type: 'show',
      uri: uri.toString(),
      ...(result && first ? { result } : {}),
      message: result
        ? l10n.t('This file holds no partnership that can be read. Health is shown for files with `kind: Partnership`.')
        : l10n.t('Reading the partnerships …'),
      labels: labels(),
    };
    await panel.webview.postMessage(message);
    if (!open.includes('history') || !result || this.told === result.uri) return;
    this.told = result.uri;
    await this.tellHistory();
  }

  /** How the scores of the file moved, told to the page; asked of git when somebody wants to see it. */
  private async tellHistory(): Promise<void> {
    const { panel, shown } = this;
    if (!panel || !shown) return;
    const { uri, asOf } = shown;
    const file = Uri.parse(uri);
    const folder = workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, '..');
    const past = await pastTexts(folder, asOf);
    const told: ToPage =
      'reason' in past
        ? { type: 'history', uri, reason: past.reason }
        : {
            type: 'history',
            uri,
            histories:
              (await this.health.history({
                uri,
                versions: past.map(({ files, ...version }) => ({
                  ...version,
                  files: files.map(({ uri: named, ...text }) => ({ uri: named.toString(), ...text })),
                })),
              })) ?? [],
          };
    await panel.webview.postMessage(told);
  }

  /** What other terms would give, told to the page. */
  private async tryTerms(document: string, trials: Trial[]): Promise<void> {
    const { panel, shown } = this;
    if (!panel || !shown) return;
    const tried = await this.health.try({ uri: shown.uri, document, trials });
    const answer: ToPage = { type: 'tried', document, trials, ...(tried ? { tried } : {}) };
    await panel.webview.postMessage(answer);
  }

  private async receive(message: ToHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.update();
      case 'drawn':
        return this.drawnEmitter.fire(message.text);
      case 'folds':
        if (message.open.join() === this.open.join()) return;
        // Folding it up and open again asks git anew.
        if (!message.open.includes('history')) this.told = undefined;
        this.open = message.open;
        return this.update();
      case 'try':
        return this.tryTerms(message.document, message.trials);
      case 'propose': {
        const uri = this.shown?.uri;
        if (uri === undefined) return;
        const { document, trials } = message;
        if (!(await this.health.propose({ uri, document, trials })))
          void window.showWarningMessage(
            l10n.t('These values could not be written: the text was changed meanwhile, or has no place for them.'),
          );
        return;
      }
      case 'leave': {
        const { shown } = this;
        const chosen = shown?.partnerships.find(({ health }) => health.document === message.document);
        if (!shown || !chosen) return;
        const { file, partnership } = chosen.health;
        const uri = Uri.parse(shown.uris[file] ?? shown.uri);
        return void (await commands.executeCommand('partnership.showPortfolio', { uri, partnership }));
      }
      case 'rule':
        return void (await commands.executeCommand('partnership.openRulePage', message.id));
      case 'open': {
        // Only what the server has named may be opened.
        if (!Object.values(this.shown?.uris ?? {}).includes(message.uri)) return;
        const range = new Range(message.line, message.character, message.endLine, message.endCharacter);
        await reveal(Uri.parse(message.uri), range);
      }
    }
  }
}
