import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, fresh, open, problem, read, tidy } from './support/workspace.ts';

/** What is offered of a kind at a place, once the server knows the text. */
async function offered(uri: vscode.Uri, place: vscode.Position, kind: string, title: string) {
  return soon(async () => {
    const found: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(place, place),
      kind,
    );
    const action = found.find((one) => one.title === title);
    ok(action?.edit, `not among: ${found.map((one) => one.title).join(' | ')}`);
    return action.edit;
  });
}

describe('refactorings', () => {
  afterEach(tidy);

  it('rewrite what the cursor is on', async () => {
    const uri = fresh('one');
    const { document } = await open(uri, definition('titel: A slip', 'headcount:', '  recruiting: 90 days # by word'));
    await problem(uri, 'PC004');
    const edit = await offered(uri, new vscode.Position(4, 16), 'refactor.rewrite', 'Write 90 days as 3 months');
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    same(document.getText(), definition('titel: A slip', 'headcount:', '  recruiting: 3 months # by word'));
  });

  it('move a person into a file that they make', async () => {
    const uri = at('one', 'moving.partnership.yaml');
    const lines = [
      'name: moving',
      'client: bank',
      'provider: newcomer-cx',
      'people:',
      '  - { id: ines, side: client }',
    ];
    const raj = '  - { id: raj, side: provider }';
    const { document } = await open(uri, definition(...lines, raj, 'titel: A slip'));
    await problem(uri, 'PC004');
    const title = 'Move raj to newcomer-cx.partnership.yaml, for all partnerships';
    const edit = await offered(uri, new vscode.Position(7, 8), 'refactor.extract', title);
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    same(document.getText(), definition(...lines, 'titel: A slip'));
    await vscode.workspace.saveAll();
    await soon(async () => {
      const made = await read(at('one', 'newcomer-cx.partnership.yaml'));
      ok(made.includes('\npeople:\n  - { id: raj }\n'), made);
    });
  });

  it('sort sections as a source action', async () => {
    const uri = fresh('one');
    const { document } = await open(
      uri,
      definition('name: mixed', '# Who', 'people: []', 'title: Mixed', 'titel: A slip'),
    );
    await problem(uri, 'PC004');
    const title = 'Put sections and fields in the order of the reference';
    const edit = await offered(uri, new vscode.Position(0, 0), 'source.organizeSections', title);
    ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
    same(document.getText(), definition('name: mixed', 'title: Mixed', 'titel: A slip', '# Who', 'people: []'));
  });
});
