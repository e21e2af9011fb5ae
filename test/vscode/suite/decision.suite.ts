import * as vscode from 'vscode';
import { ok, soon } from './support/expect.ts';
import { definition, fresh, open, problem, tidy } from './support/workspace.ts';

describe('decision pack', () => {
  afterEach(tidy);

  it('opens as a Markdown text for the partnership in front', async () => {
    const uri = fresh('one');
    await open(
      uri,
      definition(
        'name: decision-chat',
        'title: Chat for Harbour Bank',
        'status: steady',
        'client: harbour-bank',
        'provider: meridian-cx',
        'headcount: { current: 100, hiringPerWeek: 10 }',
        'termination: { byProvider: { forConvenience: { notice: 30 days } } }',
      ),
    );
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('partnership.decisionPack', uri);
    await soon(() => {
      const pack = vscode.workspace.textDocuments.find(
        ({ isUntitled, languageId }) => isUntitled && languageId === 'markdown',
      );
      ok(pack, 'no text is open');
      ok(pack.getText().startsWith('# Chat for Harbour Bank: stay or go?\n'), pack.getText().slice(0, 80));
      ok(pack.getText().includes('\n## Before anybody leaves\n'), 'what speaks against leaving is not there');
    });
  });
});
