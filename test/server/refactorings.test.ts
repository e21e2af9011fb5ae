import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionTriggerKind,
  type Command,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, modern, startClient } from './client.ts';

const file = 'harbour.partnership.yaml';
const text = `kind: Partnership
version: 1
name: harbour
client: bank
provider: meridian
people:
  - { id: ines, side: client } # leads
headcount:
  recruiting: 90 days
`;

describe('refactorings over stdio', function () {
  this.timeout(20_000);
  let client: Client;
  afterEach(() => client.stop());

  const actions = async (
    line: number,
    character: number,
    only?: string[],
    triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
  ): Promise<CodeAction[]> => {
    const place = { line, character };
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri(file) },
      range: { start: place, end: place },
      context: { diagnostics: [], triggerKind, ...(only ? { only } : {}) },
    });
    return (found ?? []).filter((action): action is CodeAction => typeof (action as Command).command !== 'string');
  };
  const start = async (capabilities = modern): Promise<void> => {
    client = await startClient({ [file]: text }, capabilities);
    await client.open(file, text);
  };

  it('says which kinds there are', async () => {
    await start();
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.partnership',
        'refactor.extract',
        'refactor.inline',
        'refactor.rewrite',
        'source.organizeSections',
      ],
    });
  });

  it('rewrites what the cursor is on, in the text of now', async () => {
    await start();
    const changed = text.replace('90 days', '60 days');
    await client.change(file, changed);
    const [action] = await actions(8, 15, ['refactor']);
    assert.equal(action?.title, 'Write 60 days as 2 months');
    const [edit] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(edit?.textDocument, { uri: client.uri(file), version: 2 });
    const edits = (edit?.edits ?? []).flatMap((one) => ('newText' in one ? [one] : []));
    assert.equal(
      TextDocument.applyEdits(TextDocument.create('', '', 1, changed), edits),
      text.replace('90 days', '2 months'),
    );
  });

  it('comes beside quick fixes, and not when others are asked for', async () => {
    await start();
    const all = await actions(6, 8);
    assert.ok(all.some(({ kind }) => kind === 'refactor.rewrite'));
    assert.ok(!(await actions(6, 8, ['quickfix'])).some(({ kind }) => kind?.startsWith('refactor')));
    assert.ok((await actions(6, 8, ['refactor.rewrite'])).every(({ kind }) => kind === 'refactor.rewrite'));
  });

  it('sorts the sections of a file, when it is asked to', async () => {
    await start();
    const mixed = text.replace(/people:\n.*\n/, '') + (/people:\n.*\n/.exec(text)?.[0] ?? '');
    await client.change(file, mixed);
    const { Automatic } = CodeActionTriggerKind;
    const unasked = await actions(0, 0, undefined, Automatic);
    assert.ok(!unasked.some(({ kind }) => kind === 'source.organizeSections'), 'not as the cursor moves');
    const [action, ...others] = await actions(0, 0, ['source.organizeSections'], Automatic);
    assert.deepEqual(others, []);
    const [edit] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const edits = (edit?.edits ?? []).flatMap((one) => ('newText' in one ? [one] : []));
    assert.equal(TextDocument.applyEdits(TextDocument.create('', '', 1, mixed), edits), text);
    assert.ok(!(await actions(0, 0, ['source.fixAll'])).some(({ kind }) => kind === 'source.organizeSections'));
  });

  it('makes the file that something moves into, in one edit', async () => {
    await start();
    const [action] = (await actions(4, 12, ['refactor.extract'])).filter(({ title }) => title.startsWith('Describe'));
    assert.equal(action?.title, 'Describe meridian in meridian.partnership.yaml');
    const [create, fill, ...others] = action.edit?.documentChanges ?? [];
    const uri = client.uri('meridian.partnership.yaml');
    assert.deepEqual(create, { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } });
    assert.match(JSON.stringify(fill), /name: meridian\\ntitle: TODO full name/);
    assert.deepEqual(others, []);
    await client.stop();
    await start({ ...modern, workspace: { ...modern.workspace, workspaceEdit: { documentChanges: true } } });
    assert.deepEqual(await actions(4, 12, ['refactor.extract']), [], 'not to a client that makes no files');
  });

  it('tells a client that shows it why something cannot be', async () => {
    const shows = { ...modern, textDocument: { ...modern.textDocument, codeAction: { disabledSupport: true } } };
    await start(shows);
    await client.change(file, text.replace('side: client', 'side: provider, level: management'));
    const [action] = await actions(6, 8, ['refactor.extract']);
    assert.match(action?.disabled?.reason ?? '', /does not say of a person: level\./);
    assert.equal(action?.edit, undefined);
  });
});
