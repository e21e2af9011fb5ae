import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../unreadable.ts';

/** What the workflow asks for; names as in action.yml. */
export interface Inputs {
  paths: string[];
  base: string | undefined;
  newOnly: boolean;
  failOn: string;
  asOf: string;
  sarif: string | undefined;
  comment: boolean;
  token: string;
}

/** The pull request that the run is for. */
export interface PullRequest {
  number: number;
  /** Commit of the branch that it goes to. */
  base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The inputs as the runner hands them over: `INPUT_NAME` in upper case. */
export function inputsOf(env: Environment): Inputs {
  const text = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const flag = (name: string): boolean => {
    const value = text(name).toLowerCase() || 'true';
    if (value !== 'true' && value !== 'false')
      throw new UsageError(`The input ${name} is true or false; it was given ${value}.`);
    return value === 'true';
  };
  return {
    paths: (text('paths') || '.')
      .split(/\r?\n/)
      .map((path) => path.trim())
      .filter(Boolean),
    base: text('base') || undefined,
    newOnly: flag('new-only'),
    failOn: text('fail-on') || 'error',
    asOf: text('as-of') || 'head',
    sarif: text('sarif') || undefined,
    comment: flag('comment'),
    token: text('token'),
  };
}

/** The pull request of the event; undefined for a push or a schedule. */
export function pullRequestOf(env: Environment): PullRequest | undefined {
  const path = env.GITHUB_EVENT_PATH;
  if (!path) return undefined;
  let event: { pull_request?: { number?: number; base?: { sha?: string } } };
  try {
    event = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`The event of the workflow cannot be read: ${reasonOf(error)}.`);
  }
  const { number, base } = event.pull_request ?? {};
  return number === undefined || base?.sha === undefined ? undefined : { number, base: base.sha };
}
