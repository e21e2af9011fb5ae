import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import { type Completion, completionsAt, offsetAt, rangeOf, type SourceFile, withoutStops } from '../../core/index.ts';
import { resultOf, sourceOf } from '../roots.ts';
import type { Session } from '../session.ts';

const kindOf: Record<Completion['kind'], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  block: CompletionItemKind.Module,
  choice: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  template: CompletionItemKind.Unit,
  text: CompletionItemKind.Text,
  rule: CompletionItemKind.Event,
  snippet: CompletionItemKind.Snippet,
};

/** textDocument/completion */
export function completion(session: Session): void {
  const { roots, connection } = session;
  connection.onCompletion(async ({ textDocument, position, context }): Promise<CompletionList> => {
    await roots.ready;
    const found = sourceOf(roots, textDocument.uri);
    if (!found) return { isIncomplete: false, items: [] };
    const { root, source } = found;
    const { lineStarts, text } = source.syntax;
    const typed =
      context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    const { items, incomplete } = completionsAt({
      sources: [...root.sources.values()],
      source,
      offset: offsetAt(lineStarts, position, text.length),
      asOf: roots.asOf ?? roots.host.today(),
      findings: () => resultOf(roots, root).findings,
      longestWaiver: () => resultOf(roots, root).workspace.policyFor(source.path).longestWaiver(),
      trigger: typed,
    });
    const write = writer(session, source, position.line);
    return { isIncomplete: incomplete, items: items.map(write) };
  });
}

/** How items are written for this client, on a line of a file. */
function writer(session: Session, source: SourceFile, line: number): (item: Completion) => CompletionItem {
  const can = session.client.textDocument?.completion?.completionItem;
  const { lineStarts, text } = source.syntax;
  const range = (span: { start: number; end: number }): Range => rangeOf(lineStarts, span);
  const asIs = can?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true;
  const start = lineStarts[line] ?? 0;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
  const plain = can?.documentationFormat?.includes(MarkupKind.Markdown) === false;
  const again = session.options.suggestAgain;
  return (item) => {
    const snippet = item.snippet && can?.snippetSupport === true;
    let newText = item.snippet && !snippet ? withoutStops(item.newText) : item.newText;
    // Other clients put the indentation of the line before each further line themselves.
    if (!asIs && indent !== '') newText = newText.replaceAll(`\n${indent}`, '\n');
    const replace = range(item.replace);
    const inserts = can?.insertReplaceSupport === true && item.insert.end !== item.replace.end;
    return {
      label: item.label,
      kind: kindOf[item.kind],
      // Behind the label there is little room; where it is looked at, the detail stands in full.
      ...(item.detail === undefined ? {} : { detail: item.detail }),
      ...(item.detail !== undefined && can?.labelDetailsSupport ? { labelDetails: { description: item.detail } } : {}),
      ...(item.documentation === undefined
        ? {}
        : { documentation: { kind: plain ? MarkupKind.PlainText : MarkupKind.Markdown, value: item.documentation } }),
      sortText: item.sort,
      ...(item.filter === undefined ? {} : { filterText: item.filter }),
      textEdit: inserts ? { newText, insert: range(item.insert), replace } : { newText, range: replace },
      insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(asIs && newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
      ...(item.additional
        ? { additionalTextEdits: item.additional.map((edit) => ({ range: range(edit), newText: edit.text })) }
        : {}),
      ...(item.again && again !== undefined ? { command: { title: 'Suggest', command: again } } : {}),
      ...(item.rule === undefined ? {} : { data: { rule: item.rule } }),
    };
  };
}
