import { strict as assert } from 'node:assert';
import {
  type CodeAction,
  CodeActionRequest,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, modern, startClient } from './client.ts';

const file = 'shared/harbour.partnership.yaml';
const slips = `kind: Partnership
version: 1
name: harbour
status: stedy # since spring
client: bank
provider: meridian
headcount:
  current: 100
  hiringPerWeek: 10
termination:
  byProvider:
    forConvenience:
      notise: 30 days
exitPlan:
  steps: [{ id: tell, what: Tell both teams }]
`;
const policy = `kind: Policy
version: 1
name: house
sharedWith:
  - { provider: meridian, paths: ['shared/**'] }
`;

describe('source.fixAll over stdio', function () {
  this.timeout(20_000);
  let client: Client;
  afterEach(() => client.stop());

  const fixAll = async (text: string): Promise<string | undefined> => {
    const start = { line: 0, character: 0 };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri(file) },
      range: { start, end: start },
      context: { diagnostics: [], only: ['source.fixAll'] },
    })) as CodeAction[];
    if (actions.length === 0) return undefined;
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind]),
      [['Apply all fixes that need no decision', 'source.fixAll.partnership']],
    );
    const changes = actions[0]?.edit?.documentChanges ?? [];
    assert.equal(changes.length, 1, 'one file');
    const [change] = changes;
    assert.ok(TextDocumentEdit.is(change));
    return TextDocument.applyEdits(TextDocument.create('', '', 1, text), change.edits as TextEdit[]);
  };

  it('mends slips, and leaves what has to be chosen, agreed, filled in or moved to another file', async () => {
    client = await startClient({ [file]: slips, 'policy.partnership.yaml': policy }, modern);
    await client.open(file, slips);
    const mended = await fixAll(slips);
    assert.equal(mended, slips.replace('stedy', 'steady').replace('notise', 'notice'));
    await client.change(file, mended ?? '');
    const report = await client.pull(file);
    assert.ok(report.kind === 'full');
    const rules = report.items.map(({ code }) => String(code));
    for (const rule of ['PC060', 'PC104', 'PC404'])
      assert.ok(rules.includes(rule), `${rule} is left: ${rules.join(' ')}`);
    assert.equal(await fixAll(mended ?? ''), undefined);
  });
});
