import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, day, root, run, workspace } from './support/cli.ts';

describe('README', () => {
  const readme = (): string => readFileSync(join(root, 'README.md'), 'utf8');

  before(function () {
    this.timeout(120_000);
    return build();
  });

  it('shows what the command line says about its own definition', async () => {
    const text = readme();
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

  it('names every command, and no option that a command does not take', async () => {
    const help = async (...words: string[]): Promise<string> => (await run([...words, '--help'])).stdout;
    const named = (text: string): string[] => [...text.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
    const commands = named((await help()).split('\nCommands:')[1] ?? '').filter((name) => name !== 'help');
    assert.ok(commands.length >= 14, commands.join());
    const taken = new Map<string, string>();
    for (const name of commands) {
      const own = await help(name);
      const inner = named(own.split('\nCommands:')[1] ?? '').filter((one) => one !== 'help');
      taken.set(name, [own, ...(await Promise.all(inner.map((one) => help(name, one))))].join('\n'));
    }
    const rows = [...readme().matchAll(/^\| `partnership (\w+)(.*)$/gm)].map(([, name = '', rest = '']) => ({
      name,
      rest,
    }));
    assert.deepEqual([...new Set(rows.map(({ name }) => name))].sort(), [...commands].sort());
    for (const { name, rest } of rows)
      for (const [option] of rest.matchAll(/(?<![\w-])--[a-z-]+/g))
        assert.match(taken.get(name) ?? '', new RegExp(`${option}\\b`), `partnership ${name} ${option}`);
  });

  it('leads to files that are there, as the docs do', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(root, 'docs'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ];
    for (const page of pages)
      for (const [, to = ''] of readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g))
        assert.ok(existsSync(join(root, dirname(page), to)), `${page} leads to ${to}`);
  });
});
