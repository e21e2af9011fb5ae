import * as vscode from 'vscode';
import { ok, same, soon } from './support/expect.ts';
import { at, folder, problems, read, tidy } from './support/workspace.ts';

const names = async (): Promise<string[]> =>
  (await vscode.workspace.fs.readDirectory(folder('one'))).map(([name]) => name).sort();

describe('a new partnership', () => {
  afterEach(tidy);

  it('is written as a set of files that has nothing but things to fill in', async () => {
    const begun = vscode.commands.executeCommand('partnership.new', folder('one'), {
      client: 'Harbour Bank',
      provider: 'Meridian CX',
    });
    await soon(async () => {
      await vscode.commands.executeCommand('partnership.new.takeUsual');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      same(await names(), [
        'harbour-bank-chat-exit.partnership.yaml',
        'harbour-bank-chat.actuals.csv',
        'harbour-bank-chat.log.csv',
        'harbour-bank-chat.partnership.yaml',
        'meridian-cx.partnership.yaml',
      ]);
    });
    const definition = at('one', 'harbour-bank-chat.partnership.yaml');
    await soon(() => same(vscode.window.activeTextEditor?.document.uri.toString(), definition.toString()));
    ok((await read(definition)).includes('share: 60 %\n    inHouse: 40 %\n'), 'the usual share is not taken');
    ok(!vscode.window.activeTextEditor?.document.isDirty, 'it is not saved');
    await soon(() => ok(problems(definition).length > 10, 'nothing is said of what is left to fill in'));
    // Files come one by one: until the last is there, the first refers to what nobody has.
    await soon(async () => {
      for (const name of await names()) {
        const others = problems(at('one', name)).filter(({ rule }) => rule !== 'PC001');
        same(others, [], name);
      }
    });
    await begun;
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is nothing when the wizard is left', async () => {
    const begun = vscode.commands.executeCommand('partnership.new', folder('one'), { client: 'Harbour Bank' });
    let over = false;
    void Promise.resolve(begun).then(() => {
      over = true;
    });
    await soon(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      ok(over, 'the wizard goes on');
    });
    same(await names(), []);
  });
});
