import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './judge.ts';

/** A mutant as a worker takes it. */
export interface Job {
  id: number;
  /** Whose fixtures judge it. */
  rules: readonly string[];
  option?: string;
  value?: number;
}

/** Longer than all fixtures of a rule take on a busy machine; a mutant that runs on is noticed. */
const PATIENCE_MS = 120_000;

/**
 * Judges all jobs, each group by one worker, so that the fixtures of its rules run without a mutant once only. Throws
 * what a worker says that is not about a mutant, such as a fixture that fails anyway.
 */
export async function runAll(
  groups: readonly (readonly Job[])[],
  workerData: { module: string; folder: string; size: number },
  { workers, each }: { workers: number; each(id: number, verdict: Verdict): void },
): Promise<void> {
  const waiting = [...groups];
  const lane = async (): Promise<void> => {
    let worker: Worker | undefined;
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      for (const job of group) {
        worker ??= await started(workerData);
        const verdict = await judged(worker, job);
        if (verdict === 'out of patience') {
          await worker.terminate();
          worker = undefined;
        }
        each(job.id, verdict === 'out of patience' ? { killed: true, by: 'it does not end' } : verdict);
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: workers }, lane));
}

type Answer = { ready: true } | { id: number; verdict: Verdict } | { id: number; error: string };

async function started(workerData: object): Promise<Worker> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData, execArgv: [] });
  await answerOf(worker);
  return worker;
}

async function judged(worker: Worker, job: Job): Promise<Verdict | 'out of patience'> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  worker.postMessage(job);
  try {
    const answer = await answerOf(worker, patience.signal);
    if ('error' in answer) throw new Error(answer.error);
    if ('verdict' in answer) return answer.verdict;
    throw new Error('the worker started twice');
  } catch (error) {
    if (patience.signal.aborted) return 'out of patience';
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf(worker: Worker, signal?: AbortSignal): Promise<Answer> {
  const [answer] = await once(worker, 'message', signal ? { signal } : {});
  return answer as Answer;
}
