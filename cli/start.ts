import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder } from './cache-folder.ts';

// The door of the command line. Compiling the program takes as long as running it on a file, so what Node compiled is kept
// and taken from there the next time. Whatever is wrong with what was kept, the program runs without it.

declare const __dirname: string;

const program = join(__dirname, 'main.cjs');
const folder = cacheFolder();
const kept = folder && join(folder, 'code', `${keyOf(program)}.bin`);

const compiled = kept && attempt(() => readFileSync(kept));
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${readFileSync(program, 'latin1')}\n})`,
  {
    filename: program,
    ...(compiled ? { cachedData: compiled } : {}),
  },
);
// Only a check has compiled what most runs need. A pipeline starts on a fresh machine each time.
if (kept && (!compiled || script.cachedDataRejected) && process.argv[2] === 'check' && !process.env.CI)
  process.once('exit', () => void attempt(() => keep(kept)));

const main = { exports: {} };
script.runInThisContext()(main.exports, createRequire(program), main, program, __dirname);

/** A name that changes with the program, and with the Node that compiles it, its settings included. */
function keyOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${__VERSION__}-${size}-${Math.round(mtimeMs)}-${cachedDataVersionTag()}`;
}

function keep(path: string): void {
  const home = dirname(path);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const own = `${path}.${process.pid}`;
  writeFileSync(own, script.createCachedData(), { mode: 0o600 });
  renameSync(own, path);
  // What other versions left behind, once it is a month old.
  const old = Date.now() - 30 * 86_400_000;
  for (const name of readdirSync(home)) if (statSync(join(home, name)).mtimeMs < old) rmSync(join(home, name));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
