import { commands, type Disposable, Range } from 'vscode';
import type { Range as LspRange } from '../../core/index.ts';
import { reveal } from '../reveal.ts';
import type { Editor } from '../start.ts';

/** Leads to a finding and opens it in place: what is wrong, why, and what to do. The next one is a key away. */
export function showFindings({ client }: Editor): Disposable {
  return commands.registerCommand('partnership.showFindings', async (uri: unknown, range: unknown) => {
    if (typeof uri !== 'string' || range === null || typeof range !== 'object') return;
    const { start } = client.protocol2CodeConverter.asRange(range as LspRange);
    await reveal(client.protocol2CodeConverter.asUri(uri), new Range(start, start));
    await commands.executeCommand('editor.action.marker.next');
  });
}
