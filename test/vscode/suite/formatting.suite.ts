import * as vscode from 'vscode';
import { ok, same } from './support/expect.ts';
import { definition, fresh, open, problem, tidy } from './support/workspace.ts';

describe('formatting', () => {
  afterEach(tidy);

  it('puts a definition in order by the command of the editor', async () => {
    const uri = fresh('one');
    const lines = ['name:   untidy', 'titel: A slip', 'people:', '- {id: ines,side: client} # leads'];
    const { document } = await open(uri, definition(...lines));
    await problem(uri, 'PC004');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    same(
      document.getText(),
      definition('name: untidy', 'titel: A slip', 'people:', '  - { id: ines, side: client } # leads'),
    );
  });

  it('is asked for some lines too', async () => {
    const uri = fresh('one');
    await open(uri, definition('name:   untidy', 'titel:   A slip'));
    await problem(uri, 'PC004');
    const edits: vscode.TextEdit[] | undefined = await vscode.commands.executeCommand(
      'vscode.executeFormatRangeProvider',
      uri,
      new vscode.Range(2, 0, 2, 5),
      { tabSize: 2, insertSpaces: true },
    );
    ok(edits?.length === 1, `${edits?.length} edits`);
    same(edits[0]?.range.start.line, 2);
  });
});
