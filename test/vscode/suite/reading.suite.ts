import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, fresh, open, problem, tidy } from './support/workspace.ts';

const text = definition(
  'name: harbour-chat',
  'title: Chat for Harbour Bank',
  'status: steady',
  'headcount: { current: 100, hiringPerWeek: 10 }',
  'termination:',
  '  byProvider:',
  '    forConvenience:',
  '      notice: 30 days',
);

describe('reading', () => {
  afterEach(tidy);

  it('has the language of partnership files', async () => {
    const { document } = await open(fresh('one'), text);
    same(document.languageId, 'partnership');
    same((await open(fresh('one', 'partnership.yml'), text)).document.languageId, 'partnership');
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'partnership', uri: document.uri });
    same([settings.get('tabSize'), settings.get('insertSpaces')], [2, true]);
  });

  it('explains a value in a hover: the term, and the sum behind it', async () => {
    const uri = fresh('one');
    await open(uri, text);
    await problem(uri, 'PC404');
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(9, 16),
    );
    const said = hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
    ok(/notice/i.test(said) && said.includes('161'), said || 'there is no hover');
  });

  it('lists what a file holds', async () => {
    const uri = fresh('one');
    await open(uri, text);
    const names = await soon(async () => {
      const symbols: vscode.DocumentSymbol[] | undefined = await vscode.commands.executeCommand(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      ok(symbols && symbols.length > 0, 'there are none');
      return symbols.map(({ name }) => name);
    });
    ok(names.includes('headcount') && names.includes('termination'), names.join(' '));
  });

  it('folds by indentation and comments with #', async () => {
    const editor = await open(fresh('one'), text);
    editor.selection = new vscode.Selection(3, 0, 3, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    same(editor.document.lineAt(3).text, '# title: Chat for Harbour Bank');
  });

  it('opens the page of a rule', async () => {
    await vscode.commands.executeCommand('partnership.openRulePage', 'PC404');
    await soon(() => {
      const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      ok(
        labels.some((label) => label.includes('PC404')),
        labels.join(' | ') || 'no tab is open',
      );
    });
    const page = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.parse('partnership-rule:/PC404.md')),
    );
    ok(
      /^# PC404 notice-covers-rehome\n\n\| PC404 \|.*\| Asked \| .*\n## Why\n.*\n## Related rules\n/s.test(page),
      page,
    );
  });

  it('opens the policy in force', async () => {
    await open(at('two', 'policy.partnership.yaml'), 'kind: Policy\nversion: 1\nname: house\n');
    await open(fresh('two'), text);
    await soon(async () => {
      await vscode.commands.executeCommand('partnership.openPolicy');
      same(vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1), 'policy.partnership.yaml');
    });
  });
});
