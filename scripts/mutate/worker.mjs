import { parentPort, workerData } from 'node:worker_threads';

// Judges mutants as they come: a mutant and its rules in, the verdict out. workerData: { module, folder, size }.
const { module, folder, size } = workerData;
globalThis.mutation = { active: 0, hits: new Uint8Array(size), steps: 0 };
const { judge, judgeThreshold } = await import(module);
const whileLoading = globalThis.mutation.hits.slice();

async function verdictOf({ id, rules, option, value }) {
  if (option !== undefined) return judgeThreshold(folder, rules[0], option, value);
  if (whileLoading[id] === 0) return judge(folder, rules, id);
  // What is worked out once, when the module is loaded, takes a module of its own.
  globalThis.mutation.active = id;
  globalThis.mutation.steps = 0;
  try {
    const { judgeLoaded } = await import(`${module}?mutant=${id}`);
    return judgeLoaded(folder, rules);
  } catch (error) {
    return { killed: true, by: `loading: ${error}` };
  } finally {
    globalThis.mutation.active = 0;
  }
}

parentPort.on('message', async (mutant) => {
  try {
    parentPort.postMessage({ id: mutant.id, verdict: await verdictOf(mutant) });
  } catch (error) {
    parentPort.postMessage({ id: mutant.id, error: `${error instanceof Error ? error.message : error}` });
  }
});
parentPort.postMessage({ ready: true });
