import * as vscode from 'vscode';
import type { Editor } from '../../../client/start.ts';
import type { forms } from '../../../core/index.ts';
import { type FormResult, formMessages } from '../../../server/form-protocol.ts';
import { ok, same, soon } from './support/expect.ts';
import { at, definition, fresh, open, problem, tidy } from './support/workspace.ts';

const text = definition(
  'name: harbour-chat',
  'title: Chat for <b>Harbour</b> Bank',
  'status: steady',
  'headcount: { current: 100, hiringPerWeek: 10 }',
  'people:',
  '  - { id: ines, name: Inês Duarte, side: client } # leads',
  'termination:',
  '  byProvider:',
  '    forConvenience:',
  '      notice: 30 days # too short',
);

async function editorOfTests(): Promise<Editor> {
  const extension = vscode.extensions.getExtension<Editor>('partnership-as-code.partnership-as-code');
  const started = await extension?.activate();
  ok(started, 'the extension is not there');
  return started;
}

describe('form', () => {
  afterEach(tidy);

  it('shows a partnership with what is found, writes small edits that undo takes back, and follows the text', async () => {
    const { client, form } = await editorOfTests();
    const said: string[] = [];
    const listener = form.onDidDraw((drawn) => said.push(drawn));
    const uri = fresh('one');
    const { document } = await open(uri, text);
    await problem(uri, 'PC404');
    await vscode.commands.executeCommand('partnership.editByForm');
    const shows = (words: string): Promise<void> =>
      soon(() => ok(said.at(-1)?.includes(words), `the form does not say ${words}`));
    await shows('The provider may leave in 30 days');
    await shows('Chat for <b>Harbour</b> Bank');

    const place = async (name: string): Promise<forms.FormPlace> => {
      const result = await client.sendRequest<FormResult>(formMessages.form, {
        uri: client.code2ProtocolConverter.asUri(uri),
      });
      const fields = result?.form?.sections.flatMap(({ parts }) => parts.flatMap((part) => part.fields)) ?? [];
      const found = fields.find((field) => field.place.name === name)?.place;
      ok(found, `${name} is not in the form`);
      return found;
    };
    const notice = await place('/termination/byProvider/forConvenience/notice');
    same(await form.change({ do: 'set', place: notice, value: { figure: '400', unit: 'days' } }), undefined);
    same(await form.change({ do: 'set', place: await place('/people/ines/role'), value: 'vendor manager' }), undefined);
    const changed = text
      .replace('30 days', '400 days')
      .replace('side: client }', 'side: client, role: vendor manager }');
    same(document.getText(), changed);
    await shows('vendor manager');
    await soon(() => ok(!said.at(-1)?.includes('The provider may leave in'), 'the finding stays'));
    const refused = await form.change({ do: 'set', place: notice, value: { figure: 'soon', unit: 'days' } });
    ok(refused?.includes('soon days'), String(refused));
    same(document.getText(), changed);

    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    same(document.getText(), text);
    await shows('The provider may leave in 30 days');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'people: [\n'));
    await shows('cannot be read now');
    await shows('Inês Duarte');
    await vscode.commands.executeCommand('undo');
    await soon(() => ok(!said.at(-1)?.includes('cannot be read now'), 'it stays unread'));
    listener.dispose();
  });

  it('says so where a file has no partnership', async () => {
    const { form } = await editorOfTests();
    const said: string[] = [];
    const listener = form.onDidDraw((drawn) => said.push(drawn));
    await open(at('one', 'policy.partnership.yaml'), 'kind: Policy\nversion: 1\nname: house\n');
    await vscode.commands.executeCommand('partnership.editByForm');
    await soon(() => ok(said.at(-1)?.includes('no partnership'), said.at(-1) ?? 'nothing was drawn'));
    listener.dispose();
  });
});
