import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, fresh, open, problem, tidy, write } from './support/workspace.ts';

const head = ['name: harbour-chat', 'client: harbour-bank', 'provider: meridian-cx'];

/** Shows a text with the cursor where `|` stands. */
async function openAt(uri: vscode.Uri, marked: string): Promise<vscode.TextEditor> {
  const offset = marked.lastIndexOf('|');
  const editor = await open(uri, marked.slice(0, offset) + marked.slice(offset + 1));
  const place = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(place, place);
  return editor;
}

/** What the editor would list where `|` stands, in its order. */
async function listed(uri: vscode.Uri, marked: string, trigger?: string): Promise<vscode.CompletionItem[]> {
  const editor = await openAt(uri, marked);
  const list: vscode.CompletionList = await vscode.commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    uri,
    editor.selection.active,
    trigger,
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** Takes what is chosen in the list once the list is there; fails when the text stays as it was. */
async function take(editor: vscode.TextEditor): Promise<void> {
  const before = editor.document.getText();
  await soon(async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    ok(editor.document.getText() !== before, `nothing was taken in\n${before}`);
  });
}

async function type(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

describe('completion', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('leaveSnippet');
    await tidy();
  });

  it('lists the fields that are missing, what is needed first', async () => {
    const items = await soon(async () => {
      const found = await listed(fresh('one'), `${definition('name: x')}|`);
      ok(found.length > 20, `${found.length} are listed`);
      return found;
    });
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
    same(sorted.slice(0, 4), ['client', 'provider', 'title', 'status']);
    ok(!sorted.includes('name'), 'name is there already');
    // No words of the text and no snippets of others among them.
    ok(
      items.every(({ kind }) => kind !== vscode.CompletionItemKind.Text),
      'there are plain words',
    );
  });

  it('knows people of other files, whatever folder is open beside', async () => {
    await write(
      at('one', 'meridian.partnership.yaml'),
      'kind: Provider\nversion: 1\nname: meridian-cx\npeople:\n  - { id: raj, name: Raj Menon }\n',
    );
    const text = definition(...head, 'goals:', '  - id: win', '    owner:', '      provider: |');
    await soon(async () => {
      const [raj] = await listed(fresh('one'), text);
      ok(raj, 'nobody is listed');
      same(labelOf(raj), 'raj');
      ok(typeof raj.label === 'object' && /Raj Menon/.test(raj.label.description ?? ''), 'the name is not shown');
    });
    const elsewhere = await listed(fresh('two'), text);
    ok(!elsewhere.map(labelOf).includes('raj'), 'raj is of another folder');
  });

  it('takes in what is typed and chosen with the keyboard, field after field', async () => {
    const editor = await openAt(fresh('one'), `${definition(...head)}|`);
    await soon(async () =>
      ok((await listed(editor.document.uri, `${definition(...head)}|`)).length > 0, 'the server is not there'),
    );
    await type('stat');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await take(editor);
    const before = definition(...head);
    same(editor.document.getText(), `${before}status: TODO`);
    same(editor.document.getText(editor.selection), 'TODO');
    // The list of what it may be is open already.
    await take(editor);
    same(editor.document.getText(), `${before}status: draft`);
  });

  it('writes blocks at the right depth, inside of an item too', async () => {
    const text = `${definition(...head)}kpis:\n  - kpi: csat\n    ow|\n    target: 80 %\n`;
    const editor = await openAt(fresh('one'), text);
    await soon(async () => ok((await listed(editor.document.uri, text)).length > 0, 'the server is not there'));
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await take(editor);
    same(editor.document.getText(), text.replace('ow|', 'owner:\n      client: TODO\n      provider: TODO'));
    same(editor.selections.length, 1);
    same(editor.document.getText(editor.selection), 'TODO');
  });

  it('replaces the rest of a word', async () => {
    const text = `${definition(...head)}status: ste|eedy\n`;
    const editor = await openAt(fresh('one'), text);
    await soon(async () => ok((await listed(editor.document.uri, text)).length > 0, 'the server is not there'));
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await take(editor);
    same(editor.document.getText(), text.replace('ste|eedy', 'steady'));
  });

  it('goes on at the column of the fields when a line of an item ends', async () => {
    const editor = await openAt(fresh('one'), `${definition(...head)}people:\n  - id: ines|\n`);
    await vscode.commands.executeCommand('type', { text: '\n' });
    same(editor.document.lineAt(7).text, '    ');
  });

  it('is called by a colon or a blank only where there is something to choose', async () => {
    const behind = (line: string): string => `${definition(...head)}${line}|`;
    await soon(async () => ok((await listed(fresh('one'), behind('status: '), ' ')).length > 5, 'nothing is listed'));
    same((await listed(fresh('one'), behind('title: '), ' ')).map(labelOf), []);
    same((await listed(fresh('one'), behind('termination:'), ':')).map(labelOf), []);
    same((await listed(fresh('one'), behind('# A remark '), ' ')).map(labelOf), []);
  });

  it('knows the columns and cells of a diary', async () => {
    await soon(async () => {
      const events = await listed(fresh('one', 'log.csv'), 'date,event,ref\n2026-11-01,|');
      ok(events.map(labelOf).includes('recognised'), events.map(labelOf).join(' '));
    });
    const columns = await listed(fresh('one', 'log.csv'), 'date,|');
    ok(
      columns.map(labelOf).includes('event') && !columns.map(labelOf).includes('date'),
      columns.map(labelOf).join(' '),
    );
  });

  it('proposes to waive what is found', async () => {
    const uri = fresh('one');
    const text = definition(
      ...head,
      'status: steady',
      'headcount: { current: 100, hiringPerWeek: 10 }',
      'termination:',
      '  byProvider:',
      '    forConvenience:',
      '      notice: 30 days',
    );
    const editor = await open(uri, text);
    await problem(uri, 'PC404');
    const end = editor.document.lineAt(editor.document.lineCount - 2).range.end;
    await editor.edit((edit) => edit.insert(end, ' # waive '));
    const [first] = await soon(async () => {
      const place = end.translate(0, ' # waive '.length);
      const list: vscode.CompletionList = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        uri,
        place,
        ' ',
      );
      ok(list.items.length > 0, 'nothing is listed');
      return list.items;
    });
    ok(first, 'nothing is listed');
    same(labelOf(first), 'PC404');
  });
});
