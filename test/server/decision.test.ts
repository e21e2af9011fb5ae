import assert from 'node:assert/strict';
import { decisionPage } from '../../core/page/decision.ts';
import { markdownOf } from '../../core/page/markdown.ts';
import { type DecisionResult, messages } from '../../server/protocol.ts';
import { type Client, startClient } from './client.ts';

const chat = (name: string, more = ''): string => `kind: Partnership
version: 1
name: ${name}
title: Chat for Harbour Bank
status: steady
client: harbour-bank
provider: meridian-cx
scope: [{ channel: chat, share: 70 %, inHouse: 30 %, headcount: 100, volume: 3000 }]
headcount: { current: 100, hiringPerWeek: 10 }
termination: { byProvider: { forConvenience: { notice: 30 days } } }
${more}`;
const companion = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
audience: client
lifecycle: { decision: { type: stay, date: 2026-10-05, rationale: They keep what they promise } }
`;

describe('the decision pack over the language server', () => {
  let client: Client;
  afterEach(() => client.stop());

  const packs = (path: string): Promise<DecisionResult> =>
    client.connection.sendRequest(messages.decision, { uri: client.uri(path) });

  it('is the same for a file and its companion, and says for whom it is, also as Markdown', async () => {
    client = await startClient({ 'a.partnership.yaml': chat('harbour-chat'), 'a.client.partnership.yaml': companion });
    const [one, ...more] = (await packs('a.partnership.yaml')) ?? [];
    assert.ok(one);
    assert.deepEqual(more, []);
    assert.equal(one.partnership, 'harbour-chat');
    const markdown = markdownOf(decisionPage(one));
    assert.match(markdown, /^# Chat for Harbour Bank: stay or go\?\n/);
    assert.match(markdown, /^\*\*For harbour-bank only\.\*\* .*: a\.client\.partnership\.yaml\.$/m);
    assert.match(markdown, /They keep what they promise/);
    assert.deepEqual(await packs('a.client.partnership.yaml'), [one]);
  });

  it('has one for each partnership of a file, none where there is none, and null for a file that is not there', async () => {
    client = await startClient({
      'two.partnership.yaml': `${chat('one')}---\n${chat('two')}`,
      'old.partnership.yaml': chat('old').replace('steady', 'ended'),
    });
    assert.deepEqual(
      (await packs('two.partnership.yaml'))?.map(({ partnership }) => partnership),
      ['one', 'two'],
    );
    assert.deepEqual(await packs('old.partnership.yaml'), []);
    assert.equal(await packs('nowhere.partnership.yaml'), null);
  });

  it('is of the text as it is typed', async () => {
    client = await startClient({ 'a.partnership.yaml': chat('harbour-chat') });
    await client.open('a.partnership.yaml', chat('harbour-chat').replace('30 days', '200 days'));
    const [one] = (await packs('a.partnership.yaml')) ?? [];
    assert.equal(one?.leaving.find(({ mode }) => mode === 'notice')?.lastDay, '2027-06-09');
  });
});
