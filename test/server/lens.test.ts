import { strict as assert } from 'node:assert';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  type Hover,
  HoverRequest,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import { type LastCommitParams, lastCommitMessage } from '../../server/last-commit-protocol.ts';
import { endable } from '../support/definitions.ts';
import { type Client, modern, startClient, until } from './client.ts';

const able: ClientCapabilities = {
  ...modern,
  workspace: { ...modern.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};
const options = {
  asOf: '2026-11-22',
  lensCommands: { health: 'x.health', findings: 'x.findings' },
};
const path = 'a.partnership.yaml';
const meeting = (last: string): string =>
  `${endable()}communication:\n  cadences:\n    - { id: weekly, every: weekly, lastHeld: ${last} }\n`;

describe('code lens and inlay hints over stdio', function () {
  this.timeout(20_000);
  let client: Client;
  let lensRefreshes = 0;
  let hintRefreshes = 0;
  afterEach(() => client.stop());

  async function start(files: Record<string, string>, given: object = options): Promise<void> {
    client = await startClient(files, able, given);
    [lensRefreshes, hintRefreshes] = [0, 0];
    client.connection.onRequest(CodeLensRefreshRequest.type, () => {
      lensRefreshes++;
    });
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      hintRefreshes++;
    });
  }

  const lenses = async (file = path): Promise<CodeLens[]> =>
    (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: client.uri(file) } })) ?? [];
  const titles = async (): Promise<(string | undefined)[]> => (await lenses()).map(({ command }) => command?.title);
  const hints = async (): Promise<InlayHint[]> =>
    (await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri: client.uri(path) },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    })) ?? [];
  const lastCommit = (files?: LastCommitParams['files']): Promise<void> =>
    client.connection.sendNotification(lastCommitMessage, {
      folder: pathToFileURL(client.folder).href,
      ...(files ? { files } : {}),
    });

  it('shows health and findings, and leads to them by the commands of the client', async () => {
    await start({ [path]: endable() });
    const { codeLensProvider, inlayHintProvider } = client.initialized.capabilities;
    assert.deepEqual([codeLensProvider, inlayHintProvider], [{}, true]);
    const [health, ...sections] = await lenses();
    assert.match(health?.command?.title ?? '', /^Health \d+ · /);
    assert.deepEqual(health?.command?.arguments, [client.uri(path)]);
    assert.equal(health?.command?.command, 'x.health');
    const section = sections.at(-1);
    const line = endable().split('\n').indexOf('      notice: 30 days');
    assert.equal(section?.command?.command, 'x.findings');
    assert.deepEqual(section?.command?.arguments, [
      client.uri(path),
      { start: { line, character: 14 }, end: { line, character: 21 } },
    ]);
  });

  it('leads nowhere in a client that has no commands', async () => {
    await start({ [path]: endable() }, { asOf: '2026-11-22' });
    assert.deepEqual([...new Set((await lenses()).map(({ command }) => command?.command))], ['']);
  });

  it('tells the change since the last commit once the client has given its files', async () => {
    await start({ [path]: endable({ provider: 30 }) });
    await client.open(path, endable({ provider: 30 }));
    assert.doesNotMatch((await titles())[0] ?? '', /commit/);
    await lastCommit([{ uri: client.uri(path), text: endable({ provider: 190 }) }]);
    await until('the client is told to ask again', () => lensRefreshes === 1);
    assert.match((await titles())[0] ?? '', / · \d+ points less than at the last commit · /);
    await client.change(path, endable({ provider: 190 }));
    assert.doesNotMatch((await titles())[0] ?? '', /commit/);
    await client.change(path, endable({ provider: 30 }));
    assert.match((await titles())[0] ?? '', /less than at the last commit/);
    await lastCommit();
    await until('the client is told again', () => lensRefreshes === 2);
    assert.doesNotMatch((await titles())[0] ?? '', /commit/);
  });

  it('knows a file that the commit had as it is on the disk, and one that it did not have', async () => {
    await start({ [path]: endable(), 'b.partnership.yaml': endable().replace('harbour-chat', 'harbour-voice') });
    await client.open(path, endable({ provider: 190 }));
    await titles();
    await lastCommit([{ uri: client.uri('b.partnership.yaml') }]);
    await until('the client is told to ask again', () => lensRefreshes === 1);
    assert.match((await titles())[0] ?? '', /more than at the last commit/);
    const [first] = await lenses('b.partnership.yaml');
    assert.doesNotMatch(first?.command?.title ?? '', /commit/);
  });

  it('says on a share what it was at the last commit', async () => {
    const scope = (share: string, provider = 30): string =>
      `${endable({ team: false, provider })}scope:\n  - channel: chat\n    share: ${share}\n    inHouse: 15 %\n`;
    await start({ [path]: scope('85 %') });
    await client.open(path, scope('85 %'));
    await titles();
    await lastCommit([{ uri: client.uri(path), text: scope('70 %', 190) }]);
    await until('the client is told to ask again', () => lensRefreshes === 1);
    const line = scope('').split('\n').indexOf('    share: ');
    const hover = (await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: client.uri(path) },
      position: { line, character: 12 },
    })) as Hover;
    assert.match((hover.contents as MarkupContent).value, /\*\*7,450\*\* \(5,125 at the last commit\)/);
  });

  it('shows hints, and asks the client to ask again when another file moved them', async () => {
    await start({ [path]: meeting('2026-11-10'), 'harbour-chat.log.csv': 'date,event,ref\n' });
    await client.open(path, meeting('2026-11-10'));
    assert.deepEqual(
      (await hints()).map(({ label, paddingLeft }) => [label, paddingLeft]),
      [['was due 2026-11-17, 5 days ago', true]],
    );
    await lenses();
    const log = 'harbour-chat.log.csv';
    await client.open(log, 'date,event,ref\n2026-11-18,held,weekly\n');
    await until('hints and lenses are to be asked for again', () => hintRefreshes === 1 && lensRefreshes === 1);
    assert.deepEqual(
      (await hints()).map(({ label }) => label),
      ['next due 2026-11-25'],
    );
  });

  it('leaves a client alone that asks by itself: for the file that it changes', async () => {
    await start({ [path]: endable(), 'b.partnership.yaml': endable().replace('harbour-chat', 'harbour-voice') });
    await client.open(path, endable());
    await client.open('b.partnership.yaml', endable().replace('harbour-chat', 'harbour-voice'));
    await lenses();
    await client.change(path, endable({ provider: 190 }));
    await lenses();
    await client.change('b.partnership.yaml', endable({ provider: 99 }).replace('harbour-chat', 'harbour-sms'));
    await lenses('b.partnership.yaml');
    // What comes after a pause has come by now.
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(lensRefreshes, 0);
  });

  it('keeps the lenses in place while a line is half-written', async () => {
    await start({ [path]: endable() });
    await client.open(path, endable());
    const before = await lenses();
    await client.change(path, endable().replace('termination:', 'kpis: [\ntermination:'));
    const lines = (all: CodeLens[]): number[] => all.map(({ range }) => range.start.line);
    assert.deepEqual(
      lines(await lenses()).filter((line) => line !== 9),
      lines(before).map((line) => (line > 8 ? line + 1 : line)),
    );
  });
});
