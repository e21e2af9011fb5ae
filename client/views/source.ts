import { Range, type TreeItem, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Located } from '../../server/view-protocol.ts';

/** Where the views learn what to show. */
export interface ViewSource {
  /** Waits until the server runs; throws where it does not. */
  ask<T>(message: string, params?: object): Promise<T>;
  uri(of: Located): Uri;
  /** What a click on a row does: it shows the place, in the editor that has the file open already. */
  open(of: Located): NonNullable<TreeItem['command']>;
}

export function viewSource(client: BaseLanguageClient, started: Promise<unknown>): ViewSource {
  const uri = (of: Located): Uri => client.protocol2CodeConverter.asUri(of.uri);
  return {
    async ask<T>(message: string, params?: object): Promise<T> {
      await started;
      return client.sendRequest<T>(message, params);
    },
    uri,
    open: (of) => {
      const { start, end } = client.protocol2CodeConverter.asRange(of.range);
      const selection = new Range(start, end);
      return { title: '', command: 'vscode.open', arguments: [uri(of), { selection }] };
    },
  };
}
