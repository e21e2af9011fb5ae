import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Range,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { forms } from '../../core/index.ts';
import {
  type FormEditParams,
  type FormEditResult,
  type FormParams,
  type FormResult,
  formMessages,
} from '../../server/form-protocol.ts';
import { isDefinition } from '../documents.ts';
import type { HealthSource } from '../health-source.ts';
import { setUp } from '../panel/page.ts';
import { reveal } from '../reveal.ts';
import { labels } from './labels.ts';
import { readFormState, readToFormHost, type ToFormHost, type ToFormPage } from './messages.ts';
import { Steps } from './steps.ts';

const viewType = 'partnership.form';

/**
 * Editing by form: one panel, beside the definition that is being edited and following to the next one. Each change becomes
 * a small edit of the text, which can be undone there; what is typed in the text shows in the form at once.
 */
export class FormPanel implements Disposable {
  private panel: WebviewPanel | undefined;
  private uri: Uri | undefined;
  private document: number | undefined;
  private uris: Readonly<Record<string, string>> = {};
  /** Set while the form is being asked for; what changes meanwhile is asked for once more. */
  private updating: Promise<void> | undefined;
  private stale = false;
  /** Changes are made one after the other: each has to know the text that the one before has left. */
  private making: Promise<void> = Promise.resolve();
  private readonly steps = new Steps();
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
      // A page that is not seen is made anew when it is, and asks then.
      health.onDidChange(() => void (this.panel?.visible && this.update())),
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.panel && isDefinition(editor?.document)) this.follow(editor.document.uri);
      }),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => {
          const read = readFormState(state);
          if (read) this.uri = Uri.parse(read.uri);
          this.document = read?.document;
          this.take(panel);
        },
      }),
    );
  }

  /** Shows the form of a definition, in the panel there is or a new one beside the editor, ready to be typed in. */
  show(uri: Uri): void {
    this.follow(uri);
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    this.take(window.createWebviewPanel(viewType, l10n.t('Form'), column));
  }

  /** Makes a change as the page would. Says why it is refused. */
  change(change: forms.FormChange): Promise<string | undefined> {
    return this.inTurn(() => this.make(change));
  }

  private inTurn<T>(make: () => Promise<T>): Promise<T> {
    const made = this.making.then(make);
    this.making = made.then(
      () => undefined,
      () => undefined,
    );
    return made;
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
      const read = readToFormHost(message);
      if (read) void this.receive(read, panel);
    });
    setUp(panel, this.context.extensionUri, l10n.t('Form'), l10n.t('Reading the partnerships …'), 'form');
  }

  private follow(uri: Uri): void {
    if (this.uri?.toString() === uri.toString()) return;
    this.uri = uri;
    this.document = undefined;
    void this.update();
  }

  /** Settled when the page has been sent what is in the files now. */
  private update(): Promise<void> {
    this.stale = true;
    this.updating ??= this.updateWhileStale();
    return this.updating;
  }

  private async updateWhileStale(): Promise<void> {
    try {
      while (this.stale) {
        this.stale = false;
        await this.send();
      }
    } finally {
      this.updating = undefined;
    }
  }

  private async send(): Promise<void> {
    const { panel, uri } = this;
    if (!panel || !uri) return;
    const result = await this.ask(uri);
    if (this.uri !== uri || this.panel !== panel) return;
    this.uris = { ...(result?.unread ? this.uris : {}), ...result?.uris };
    if (result?.form) panel.title = l10n.t('Form: {0}', result.form.title);
    else if (!result?.unread) panel.title = l10n.t('Form');
    const message: ToFormPage = {
      type: 'show',
      uri: uri.toString(),
      ...(result ? { result } : {}),
      message: result
        ? l10n.t('This file holds no partnership that can be read. A form is there for files with `kind: Partnership`.')
        : l10n.t('Reading the partnerships …'),
      labels: labels(),
    };
    await panel.webview.postMessage(message);
  }

  private async ask(uri: Uri): Promise<FormResult> {
    const { client, document } = this;
    if (!client.isRunning()) return null;
    const params: FormParams = {
      uri: client.code2ProtocolConverter.asUri(uri),
      ...(document === undefined ? {} : { document }),
    };
    try {
      return await client.sendRequest<FormResult>(formMessages.form, params);
    } catch (error) {
      client.warn(`The form of ${uri.toString(true)} could not be had`, error, false);
      return null;
    }
  }

  private async receive(message: ToFormHost, panel: WebviewPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.update();
      case 'drawn':
        return this.drawnEmitter.fire(message.text);
      case 'undo': {
        const taken = await this.inTurn(() => this.steps.takeBack());
        if (taken === undefined) return;
        const text = taken ? l10n.t('Taken back.') : l10n.t('The text was changed since: undo it there.');
        await this.update();
        return void (await panel.webview.postMessage({ type: 'say', text } satisfies ToFormPage));
      }
      case 'save':
        return this.inTurn(() => this.save());
      case 'document':
        this.document = message.document;
        return this.update();
      case 'rule':
        return void (await commands.executeCommand('partnership.openRulePage', message.id));
      case 'open': {
        const uri = this.uris[message.file];
        // Only what the server has named may be opened.
        if (uri !== undefined) await reveal(Uri.parse(uri), new Range(message.line, 0, message.line, 0));
        return;
      }
      case 'change': {
        const refused = await this.change(message.change);
        const answer: ToFormPage = {
          type: 'answer',
          number: message.number,
          ...(refused === undefined ? {} : { refused }),
        };
        await panel.webview.postMessage(answer);
      }
    }
  }

  private async make(change: forms.FormChange): Promise<string | undefined> {
    const { client, document, uri } = this;
    if (!uri) return undefined;
    const params: FormEditParams = {
      uri: client.code2ProtocolConverter.asUri(uri),
      ...(document === undefined ? {} : { document }),
      change,
    };
    const late = l10n.t('The file was changed meanwhile; nothing was written.');
    try {
      const made = await client.sendRequest<FormEditResult>(formMessages.edit, params);
      if (!made) return late;
      if ('refused' in made) return made.refused;
      for (const part of made.edit.documentChanges ?? []) {
        if (!('textDocument' in part)) continue;
        const target = client.protocol2CodeConverter.asUri(part.textDocument.uri);
        const open = workspace.textDocuments.find((one) => one.uri.toString() === target.toString());
        if (open && part.textDocument.version !== null && open.version !== part.textDocument.version) return late;
      }
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(made.edit);
      const documents = await Promise.all(edit.entries().map(([target]) => workspace.openTextDocument(target)));
      const before = documents.map((one) => one.getText());
      if (!(await workspace.applyEdit(edit))) return late;
      for (const [index, one] of documents.entries()) {
        const range = this.steps.add(one, before[index] ?? '');
        for (const editor of window.visibleTextEditors)
          if (editor.document === one) editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
      }
      await this.update();
      return undefined;
    } catch (error) {
      client.warn('A change by form could not be made', error, false);
      return late;
    }
  }

  /** Saves the files of the form that have changed. */
  private async save(): Promise<void> {
    const own = new Set(Object.values(this.uris).map((uri) => Uri.parse(uri).toString()));
    for (const document of workspace.textDocuments)
      if (document.isDirty && own.has(document.uri.toString())) await document.save();
  }
}
