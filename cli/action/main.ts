import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exits, UsageError } from '../errors.ts';
import { putComment } from './comment.ts';
import { inputsOf, pullRequestOf } from './inputs.ts';

// The GitHub Action: thin over the command line that is bundled beside it. Nothing is installed at run time.

async function run(env: NodeJS.ProcessEnv): Promise<number> {
  const inputs = inputsOf(env);
  const pull = pullRequestOf(env);
  const base = inputs.base ?? pull?.base;
  const folder = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'partnership-'));
  try {
    const [log, comment] = [join(folder, 'log.txt'), join(folder, 'comment.md')];
    const args = [
      'check',
      '--as-of',
      inputs.asOf,
      '--fail-on',
      inputs.failOn,
      ...(base === undefined ? [] : ['--base', base, ...(inputs.newOnly ? ['--new-only'] : [])]),
      ...['--format', 'github', '--format', 'text', '--output', log, '--format', 'markdown', '--output', comment],
      ...(inputs.sarif === undefined ? [] : ['--format', 'sarif', '--output', inputs.sarif]),
      '--',
      ...inputs.paths,
    ];
    const ended = spawnSync(process.execPath, [join(__dirname, 'cli.cjs'), ...args], {
      cwd: env.GITHUB_WORKSPACE ?? process.cwd(),
      env,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const status = ended.status ?? exits.failed;
    process.stdout.write(textOf(log));
    process.stdout.write(ended.stdout);
    for (const line of ended.stderr.split('\n').filter(Boolean)) process.stdout.write(`::error::${escaped(line)}\n`);
    if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `status=${status}\n`);
    const body = textOf(comment);
    if (inputs.comment && pull && inputs.token && body !== '') {
      const problem = await putComment(
        {
          api: env.GITHUB_API_URL ?? 'https://api.github.com',
          repository: env.GITHUB_REPOSITORY ?? '',
          number: pull.number,
          token: inputs.token,
        },
        body,
      );
      if (problem) process.stdout.write(`::notice::${escaped(problem)}\n`);
    }
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the command said why there is none
  }
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

run(process.env).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stdout.write(`::error::${escaped(error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = error instanceof UsageError ? exits.usage : exits.failed;
  },
);
