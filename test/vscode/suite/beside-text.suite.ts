import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, open, problem, tidy, write } from './support/workspace.ts';

const textOf = (name: string): string =>
  definition(
    `name: ${name}`,
    'status: steady',
    'headcount: { current: 100, hiringPerWeek: 10 }',
    'termination:',
    '  byProvider:',
    '    forConvenience:',
    '      notice: 3 months',
  );
const noticeAt = 8;
let made = 0;

/** A definition that no test has used before, in an editor, judged. */
async function shown(more = ''): Promise<{ uri: vscode.Uri; editor: vscode.TextEditor }> {
  made += 1;
  const uri = at('one', `beside-${made}.partnership.yaml`);
  const editor = await open(uri, textOf(`beside-${made}`) + more);
  await problem(uri, 'PC404');
  return { uri, editor };
}

const lines = textOf('').split('\n').length;

function lenses(uri: vscode.Uri): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 50);
}

async function titles(uri: vscode.Uri): Promise<string[]> {
  return (await lenses(uri)).map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

async function hints(uri: vscode.Uri): Promise<string[]> {
  const found: vscode.InlayHint[] = await vscode.commands.executeCommand(
    'vscode.executeInlayHintProvider',
    uri,
    new vscode.Range(0, 0, 99, 0),
  );
  return found.map(({ position, label }) => `${position.line} ${typeof label === 'string' ? label : ''}`);
}

describe('beside the text', () => {
  afterEach(tidy);

  it('health and findings stand above their lines, and lead to them', async () => {
    const { uri, editor } = await shown();
    const found = await soon(async () => {
      const now = await lenses(uri);
      ok(now.length >= 2, 'there are no lenses');
      return now;
    });
    const [health] = found;
    ok(/^Health \d+ · .* · \d+ errors?, \d+ warnings?/.test(health?.command?.title ?? ''), `${health?.command?.title}`);
    same(health?.range.start.line, 0);
    const section = found.find(({ range }) => editor.document.lineAt(range.start.line).text === 'termination:');
    ok(section?.command, 'nothing above the section');
    ok(/^\d+ errors?\b/.test(section.command.title), section.command.title);
    const { command, arguments: given = [] } = section.command;
    await vscode.commands.executeCommand(command, ...given);
    const worst = (given[1] as vscode.Range).start.line;
    ok(
      vscode.languages
        .getDiagnostics(uri)
        .some(({ severity, range }) => severity === vscode.DiagnosticSeverity.Error && range.start.line === worst),
      `no error on line ${worst}`,
    );
    await soon(() => same(vscode.window.activeTextEditor?.selection.start.line, worst));
  });

  it('lenses follow what is typed, and stay with their lines', async () => {
    const { uri, editor } = await shown();
    const placed = async (): Promise<string[]> => {
      const now = await lenses(uri);
      ok(now.length >= 2, 'there are no lenses');
      return now.map(({ range }) => editor.document.lineAt(range.start.line).text);
    };
    const before = await soon(placed);
    ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# Signed in March\n')), 'not typed');
    await soon(async () => same(await placed(), before));
    const score = async (): Promise<number> => Number(/Health (\d+)/.exec((await titles(uri))[0] ?? '')?.[1]);
    const was = await score();
    const notice = editor.document.lineAt(noticeAt + 1).range;
    ok(await editor.edit((edit) => edit.replace(notice, '      notice: 190 days')), 'not typed');
    await soon(async () => ok((await score()) > was, `${await score()} after ${was}`));
    same(await placed(), before);
  });

  it('hints stand behind values, and follow another file', async () => {
    const meeting = 'communication:\n  cadences:\n    - { id: weekly, every: weekly, lastHeld: 2026-01-05 }\n';
    const { uri } = await shown(meeting);
    const line = lines + 1;
    const due = async (): Promise<string> => (await hints(uri)).find((one) => one.startsWith(`${line} `)) ?? 'none';
    await soon(async () => ok((await due()).startsWith(`${line} was due 2026-01-12, `), await due()));
    ok((await hints(uri)).includes(`${noticeAt} = 90 days`), (await hints(uri)).join('\n'));
    const day = new Date().toISOString().slice(0, 10);
    await write(at('one', `beside-${made}.log.csv`), `date,event,ref\n${day},held,weekly\n`);
    await soon(async () => ok((await due()).startsWith(`${line} next due `), await due()));
  });

  it('each can be switched off, and findings are the same', async () => {
    const { uri } = await shown();
    await soon(async () => ok((await titles(uri)).length > 0, 'there are no lenses'));
    await soon(async () => ok((await hints(uri)).length > 0, 'there are no hints'));
    const settings = vscode.workspace.getConfiguration('partnership');
    const turn = async (on: boolean | undefined): Promise<void> => {
      await settings.update('codeLens.enabled', on, vscode.ConfigurationTarget.Workspace);
      await settings.update('inlayHints.enabled', on, vscode.ConfigurationTarget.Workspace);
    };
    try {
      await turn(false);
      await soon(async () => same([await titles(uri), await hints(uri)], [[], []]));
      await problem(uri, 'PC404');
    } finally {
      await turn(undefined);
    }
    await soon(async () => ok((await titles(uri)).length > 0, 'the lenses do not come back'));
  });

  it('a hover says what is worked out', async () => {
    const { uri } = await shown('term:\n  end: 2020-02-03\n');
    const hovers = await soon(async () => {
      const found: vscode.Hover[] = await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        uri,
        new vscode.Position(lines, 10),
      );
      ok(found.length > 0, 'there is no hover');
      return found;
    });
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join();
    ok(/\*\*[\d,]+ days ago\*\*, a Monday/.test(words), words);
  });
});
