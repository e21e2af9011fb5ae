import { strict as assert } from 'node:assert';
import { readFormState, readToFormHost, readToFormPage } from '../../client/form/messages.ts';

const place = { file: 'a.partnership.yaml', document: 0, path: ['kpis', 0, 'target'], name: '/kpis/csat/target' };

describe('messages of the form', () => {
  it('takes from its page what the page says', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'undo' },
      { type: 'save' },
      { type: 'rule', id: 'PC404' },
      { type: 'drawn', text: 'Form' },
      { type: 'document', document: 1 },
      { type: 'open', file: 'a.partnership.yaml', line: 12 },
      { type: 'change', number: 1, change: { do: 'set', place, value: '85 %' } },
      { type: 'change', number: 2, change: { do: 'set', place, value: { figure: '30', unit: 'days' } } },
      { type: 'change', number: 3, change: { do: 'include', place, value: 'ines' } },
      { type: 'change', number: 4, change: { do: 'add', place, values: { name: 'Inês', side: 'client' } } },
      { type: 'change', number: 5, change: { do: 'remove', place } },
    ])
      assert.deepEqual(readToFormHost({ ...message, more: '<script>' }), message);
  });

  it('takes nothing else', () => {
    for (const message of [
      undefined,
      'ready',
      { type: 'rule', id: '../../etc' },
      { type: 'open', file: 'a', line: -1 },
      { type: 'document', document: 0.5 },
      { type: 'change', number: 1, change: { do: 'replace', place, value: 'x' } },
      { type: 'change', number: 1, change: { do: 'set', place, value: 3 } },
      { type: 'change', number: 1, change: { do: 'set', place: { ...place, path: [{}] }, value: 'x' } },
      { type: 'change', number: 1, change: { do: 'set', place: { ...place, path: Array(60).fill('x') }, value: 'x' } },
      { type: 'change', number: 1, change: { do: 'add', place, values: { name: ['x'] } } },
      { type: 'change', change: { do: 'remove', place } },
    ])
      assert.equal(readToFormHost(message), undefined, JSON.stringify(message));
  });

  it('lets the page take what the host says, and keep what it was', () => {
    const show = { type: 'show', uri: 'file:///a', message: '', labels: {}, result: { uris: {} } };
    assert.deepEqual(readToFormPage(show), show);
    assert.deepEqual(readToFormPage({ type: 'answer', number: 1 }), { type: 'answer', number: 1 });
    assert.deepEqual(readToFormPage({ type: 'say', text: 'Taken back.' }), { type: 'say', text: 'Taken back.' });
    for (const message of [{ ...show, result: { uris: {}, form: {} } }, { ...show, uri: 1 }, { type: 'answer' }, null])
      assert.equal(readToFormPage(message), undefined);
    assert.deepEqual(readFormState({ uri: 'file:///a', document: 1, x: 2 }), { uri: 'file:///a', document: 1 });
    assert.equal(readFormState({}), undefined);
  });
});
