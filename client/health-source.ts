import { type Disposable, type Event, EventEmitter, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type HealthParams, type HealthResult, messages } from '../server/protocol.ts';

/** Where the panel and the status learn how a file fares, and when to ask again. */
export interface HealthSource extends Disposable {
  onDidChange: Event<void>;
  refresh(): void;
  /** Undefined while there is nothing to say: another kind of file, or a server that is not running. */
  of(uri: Uri, missing?: boolean, answers?: boolean): Promise<HealthResult | undefined>;
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
    dispose() {
      listener.dispose();
      changed.dispose();
    },
  };
}
