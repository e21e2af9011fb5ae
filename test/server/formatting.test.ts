import { strict as assert } from 'node:assert';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, startClient } from './client.ts';

const file = 'harbour.partnership.yaml';
const text = `kind:   Partnership
version: 1
people:
- {id: ines,side: client}   # leads
purpose:
    reasons:
        - type:  cost
`;
const options = { tabSize: 2, insertSpaces: true };

describe('formatting over stdio', function () {
  this.timeout(20_000);
  let client: Client;
  beforeEach(async () => {
    client = await startClient({});
  });
  afterEach(() => client.stop());

  it('edits the white space of a file that was just typed', async () => {
    assert.equal(client.initialized.capabilities.documentFormattingProvider, true);
    await client.open(file, 'kind: Partnership\n');
    await client.change(file, text);
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri: client.uri(file) },
      options,
    });
    const after = TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits ?? []);
    assert.equal(
      after,
      `kind: Partnership
version: 1
people:
  - {id: ines,side: client}   # leads
purpose:
  reasons:
    - type: cost
`.replace('{id: ines,side: client}', '{ id: ines, side: client }'),
    );
  });

  it('edits some lines, as far as the editor indents', async () => {
    assert.equal(client.initialized.capabilities.documentRangeFormattingProvider, true);
    await client.open(file, text);
    const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: client.uri(file) },
      range: { start: { line: 2, character: 0 }, end: { line: 3, character: 5 } },
      options: { ...options, tabSize: 4 },
    });
    assert.equal(
      TextDocument.applyEdits(TextDocument.create('', '', 1, text), edits ?? []),
      text.replace('- {id: ines,side: client}', '    - { id: ines, side: client }'),
    );
  });

  it('leaves a text that cannot be read, and files of others', async () => {
    await client.open(file, 'a:   [1\n');
    for (const path of [file, 'other.yaml']) {
      const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument: { uri: client.uri(path) },
        options,
      });
      assert.deepEqual(edits, []);
    }
  });
});
