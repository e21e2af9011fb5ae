import * as vscode from 'vscode';
import { ok, same } from './support/expect.ts';
import { definition, fresh, noProblem, open, problem, tidy } from './support/workspace.ts';

const lines = [
  'name: harbour-chat # kept as it is',
  'title: Chat for Harbour Bank',
  'status: steady',
  'client: harbour-bank',
  'provider: meridian-cx',
  'headcount: { current: 100, minimum: 0,   hiringPerWeek: 10 }',
  'termination:',
  '  byProvider:',
  '    forConvenience:',
  "      notice: 30 days # the provider's",
];

async function actions(uri: vscode.Uri, line: number, kind?: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(line, 14, line, 16);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

describe('quick fixes', () => {
  afterEach(tidy);

  it('change the line they are about and nothing else', async () => {
    const uri = fresh('one');
    const { document } = await open(uri, definition(...lines));
    await problem(uri, 'PC404');
    const offered = await actions(uri, 11, vscode.CodeActionKind.QuickFix);
    const fix = offered.find(({ title }) => /propose.*161 days/i.test(title));
    ok(fix?.edit, `not among: ${offered.map(({ title }) => title).join(' | ')}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
    const expected = definition(
      ...lines,
      '      proposed:',
      '        value:',
      '          notice: 161 days',
      '        by: TODO day by which it is to be agreed',
      '        owner: TODO who negotiates it',
    );
    same(document.getText(), expected);
  });

  it('offer the page of the rule', async () => {
    const uri = fresh('one');
    await open(uri, definition(...lines));
    await problem(uri, 'PC404');
    const offered = await actions(uri, 11);
    const pages = offered.filter(({ command }) => command?.command === 'partnership.openRulePage');
    ok(
      pages.some(({ command }) => command?.arguments?.[0] === 'PC404'),
      'no page is offered',
    );
  });

  it('can be applied all at once', async () => {
    const uri = fresh('one');
    const { document } = await open(uri, definition('name: typo', 'titel: A typing mistake', 'status: steady'));
    await problem(uri, 'PC004');
    const [all] = await actions(uri, 3, vscode.CodeActionKind.SourceFixAll);
    ok(all?.edit, 'nothing is offered');
    ok(await vscode.workspace.applyEdit(all.edit), 'the edit was refused');
    ok(document.getText().includes('\ntitle: A typing mistake\n'), document.getText());
    await noProblem(uri, 'PC004');
  });
});
