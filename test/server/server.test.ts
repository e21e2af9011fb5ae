import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionRequest,
  DiagnosticRefreshRequest,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  type MarkupContent,
  TextDocumentEdit,
  type TextEdit,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { endable } from '../support/definitions.ts';
import { type Client, modern, startClient, until } from './client.ts';

const trouble = endable();
const policy = `kind: Policy
version: 1
name: house
rules:
  - rule: PC405
    severity: error
    why: The board asks for equal notice.
`;

describe('language server over stdio', () => {
  let client: Client;
  const started: Client[] = [];
  const start = async (...args: Parameters<typeof startClient>): Promise<Client> => {
    client = await startClient(...args);
    started.push(client);
    return client;
  };
  afterEach(async () => {
    for (const one of started.splice(0)) if (one.process.exitCode === null) await one.stop();
  });

  it('answers a pull with the finding on the line of the notice', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    await client.open('harbour.partnership.yaml', trouble);
    const report = await client.pull('harbour.partnership.yaml');
    assert.ok(report.kind === 'full');
    const finding = report.items.find((item) => item.code === 'PC404');
    assert.ok(finding, JSON.stringify(report.items.map((item) => item.code)));
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(finding.source, 'partnership');
    // 100 / 0.8 = 125 starts, 13 weeks: 21 + 91 + 35 + 14 = 161 days; 161 − 30 = 131.
    assert.match(String(finding.message), /takes 161\. 131 days are uncovered\./);
    assert.deepEqual(finding.range, { start: { line: 18, character: 14 }, end: { line: 18, character: 21 } });
  });

  it('says unchanged when nothing changed, and not when something did', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    const first = await client.pull('harbour.partnership.yaml');
    assert.ok(first.kind === 'full' && first.resultId);
    const second = await client.pull('harbour.partnership.yaml', first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await client.open('harbour.partnership.yaml', trouble.replace('30 days', '200 days'));
    const third = await client.pull('harbour.partnership.yaml', first.resultId);
    assert.ok(third.kind === 'full');
    assert.ok(!third.items.some((item) => item.code === 'PC404'));
  });

  it('goes back to the disk when a file is closed', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    await client.open('harbour.partnership.yaml', trouble.replace('30 days', '200 days'));
    await client.close('harbour.partnership.yaml');
    const report = await client.pull('harbour.partnership.yaml');
    assert.ok(report.kind === 'full' && report.items.some((item) => item.code === 'PC404'));
  });

  it('gives the findings of the command line, to the byte', async () => {
    await start({ 'harbour.partnership.yaml': trouble, 'sub/policy.partnership.yaml': policy });
    const run = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../dist/cli.cjs'), 'check', '--format', 'json', '--as-of', '2026-11-22'],
      {
        cwd: client.folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_V8_COVERAGE: '' },
      },
    );
    const findings = JSON.parse(run.stdout).findings as {
      rule: string;
      message: string;
      why: string;
      range: unknown;
      file: string;
    }[];
    const report = await client.pull('harbour.partnership.yaml');
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map((item) => ({ rule: item.code, text: item.message, range: item.range })),
      findings
        .filter((finding) => finding.file === 'harbour.partnership.yaml')
        .map((finding) => ({
          rule: finding.rule,
          text: finding.why === '' ? finding.message : `${finding.message}\n${finding.why}`,
          range: finding.range,
        })),
    );
  });

  it('pushes to a client that cannot pull, and only to such a one', async () => {
    await start({ 'harbour.partnership.yaml': trouble }, {});
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const uri = client.uri('harbour.partnership.yaml');
    await until('the finding is pushed', () => client.pushed.get(uri)?.some((item) => item.code === 'PC404') === true);
    await client.open('harbour.partnership.yaml', trouble.replace('30 days', '200 days'));
    await until('it is taken back', () => client.pushed.get(uri)?.some((item) => item.code === 'PC404') === false);

    await start({ 'harbour.partnership.yaml': trouble });
    await client.open('harbour.partnership.yaml', trouble);
    await client.pull('harbour.partnership.yaml');
    assert.equal(client.pushes, 0);
  });

  it('keeps the workspace pull open and streams what changes', async () => {
    await start({
      'harbour.partnership.yaml': trouble,
      'other.partnership.yaml': trouble.replace('harbour-chat', 'other'),
    });
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'stream', ({ items }) => {
      reports.push(...items);
    });
    let answered = false;
    void client.connection
      .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], partialResultToken: 'stream' })
      .then(
        () => (answered = true),
        () => (answered = true),
      );
    await until('both files are reported', () => reports.length === 2);
    assert.equal(answered, false);
    reports.length = 0;
    await client.open(
      'other.partnership.yaml',
      trouble.replace('harbour-chat', 'other').replace('30 days', '200 days'),
    );
    await until('the change is streamed', () => reports.length > 0);
    assert.deepEqual(
      reports.map((report) => report.uri),
      [client.uri('other.partnership.yaml')],
    );
    assert.equal(answered, false);
  });

  it('answers a workspace pull at once where partial results are not taken', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    const first = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const [report] = first.items;
    assert.ok(report?.kind === 'full' && report.resultId);
    const second = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [{ uri: report.uri, value: report.resultId }],
    });
    assert.equal(second.items[0]?.kind, 'unchanged');
  });

  it('keeps the findings of other lines while one is being typed', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    await client.open('harbour.partnership.yaml', trouble);
    const found = async (): Promise<Map<string, unknown>> => {
      const report = await client.pull('harbour.partnership.yaml');
      assert.ok(report.kind === 'full');
      return new Map(report.items.map((item) => [String(item.code), item.range]));
    };
    const before = await found();
    const line = '      fee: 0 EUR\n';
    const word = '      triggers';
    for (let length = 7; length <= word.length; length++) {
      await client.change('harbour.partnership.yaml', trouble.replace(line, `${line}${word.slice(0, length)}\n`));
      const now = await found();
      assert.ok(now.has('PC002'), 'the line cannot be read');
      const lost = [...before.keys()].filter((rule) => !now.has(rule));
      assert.deepEqual(lost, [], word.slice(0, length));
      assert.deepEqual(now.get('PC404'), { start: { line: 19, character: 14 }, end: { line: 19, character: 21 } });
    }
  });

  it('offers the quick fix, and its edit ends the finding', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    await client.open('harbour.partnership.yaml', trouble);
    const range = { start: { line: 18, character: 16 }, end: { line: 18, character: 16 } };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: client.uri('harbour.partnership.yaml') },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    })) as CodeAction[];
    const fix = actions.find((action) => action.diagnostics?.[0]?.code === 'PC404');
    assert.ok(fix, actions.map((action) => action.title).join(' | '));
    assert.match(fix.title, /161 days/);
    assert.ok(!fix.isPreferred, 'a notice has to be agreed');
    const [change] = fix.edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.equal(change.textDocument.version, 1);
    const text = TextDocument.applyEdits(TextDocument.create('', '', 1, trouble), change.edits as TextEdit[]);
    assert.match(text, /notice: 30 days\n {6}proposed:\n {8}value:\n {10}notice: 161 days\n/);
    await client.change('harbour.partnership.yaml', text);
    const report = await client.pull('harbour.partnership.yaml');
    assert.ok(report.kind === 'full');
    const finding = report.items.find((item) => item.code === 'PC404');
    assert.equal(finding?.severity, DiagnosticSeverity.Warning);
    assert.match(String(finding?.message), /proposed/);
  });

  it('moves what a provider may not read into a file that it makes', async () => {
    const plan = '# what if\nexitPlan:\n  steps: [{ id: tell, what: Tell both teams }]\n';
    const [before, after] = trouble.split('termination:');
    await start({
      'policy.partnership.yaml': `${policy}sharedWith:\n  - { paths: ['shared/**'] }\n`,
      'shared/harbour.partnership.yaml': `${before}${plan}termination:${after}`,
    });
    const uri = client.uri('shared/harbour.partnership.yaml');
    const line = (before ?? '').split('\n').length;
    const range = { start: { line, character: 0 }, end: { line, character: 0 } };
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    const move = actions.find(({ title }) => title === 'Move the exit plan to harbour.client.partnership.yaml');
    assert.ok(move?.isPreferred, actions.map(({ title }) => title).join(' | '));
    const [create, fill, own] = move.edit?.documentChanges ?? [];
    const made = client.uri('harbour.client.partnership.yaml');
    assert.deepEqual(create, {
      kind: 'create',
      uri: made,
      options: { overwrite: false, ignoreIfExists: false },
    });
    assert.ok(TextDocumentEdit.is(fill) && TextDocumentEdit.is(own));
    assert.equal(fill.textDocument.uri, made);
    assert.ok((fill.edits[0] as TextEdit).newText.endsWith(`\n\n${plan}`));
    const text = `${before}${plan}termination:${after}`;
    assert.equal(
      TextDocument.applyEdits(TextDocument.create('', '', 1, text), own.edits as TextEdit[]),
      `${before}termination:${after}`,
    );
  });

  it('checks again when a policy is written, changed or deleted on disk', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    const severity = async (): Promise<number | undefined> => {
      const report = await client.pull('harbour.partnership.yaml');
      return report.kind === 'full' ? report.items.find((item) => item.code === 'PC405')?.severity : undefined;
    };
    assert.equal(await severity(), DiagnosticSeverity.Warning);
    const path = join(client.folder, 'policy.partnership.yaml');
    const tell = (type: FileChangeType) =>
      client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: client.uri('policy.partnership.yaml'), type }],
      });
    writeFileSync(path, policy);
    await tell(FileChangeType.Created);
    await eventually(severity, DiagnosticSeverity.Error);
    rmSync(path);
    await tell(FileChangeType.Deleted);
    await eventually(severity, DiagnosticSeverity.Warning);
  });

  it('asks the client to pull again when another open file is touched by a change', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    let refreshes = 0;
    client.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshes++;
    });
    await client.open('harbour.partnership.yaml', trouble);
    await client.pull('harbour.partnership.yaml');
    assert.equal(refreshes, 0);
    await client.open('policy.partnership.yaml', policy);
    await until('the client is asked to pull again', () => refreshes === 1);
  });

  it('heeds a policy above the folder, as the command line does', async () => {
    await start(
      { 'policy.partnership.yaml': policy, 'team/harbour.partnership.yaml': trouble },
      modern,
      undefined,
      'team',
    );
    const report = await client.pull('team/harbour.partnership.yaml');
    assert.ok(report.kind === 'full');
    assert.equal(report.items.find((item) => item.code === 'PC405')?.severity, DiagnosticSeverity.Error);
    const all = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    assert.deepEqual(
      all.items.map(({ uri }) => uri),
      [client.uri('team/harbour.partnership.yaml')],
    );
  });

  it('explains the notice on hover, with the sum', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    const shown = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: client.uri('harbour.partnership.yaml') },
      position: { line: 18, character: 16 },
    });
    const text = (shown as { contents: MarkupContent }).contents.value;
    assert.match(text, /\*\*161 days\*\*/);
    assert.match(text, /\| \*recruiting\* \| \*21\* \|/);
    assert.match(text, /PC404/);
  });

  it('outlines the sections of a file', async () => {
    await start({ 'harbour.partnership.yaml': trouble });
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: client.uri('harbour.partnership.yaml') },
    });
    assert.deepEqual(
      symbols?.map((symbol) => symbol.name),
      ['kind', 'version', 'name', 'status', 'client', 'provider', 'headcount', 'termination'],
    );
  });

  it('keeps folders apart, and checks a lone file outside them', async () => {
    await start({ 'a/x.partnership.yaml': trouble }, modern);
    const outside = `file:///nowhere/lone.partnership.yaml`;
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: outside, languageId: 'partnership', version: 1, text: trouble },
    });
    const report = await client.connection.sendRequest<{ kind: string; items: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: outside } },
    );
    assert.ok(report.items.some((item) => item.code === 'PC404'));
  });

  it('ends with status 0 after shutdown and exit', async () => {
    await start({});
    assert.equal(await client.stop(), 0);
  });
});

async function eventually(read: () => Promise<number | undefined>, wanted: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await read()) === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(await read(), wanted);
}
