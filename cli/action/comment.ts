import { marker } from '../formats/marker.ts';

/** Where a comment goes: the API and the pull request as the runner names them. */
export interface Thread {
  api: string;
  /** `owner/name`. */
  repository: string;
  number: number;
  token: string;
}

/**
 * Keeps one comment in a pull request up to date: renews the one that carries the marker, else writes it. Returns what is
 * to be said when that cannot be; a token of a fork may not write, and that is no fault.
 */
export async function putComment(thread: Thread, body: string): Promise<string | undefined> {
  try {
    const known = await ownComment(thread);
    const path = known === undefined ? `issues/${thread.number}/comments` : `issues/comments/${known}`;
    const { status } = await request(thread, known === undefined ? 'POST' : 'PATCH', path, { body });
    if (status < 300) return undefined;
    if (status === 401 || status === 403 || status === 404)
      return `The comment was not written, as the token may not do that (${status}). The job summary holds the same. To have a comment, give the job the permission pull-requests: write; in pull requests from forks GitHub never does.`;
    return `The comment was not written: GitHub answered ${status}. The job summary holds the same.`;
  } catch (error) {
    return `The comment was not written: ${error instanceof Error ? error.message : String(error)}. The job summary holds the same.`;
  }
}

/** The comment that was written before, however many others there are. */
async function ownComment(thread: Thread): Promise<number | undefined> {
  for (let page = 1; page <= 30; page++) {
    const answer = await request(thread, 'GET', `issues/${thread.number}/comments?per_page=100&page=${page}`);
    if (answer.status >= 300) return undefined;
    const comments = answer.data as { id: number; body?: string }[];
    const own = comments.find(({ body }) => body?.startsWith(marker));
    if (own) return own.id;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

async function request(
  { api, repository, token }: Thread,
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; data: unknown }> {
  const answer = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'partnership-as-code',
      'x-github-api-version': '2022-11-28',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, data: text === '' ? undefined : JSON.parse(text) };
}
