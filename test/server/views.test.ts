import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import {
  type CalendarResult,
  type DatesResult,
  type OverviewFinding,
  type OverviewItem,
  type PersonItem,
  viewMessages,
} from '../../server/view-protocol.ts';
import { endable } from '../support/definitions.ts';
import { type Client, startClient } from './client.ts';

const bad = endable();
const good = endable({ provider: 190 }).replaceAll('harbour-chat', 'harbour-mail');
const file = 'a.partnership.yaml';

describe('views over the language server', () => {
  let client: Client;
  afterEach(() => client.stop());

  const ask = <T>(message: string, params?: object): Promise<T> => client.connection.sendRequest<T>(message, params);
  const overview = (): Promise<OverviewItem[]> => ask(viewMessages.overview);
  const findings = (key = ''): Promise<OverviewFinding[]> => ask(viewMessages.overviewFindings, { key });

  it('list partnerships by health, the worst first, then files with other findings', async () => {
    client = await startClient({
      'b.partnership.yaml': good,
      [file]: bad,
      'policy.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\nrules: [{ rule: PC999, severity: off }]\n',
    });
    const [first, second, other, ...more] = await overview();
    assert.ok(first && second && other);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [first.name, second.name, other.name],
      ['harbour-chat', 'harbour-mail', 'policy.partnership.yaml'],
    );
    assert.ok((first.score ?? 101) < (second.score ?? 0));
    assert.equal(first.uri, client.uri(file));
    assert.deepEqual([other.kind, other.score, other.counts.warning + other.counts.error], ['file', undefined, 1]);
    const found = await findings(first.key);
    const pulled = await client.pull(file);
    assert.ok(pulled.kind === 'full');
    assert.deepEqual(
      found.map(({ rule, range }) => `${rule} ${JSON.stringify(range)}`).sort(),
      pulled.items.map(({ code, range }) => `${code} ${JSON.stringify(range)}`).sort(),
      'the same as under Problems',
    );
    const { error, warning, info, hint } = first.counts;
    assert.equal(error + warning + info + hint + first.waived, found.length);
    const order = found.map(({ severity }) => ['error', 'warning', 'info', 'hint'].indexOf(severity));
    assert.deepEqual(order, [...order].sort());
    assert.deepEqual(await findings('no such key'), []);
  });

  it('keep what they said of a partnership while its text cannot be read, and what names its findings tells of each change', async () => {
    client = await startClient({ [file]: bad });
    await client.open(file, bad);
    const [before] = await overview();
    assert.ok(before && before.score !== undefined && before.unread === undefined);
    await client.change(file, `# a line more\n${bad}`);
    const [moved] = await overview();
    assert.equal(moved?.key, before.key);
    assert.notEqual(moved?.findings, before.findings, 'lines have moved');
    await client.change(file, bad.replace('kind: Partnership', 'kind: "Partnership'));
    const broken = await overview();
    const kept = broken.find(({ key }) => key === before.key);
    assert.deepEqual([kept?.score, kept?.unread], [before.score, true]);
    await client.change(file, bad);
    assert.deepEqual(await overview(), [before]);
    await client.change(file, bad.replace('name: harbour-chat', 'name: other-chat'));
    assert.deepEqual(
      (await overview()).map(({ name }) => name),
      ['other-chat'],
      'what is gone from a text that can be read is gone',
    );
  });

  it('count what is waived apart', async () => {
    const beside = 'waive PC404 until 2027-03-31 by ines: the renewal brings 180 days';
    client = await startClient({ [file]: endable({ beside }) });
    const [item] = await overview();
    assert.equal(item?.waived, 1);
    const found = await findings(item?.key);
    assert.deepEqual([found.at(-1)?.rule, found.at(-1)?.waived?.by], ['PC404', 'ines']);
  });

  it('list people with places that can be opened, and what falls due', async () => {
    const text = `${bad}people: [{ id: ines, name: Inês Duarte, side: client, role: vendor manager }, { id: ana, side: client }]
kpis: [{ kpi: csat, owner: { client: ines } }]
term: { end: 2027-03-03, autoRenew: true, renewFor: 12 months, nonRenewalNotice: 90 days }
`;
    client = await startClient({ [file]: text });
    const [ines, ana] = await ask<PersonItem[]>(viewMessages.people);
    assert.deepEqual(
      [ines?.name, ines?.role, ines?.load, ana?.name, ana?.load],
      ['Inês Duarte', 'vendor manager', 'some', 'ana', 'nothing'],
    );
    const line = text.split('\n').findIndex((one) => one.startsWith('kpis'));
    assert.deepEqual(
      ines?.owns.map(({ sort, name, uri, range }) => [sort, name, uri, range.start.line]),
      [['KPI', 'satisfaction', client.uri(file), line]],
    );
    const { asOf, dates } = await ask<DatesResult>(viewMessages.dates);
    assert.equal(asOf, '2026-11-22');
    assert.deepEqual(
      dates.map(({ date, group, uri, range }) => [date, group, uri, range.start.line]),
      [['2026-12-03', 'month', client.uri(file), line + 1]],
    );
    const calendar = await ask<CalendarResult>(viewMessages.calendar);
    assert.equal(calendar.dates, 1);
    assert.equal(new ICAL.Component(ICAL.parse(calendar.text)).getAllSubcomponents('vevent').length, 1);
  });

  it('are of the opened folder, not of what stands above it', async () => {
    client = await startClient(
      { 'inner/a.partnership.yaml': bad, 'b.partnership.yaml': good },
      undefined,
      undefined,
      'inner',
    );
    assert.deepEqual(
      (await overview()).map(({ name }) => name),
      ['harbour-chat'],
    );
  });

  it('show a file once that lies in two open folders, and tell folders apart', async () => {
    const dated = `${bad}term: { end: 2027-03-03, autoRenew: false }\n`;
    client = await startClient({ 'a/inner/a.partnership.yaml': dated, 'b/inner/b.partnership.yaml': dated });
    // By the second answer the server listens to changes of folders.
    await overview();
    await overview();
    const added = ['a/inner', 'b/inner'].map((path) => ({ uri: client.uri(path), name: path }));
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    const items = await overview();
    assert.deepEqual(items.map(({ file, folder }) => [file, folder]).sort(), [
      ['a.partnership.yaml', 'inner'],
      ['b.partnership.yaml', 'inner'],
    ]);
    assert.equal(new Set(items.map(({ key }) => key)).size, 2);
    const { dates } = await ask<DatesResult>(viewMessages.dates);
    assert.equal(dates.length, 2);
    assert.equal(new Set(dates.map(({ key }) => key)).size, 2);
  });

  it('are empty where nothing is there', async () => {
    client = await startClient({});
    assert.deepEqual(await overview(), []);
    assert.deepEqual(await ask(viewMessages.people), []);
    assert.deepEqual(await ask(viewMessages.dates), { asOf: '2026-11-22', dates: [] });
  });
});
