import {
  CancellationTokenSource,
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Range,
  Uri,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AskedEvent,
  type PortfolioParams,
  type PortfolioResult,
  portfolioMessages,
  type RebalanceEditsParams,
  type RebalanceEditsResult,
  type RebalanceParams,
  type RebalanceResult,
  type SimulateParams,
  type SimulateResult,
} from '../../server/portfolio-protocol.ts';
import type { HealthSource } from '../health-source.ts';
import { setUp } from '../panel/page.ts';
import { reveal } from '../reveal.ts';
import { labels } from './labels.ts';
import {
  type Asked,
  mostFolds,
  type Pin,
  readAsked,
  readToPortfolioHost,
  type ToPortfolioHost,
  type ToPortfolioPage,
} from './messages.ts';

const viewType = 'partnership.portfolio';

/** Changes of the text come with every key; the panel follows when the keys rest, so that it never slows them. */
const REST = 250;

/** The parts of the page that are asked for apart from each other. */
type Part = 'show' | 'simulated' | 'spread';

/** The portfolio panel: one, with all partnerships of a folder side by side, and what would happen to them. */
export class PortfolioPanel implements Disposable {
  private panel: WebviewPanel | undefined;
  private asked: Asked = { open: ['fare'] };
  /** The folder that is shown. */
  private folder: string | undefined;
  /** By part: the places that its last answer names; nothing else may be opened. */
  private readonly uris = new Map<Part, ReadonlySet<string>>();
  /** What is being asked; a newer question takes its place. */
  private readonly asking = new Map<Part, CancellationTokenSource>();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly drawnEmitter = new EventEmitter<string>();
  private readonly own: Disposable;
  private readonly context: ExtensionContext;
  private readonly client: BaseLanguageClient;

  /** What the page says, each time it has drawn. */
  readonly onDidDraw = this.drawnEmitter.event;

  constructor(context: ExtensionContext, client: BaseLanguageClient, health: HealthSource) {
    this.context = context;
    this.client = client;
    this.own = Disposable.from(
      this.drawnEmitter,
      health.onDidChange(() => this.follow()),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          this.asked = readAsked(state) ?? this.asked;
          this.take(panel);
        },
      }),
    );
  }

  /** Shows the portfolio; with an event, what it would do to the folder that a URI is of. */
  show(chosen?: { at: Uri; event: AskedEvent }): void {
    if (chosen) {
      const folder = this.client.code2ProtocolConverter.asUri(chosen.at);
      const open = [...new Set(['simulation', ...this.asked.open])].slice(0, mostFolds);
      this.asked = { ...this.asked, folder, open, event: chosen.event };
    }
    if (this.panel) {
      this.panel.reveal();
      if (chosen) void this.update(true);
      return;
    }
    const column = window.tabGroups.activeTabGroup.viewColumn;
    this.take(window.createWebviewPanel(viewType, l10n.t('Portfolio'), column));
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
      const read = readToPortfolioHost(message);
      if (read) void this.receive(read);
    });
    setUp(panel, this.context.extensionUri, l10n.t('Portfolio'), l10n.t('Reading the partnerships …'), 'portfolio');
  }

  private follow(): void {
    clearTimeout(this.resting);
    // A page that is not seen is made anew when it is, and asks then.
    if (this.panel?.visible) this.resting = setTimeout(() => void this.update(), REST);
  }

  /** Asks for everything that is seen. `tell`: the page is to take over what is asked. */
  private async update(tell = false): Promise<void> {
    await this.portfolio(tell);
    await Promise.all([this.simulate(), this.spread()]);
  }

  private async portfolio(tell: boolean): Promise<void> {
    const { asked } = this;
    const params: PortfolioParams = asked.folder === undefined ? {} : { at: asked.folder };
    const result = await this.ask<PortfolioResult>('show', portfolioMessages.portfolio, params);
    if (result === undefined) return;
    this.folder = result?.folder;
    const message = this.client.isRunning()
      ? l10n.t('No partnership is kept in this folder yet.')
      : l10n.t('Reading the partnerships …');
    await this.send('show', result, {
      type: 'show',
      ...(result ? { result } : {}),
      message,
      labels: labels(),
      ...(tell ? { asked } : {}),
    });
  }

  private async simulate(): Promise<void> {
    const { folder, asked } = this;
    const { event, open } = asked;
    if (folder === undefined || !event || !open.includes('simulation')) return;
    const params: SimulateParams = { at: folder, event };
    const answer = await this.ask<SimulateResult>('simulated', portfolioMessages.simulate, params);
    if (answer) await this.send('simulated', answer, { type: 'simulated', event, answer });
  }

  private async spread(): Promise<void> {
    const params = this.spreadAsked();
    if (!params) return;
    const answer = await this.ask<RebalanceResult>('spread', portfolioMessages.rebalance, params);
    if (answer) await this.send('spread', answer, { type: 'spread', answer });
  }

  private spreadAsked(): RebalanceParams | undefined {
    const { folder, asked } = this;
    if (folder === undefined || !asked.open.includes('spread')) return undefined;
    const { within, pins = [] } = asked.spread ?? {};
    const without = pins.flatMap(({ kind, of: who }) => (kind === 'without' ? [who] : []));
    const of = (wanted: Pin['kind']) =>
      pins.flatMap(({ kind, of: who, percent }) => (kind === wanted ? [{ of: who, percent }] : []));
    return { at: folder, asked: { within, keep: of('keep'), atMost: of('atMost'), without } };
  }

  /** Asks the server; undefined where something newer was asked meanwhile, null where there is nothing to say. */
  private async ask<R>(part: Part, method: string, params: object): Promise<R | null | undefined> {
    const { client, panel } = this;
    this.asking.get(part)?.cancel();
    if (!panel) return undefined;
    if (!client.isRunning()) return null;
    const mine = new CancellationTokenSource();
    this.asking.set(part, mine);
    const isMine = (): boolean => !mine.token.isCancellationRequested && this.panel === panel;
    try {
      const answer = await client.sendRequest<R | null>(method, params, mine.token);
      return isMine() ? answer : undefined;
    } catch (error) {
      if (isMine()) client.warn('What the portfolio shows could not be had', error, false);
      return undefined;
    } finally {
      mine.dispose();
    }
  }

  private async send(part: Part, answer: object | null, message: ToPortfolioPage): Promise<void> {
    const named = answer && 'uris' in answer ? Object.values(answer.uris as Record<string, string>) : [];
    this.uris.set(part, new Set(named));
    await this.panel?.webview.postMessage(message);
  }

  private async receive(message: ToPortfolioHost): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.update(true);
      case 'drawn':
        return this.drawnEmitter.fire(message.text);
      case 'ask':
        return this.change(message.asked);
      case 'propose':
        return this.propose(message.channel, message.seen);
      case 'rule':
        return void (await commands.executeCommand('partnership.openRulePage', message.id));
      case 'open': {
        // Only what the server has named may be opened.
        if (![...this.uris.values()].some((named) => named.has(message.uri))) return;
        const range = new Range(message.line, message.character, message.endLine, message.endCharacter);
        await reveal(Uri.parse(message.uri), range);
      }
    }
  }

  /** Takes over what is asked, and asks the server for what that changes. */
  private async change(asked: Asked): Promise<void> {
    const before = this.asked;
    this.asked = asked;
    if (asked.folder !== before.folder) return this.update();
    const differs = (section: string, part: 'event' | 'spread'): boolean =>
      asked.open.includes(section) &&
      (!before.open.includes(section) || JSON.stringify(asked[part]) !== JSON.stringify(before[part]));
    await Promise.all([
      ...(differs('simulation', 'event') ? [this.simulate()] : []),
      ...(differs('spread', 'spread') ? [this.spread()] : []),
    ]);
  }

  /** Writes the spread that is shown as proposed, in one step that can be undone; nothing where a text was changed meanwhile. */
  private async propose(channel: string, seen: string): Promise<void> {
    const params = this.spreadAsked();
    if (!params) return;
    const { client } = this;
    const asked: RebalanceEditsParams = { ...params, channel, seen };
    const made = await client.sendRequest<RebalanceEditsResult>(portfolioMessages.rebalanceEdits, asked);
    const edit = new WorkspaceEdit();
    const moved = await Promise.all(
      (made ?? []).map(async ({ uri, edits, version }) => {
        const target = client.protocol2CodeConverter.asUri(uri);
        const document = await workspace.openTextDocument(target);
        edit.set(target, await client.protocol2CodeConverter.asTextEdits(edits));
        return version !== undefined && version !== document.version;
      }),
    );
    // A text that moved on while the edits were worked out would be changed elsewhere.
    if (!made || moved.includes(true) || !(await workspace.applyEdit(edit))) {
      void window.showWarningMessage(
        l10n.t('Nothing was written: a file was changed meanwhile. Look at the spread again.'),
      );
      return;
    }
    const text =
      made.length === 1
        ? l10n.t('Written as proposed in 1 file. Undo takes it back.')
        : l10n.t('Written as proposed in {0} files. Undo takes it back.', made.length);
    await this.panel?.webview.postMessage({ type: 'say', text } satisfies ToPortfolioPage);
  }
}
