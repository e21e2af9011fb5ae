import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { branches, makeDemoRepository } from '../../scripts/demo-repository.mjs';
import { build, plainEnv, root, workspace } from '../support/cli.ts';
import { gitIn } from '../support/repository.ts';

// The GitHub Action as a runner starts it, on a real repository: environment, event file, and the API by real HTTP. What it
// says is kept in test/cli/demo/; UPDATE_DEMO=1 writes it anew, for people to read.
const golden = join(import.meta.dirname, 'demo');

interface Sent {
  method: string;
  url: string;
  body: string;
}

/** GitHub's API as far as comments go: it keeps them, and what was asked of it. */
async function withApi<T>(
  status: number,
  use: (url: string, sent: Sent[], comments: Comment[]) => Promise<T>,
): Promise<T> {
  const sent: Sent[] = [];
  const comments: Comment[] = Array.from({ length: 100 }, (_, id) => ({ id, body: `remark ${id}` }));
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { method = '', url = '' } = request;
      assert.equal(request.headers.authorization, 'Bearer secret');
      sent.push({ method, url, body });
      const answer = (code: number, data: unknown): void => {
        response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(data));
      };
      if (method === 'GET') {
        const page = Number(new URL(url, 'http://x').searchParams.get('page'));
        answer(200, comments.slice((page - 1) * 100, page * 100));
      } else if (status >= 300) answer(status, { message: 'Resource not accessible by integration' });
      else if (method === 'POST') {
        comments.push({ id: 4000 + comments.length, body: JSON.parse(body).body });
        answer(201, {});
      } else {
        const own = comments.find(({ id }) => url.endsWith(`/comments/${id}`));
        if (own) own.body = JSON.parse(body).body;
        answer(own ? 200 : 404, {});
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, comments);
  } finally {
    server.close();
  }
}

interface Comment {
  id: number;
  body: string;
}

let repository = '';

before(async function () {
  this.timeout(180_000);
  await build();
  repository = join(workspace({}), 'brightwater');
  makeDemoRepository(repository);
});

/** Runs the Action for a pull request of a branch. */
async function act(
  branch: string,
  more: Record<string, string> = {},
): Promise<{ status: number | null; stdout: string; summary: string; outputs: string; sarif: string }> {
  gitIn(repository, 'checkout', '-q', branch);
  const runner = workspace({
    'event.json': JSON.stringify({
      pull_request: { number: 7, base: { sha: gitIn(repository, 'rev-parse', 'main') }, head: { ref: branch } },
    }),
    'summary.md': '',
    outputs: '',
  });
  const child = spawn(process.execPath, [join(root, 'dist/action.cjs')], {
    cwd: runner,
    env: plainEnv({
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      GITHUB_EVENT_PATH: join(runner, 'event.json'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
      GITHUB_OUTPUT: join(runner, 'outputs'),
      GITHUB_REPOSITORY: 'brightwater/partnerships',
      RUNNER_TEMP: runner,
      INPUT_PATHS: '.',
      'INPUT_NEW-ONLY': 'true',
      'INPUT_FAIL-ON': 'error',
      'INPUT_AS-OF': 'head',
      INPUT_SARIF: join(runner, 'out.sarif'),
      INPUT_COMMENT: 'true',
      INPUT_TOKEN: '',
      ...more,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const text = (name: string): string =>
    existsSync(join(runner, name)) ? readFileSync(join(runner, name), 'utf8') : '';
  return { status, stdout, summary: text('summary.md'), outputs: text('outputs'), sarif: text('out.sarif') };
}

function isKept(name: string, said: string): void {
  // Which commit the base is changes with every sample.
  const text = said.replaceAll(gitIn(repository, 'rev-parse', 'main').slice(0, 12), 'the base');
  const path = join(golden, name);
  if (process.env.UPDATE_DEMO) {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), name);
}

describe('the GitHub Action on the demonstration repository', function () {
  this.timeout(120_000);
  for (const [branch, status] of Object.entries({ harmless: 0, 'notice-cut': 1, 'policy-relaxed': 1 })) {
    it(`says of ${branch} what is kept`, async () => {
      assert.ok(branch in branches);
      const ended = await act(branch);
      assert.equal(ended.status, status);
      assert.equal(ended.outputs, `status=${status}\n`);
      isKept(`${branch}.annotations.txt`, ended.stdout);
      isKept(`${branch}.comment.md`, ended.summary);
      // The rules are the same each time; what differs is what was found.
      const [run] = JSON.parse(ended.sarif).runs;
      isKept(`${branch}.results.json`, `${JSON.stringify({ ...run, tool: undefined }, null, 2)}\n`);
    });
  }

  it('writes one comment and renews it, however many others there are', () =>
    withApi(200, async (url, sent, comments) => {
      const env = { GITHUB_API_URL: url, INPUT_TOKEN: 'secret' };
      const { summary } = await act('notice-cut', env);
      assert.equal(sent.at(-1)?.method, 'POST');
      assert.equal(sent.at(-1)?.url, '/repos/brightwater/partnerships/issues/7/comments');
      assert.equal(comments.length, 101);
      assert.equal(comments[100]?.body, summary);
      const again = await act('harmless', env);
      assert.equal(sent.at(-1)?.method, 'PATCH');
      assert.equal(comments.length, 101);
      assert.equal(comments[100]?.body, again.summary);
    }));

  it('is safe on forks: without the right to comment it says so and judges all the same', () =>
    withApi(403, async (url) => {
      const { status, stdout, summary } = await act('notice-cut', { GITHUB_API_URL: url, INPUT_TOKEN: 'secret' });
      assert.equal(status, 1);
      assert.match(stdout, /::notice::The comment was not written, as the token may not do that \(403\)/);
      assert.match(summary, /one got riskier/);
    }));

  it('without an answer from GitHub judges all the same', async () => {
    const { status, stdout } = await act('notice-cut', { GITHUB_API_URL: 'http://127.0.0.1:9', INPUT_TOKEN: 'secret' });
    assert.equal(status, 1);
    assert.match(stdout, /::notice::The comment was not written: /);
  });

  it('never passes in silence when it cannot compare', async () => {
    const missing = await act('notice-cut', { INPUT_BASE: 'nope' });
    assert.equal(missing.status, 2);
    assert.match(missing.stdout, /^::error::Git knows no commit nope here/m);
    const wrong = await act('notice-cut', { 'INPUT_NEW-ONLY': 'maybe' });
    assert.equal(wrong.status, 2);
    assert.match(wrong.stdout, /^::error::The input new-only is true or false; it was given maybe\./m);
  });
});
