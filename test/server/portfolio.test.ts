import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver-protocol/node';
import type { TextEdit } from '../../core/index.ts';
import {
  type PortfolioResult,
  portfolioMessages,
  type RebalanceEditsResult,
  type RebalanceResult,
  type SimulateParams,
  type SimulateResult,
} from '../../server/portfolio-protocol.ts';
import { type Client, startClient } from './client.ts';

const samples = join(import.meta.dirname, '../../samples');

/** The definitions and readings of a sample, by their names. */
function sample(name: string): Record<string, string> {
  const files = readdirSync(join(samples, name)).filter((file) => /\.(partnership\.yaml|csv)$/.test(file));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(samples, name, file), 'utf8')]));
}

const veloria = 'veloria-chat.partnership.yaml';

describe('the portfolio over the language server', () => {
  let client: Client;
  afterEach(() => client.stop());

  const ask = <T>(message: string, params: object = {}): Promise<T> =>
    client.connection.sendRequest<T>(message, params);
  const portfolio = async (params?: object) => {
    const result = await ask<PortfolioResult>(portfolioMessages.portfolio, params);
    assert.ok(result);
    return result;
  };
  const played = async (event: SimulateParams['event']) => {
    const answer = await ask<SimulateResult>(portfolioMessages.simulate, { event });
    assert.ok(answer && 'simulation' in answer, JSON.stringify(answer));
    return answer;
  };

  it('has nothing to show where there is no partnership', async () => {
    client = await startClient({ 'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\n' });
    assert.equal(await ask(portfolioMessages.portfolio), null);
    assert.equal(await ask(portfolioMessages.simulate, { event: { type: 'demand', change: -30, days: 90 } }), null);
    assert.equal(await ask(portfolioMessages.rebalance, { asked: {} }), null);
  });

  it('shows all partnerships of a folder, what can be played through, and where each place is', async () => {
    client = await startClient(sample('portfolio'));
    const result = await portfolio();
    const { portfolio: shown, choices, uris, folder, folders } = result;
    assert.equal(folder, client.uri('').replace(/\/?$/, '/'));
    assert.equal(folders.length, 1);
    assert.ok(shown.fare.rows.length >= 5, `${shown.fare.rows.length} partnerships`);
    assert.ok(choices.providers.includes('orbita-servicios'), choices.providers.join());
    for (const { file } of shown.fare.rows) assert.equal(uris[file], client.uri(file));
    const inFile = await portfolio({ at: client.uri('andara-chat.partnership.yaml') });
    assert.deepEqual(inFile, result, 'a file is of its folder');
  });

  it('plays events through, from today on or another day, and says why where it cannot', async () => {
    client = await startClient(sample('in-trouble'));
    const event = { type: 'exit', of: 'sunda-connect', mode: 'notice' } as const;
    const { simulation, uris } = await played(event);
    assert.equal(simulation.event.on, '2026-11-22');
    assert.equal(simulation.total.whole, 161);
    for (const lane of simulation.lanes) assert.equal(uris[lane.place.file], client.uri(lane.place.file));
    assert.equal((await played({ ...event, on: '2027-01-01' })).simulation.event.on, '2027-01-01');
    const refused = await ask<SimulateResult>(portfolioMessages.simulate, { event: { ...event, of: 'sunda-conect' } });
    assert.match(refused && 'refused' in refused ? refused.refused : '', /sunda-connect/);
  });

  it('follows what is typed, and keeps what was said before while a text cannot be read', async () => {
    client = await startClient(sample('in-trouble'));
    const text = sample('in-trouble')[veloria] ?? '';
    await client.open(veloria, text);
    const event = { type: 'exit', of: 'sunda-connect', mode: 'notice' } as const;
    const whole = async () => (await played(event)).simulation.total.whole;
    assert.equal(await whole(), 161);
    const faster = text.replace(/hiringPerWeek: \d+/, 'hiringPerWeek: 25');
    assert.notEqual(faster, text);
    await client.change(veloria, faster);
    const then = (await whole()) ?? 0;
    assert.ok(then < 161, `${then} days`);
    await client.change(veloria, faster.replace('kind: Partnership', 'kind: "Partnership'));
    const broken = await portfolio();
    assert.deepEqual(
      broken.unread.map(({ file }) => file),
      [veloria],
    );
    assert.ok(broken.portfolio.fare.rows.some(({ file }) => file === veloria));
    assert.equal(await whole(), then);
    await client.change(veloria, text);
    assert.deepEqual((await portfolio()).unread, []);
    assert.equal(await whole(), 161);
  });

  it('spreads work anew, and writes what was seen and nothing else', async () => {
    client = await startClient(sample('portfolio'));
    const asked = { within: 130 };
    const answer = await ask<RebalanceResult>(portfolioMessages.rebalance, { asked });
    assert.ok(answer && 'rebalancing' in answer, JSON.stringify(answer));
    const { rebalancing, seen } = answer;
    const balance = rebalancing.channels.find(({ verdict }) => verdict === 'moves');
    assert.ok(balance, rebalancing.channels.map(({ says }) => says).join('\n'));
    const edits = (more: object = {}) =>
      ask<RebalanceEditsResult>(portfolioMessages.rebalanceEdits, { asked, channel: balance.id, seen, ...more });
    const made = await edits();
    assert.ok(made && made.length > 0);
    const written = made.flatMap((file) => file.edits.map(({ newText }: TextEdit) => newText)).join('\n');
    assert.match(written, /proposed/);
    assert.equal(await edits({ seen: 'something else' }), null);
    assert.equal(await edits({ channel: 'no such channel' }), null);
    // What was seen is not what the text says any more.
    const name = Object.keys(answer.uris)[0] ?? '';
    const text = sample('portfolio')[name] ?? '';
    await client.open(name, text);
    await client.change(name, `# one line more\n${text}`);
    assert.equal(await edits(), null);
  });

  it('tells several folders apart, and shows the one that is asked for', async () => {
    const files = Object.entries(sample('portfolio')).map(([name, text]) => [`inner/${name}`, text]);
    client = await startClient({ ...sample('in-trouble'), ...Object.fromEntries(files) });
    const inner = client.uri('inner');
    // By the second answer the server listens to changes of folders.
    await portfolio();
    await portfolio();
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: inner, name: 'inner' }], removed: [] },
    });
    const outer = await portfolio();
    assert.deepEqual(
      outer.folders.map(({ name }) => name),
      [client.folder.split('/').at(-1), 'inner'],
    );
    assert.deepEqual(
      outer.portfolio.fare.rows.map(({ partnership }) => partnership),
      ['veloria-chat'],
      'what is in the inner folder is shown there',
    );
    const other = await portfolio({ at: `${inner}/andara-chat.partnership.yaml` });
    assert.equal(other.folder, `${inner}/`);
    assert.equal(other.portfolio.fare.rows.length, 5);
    assert.ok(!other.choices.providers.includes('sunda-connect'));
  });
});
