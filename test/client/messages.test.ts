import assert from 'node:assert/strict';
import { readState, readToHost, readToPage } from '../../client/panel/messages.ts';

const place = { line: 44, character: 14, endLine: 44, endCharacter: 21 };
const health = { score: 64, ledger: [], caps: [], dimensions: [] };
const result = {
  uri: 'file:///a',
  asOf: '2026-11-22',
  uris: {},
  waived: [],
  partnerships: [{ health, advice: [], dates: [] }],
};

describe('messages of the health panel', () => {
  it('from the page are read for what they are', () => {
    assert.deepEqual(readToHost({ type: 'ready' }), { type: 'ready' });
    const open = ['missing', 'readings', 'numbers-3'];
    assert.deepEqual(readToHost({ type: 'folds', open }), { type: 'folds', open });
    assert.deepEqual(readToHost({ type: 'rule', id: 'PC404' }), { type: 'rule', id: 'PC404' });
    assert.deepEqual(readToHost({ type: 'open', uri: 'file:///a', ...place, more: 1 }), {
      type: 'open',
      uri: 'file:///a',
      ...place,
    });
  });

  for (const message of [
    undefined,
    null,
    'ready',
    [],
    { type: 'run', command: 'x' },
    { type: 'rule', id: '../../PC404' },
    { type: 'rule', id: ['PC404'] },
    { type: 'open', uri: 'file:///a' },
    { type: 'open', uri: 5, ...place },
    { type: 'open', uri: 'file:///a', ...place, line: -1 },
    { type: 'open', uri: 'file:///a', ...place, line: 1.5 },
    { type: 'open', uri: 'file:///a', ...place, endLine: '44' },
    { type: 'drawn', text: {} },
    { type: 'try', document: 'Partnership/chat', trials: [{ id: 'a', value: Number.NaN }] },
    { type: 'propose', document: 'Partnership/chat', trials: 'all' },
    { type: 'folds', open: 'missing' },
    { type: 'folds', open: ['<b>'] },
    { type: 'folds', open: Array(51).fill('missing') },
  ]) {
    it(`from the page are refused: ${JSON.stringify(message)}`, () => {
      assert.equal(readToHost(message), undefined);
    });
  }

  it('to the page are read for what they are', () => {
    const show = { type: 'show', uri: 'file:///a', message: '', labels: {}, result };
    assert.equal(readToPage(show), show);
    assert.ok(readToPage({ ...show, result: undefined }));
    for (const broken of [
      { ...show, type: 'other' },
      { ...show, uri: 1 },
      { ...show, labels: null },
      { ...show, result: {} },
      { ...show, result: { ...result, partnerships: [{ health: { score: 'x' }, advice: [], dates: [] }] } },
      { ...show, result: { ...result, partnerships: [{ health: { ...health, ledger: {} }, advice: [], dates: [] }] } },
    ]) {
      assert.equal(readToPage(broken), undefined, JSON.stringify(broken));
    }
  });

  it('kept as state are read for what they are', () => {
    assert.deepEqual(readState({ uri: 'file:///a', other: 1 }), { uri: 'file:///a', open: [] });
    for (const broken of [undefined, null, 1, { uri: 1 }, {}]) assert.equal(readState(broken), undefined);
  });
});
