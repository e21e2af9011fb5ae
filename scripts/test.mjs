// `npm test`: installs what it needs, then runs everything. The last line is always `N passed, N failed[, N skipped]`,
// where each static check (generated files, lint, types, build) counts as one.
//
//   npm test -- --grep PC404           only these tests (arguments go to mocha); VS Code is left out, and said so
//   npm test -- test/core/x.test.ts    only this file
//   npm test -- --fast                 build and tests only, none in VS Code; says what it left out
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, setup } from './setup.mjs';
import { vscodeTests } from './test-vscode.mjs';

setup();

const args = process.argv.slice(2);
const fast = args.includes('--fast');
const mochaArgs = args.filter((arg) => arg !== '--fast');
const partial = mochaArgs.length > 0;
const specs = mochaArgs.some((arg) => /\.test\.ts$/.test(arg)) ? [] : ['test/**/*.test.ts'];

const bin = (path) => join(root, 'node_modules', path);
const countsFile = bin('.cache/test-counts.json');
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

const build = ['build', ['esbuild.mjs']];
const statics = [
  ['generated files', ['--import', 'tsx', 'scripts/generate.ts', '--check']],
  ['lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '--colors=off', '.']],
  ['types', [bin('typescript/bin/tsc'), '--build', 'core', 'cli', 'server', 'client', 'client/webview', '.']],
  ['sentences to translate', ['scripts/l10n.mjs', '--check']],
  build,
];

await Promise.all((fast ? [build] : statics).map(([name, command]) => check(name, command)));
if (fast) console.log('left out (--fast): generated files, lint and format, types, VS Code');
await tests();
if (partial && !fast) console.log('left out (only some tests were asked for): VS Code');
if (!partial && !fast) await inVSCode();

for (const failure of failures) console.log(`failed: ${failure}`);
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);

async function tests() {
  await counted('tests', [
    bin('mocha/bin/mocha.js'),
    '--reporter',
    'test/support/reporter.mjs',
    // Mocha leaves one processor to itself, and on two of them would run one file after the other.
    '--jobs',
    String(Math.max(2, availableParallelism() - 1)),
    ...mochaArgs,
    ...specs,
  ]);
}

/** The extension in a real VS Code, as it ships. */
async function inVSCode() {
  const started = Date.now();
  console.log('in a real VS Code (the first time it is installed) …');
  await counted('tests in VS Code', [...vscodeTests(), '--reporter', 'test/support/reporter.mjs']);
  console.log(`VS Code took ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** A run of mocha, whose counts are added to the total. */
async function counted(name, command) {
  mkdirSync(bin('.cache'), { recursive: true });
  rmSync(countsFile, { force: true });
  const { status } = await run(command, { inherit: true, env: { TEST_COUNTS: countsFile } });
  let counts;
  try {
    counts = JSON.parse(readFileSync(countsFile, 'utf8'));
  } catch {
    return count(`${name}: the run broke before it ended`, false);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failures.push(`${name}: ${counts.failed}, listed above`);
  else if (counts.passed === 0) count(`${name}: none ran`, false);
  else if (status !== 0) count(`${name}: the run ended with status ${status}`, false);
}

/** One static check; its output is shown only when it fails. */
async function check(name, command) {
  const started = Date.now();
  const { status, output } = await run(command, {});
  if (status !== 0) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  count(name, status === 0);
}

function count(name, ok) {
  if (ok) {
    total.passed += 1;
  } else {
    total.failed += 1;
    failures.push(name);
  }
}

function run(command, { inherit = false, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', inherit ? 'inherit' : 'pipe', inherit ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
