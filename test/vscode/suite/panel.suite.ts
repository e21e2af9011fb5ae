import * as vscode from 'vscode';
import type { Editor } from '../../../client/start.ts';
import { ok, soon } from './support/expect.ts';
import { at, definition, fresh, open, problem, tidy } from './support/workspace.ts';

const text = definition(
  'name: harbour-chat',
  'title: Chat for <b>Harbour</b> Bank',
  'status: steady',
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

describe('health panel', () => {
  afterEach(tidy);

  it('shows the score, what would help, the ledger and the sides; and follows what is typed', async () => {
    const { panel, health } = await editorOfTests();
    const said: string[] = [];
    const listener = panel.onDidDraw((drawn) => said.push(drawn));
    const uri = fresh('one');
    const editor = await open(uri, text);
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('partnership.showHealth');
    const before = await soon(async () => {
      const [one] = (await health.of(uri))?.partnerships ?? [];
      ok(one, 'the server says nothing');
      const { score, label, ledger, dimensions } = one.health;
      const last = said.at(-1) ?? '';
      for (const words of [
        `${score} of 100`,
        label,
        'What would help most',
        ledger[0]?.text ?? '?',
        dimensions[0]?.title ?? '?',
      ]) {
        ok(last.includes(words), `${words} is not in: ${last}`);
      }
      ok(last.includes('Chat for <b>Harbour</b> Bank'), 'markup in a title is not shown as text');
      return score;
    });
    await editor.edit((edit) => edit.replace(new vscode.Range(9, 14, 9, 16), '400'));
    await soon(async () => {
      const score = (await health.of(uri))?.partnerships[0]?.health.score ?? 0;
      ok(score > before, `the score stays at ${before}`);
      ok(said.at(-1)?.includes(`${score} of 100`), said.at(-1) ?? '');
    });
    listener.dispose();
  });

  it('says so where a file has no partnership', async () => {
    const { panel } = await editorOfTests();
    const said: string[] = [];
    const listener = panel.onDidDraw((drawn) => said.push(drawn));
    await open(at('one', 'policy.partnership.yaml'), 'kind: Policy\nversion: 1\nname: house\n');
    await vscode.commands.executeCommand('partnership.showHealth');
    await soon(() => ok(said.at(-1)?.includes('no partnership'), said.at(-1) ?? 'nothing was drawn'));
    listener.dispose();
  });
});
