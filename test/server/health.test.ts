import assert from 'node:assert/strict';
import type { PartnershipHistory } from '../../core/index.ts';
import { type HealthResult, messages, type ProposeTermsResult, type TryTermsResult } from '../../server/protocol.ts';
import { type Client, modern, startClient, until } from './client.ts';

const text = `kind: Partnership
version: 1
name: harbour-chat
title: Chat for Harbour Bank
status: steady
client: harbour-bank
provider: meridian-cx
headcount: { current: 100, hiringPerWeek: 10 }
termination: { byProvider: { forConvenience: { notice: 30 days } } }
`;
const policy = 'kind: Policy\nversion: 1\nname: house\n';
const file = 'harbour.partnership.yaml';

describe('health over the language server', () => {
  let client: Client;
  afterEach(() => client.stop());

  const health = (path: string): Promise<HealthResult | null> =>
    client.connection.sendRequest(messages.health, { uri: client.uri(path) });

  it('gives the score with places that a client can open, counts and the policy in force', async () => {
    client = await startClient({ [file]: text, 'policy.partnership.yaml': policy });
    const result = await health(file);
    const [one] = result?.partnerships ?? [];
    assert.ok(result && one);
    assert.equal(result.asOf, '2026-11-22');
    assert.equal(one.health.partnership, 'harbour-chat');
    assert.equal(one.advice.length, 3);
    assert.equal(
      one.health.ledger.reduce((sum, { points }) => sum + points, 0),
      100 - one.health.score,
    );
    for (const line of [...one.health.ledger, ...one.advice]) assert.equal(result.uris[line.file], client.uri(file));
    assert.deepEqual(result.policy, { name: 'house', uri: client.uri('policy.partnership.yaml') });
    assert.ok(result.counts.error >= 1);
    assert.deepEqual(result.limits, []);
  });

  it('has nothing for a file without a partnership, and null for one that is not there', async () => {
    client = await startClient({ 'policy.partnership.yaml': policy });
    assert.deepEqual((await health('policy.partnership.yaml'))?.partnerships, []);
    assert.equal(await health('other.partnership.yaml'), null);
  });

  it('answers questions and tries other terms, to who asks; what is proposed is an edit of the text', async () => {
    client = await startClient({ [file]: text });
    const uri = client.uri(file);
    const plain = await health(file);
    assert.equal(plain?.partnerships[0]?.answered, undefined);
    const asked = await client.connection.sendRequest<HealthResult>(messages.health, { uri, answers: true });
    const { answered } = asked.partnerships[0] ?? {};
    assert.equal(answered?.signals.length, 15);
    assert.equal(answered?.recommendations.all.length, 6);
    const notice = 'termination/byProvider/forConvenience/notice';
    assert.deepEqual(answered?.terms.find(({ id }) => id === notice)?.value, 30);
    const params = { uri, document: 'Partnership/harbour-chat', trials: [{ id: notice, value: 180 }] };
    const tried = await client.connection.sendRequest<TryTermsResult>(messages.tryTerms, params);
    assert.equal(tried?.before.score, plain?.partnerships[0]?.health.score);
    assert.ok((tried?.after.score ?? 0) > (tried?.before.score ?? 100));
    assert.deepEqual([tried?.after.takes, tried?.after.notice], [161, 180]);
    const proposed = await client.connection.sendRequest<ProposeTermsResult>(messages.proposeTerms, params);
    assert.equal(proposed?.uri, uri);
    assert.match(proposed?.edits.map(({ newText }) => newText).join('') ?? '', /proposed: .*notice: 180 days/);
    const gone = await client.connection.sendRequest(messages.tryTerms, { ...params, document: 'Partnership/other' });
    assert.equal(gone, null);
  });

  it('tells how the scores moved, given what earlier commits hold', async () => {
    client = await startClient({ [file]: text });
    const uri = client.uri(file);
    const was = (notice: number) => [{ uri, text: text.replace('30 days', `${notice} days`) }];
    const params = {
      uri,
      versions: [
        { date: '2026-07-31', name: 'a', files: [{ uri }] },
        { date: '2026-08-31', name: 'a', files: was(500) },
        { date: '2026-09-30', name: 'b', files: was(400) },
        { date: '2026-10-31', name: 'c', files: was(30) },
      ],
    };
    const [one] = (await client.connection.sendRequest<PartnershipHistory[]>(messages.history, params)) ?? [];
    assert.deepEqual(
      one?.points.map(({ date, name }) => [date, name]),
      [
        ['2026-08-31', 'a'],
        ['2026-09-30', 'b'],
        ['2026-10-31', 'c'],
        ['2026-11-22', 'now'],
      ],
    );
    assert.ok(one?.points[2]?.moves.some(({ change, cause }) => change === 'came' && cause.id === 'PC404'));
    const now = await health(file);
    assert.equal(one?.points.at(-1)?.score, now?.partnerships[0]?.health.score);
    // From then on the advice knows where the score is going.
    const asked = await client.connection.sendRequest<HealthResult>(messages.health, { uri, answers: true });
    const stay = asked.partnerships[0]?.answered?.recommendations.all.find(({ advice }) => advice === 'stay');
    assert.match(stay?.clauses.at(-1)?.because ?? '', /^it is (declining|flat), /);
  });

  it('of a companion is that of the partnership which it belongs to', async () => {
    const ours = 'harbour.client.partnership.yaml';
    const companion = `kind: Partnership
version: 1
name: harbour-chat
client: harbour-bank
provider: meridian-cx
audience: client
exitPlan: { steps: [{ id: freeze, what: Freeze changes }], lastTested: 2024-01-15 }
`;
    client = await startClient({ [file]: text, [ours]: companion });
    const [main] = (await health(file))?.partnerships ?? [];
    const seen = await health(ours);
    assert.deepEqual(seen?.partnerships, [main]);
    assert.ok(
      main?.health.ledger.some((line) => line.file === ours),
      'what is found in the companion counts',
    );
    assert.equal(seen?.uris[file], client.uri(file));
    assert.equal(seen?.uris[ours], client.uri(ours));
  });

  it('tells of changes to who asked for it, and says what was too large', async () => {
    client = await startClient({ [file]: text }, modern, { asOf: '2026-11-22', tellChanges: true });
    let told = 0;
    client.connection.onNotification(messages.changed, () => {
      told += 1;
    });
    await client.open(file, text);
    const before = (await health(file))?.partnerships[0]?.health.score ?? 0;
    await client.change(file, text.replace('30 days', '400 days'));
    await until('a change is told', () => told > 0);
    assert.ok(((await health(file))?.partnerships[0]?.health.score ?? 0) > before);
    await client.change(file, `${text}# ${'x'.repeat(2_000_000)}\n`);
    const limits = (await health(file))?.limits ?? [];
    assert.equal(limits.length, 1);
    assert.match(limits[0] ?? '', /^harbour\.partnership\.yaml: This file has 2,/);
  });

  it('says what is still missing, to who asks', async () => {
    client = await startClient({ [file]: text });
    const ask = (): Promise<HealthResult | null> =>
      client.connection.sendRequest(messages.health, { uri: client.uri(file), missing: true });
    assert.equal((await health(file))?.missing, undefined);
    const [one] = (await ask())?.missing ?? [];
    assert.equal(one?.document, 'Partnership/harbour-chat');
    const question = one?.questions.find(({ field }) => field === 'term');
    assert.match(question?.question ?? '', /^When does this contract end/);
    assert.ok(question?.unlocks.includes('PC428'));
    // While a line cannot be read it stays as it was.
    await client.open(file, `${text}exit\n`);
    assert.deepEqual((await ask())?.missing?.[0]?.questions, one?.questions);
  });

  it('keeps what was known while a line is being typed, and says which one', async () => {
    client = await startClient({ [file]: text });
    await client.open(file, text);
    const before = (await health(file))?.partnerships[0]?.health;
    await client.change(file, `${text}exit\n`);
    const typing = await health(file);
    assert.deepEqual(typing?.partnerships[0]?.health, before);
    assert.deepEqual(typing?.unread, { line: 10, message: 'A colon is missing in "exit".' });
    await client.change(file, `${text}exitPlan: unknown\n`);
    const after = await health(file);
    assert.equal(after?.unread, undefined);
    assert.equal(after?.partnerships.length, 1);
  });
});
