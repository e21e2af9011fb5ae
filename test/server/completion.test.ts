import { strict as assert } from 'node:assert';
import {
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver-protocol/node';
import { type Client, modern, startClient } from './client.ts';

const head = 'kind: Partnership\nversion: 1\nname: harbour-chat\nclient: harbour-bank\nprovider: meridian-cx\n';
const path = 'harbour-chat.partnership.yaml';

/** What an editor such as VS Code says of its completion. */
const rich: ClientCapabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};

describe('completion over stdio', function () {
  this.timeout(20_000);
  let client: Client;
  afterEach(() => client.stop());

  async function start(
    capabilities: ClientCapabilities,
    files: Record<string, string> = {},
    options = {},
  ): Promise<void> {
    client = await startClient(files, capabilities, { asOf: '2026-11-22', ...options });
  }

  /** The list where `|` stands, asked for right after the edit that made the text. */
  async function list(marked: string, trigger?: string): Promise<CompletionList> {
    const offset = marked.lastIndexOf('|');
    const text = marked.slice(0, offset) + marked.slice(offset + 1);
    await client.open(path, head);
    await client.change(path, text);
    const before = text.slice(0, offset).split('\n');
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: client.uri(path) },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
      context:
        trigger === undefined
          ? { triggerKind: CompletionTriggerKind.Invoked }
          : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger },
    });
    return answer as CompletionList;
  }

  const named = ({ items }: CompletionList, label: string): CompletionItem => {
    const found = items.find((item) => item.label === label);
    assert.ok(found, `${label} is not among ${items.map((item) => item.label).join(' ')}`);
    return found;
  };

  it('says what calls for it', async () => {
    await start(rich);
    assert.deepEqual(client.initialized.capabilities.completionProvider, {
      triggerCharacters: [':', ' ', '"', '*'],
      resolveProvider: true,
    });
  });

  it('answers an able client with snippets, both ranges, and what to open next', async () => {
    await start(rich, {}, { suggestAgain: 'editor.action.triggerSuggest' });
    const people = named(await list(`${head}peo|\n`), 'people');
    assert.deepEqual(people.textEdit, {
      newText: `people:\n  - id: \${1:TODO}`,
      range: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } },
    });
    assert.equal(people.insertTextFormat, 2);
    assert.equal(people.insertTextMode, 1);
    assert.equal(people.labelDetails?.description, 'People');
    assert.equal(people.command, undefined);
    const status = named(await list(`${head}sta|te\n`), 'status');
    assert.deepEqual(status.textEdit, {
      newText: `status: \${1:TODO}`,
      insert: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } },
      replace: { start: { line: 5, character: 0 }, end: { line: 5, character: 5 } },
    });
    assert.equal(status.command?.command, 'editor.action.triggerSuggest');
    const deep = named(await list(`${head}termination:\n  byClient:\n    |\n`), 'forCause');
    assert.equal((deep.textEdit as { newText: string }).newText, `forCause:\n      \${1:TODO}`);
  });

  it('answers a plain client with plain text, indented as such clients do', async () => {
    await start({ textDocument: {} });
    const deep = named(await list(`${head}termination:\n  byClient:\n    |\n`), 'forCause');
    assert.deepEqual(deep.textEdit, {
      newText: 'forCause:\n  TODO',
      range: { start: { line: 7, character: 4 }, end: { line: 7, character: 4 } },
    });
    assert.equal(deep.insertTextFormat, 1);
    assert.equal(deep.detail, 'For cause');
    assert.equal(deep.command, undefined);
  });

  it('knows other files as they stand in the editor, and on the disk', async () => {
    await start(rich, {
      'meridian.partnership.yaml':
        'kind: Provider\nversion: 1\nname: meridian-cx\ntitle: Meridian CX\npeople:\n  - { id: raj, name: Raj Menon }\n',
    });
    const text = `${head}goals:\n  - id: win\n    owner:\n      provider: |\n`;
    assert.deepEqual(
      (await list(text)).items.map(({ label }) => label),
      ['raj', 'unknown', 'TODO'],
    );
    await client.open(
      'meridian.partnership.yaml',
      'kind: Provider\nversion: 1\nname: meridian-cx\npeople:\n  - { id: maria }\n',
    );
    assert.deepEqual(
      (await list(text)).items.map(({ label }) => label),
      ['maria', 'unknown', 'TODO'],
    );
  });

  it('is asked by characters, and keeps quiet where they mean nothing', async () => {
    await start(rich);
    assert.ok((await list(`${head}status: |\n`, ' ')).items.length > 8);
    assert.deepEqual(await list(`${head}title: |\n`, ' '), { isIncomplete: false, items: [] });
    assert.equal((await list(`${head}term:\n  renewFor: 12|\n`)).isIncomplete, true);
  });

  it('proposes to waive what was found, and says more of a rule when it is looked at', async () => {
    await start(rich);
    const notice =
      'headcount: { current: 100, hiringPerWeek: 10 }\ntermination: { byProvider: { forConvenience: { notice: 30 days } } }';
    const text = `${head}status: steady\n${notice} # waive |\n`;
    const waiver = named(await list(text, ' '), 'PC404');
    assert.match(waiver.labelDetails?.description ?? '', /The provider may leave in 30 days/);
    assert.equal(waiver.documentation, undefined);
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, waiver);
    assert.match((resolved.documentation as { value: string }).value, /\*\*PC404 .*Thresholds:\n- `reserve`/s);
  });

  it('answers within a few milliseconds of an edit', async () => {
    await start(rich);
    const body = Array.from(
      { length: 60 },
      (_, index) =>
        `  - id: goal-${index}\n    level: collective\n    statement: Goal number ${index}, in a sentence of its own\n`,
    ).join('');
    const times: number[] = [];
    for (let round = 0; round < 20; round++) {
      const text = `${head}title: Chat ${round}\ngoals:\n${body}|\n`;
      const started = performance.now();
      assert.ok((await list(text)).items.length > 20);
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    // The edit itself, with reading 10 kB, counts in; ten times what it takes on an idle machine.
    assert.ok((times[5] ?? 0) < 150, String(times));
  });
});
