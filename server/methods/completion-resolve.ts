import { MarkupKind } from 'vscode-languageserver';
import { ruleDocumentation } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** completionItem/resolve: what a rule asks, for the one that is looked at in a list of two hundred. */
export function completionResolve({ connection }: Session): void {
  connection.onCompletionResolve((item) => {
    const id = (item.data as { rule?: string } | undefined)?.rule;
    const value = id === undefined ? undefined : ruleDocumentation(id);
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });
}
