import { strict as assert } from 'node:assert';
import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { forms } from '../../core/index.ts';
import { type FormEditResult, type FormResult, formMessages } from '../../server/form-protocol.ts';
import { endable } from '../support/definitions.ts';
import { type Client, modern, startClient } from './client.ts';

const file = 'harbour.partnership.yaml';
const companion = 'harbour.client.partnership.yaml';
const text = endable();
const secret = `kind: Partnership
version: 1
name: harbour-chat
audience: client
client: harbour-bank
provider: meridian-cx
kpis:
  - kpi: csat
    owner: { client: ines }   # until May
`;
const notice = '/termination/byProvider/forConvenience/notice';

describe('a form over the language server', () => {
  let client: Client;
  afterEach(() => client.stop());

  const ask = (document?: number): Promise<FormResult> =>
    client.connection.sendRequest<FormResult>(formMessages.form, {
      uri: client.uri(file),
      ...(document === undefined ? {} : { document }),
    });
  const edit = (change: forms.FormChange): Promise<FormEditResult> =>
    client.connection.sendRequest<FormEditResult>(formMessages.edit, { uri: client.uri(file), change });
  const fieldOf = (result: FormResult, name: string): forms.FormField => {
    const fields = result?.form?.sections.flatMap(({ parts }) => parts.flatMap((part) => part.fields)) ?? [];
    return fields.find(({ place }) => place.name === name) ?? assert.fail(`${name} is not in the form`);
  };
  const applied = (made: WorkspaceEdit, to: string): string => {
    const [change] = made.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    return TextDocument.applyEdits(TextDocument.create('', '', 1, to), change.edits as TextEdit[]);
  };

  it('shows what is written and found, and makes the edit of a change for the text as it is now', async () => {
    client = await startClient({ [file]: text });
    await client.open(file, text);
    const field = fieldOf(await ask(), notice);
    assert.deepEqual(field.amount, { figure: '30', unit: 'days' });
    assert.ok(field.findings.some(({ rule }) => rule === 'PC404'));
    const longer = `# a remark\n${text}`;
    await client.change(file, longer);
    const made = await edit({ do: 'set', place: field.place, value: { figure: '400', unit: 'days' } });
    assert.ok(made && 'edit' in made);
    const [change] = made.edit.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri: client.uri(file), version: 2 });
    const after = applied(made.edit, longer);
    assert.equal(after, longer.replace('notice: 30 days', 'notice: 400 days'));
    await client.change(file, after);
    const now = fieldOf(await ask(), notice);
    assert.deepEqual(now.amount, { figure: '400', unit: 'days' });
    assert.ok(!now.findings.some(({ rule }) => rule === 'PC404'));
  });

  it('writes into the companion what stands there, open or not', async () => {
    client = await startClient({ [file]: text, [companion]: secret });
    await client.open(file, text);
    const result = await ask();
    assert.deepEqual(Object.keys(result?.uris ?? {}).sort(), [companion, file].sort());
    const { place } = fieldOf(result, '/kpis/csat/owner/client');
    const change: forms.FormChange = { do: 'set', place, value: 'tom' };
    const made = await edit(change);
    assert.ok(made && 'edit' in made);
    assert.equal(applied(made.edit, secret), secret.replace('client: ines }', 'client: tom }'));
    const [first] = made.edit.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(first));
    assert.deepEqual(first.textDocument, { uri: client.uri(companion), version: null });
    await client.open(companion, secret);
    const again = await edit(change);
    assert.ok(again && 'edit' in again);
    const [second] = again.edit.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(second));
    assert.equal(second.textDocument.version, 1);
  });

  it('refuses with the reason, and what is not there any more', async () => {
    client = await startClient({ [file]: text });
    await client.open(file, text);
    const { place } = fieldOf(await ask(), notice);
    const wrong = await edit({ do: 'set', place, value: { figure: 'soon', unit: 'days' } });
    assert.match(wrong && 'refused' in wrong ? wrong.refused : '', /soon days/);
    await client.change(file, text.slice(0, text.indexOf('termination:')));
    const gone = await edit({ do: 'remove', place });
    assert.match(gone && 'refused' in gone ? gone.refused : '', /changed meanwhile/);
  });

  it('says where the text cannot be read, and that a file has no partnership', async () => {
    client = await startClient({ [file]: text, 'house.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\n' });
    await client.open(file, `${text}people: [ { id: ines\n`);
    const broken = await ask();
    assert.equal(broken?.form, undefined);
    assert.ok((broken?.unread?.line ?? 0) > text.split('\n').length - 1);
    const none = await client.connection.sendRequest<FormResult>(formMessages.form, {
      uri: client.uri('house.partnership.yaml'),
    });
    assert.deepEqual(none, { uris: {} });
    assert.equal(await client.connection.sendRequest(formMessages.form, { uri: 'file:///elsewhere.yaml' }), null);
  });

  it('gives plain changes to a client that knows no versions', async () => {
    const { workspace: _, ...capabilities } = modern;
    client = await startClient({ [file]: text }, capabilities);
    await client.open(file, text);
    const { place } = fieldOf(await ask(), notice);
    const made = await edit({ do: 'set', place, value: { figure: '1', unit: 'months' } });
    assert.ok(made && 'edit' in made);
    assert.equal(made.edit.changes?.[client.uri(file)]?.[0]?.newText, '1 month');
  });
});
