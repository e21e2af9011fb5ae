import type { ClientCapabilities, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from './protocol.ts';
import type { Roots } from './roots.ts';

/** What every method works with. */
export interface Session {
  connection: Connection;
  documents: TextDocuments<TextDocument>;
  roots: Roots;
  client: ClientCapabilities;
  /** Address below which the page of each rule is found (`…/docs/rules/`), as the client gave it. */
  rulePages: string | undefined;
  /** What the client said when it started the server. */
  options: InitializationOptions;
  /** Called after every change that may have moved findings of any file. */
  changed: (() => void)[];
}
