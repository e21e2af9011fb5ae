import assert from 'node:assert/strict';
import { readAsked, readToPortfolioHost, readToPortfolioPage } from '../../client/portfolio/messages.ts';

const place = { line: 44, character: 14, endLine: 44, endCharacter: 21 };
const exit = { type: 'exit', of: 'sunda-connect', mode: 'sudden', on: '2026-12-01' };
const demand = { type: 'demand', change: -80, days: 90 };
const site = { type: 'site', of: 'jakarta' };
const spread = {
  within: 60,
  pins: [
    { kind: 'keep', of: 'orbita', percent: 30 },
    { kind: 'without', of: 'lakeside', percent: 30 },
  ],
};
const asked = { folder: 'file:///a/', open: ['simulation', 'spread'], event: exit, spread };
const uris = { 'a.partnership.yaml': 'file:///a/a.partnership.yaml' };
const result = { asOf: '2026-11-22', uris, folder: 'file:///a/', folders: [], portfolio: {}, choices: {}, unread: [] };

describe('messages of the portfolio panel', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'ask', asked },
    { type: 'ask', asked: { open: [], event: demand } },
    { type: 'ask', asked: { open: [], event: site } },
    { type: 'ask', asked: { open: [], event: { ...site, days: 30 } } },
    { type: 'open', uri: 'file:///a', ...place },
    { type: 'rule', id: 'PC404' },
    { type: 'propose', channel: 'chat of harbour-bank', seen: 'file:///a/ 1-2-3' },
    { type: 'drawn', text: 'Portfolio' },
  ])
    it(`from the page are read for what they are: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readToPortfolioHost({ ...message, more: 1 }), message);
    });

  for (const message of [
    undefined,
    null,
    'ready',
    [],
    { type: 'run', command: 'x' },
    { type: 'rule', id: '../../PC404' },
    { type: 'open', uri: 'file:///a' },
    { type: 'open', uri: 'file:///a', ...place, line: -1 },
    { type: 'drawn', text: {} },
    { type: 'propose', channel: 'chat' },
    { type: 'propose', channel: ['chat'], seen: '' },
    { type: 'propose', channel: 'x'.repeat(501), seen: '' },
    { type: 'ask' },
    { type: 'ask', asked: { open: 'simulation' } },
    { type: 'ask', asked: { open: ['x'.repeat(501)] } },
    { type: 'ask', asked: { open: Array(101).fill('fare') } },
    { type: 'ask', asked: { ...asked, folder: 5 } },
    ...[
      { ...exit, type: 'end' },
      { ...exit, of: 5 },
      { ...exit, mode: 'never' },
      { ...exit, on: 'tomorrow' },
      { ...demand, change: Number.NaN },
      { ...demand, change: '-80' },
      { ...demand, days: 1.5 },
      { type: 'demand', change: -80 },
      { ...site, days: -1 },
      { ...site, days: 1e9 },
    ].map((event) => ({ type: 'ask', asked: { open: [], event } })),
    ...[
      {},
      { within: 'long', pins: [] },
      { pins: {} },
      { pins: [{ kind: 'keep', of: 'orbita' }] },
      { pins: [{ kind: 'most', of: 'orbita', percent: 10 }] },
      { pins: [{ kind: 'atMost', of: 'orbita', percent: 101 }] },
      { pins: Array(21).fill({ kind: 'atMost', of: 'orbita', percent: 10 }) },
    ].map((wanted) => ({ type: 'ask', asked: { open: [], spread: wanted } })),
  ])
    it(`from the page are refused: ${JSON.stringify(message)?.slice(0, 100)}`, () => {
      assert.equal(readToPortfolioHost(message), undefined);
    });

  it('to the page are read for what they are', () => {
    const of = { asOf: '2026-11-22', uris };
    const show = { type: 'show', message: '', labels: {}, result, asked };
    const simulated = { type: 'simulated', event: exit, answer: { ...of, simulation: {} } };
    const balanced = { type: 'spread', answer: { ...of, rebalancing: {}, seen: '1-2-3' } };
    const refused = { refused: 'No provider is called so.' };
    for (const message of [
      show,
      { ...show, result: undefined, asked: undefined },
      simulated,
      { ...simulated, answer: refused },
      balanced,
      { ...balanced, answer: refused },
      { type: 'say', text: 'Written.' },
    ])
      assert.deepEqual(readToPortfolioPage(message), message);
    for (const broken of [
      undefined,
      { ...show, type: 'other' },
      { ...show, labels: null },
      { ...show, asked: { open: 1 } },
      { ...show, result: { ...result, uris: null } },
      { ...show, result: { ...result, portfolio: undefined } },
      { ...show, result: { ...result, folders: {} } },
      { ...simulated, event: {} },
      { ...simulated, answer: {} },
      { ...simulated, answer: { simulation: {} } },
      { ...balanced, answer: { ...of, rebalancing: 'x', seen: '' } },
      { type: 'say', text: 1 },
    ])
      assert.equal(readToPortfolioPage(broken), undefined, JSON.stringify(broken));
  });

  it('kept as state are read for what they are', () => {
    assert.deepEqual(readAsked({ ...asked, other: 1 }), asked);
    assert.deepEqual(readAsked({ open: [] }), { open: [] });
    for (const broken of [undefined, null, 1, {}, { open: [], event: 1 }]) assert.equal(readAsked(broken), undefined);
  });
});
