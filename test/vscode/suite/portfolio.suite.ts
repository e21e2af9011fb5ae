import * as vscode from 'vscode';
import type { Editor } from '../../../client/start.ts';
import { ok, soon } from './support/expect.ts';
import { definition, fresh, open, problem, tidy } from './support/workspace.ts';

const text = definition(
  'name: harbour-chat',
  'title: Chat for <b>Harbour</b> Bank',
  'status: steady',
  'client: harbour-bank',
  'provider: meridian-cx',
  'scope:',
  '  - { channel: chat, share: 70 %, inHouse: 30 %, headcount: 100, volume: 3000 }',
  'headcount: { current: 100, hiringPerWeek: 10 }',
  'termination:',
  '  byProvider:',
  '    forConvenience:',
  '      notice: 30 days',
);

async function editorOfTests(): Promise<Editor> {
  const extension = vscode.extensions.getExtension<Editor>('partnership-as-code.partnership-as-code');
  const started = await extension?.activate();
  ok(started, 'the extension is not there');
  return started;
}

describe('portfolio panel', () => {
  afterEach(tidy);

  it('shows all partnerships, plays through who leaves, and follows what is typed', async () => {
    const { portfolio } = await editorOfTests();
    let said = '';
    const listener = portfolio.onDidDraw((drawn) => {
      said = drawn;
    });
    const says = (words: RegExp): Promise<string> =>
      soon(() => {
        const found = words.exec(said);
        ok(found, `${words} is not in: ${said}`);
        return found[1] ?? found[0];
      });
    const uri = fresh('one');
    const editor = await open(uri, text);
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('workbench.action.splitEditorRight');
    await vscode.commands.executeCommand('partnership.showPortfolio', { uri, partnership: 'harbour-chat' });
    await says(/Chat for <b>Harbour<\/b> Bank/);
    const before = Number(await says(/Whole again on \d{4}-\d\d-\d\d \(day (\d+)\)/));
    const [start, end] = [text.indexOf('hiringPerWeek: 10') + 15, text.indexOf('hiringPerWeek: 10') + 17];
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document === editor.document);
    ok(shown, 'the text is not to be seen');
    const { document } = shown;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    await shown.edit((edit) => edit.replace(range, '40'));
    await soon(async () => {
      const now = Number(await says(/Whole again on \d{4}-\d\d-\d\d \(day (\d+)\)/));
      ok(now < before, `${now} days instead of ${before}`);
    });
    listener.dispose();
  });
});
