import { strict as assert } from 'node:assert';
import {
  type ClientCapabilities,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  FoldingRangeRequest,
  type Location,
  type LocationLink,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  type SymbolInformation,
  type TextDocumentEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { files } from '../support/workspace-files.ts';
import { type Client, modern, startClient } from './client.ts';

const rich: ClientCapabilities = {
  ...modern,
  textDocument: { ...modern.textDocument, definition: { linkSupport: true }, rename: { prepareSupport: true } },
  workspace: {
    ...modern.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] },
  },
};

describe('navigation over stdio', function () {
  this.timeout(20_000);
  let client: Client;
  afterEach(() => client.stop());

  const start = async (capabilities: ClientCapabilities): Promise<void> => {
    client = await startClient(files, capabilities);
  };

  /** Where `¦` stands in a line of a file. */
  function at(path: string, place: string) {
    const text = files[path] ?? '';
    const offset = text.indexOf(place.replace('¦', '')) + place.indexOf('¦');
    const before = text.slice(0, offset).split('\n');
    return {
      textDocument: { uri: client.uri(path) },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  }

  const name = (uri: string): string => decodeURIComponent(uri.split('/').at(-1) ?? '');

  it('says that it can', async () => {
    await start(rich);
    const { capabilities } = client.initialized;
    assert.equal(capabilities.definitionProvider, true);
    assert.equal(capabilities.referencesProvider, true);
    assert.equal(capabilities.documentHighlightProvider, true);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
  });

  it('leads to definitions in other files, from files that are not open', async () => {
    await start(rich);
    const links = (await client.connection.sendRequest(
      DefinitionRequest.type,
      at('all.actuals.csv', 'chat,sl-¦chat'),
    )) as LocationLink[];
    assert.deepEqual(
      links.map(({ targetUri, targetSelectionRange, originSelectionRange }) => [
        name(targetUri),
        targetSelectionRange.start,
        originSelectionRange?.start,
      ]),
      [['chat.partnership.yaml', { line: 12, character: 8 }, { line: 1, character: 5 }]],
    );
  });

  it('answers a plain client with plain places', async () => {
    await start({});
    const places = (await client.connection.sendRequest(
      DefinitionRequest.type,
      at('chat.partnership.yaml', 'owner: ra¦j'),
    )) as Location[];
    assert.deepEqual(
      places.map(({ uri, range }) => [name(uri), range.start]),
      [['meridian.partnership.yaml', { line: 5, character: 10 }]],
    );
  });

  it('lists references with and without the declaration, and highlights', async () => {
    await start(rich);
    const place = at('chat.partnership.yaml', 'id: in¦es');
    const count = async (includeDeclaration: boolean): Promise<number> =>
      (await client.connection.sendRequest(ReferencesRequest.type, { ...place, context: { includeDeclaration } }))
        ?.length ?? 0;
    assert.deepEqual([await count(true), await count(false)], [7, 6]);
    const marks = await client.connection.sendRequest(DocumentHighlightRequest.type, place);
    assert.deepEqual(
      marks?.map(({ kind }) => kind),
      [3, 2, 2, 2, 2],
    );
    assert.equal(
      await client.connection.sendRequest(DocumentHighlightRequest.type, at('chat.partnership.yaml', 'Inês Du¦arte')),
      null,
    );
  });

  it('renames in what is open as it stands there, and in what is not', async () => {
    await start(rich);
    await client.open('chat.partnership.yaml', `# one more line\n${files['chat.partnership.yaml']}`);
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      ...at('chat.client.partnership.yaml', 'successor: in¦es'),
      newName: 'ines-duarte',
    });
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [name(textDocument.uri), textDocument.version, edits.length]),
      [
        ['chat.client.partnership.yaml', null, 1],
        ['chat.log.csv', null, 1],
        ['chat.partnership.yaml', 1, 5],
      ],
    );
    assert.equal(changes[2]?.edits[0]?.range.start.line, 7);
  });

  it('says what it would rename, and why not', async () => {
    await start(rich);
    const prepared = await client.connection.sendRequest(
      PrepareRenameRequest.type,
      at('chat.partnership.yaml', 'id: "to¦m"'),
    );
    assert.deepEqual(prepared, {
      range: { start: { line: 7, character: 9 }, end: { line: 7, character: 12 } },
      placeholder: 'tom',
    });
    const ask = (place: object, request: string): Promise<unknown> => client.connection.sendRequest(request, place);
    await assert.rejects(
      ask(at('chat.partnership.yaml', 'kpi: cs¦at'), 'textDocument/prepareRename'),
      /"csat" is a KPI of the built-in catalogue/,
    );
    await assert.rejects(
      ask(at('chat.partnership.yaml', 'Inês Du¦arte'), 'textDocument/prepareRename'),
      /nothing to rename here/,
    );
    await assert.rejects(
      ask({ ...at('chat.partnership.yaml', 'id: in¦es'), newName: 'tom' }, 'textDocument/rename'),
      /There is a person "tom" already, chat\.partnership\.yaml:8/,
    );
  });

  it('renames the tables of a partnership, for clients that can', async () => {
    await start(rich);
    const place = { ...at('chat.partnership.yaml', 'name: ch¦at'), newName: 'bank-chat' };
    const edit = await client.connection.sendRequest(RenameRequest.type, place);
    assert.deepEqual(edit?.documentChanges?.at(-1), {
      kind: 'rename',
      oldUri: client.uri('chat.log.csv'),
      newUri: client.uri('bank-chat.log.csv'),
      options: { overwrite: false },
    });
    await client.stop();
    await start(modern);
    await assert.rejects(
      client.connection.sendRequest(RenameRequest.type, {
        ...at('chat.partnership.yaml', 'name: ch¦at'),
        newName: 'bank-chat',
      }),
      /chat\.log\.csv says by its name whose it is, and this editor renames no files\. Rename it to bank-chat\.log\.csv first\./,
    );
  });

  it('links rules to their pages for a client that has them, and policies to each other', async () => {
    const policy = 'kind: Policy\nversion: 1\nname: top\nextends: [house.partnership.yaml]\nrules: [{ rule: PC404 }]\n';
    const ask = () =>
      client.connection.sendRequest(DocumentLinkRequest.type, {
        textDocument: { uri: client.uri('top.partnership.yaml') },
      });
    client = await startClient({ ...files, 'top.partnership.yaml': policy }, rich, { rulePages: 'partnership-rule:/' });
    assert.deepEqual(
      (await ask())?.map(({ target }) => target),
      [client.uri('house.partnership.yaml'), 'partnership-rule:/PC404.md'],
    );
    await client.stop();
    client = await startClient({ ...files, 'top.partnership.yaml': policy }, rich);
    assert.deepEqual(
      (await ask())?.map(({ target }) => target),
      [client.uri('house.partnership.yaml')],
    );
  });

  it('folds, selects, and finds symbols of all files', async () => {
    await start(rich);
    const textDocument = { uri: client.uri('chat.partnership.yaml') };
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds?.slice(0, 2), [
      { startLine: 5, endLine: 8 },
      { startLine: 7, endLine: 8 },
    ]);
    const { position } = at('chat.partnership.yaml', 'id: in¦es');
    const [selection] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
    assert.deepEqual(selection?.range, { start: { line: 6, character: 10 }, end: { line: 6, character: 14 } });
    assert.deepEqual(selection?.parent?.range, { start: { line: 6, character: 6 }, end: { line: 6, character: 14 } });
    const symbols = (await client.connection.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'núria',
    })) as SymbolInformation[];
    assert.deepEqual(
      symbols.map((symbol) => [symbol.name, symbol.containerName, name(symbol.location.uri)]),
      [['nuria (Núria)', 'person of service', 'house.partnership.yaml']],
    );
  });
});
