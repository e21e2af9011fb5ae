import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  type Command,
  DiagnosticSeverity,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type HealthResult,
  messages,
  type WaiverEditResult,
  type WaiverQuestionsResult,
} from '../../server/protocol.ts';
import { endable } from '../support/definitions.ts';
import { type Client, modern, startClient } from './client.ts';

const file = 'harbour.partnership.yaml';
const text = endable();

describe('waiving over the language server', () => {
  let client: Client;
  afterEach(() => client.stop());

  const actions = async (line: number): Promise<CodeAction[]> => {
    const place = { line, character: 16 };
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri(file) },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    return (found ?? []).filter((action): action is CodeAction => typeof (action as Command).command !== 'string');
  };
  const applied = (edits: TextEdit[], to = text): string =>
    TextDocument.applyEdits(TextDocument.create('', '', 1, to), edits);

  it('sends a client that can ask to its command, and writes the comment with its answers', async () => {
    client = await startClient({ [file]: text }, modern, { asOf: '2026-11-22', asksForWaivers: true });
    await client.open(file, text);
    const action = (await actions(18)).find(({ title }) => title.startsWith('Waive PC404'));
    assert.equal(action?.edit, undefined);
    assert.equal(action?.command?.command, 'partnership.waive');
    const [uri, key] = action?.command?.arguments ?? [];
    const questions = await client.connection.sendRequest<WaiverQuestionsResult>(messages.waiverQuestions, {
      uri,
      key,
    });
    assert.ok(questions && 'ends' in questions);
    assert.deepEqual(questions.ends[1], { days: 90, until: '2027-02-20' });
    const answers = { until: '2027-02-20', by: 'ines', reason: 'Talks are on' };
    const made = await client.connection.sendRequest<WaiverEditResult>(messages.waiverEdit, { uri, key, answers });
    assert.ok(made && 'edit' in made);
    assert.equal(made.version, 1);
    const waived = applied([made.edit]);
    assert.match(waived, /\n {6}# waive PC404 until 2027-02-20 by ines: Talks are on\n {6}notice: 30 days\n$/);

    await client.change(file, waived);
    const report = await client.pull(file);
    assert.ok(report.kind === 'full');
    const shown = report.items.find(({ code }) => code === 'PC404');
    assert.equal(shown?.severity, DiagnosticSeverity.Hint);
    assert.match(String(shown?.message), /^Waived until 2027-02-20 by ines \(Talks are on\): The provider may leave/);
    assert.ok(!(await actions(19)).some(({ title }) => title.startsWith('Waive PC404')));
    const health = await client.connection.sendRequest<HealthResult>(messages.health, { uri });
    assert.deepEqual(
      health.waived.map(({ rule, document, range, waived: by }) => [rule, document, range.start.line, by.until]),
      [['PC404', 'Partnership/harbour-chat', 19, '2027-02-20']],
    );
    const again = await client.connection.sendRequest<WaiverEditResult>(messages.waiverEdit, { uri, key, answers });
    assert.match(again && 'refused' in again ? again.refused : '', /waived already/);
    const gone = await client.connection.sendRequest(messages.waiverQuestions, { uri, key: 'PC404 nothing' });
    assert.equal(gone, null);
  });

  it('gives other clients the comment with what is to be filled in', async () => {
    client = await startClient({ [file]: text });
    await client.open(file, text);
    const action = (await actions(18)).find(({ title }) => title.startsWith('Waive PC404'));
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.match(
      applied(change.edits as TextEdit[]),
      /\n {6}# waive PC404 until TODO by TODO: TODO why it is accepted\n {6}notice: 30 days\n$/,
    );
  });

  it('says why a rule cannot be waived, where a client shows that', async () => {
    const broken = text.replace('status: steady', 'status: steedyy-state');
    const capabilities = {
      ...modern,
      textDocument: { ...modern.textDocument, codeAction: { disabledSupport: true } },
    };
    client = await startClient({ [file]: broken }, capabilities);
    const offered = (await actions(3)).find(({ title }) => title.startsWith('Waive PC006'));
    assert.match(offered?.disabled?.reason ?? '', /^PC006 cannot be waived\./);
    await client.stop();
    client = await startClient({ [file]: broken });
    assert.ok(!(await actions(3)).some(({ title }) => title.startsWith('Waive PC006')));
  });
});
