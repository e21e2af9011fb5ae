import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, fresh, noProblem, open, problem, problems, tidy, write } from './support/workspace.ts';

const short = definition(
  'name: short-notice',
  'title: Short notice',
  'status: steady',
  'headcount: { current: 100, hiringPerWeek: 10 }',
  'termination: { byProvider: { forConvenience: { notice: 30 days } } }',
);

const policy = (...lines: string[]): string =>
  `${['kind: Policy', 'version: 1', 'name: house', 'rules:', ...lines].join('\n')}\n`;

describe('files', () => {
  afterEach(tidy);

  it('of policy change what is found as they are edited', async () => {
    const uri = fresh('one');
    await open(uri, short);
    same((await problem(uri, 'PC404')).severity, 'error');
    const house = at('one', 'policy.partnership.yaml');
    const editor = await open(house, policy('  - { rule: PC404, severity: warning }'));
    await soon(async () => same((await problem(uri, 'PC404')).severity, 'warning'));
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 29, 4, 36), 'info'));
    await soon(async () => same((await problem(uri, 'PC404')).severity, 'info'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(house);
    await soon(async () => same((await problem(uri, 'PC404')).severity, 'error'));
  });

  it('of policy count when they stand above the folder that is open', async () => {
    const uri = fresh('inner');
    await open(uri, short);
    same((await problem(uri, 'PC404')).severity, 'warning');
  });

  it('take their findings along when they are renamed', async () => {
    const [from, to] = [at('one', 'old.partnership.yaml'), at('one', 'new.partnership.yaml')];
    await write(from, short);
    await problem(from, 'PC404');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    ok(await vscode.workspace.applyEdit(edit), 'it was not renamed');
    await problem(to, 'PC404');
    await soon(() => same(problems(from), []));
  });

  it('take their findings along when they are deleted', async () => {
    const uri = fresh('one');
    await open(uri, short);
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await problem(uri, 'PC404');
    await vscode.workspace.fs.delete(uri);
    await soon(() => same(problems(uri), []));
  });

  it('of readings are marked in the cell, and mended there', async () => {
    const uri = fresh('one', 'actuals.csv');
    const { document } = await open(uri, 'kpi;period;value\nservice_level;2026-13;80,5\nservice_level;2026-09;81,5\n');
    same((await problem(uri, 'PC043')).range, '2:15-2:22');
    same((await problem(uri, 'PC042')).range, '2:23-2:27');
    const range = new vscode.Range(1, 22, 1, 22);
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    const fix = offered.find(({ title }) => title === 'Say at the top that numbers are written 1.234,5');
    ok(fix?.edit, `not among: ${offered.map(({ title }) => title).join(' | ')}`);
    ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was refused');
    ok(document.getText().startsWith('# numbers: 1.234,5\nkpi;period;value\n'), document.getText());
    await noProblem(uri, 'PC042');
    same((await problem(uri, 'PC043')).range, '3:15-3:22');
  });

  it('of a diary show a name that leads nowhere', async () => {
    const name = 'with-diary';
    await open(
      fresh('one'),
      short.replace(/^name: .*$/m, `name: ${name}`) +
        'communication:\n  cadences:\n    - { id: weekly-review, every: weekly }\n',
    );
    const uri = fresh('one', 'log.csv');
    await open(uri, `partnership,date,event,ref,by\n${name},2020-11-16,held,weekly-reveiw,ines\n`);
    same((await problem(uri, 'PC049')).range, '2:28-2:41');
  });
});
