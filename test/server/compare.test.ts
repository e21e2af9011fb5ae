import { strict as assert } from 'node:assert';
import {
  type Compared,
  type CompareParams,
  type CompareResult,
  compareMessage,
} from '../../server/compare-protocol.ts';
import { build } from '../support/cli.ts';
import { endable } from '../support/definitions.ts';
import { type Client, modern, startClient } from './client.ts';

const file = 'harbour chat (1).partnership.yaml';
const was = endable({ client: 90, provider: 190 });
const now = endable({ client: 90, provider: 30 });
const commit = 'a'.repeat(40);
const line = now.split('\n').findIndex((text) => text.includes('notice: 30 days'));

describe('comparing over the language server', () => {
  let client: Client;
  before(function () {
    this.timeout(120_000);
    return build();
  });
  afterEach(() => client.stop());

  const ask = (more: Partial<CompareParams> = {}): Promise<CompareResult> =>
    client.connection.sendRequest<CompareResult>(compareMessage, {
      uri: client.uri(file),
      commit,
      name: 'main (aaaaaaaaaaaa)',
      ...more,
    });
  const compared = async (more: Partial<CompareParams> = {}): Promise<Compared> => {
    const result = await ask(more);
    assert.ok(result && 'marks' in result, JSON.stringify(result));
    return result;
  };
  const base = (text: string | undefined = was): NonNullable<CompareParams['files']> => [
    { uri: client.uri(file), ...(text === undefined ? {} : { text }) },
  ];

  it('asks for the texts of a commit once, and answers from what is typed', async () => {
    client = await startClient({ [file]: was });
    assert.deepEqual(await ask(), { needsFiles: true });
    const same = await compared({ files: base() });
    assert.match(same.markdown, /^### Partnerships: nothing changed\n/);
    assert.deepEqual([same.counts, same.marks], [{ looser: 0, tighter: 0, neutral: 0 }, []]);
    await client.open(file, was);
    await client.change(file, now);
    const { counts, marks, markdown, partnerships } = await compared();
    assert.deepEqual(counts, { looser: 1, tighter: 0, neutral: 0 });
    const [mark] = marks;
    assert.equal(mark?.uri, client.uri(file));
    assert.equal(mark?.range.start.line, line);
    assert.deepEqual(
      [mark?.direction, mark?.text, mark?.since],
      ['looser', "Provider's notice: 190 days → 30 days", 'was 190 days'],
    );
    // PC404 stands at the line anyway.
    assert.deepEqual(
      mark?.effects.map((text) => text.slice(0, 18)),
      ['new warning PC405:', 'new warning PC801:'],
    );
    assert.match(markdown, /new error \*\*PC404\*\*: The provider may leave in 30 days/);
    assert.ok((partnerships[0]?.before?.score ?? 0) > (partnerships[0]?.after?.score ?? 100));
    assert.match(markdown, /main \(a{12}\) → the files as they are · as of 2026-11-22/);
    // The change leads to its line; the address holds nothing that would end it.
    assert.ok(
      markdown.includes(
        `[Provider's notice: 190 days → 30 days](${client.uri(file).replace('(', '%28').replace(')', '%29')}#L${line + 1})`,
      ),
      markdown,
    );
    const address = async (from: string): Promise<string | undefined> =>
      /\]\((\S+)\)/.exec((await compared({ linksFrom: client.uri(from) })).markdown)?.[1];
    const name = 'harbour%20chat%20%281%29.partnership.yaml';
    assert.equal(await address(''), `/${name}#L${line + 1}`);
    assert.equal(await address('other/inner'), `/../../${name}#L${line + 1}`);
    await client.change(file, was);
    assert.deepEqual((await compared()).marks, []);
  });

  it('leaves what cannot be read just now as it was, and says so', async () => {
    client = await startClient({ [file]: now });
    await client.open(file, now);
    assert.equal((await compared({ files: base() })).counts.looser, 1);
    await client.change(file, `${now}goals: [\n`);
    const { counts, markdown, unread } = await compared();
    assert.deepEqual(counts, { looser: 0, tighter: 0, neutral: 0 });
    assert.deepEqual(unread, [client.uri(file)]);
    assert.match(markdown, /^### Partnerships: not everything can be compared\n/);
    assert.match(markdown, /cannot be read in full just now: what changed in it is not shown/);
    await client.change(file, now);
    assert.equal((await compared()).counts.looser, 1);
  });

  it('says when the commit has a file that cannot be read', async () => {
    client = await startClient({ [file]: now });
    const { markdown } = await compared({ files: base(`${was}goals: [\n`) });
    assert.match(markdown, /> .*cannot be read in full in main/);
  });

  it('knows files that came and went, and takes those that nobody names from the disk', async () => {
    const [kept, fresh, gone] = ['kept', 'fresh', 'gone'].map((name) => `${name}.partnership.yaml`) as [
      string,
      string,
      string,
    ];
    const named = (name: string): string => was.replace(/^name: .*$/m, `name: ${name}`);
    client = await startClient({ [kept]: named('kept'), [fresh]: named('fresh').replace('190 days', '150 days') });
    const files = [
      { uri: client.uri(fresh) },
      { uri: client.uri(gone), text: named('gone').replace('190 days', '230 days') },
      { uri: 'file:///elsewhere/other.partnership.yaml', text: named('other') },
      { uri: client.uri('notes.txt'), text: 'nothing of ours' },
    ];
    const { markdown } = await compared({ uri: client.uri(kept), files });
    assert.match(markdown, /The partnership fresh is new/);
    assert.match(markdown, /The partnership gone is gone/);
    assert.doesNotMatch(markdown, /kept|other/);
  });

  it('sees a policy above the opened folder', async () => {
    const policy = (days: number): string =>
      `kind: Policy\nversion: 1\nname: house\nrules:\n  - rule: PC403\n    set: { notice: ${days} days }\n    why: Our experience.\n`;
    const inner = 'banks/harbour.partnership.yaml';
    client = await startClient({ 'house.partnership.yaml': policy(60), [inner]: was }, modern, undefined, 'banks');
    const { markdown } = await compared({
      uri: client.uri(inner),
      files: [{ uri: client.uri('house.partnership.yaml'), text: policy(90) }],
    });
    assert.match(markdown, /house/);
    assert.match(markdown, /90 days → 60 days/);
  });

  it('keeps two commits and asks again for a third', async () => {
    client = await startClient({ [file]: now });
    for (const one of ['a', 'b', 'c']) await compared({ commit: one.repeat(40), files: base() });
    assert.deepEqual(await ask({ commit: 'a'.repeat(40) }), { needsFiles: true });
    assert.equal((await compared({ commit: 'b'.repeat(40) })).counts.looser, 1);
    assert.equal((await compared({ commit: 'c'.repeat(40) })).counts.looser, 1);
  });

  it('has nothing to say of what it does not know', async () => {
    client = await startClient({ [file]: now });
    assert.equal(await ask({ uri: 'file:///elsewhere/x.partnership.yaml', files: [] }), null);
  });

  it('judges the same findings as without a comparison', async () => {
    client = await startClient({ [file]: now });
    await client.open(file, now);
    const before = await client.pull(file);
    await compared({ files: base() });
    assert.deepEqual(await client.pull(file), before);
  });
});
