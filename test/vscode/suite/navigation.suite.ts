import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, open, read, tidy, write } from './support/workspace.ts';

const definitionOf = (id: string): string => `kind: Partnership
version: 1
name: ${id}
client: harbour-bank
provider: meridian
people:
  - { id: ines, side: client } # leads
goals:
  - { id: loyal, owner: { client: 'ines' } }
# waive PC404 until 2027-01-31 by ines: being renegotiated
termination:
  byProvider: { forConvenience: { notice: 30 days } }
`;
const companionOf = (id: string): string => `kind: Partnership
version: 1
name: ${id}
audience: client
client: harbour-bank
provider: meridian
people:
  - { id: rui, side: client, successor: ines }
`;
const log = 'date,event,ref,by\n2026-10-02,reviewed,goals/loyal,"ines"\n';

interface Files {
  id: string;
  main: vscode.Uri;
  client: vscode.Uri;
  diary: vscode.Uri;
  editor: vscode.TextEditor;
}

let made = 0;

/** The three files of a partnership that no test has used before, on disk; the definition is shown. */
async function files(): Promise<Files> {
  made += 1;
  const id = `chat-${made}`;
  const [main, client, diary] = [
    at('one', `${id}.partnership.yaml`),
    at('one', `${id}.client.partnership.yaml`),
    at('one', `${id}.log.csv`),
  ];
  await write(client, companionOf(id));
  await write(diary, log);
  const editor = await open(main, definitionOf(id));
  await soon(async () => {
    const found = await references(main, place(editor, 'id: in'));
    same(found.length, 5, `references: ${found.map(({ uri, range }) => `${uri.path}:${range.start.line}`).join(' ')}`);
  });
  return { id, main, client, diary, editor };
}

/** The position behind the first such piece of text. */
function place({ document }: vscode.TextEditor, piece: string): vscode.Position {
  const offset = document.getText().indexOf(piece);
  ok(offset >= 0, `there is no ${piece}`);
  return document.positionAt(offset + piece.length);
}

function references(uri: vscode.Uri, position: vscode.Position): Thenable<vscode.Location[]> {
  return vscode.commands.executeCommand('vscode.executeReferenceProvider', uri, position);
}

const name = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

describe('navigation', () => {
  afterEach(tidy);

  it('goes to the definition, from a table too', async () => {
    const { main, diary } = await files();
    const editor = await open(diary);
    editor.selection = new vscode.Selection(place(editor, '"in'), place(editor, '"in'));
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await soon(() => {
      const active = vscode.window.activeTextEditor;
      same(active?.document.uri.toString(), main.toString());
      same(active?.selection.start.line, 6);
    });
  });

  it('renames in three files at once', async () => {
    const { id, main, client, diary, editor } = await files();
    const edit: vscode.WorkspaceEdit = await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      main,
      place(editor, "client: 'in"),
      'ines-duarte',
    );
    same(
      edit
        .entries()
        .map(([uri, edits]) => `${name(uri)} ${edits.length}`)
        .sort(),
      [`${id}.client.partnership.yaml 1`, `${id}.log.csv 1`, `${id}.partnership.yaml 3`],
    );
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'it was not applied');
    const text = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
    const renamed = (before: string): string => before.replaceAll('ines', 'ines-duarte');
    same(await text(main), renamed(definitionOf(id)));
    same(await text(client), renamed(companionOf(id)));
    same(await text(diary), renamed(log));
  });

  it('says why a name cannot be given', async () => {
    const { id, main, editor } = await files();
    const refused = async (piece: string, to: string): Promise<string> => {
      try {
        const edit: vscode.WorkspaceEdit = await vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          main,
          place(editor, piece),
          to,
        );
        return `renamed ${edit.size} files`;
      } catch (error) {
        return String(error);
      }
    };
    const taken = await refused("client: 'in", 'rui');
    ok(taken.includes(`There is a person "rui" already, ${id}.client.partnership.yaml:8.`), taken);
    const nothing = await refused('# le', 'x');
    ok(/nothing to rename here/.test(nothing), nothing);
  });

  it('renames the tables of a partnership with it', async () => {
    const { id, main, diary, editor } = await files();
    const edit: vscode.WorkspaceEdit = await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      main,
      place(editor, 'name: ch'),
      `bank-${id}`,
    );
    ok(await vscode.workspace.applyEdit(edit), 'it was not applied');
    await vscode.workspace.saveAll();
    await soon(async () => same(await read(at('one', `bank-${id}.log.csv`)), log));
    ok(
      !(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(diary, '..'))).some(
        ([file]) => file === `${id}.log.csv`,
      ),
      'the old table is still there',
    );
    ok((await read(main)).includes(`name: bank-${id}`), 'the definition has the old name');
    await soon(async () => {
      const found = await references(main, place(editor, 'name: bank'));
      same(found.map(({ uri }) => name(uri)).sort(), [
        `bank-${id}.log.csv`,
        `${id}.client.partnership.yaml`,
        `${id}.partnership.yaml`,
      ]);
    });
  });

  it('marks, folds, selects, links and finds', async () => {
    const { id, main, editor } = await files();
    const marks: vscode.DocumentHighlight[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentHighlights',
      main,
      place(editor, 'id: in'),
    );
    same(
      marks.map(({ kind }) => kind),
      [vscode.DocumentHighlightKind.Write, vscode.DocumentHighlightKind.Read, vscode.DocumentHighlightKind.Read],
    );
    const folds: vscode.FoldingRange[] = await vscode.commands.executeCommand(
      'vscode.executeFoldingRangeProvider',
      main,
    );
    same(
      folds.map(({ start, end }) => [start, end]),
      [
        [5, 6],
        [7, 8],
        [10, 11],
      ],
    );
    editor.selection = new vscode.Selection(place(editor, 'id: in'), place(editor, 'id: in'));
    const chosen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      chosen.push(editor.document.getText(editor.selection));
    }
    same(chosen, ['ines', 'id: ines', '{ id: ines, side: client }']);
    const links: vscode.DocumentLink[] = await vscode.commands.executeCommand('vscode.executeLinkProvider', main);
    same(
      links.map(({ target }) => target?.toString()),
      ['partnership-rule:/PC404.md'],
    );
    const symbols: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      'loyal',
    );
    ok(
      symbols.some((symbol) => symbol.name === 'loyal' && name(symbol.location.uri) === `${id}.partnership.yaml`),
      symbols.map((symbol) => symbol.name).join(' '),
    );
  });

  it('keeps folders apart', async () => {
    const { main, editor } = await files();
    await write(
      at('two', 'other.partnership.yaml'),
      definition('name: other', 'client: c', 'provider: p', 'people:', '  - { id: ines }'),
    );
    same((await references(main, place(editor, 'id: in'))).length, 5);
  });
});
