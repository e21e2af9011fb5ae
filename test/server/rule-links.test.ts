import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol/node';
import { isOurs } from '../../core/index.ts';
import { messages, type RulePages } from '../../server/protocol.ts';
import { type Client, modern, startClient } from './client.ts';

const root = join(import.meta.dirname, '../..');

/** All samples side by side, and a file with each sort of fault of reading: text, form, reference, table, policy. */
function files(): Record<string, string> {
  const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' }).filter(isOurs);
  return {
    ...Object.fromEntries(samples.map((path) => [path, readFileSync(join(root, 'samples', path), 'utf8')])),
    'broken/a.partnership.yaml':
      'kind: Partnership\nname: a\ntitle: {{ name }}\ntier: hihg\nsince: 3.4.24\nheadcount: 12\n',
    'broken/a.actuals.csv': 'kpi,period,value\ncsat,2026-13,"83,5"\n',
    'broken/house.partnership.yaml': 'kind: Policy\nversion: 1\nname: house\nrules: [{ rule: PC999 }]\n',
    'broken/merged.partnership.yaml': '<<<<<<< a\nkind: Policy\n=======\n>>>>>>> b\n',
  };
}

describe('rule pages', () => {
  let client: Client;
  afterEach(async () => {
    await client.stop();
  });

  it('are linked from every diagnostic, and exist', async () => {
    client = await startClient(files(), modern, { asOf: '2026-11-22', rulePages: 'partnership-rule:/' });
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const diagnostics = items.flatMap((report) => (report.kind === 'full' ? report.items : []));
    const codes = new Set(diagnostics.map(({ code }) => String(code)));
    assert.ok(codes.size > 40, [...codes].sort().join(' '));
    for (const { code, codeDescription } of diagnostics)
      assert.equal(codeDescription?.href, `partnership-rule:/${code}.md`);
    for (const code of codes) assert.ok(existsSync(join(root, 'docs/rules', `${code}.md`)), code);
  });

  it('are put together from what ships of them', async () => {
    client = await startClient({}, modern);
    const packed: RulePages = JSON.parse(readFileSync(join(root, 'dist/rule-pages.json'), 'utf8'));
    const pages = await client.connection.sendRequest<RulePages>(messages.rulePages, packed);
    assert.deepEqual(Object.keys(pages), Object.keys(packed));
    const page = readFileSync(join(root, 'docs/rules/PC404.md'), 'utf8');
    assert.equal(pages['PC404.md'], page.replace(/^<!-- generated:\w+ -->\n/gm, ''));
    assert.deepEqual(await client.connection.sendRequest(messages.rulePages, { 'PC404.md': 'no page' }), {});
  });
});
