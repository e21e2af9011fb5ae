import * as vscode from 'vscode';
import { ok, soon } from './expect.ts';

const { workspace } = vscode;

/** A folder of the test workspace, by its name. */
export function folder(name: string): vscode.Uri {
  const found = workspace.workspaceFolders?.find((candidate) => candidate.name === name);
  ok(found, `there is no folder ${name}`);
  return found.uri;
}

export function at(folderName: string, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(folderName), path);
}

export async function write(uri: vscode.Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

let opened = 0;

/** A place for a file that no test has used before. */
export function fresh(folderName: string, ending = 'partnership.yaml'): vscode.Uri {
  opened += 1;
  return at(folderName, `file-${opened}.${ending}`);
}

/** Writes a file and shows it, as a click on it would: `openTextDocument` would keep it open for minutes. */
export async function open(uri: vscode.Uri, text?: string): Promise<vscode.TextEditor> {
  if (text !== undefined) await write(uri, text);
  await vscode.commands.executeCommand('vscode.open', uri);
  return soon(() => {
    const editor = vscode.window.activeTextEditor;
    ok(editor?.document.uri.toString() === uri.toString(), `${uri.path} does not open`);
    return editor;
  });
}

/** Closes all editors and empties the folders that tests write in. */
export async function tidy(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (document.isDirty) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of ['one', 'two', 'inner']) {
    for (const [entry] of await workspace.fs.readDirectory(folder(name))) {
      await workspace.fs.delete(at(name, entry), { recursive: true });
    }
  }
}

/** A definition by its lines, with the least that makes it one. */
export function definition(...lines: string[]): string {
  return `${['kind: Partnership', 'version: 1', ...lines].join('\n')}\n`;
}

export type Shown = { rule: string; severity: string; message: string; range: string };

/** The problems of a file as someone sees them. */
export function problems(uri: vscode.Uri): Shown[] {
  return vscode.languages.getDiagnostics(uri).map((diagnostic) => ({
    rule: String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code),
    severity: (['error', 'warning', 'info', 'hint'] as const)[diagnostic.severity] ?? '',
    message: diagnostic.message,
    range: rangeText(diagnostic.range),
  }));
}

/** `45:15-45:22`, from 1 as editors show it. */
export function rangeText({ start, end }: vscode.Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The one problem of a rule, once it is there. */
export function problem(uri: vscode.Uri, rule: string): Promise<Shown> {
  return soon(() => {
    const all = problems(uri);
    const [found, ...others] = all.filter((shown) => shown.rule === rule);
    ok(
      found && others.length === 0,
      `${rule} is not there once, but ${all.map((shown) => shown.rule).join(' ') || 'nothing'}`,
    );
    return found;
  });
}

/** Waits until a rule says nothing about a file, though others may. */
export function noProblem(uri: vscode.Uri, rule: string): Promise<void> {
  return soon(() => ok(!problems(uri).some((shown) => shown.rule === rule), `${rule} is still there`));
}
