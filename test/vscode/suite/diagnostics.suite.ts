import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, fresh, noProblem, open, problem, problems, tidy, write } from './support/workspace.ts';

const harbour = definition(
  'name: harbour-chat',
  'title: Chat for Harbour Bank',
  'status: steady',
  'client: harbour-bank',
  'provider: meridian-cx',
  'headcount:',
  '  current: 100',
  '  minimum: 0',
  '  hiringPerWeek: 10',
  'termination:',
  '  byProvider:',
  '    forConvenience:',
  '      notice: 30 days',
);

describe('findings', () => {
  afterEach(tidy);

  it('appear in the text, with the words of the command line', async () => {
    const uri = fresh('one');
    await open(uri, harbour);
    const { severity, message, range } = await problem(uri, 'PC404');
    same(severity, 'error');
    same(range, '15:15-15:22');
    const [first = ''] = message.split('\n');
    same(first, 'The provider may leave in 30 days; replacing its 100 agents takes 161. 131 days are uncovered.');
  });

  it('lead to the page of their rule', async () => {
    const uri = fresh('one');
    await open(uri, harbour);
    await problem(uri, 'PC404');
    const found = vscode.languages
      .getDiagnostics(uri)
      .find(({ code }) => typeof code === 'object' && code.value === 'PC404');
    ok(typeof found?.code === 'object', 'PC404 has no link');
    same(found.code.target.toString(), 'partnership-rule:/PC404.md');
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(found.code.target));
    ok(page.startsWith('# PC404'), page.slice(0, 40));
  });

  it('follow what is typed, before it is saved', async () => {
    const uri = fresh('one');
    const editor = await open(uri, harbour);
    await problem(uri, 'PC404');
    await editor.edit((edit) => edit.replace(new vscode.Range(14, 14, 14, 16), '400'));
    await noProblem(uri, 'PC404');
    await editor.edit((edit) => edit.replace(new vscode.Range(14, 14, 14, 17), '30'));
    await problem(uri, 'PC404');
  });

  it('are there for files that were never opened', async () => {
    const uri = fresh('two');
    await write(uri, harbour);
    await problem(uri, 'PC404');
  });

  it('are there for a file that was never saved, and for JSON', async () => {
    const draft = await vscode.workspace.openTextDocument({ language: 'partnership', content: harbour });
    await vscode.window.showTextDocument(draft);
    same((await problem(draft.uri, 'PC404')).severity, 'error');
    const uri = at('one', 'as-json.partnership.json');
    await open(uri, '{ "kind": "Partnership", "version": 1, "name": "as-json", "wrong": true }\n');
    await soon(() => ok(problems(uri).length > 0, 'nothing was found'));
  });

  it('are told apart by folder', async () => {
    const [one, two] = [at('one', 'same.partnership.yaml'), at('two', 'same.partnership.yaml')];
    await open(one, harbour);
    await open(two, harbour.replace('30 days', '400 days'));
    await problem(one, 'PC404');
    await noProblem(two, 'PC404');
    // The same name in two folders is no name given twice: each folder is checked as the command line would.
    same(
      problems(two).filter(({ message }) => message.includes('same.partnership.yaml')),
      [],
    );
  });

  it('stay away from files that git ignores', async () => {
    const [ignored, seen] = [at('two', 'drafts/draft.partnership.yaml'), fresh('two')];
    await vscode.workspace.fs.createDirectory(at('two', 'drafts'));
    await write(ignored, harbour);
    await problem(ignored, 'PC404');
    await write(at('two', '.gitignore'), 'drafts/\n');
    await noProblem(ignored, 'PC404');
    await write(at('two', 'drafts/another.partnership.yaml'), harbour);
    await write(seen, harbour);
    await problem(seen, 'PC404');
    same(problems(at('two', 'drafts/another.partnership.yaml')), []);
    await vscode.commands.executeCommand('partnership.restartServer');
    await problem(seen, 'PC404');
    same(problems(ignored), []);
  });
});
