import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, day, root, run, workspace } from './support/cli.ts';

describe('README', () => {
  before(function () {
    this.timeout(120_000);
    return build();
  });

  it('shows what the command line says about its own definition', async () => {
    const text = readFileSync(join(root, 'README.md'), 'utf8');
    const definition = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const shown =
      /<!-- output:start -->\n+```\n([\s\S]*?)```\n+<!-- output:end -->/.exec(text)?.[1]?.trimEnd().split('\n') ?? [];
    assert.ok(shown.length > 5, 'the README shows some output');
    const cwd = workspace({ 'harbour-chat.partnership.yaml': definition });
    const { stdout } = await run(['check', '--as-of', day], { cwd });
    const lines = stdout.split('\n');
    let at = 0;
    for (const line of shown.filter((candidate) => candidate.trim() !== '…')) {
      const found = lines.indexOf(line, at);
      assert.ok(found >= 0, `not said, or not in this order: ${line}\n\n${stdout}`);
      at = found + 1;
    }
  });
});
