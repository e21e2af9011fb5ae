import { type Disposable, type Event, EventEmitter, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PartnershipHistory, Tried } from '../core/index.ts';
import {
  type HealthParams,
  type HealthResult,
  type HistoryParams,
  messages,
  type ProposeTermsResult,
  type TryTermsParams,
  type TryTermsResult,
} from '../server/protocol.ts';

/** Where the panel and the status learn how a file fares, and when to ask again. */
export interface HealthSource extends Disposable {
  onDidChange: Event<void>;
  refresh(): void;
  /** Undefined while there is nothing to say: another kind of file, or a server that is not running. */
  of(uri: Uri, missing?: boolean, answers?: boolean): Promise<HealthResult | undefined>;
  /** How the scores of a file moved, given what earlier commits hold. */
  history(params: HistoryParams): Promise<PartnershipHistory[] | undefined>;
  /** What other terms would give; undefined where they have no place in the text. */
  try(params: TryTermsParams): Promise<Tried | undefined>;
  /** Writes such terms down as proposed; false where that could not be done. */
  propose(params: TryTermsParams): Promise<boolean>;
}

export function healthSource(client: BaseLanguageClient): HealthSource {
  const changed = new EventEmitter<void>();
  const listener = client.onNotification(messages.changed, () => changed.fire());
  return {
    onDidChange: changed.event,
    refresh: () => changed.fire(),
    async of(uri, missing = false, answers = false) {
      if (!client.isRunning()) return undefined;
      try {
        const asked = client.code2ProtocolConverter.asUri(uri);
        const params: HealthParams = { uri: asked, missing, answers };
        return (await client.sendRequest<HealthResult | null>(messages.health, params)) ?? undefined;
      } catch (error) {
        client.warn(`Health of ${uri.toString(true)} could not be had`, error, false);
        return undefined;
      }
    },
    async history(params) {
      if (!client.isRunning()) return undefined;
      return (await client.sendRequest<PartnershipHistory[] | null>(messages.history, params)) ?? undefined;
    },
    async try(params) {
      if (!client.isRunning()) return undefined;
      return (await client.sendRequest<TryTermsResult>(messages.tryTerms, params)) ?? undefined;
    },
    async propose(params) {
      if (!client.isRunning()) return false;
      const made = await client.sendRequest<ProposeTermsResult>(messages.proposeTerms, params);
      if (!made) return false;
      const uri = client.protocol2CodeConverter.asUri(made.uri);
      const document = await workspace.openTextDocument(uri);
      // The text moved on while the edits were worked out: they would land elsewhere.
      if (made.version !== undefined && made.version !== document.version) return false;
      const edit = new WorkspaceEdit();
      edit.set(uri, await client.protocol2CodeConverter.asTextEdits(made.edits));
      return workspace.applyEdit(edit);
    },
    dispose() {
      listener.dispose();
      changed.dispose();
    },
  };
}
