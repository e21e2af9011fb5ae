import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

function mutateRules(...args: string[]): { status: number | null; lines: string[] } {
  const script = join(root, 'scripts/mutate-rules.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.match(stdout, / mutants in /, stderr);
  return { status, lines: stdout.trim().split('\n') };
}

describe('npm run mutate:rules', () => {
  it('finds that the fixtures of one rule of each area notice every change of it', () => {
    const each = ['PC060', 'PC104', 'PC206', 'PC313', 'PC404', 'PC503', 'PC558', 'PC608', 'PC706', 'PC805'];
    const { status, lines } = mutateRules(...each);
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', /^(\d{3}) mutants in 10 files, \1 killed, 0 survived /);
    assert.equal(status, 0);
  });

  it('says which changes weak fixtures let pass', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fixtures-'));
    try {
      cpSync(join(root, 'test/rules/PC313'), join(folder, 'PC313'), { recursive: true });
      for (const name of readdirSync(join(folder, 'PC313')))
        if (name.startsWith('bad')) rmSync(join(folder, 'PC313', name), { recursive: true });
      const { status, lines } = mutateRules('PC313', '--fixtures', folder);
      assert.match(lines[0] ?? '', /^core\/rules\/scope\/PC313-near-full\.ts:\d+ {2}\S.* {2}→ {2}\S/);
      assert.match(lines.at(-1) ?? '', / killed, [1-9]\d* survived /);
      assert.equal(status, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
