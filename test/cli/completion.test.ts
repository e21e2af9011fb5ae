import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, onPath } from '../../scripts/programs.mjs';
import { build, run } from '../support/cli.ts';

/** What a shell offers for a line of words; the last is the one that is being typed. */
type Ask = (...words: string[]) => string[];

const shells: Record<string, (script: string, folder: string) => Ask> = {
  bash:
    (script) =>
    (...words) => {
      const line = words.map((word) => `'${word}'`).join(' ');
      const asked = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _partnership; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return lines('bash', ['--norc', '-c', asked]);
    },
  // A terminal of its own, in which the line is typed; what would be listed is printed instead.
  zsh: (script, folder) => {
    mkdirSync(join(folder, 'functions'));
    writeFileSync(join(folder, 'functions/_partnership'), script);
    copyFileSync(join(import.meta.dirname, 'completion-zshrc.zsh'), join(folder, '.zshrc'));
    const ask = join(import.meta.dirname, 'completion-ask.zsh');
    return (...words) => lines('zsh', ['-f', ask, folder, words.join(' ')]);
  },
  fish: (script, folder) => {
    writeFileSync(join(folder, 'partnership.fish'), script);
    const command = 'source $argv[1]; complete --do-complete $argv[2] | string split --fields 1 \\t';
    return (...words) =>
      lines('fish', ['--no-config', '-c', command, join(folder, 'partnership.fish'), words.join(' ')]);
  },
};

function lines(program: string, args: string[]): string[] {
  const { stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  if (error) throw new Error(`${program}: ${error.message}\n${stdout}\n${stderr}`);
  return [...new Set(stdout.split(/\r?\n/).filter(Boolean))].sort();
}

describe('partnership completion', function () {
  this.timeout(180_000);
  before(build);

  for (const [shell, asking] of Object.entries(shells)) {
    describe(`in a real ${shell}`, () => {
      let ask: Ask;
      let folder = '';

      before(async function () {
        if (!onPath(shell)) aptInstall(shell);
        if (!onPath(shell)) {
          console.log(`${shell} is not here and cannot be installed: its test is left out.`);
          return this.skip();
        }
        folder = mkdtempSync(join(tmpdir(), 'partnership-completion-'));
        const { status, stdout } = await run(['completion', shell]);
        assert.equal(status, 0);
        ask = asking(stdout, folder);
      });
      after(() => rmSync(folder, { recursive: true, force: true }));

      it('every command, and what may follow one', async () => {
        const help = (await run(['--help'])).stdout;
        const commands = [...help.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');
        assert.ok(commands.length >= 12, help);
        assert.deepEqual(ask('partnership', ''), commands.sort());
        assert.deepEqual(ask('partnership', 'he'), ['health']);
        assert.deepEqual(ask('partnership', 'simulate', ''), ['demand', 'exit', 'site']);
        assert.deepEqual(ask('partnership', 'simulate', 'd'), ['demand']);
        assert.deepEqual(ask('partnership', 'completion', ''), ['bash', 'fish', 'zsh']);
      });

      it('options', () => {
        assert.deepEqual(ask('partnership', 'check', '--new'), ['--new-only']);
        assert.deepEqual(ask('partnership', 'simulate', 'exit', '--m'), ['--mode']);
        assert.deepEqual(ask('partnership', 'simulate', 'site', '--m'), []);
        assert.ok(ask('partnership', 'diff', '--').includes('--as-of'));
        assert.ok(ask('partnership', 'health', '--ou').includes('--output'));
      });

      it('choices, those of the command', () => {
        assert.deepEqual(ask('partnership', 'check', '--fail-on', 'w'), ['warning']);
        assert.deepEqual(ask('partnership', 'check', '--format', 's'), ['sarif']);
        assert.deepEqual(ask('partnership', 'decision', '--format', ''), ['html', 'json', 'markdown']);
        assert.deepEqual(ask('partnership', 'simulate', 'exit', '--mode', ''), ['notice', 'ours', 'sudden']);
      });
    });
  }

  it('refuses another shell', async () => {
    const other = await run(['completion', 'tcsh']);
    assert.equal(other.status, 2);
    assert.match(other.stderr, /bash, zsh, fish/);
  });
});
