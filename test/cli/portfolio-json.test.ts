import { strict as assert } from 'node:assert';
import { build, day, root, run, workspace } from '../support/cli.ts';
import { assertOutput } from '../support/outputs.ts';

describe('partnership portfolio --format json', function () {
  this.timeout(120_000);
  before(build);

  it('follows its schema for the samples, with what each part may hold', async () => {
    const { stdout } = await run(['portfolio', 'samples', '--format', 'json', '--as-of', day], { cwd: root });
    const data = JSON.parse(stdout);
    assertOutput('portfolio-output', data);
    for (const part of ['"overnight"', '"effective"', '"weakest"', '"variant"', '"missedIf"', '"marks"', '"alone"'])
      assert.ok(stdout.includes(part), part);
    assert.ok(
      data.owners.length > 0 && data.sites.zones.length > 0 && data.kpis.length > 0 && data.ends.rows.length > 0,
    );
  });

  it('follows its schema where next to nothing is stated', async () => {
    const bare = (name: string, more = ''): string => `kind: Partnership\nversion: 1\nname: ${name}\n${more}`;
    const cwd = workspace({
      'bare.partnership.yaml': bare('bare'),
      'open.partnership.yaml': bare(
        'open',
        'status: unknown\nclient: unknown\nprovider: TODO ask legal\nscope: unknown\n',
      ),
      'live.partnership.yaml': bare(
        'live',
        'status: steady\nclient: a\nprovider: b\nscope: [{ channel: chat }]\nterm: unknown\n',
      ),
      'over.partnership.yaml': bare(
        'over',
        'status: steady\nclient: a\nprovider: c\nscope: [{ channel: chat, share: 80 %, inHouse: 40 % }]\nterm: { end: 2026-01-31, renewal: none }\n',
      ),
      'ended.partnership.yaml': bare('ended', 'status: ended\n'),
    });
    const { stdout } = await run(['portfolio', '--format', 'json', '--as-of', day], { cwd });
    const data = JSON.parse(stdout);
    assertOutput('portfolio-output', data);
    assert.deepEqual(data.fare.rows.map(({ partnership }: { partnership: string }) => partnership).sort(), [
      'bare',
      'ended',
      'live',
      'open',
      'over',
    ]);
    assert.ok(data.shares[0].overCounted && data.ends.over.length === 1 && data.ends.unknown.length === 1, stdout);
  });

  it('follows its schema where there is nothing', async () => {
    const cwd = workspace({ 'p.partnership.yaml': 'kind: Provider\nversion: 1\nname: p\n' });
    const { stdout } = await run(['portfolio', '--format', 'json', '--as-of', day], { cwd });
    assertOutput('portfolio-output', JSON.parse(stdout));
  });
});
