/**
 * `npm run bench`: how far the product is from the floor, measured side by side in one run. Ratios decide; the milliseconds
 * are there to be read, and differ between machines.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { check } from '../../core/index.ts';
import { definition, type Size, sizes } from './definitions.ts';
import { benchServers } from './servers.ts';

const root = join(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.cjs');
const asOf = '2026-11-22';
const many = 1000;
/** As many as nobody looks at one by one. */
const lots = 10_000;
if (!existsSync(cli)) {
  console.error('dist/cli.cjs is missing: npm run build');
  process.exit(2);
}

type Row = readonly [work: string, ms: number, floor: string, floorMs: number];
const rows: Row[] = [];
const folder = mkdtempSync(join(tmpdir(), 'partnership-bench-'));
try {
  rows.push(...coldStarts(), ...inProcess(), ...portfolios());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
for (const size of Object.keys(sizes) as Size[]) {
  const text = definition(size);
  const findings = check({ files: [{ path: 'bench.partnership.yaml', text }], asOf }).findings;
  const rules = [...new Set(findings.map((finding) => finding.rule))].sort().slice(0, 8).join(' ');
  console.log(
    `${size}: ${text.split('\n').length} lines, ${Math.round(text.length / 1024)} kB, ${findings.length} findings (${rules})`,
  );
}
const widths = [44, 10, 34, 10, 8] as const;
const line = (cells: readonly string[]) =>
  console.log(
    cells
      .map((cell, at) => (at % 2 === 0 && at < 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
console.log('');
line(['work', 'ms', 'floor', 'ms', 'ratio']);
for (const [work, ms, floor, floorMs] of rows)
  line([work, ms.toFixed(1), floor, floorMs.toFixed(1), `${(ms / floorMs).toFixed(2)} ×`]);

await benchServers();

/** The command line as a process. The two are run in turn, so that a slow moment of the machine hits both. */
function coldStarts(): Row[] {
  const one = join(folder, 'one');
  const all = join(folder, 'all');
  mkdirSync(one);
  mkdirSync(all);
  writeFileSync(join(one, 'bench.partnership.yaml'), definition('S'));
  for (let index = 0; index < many; index += 1) {
    writeFileSync(join(all, `bench-${index}.partnership.yaml`), definition('S', index));
  }
  const nothing: number[] = [];
  const single: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    nothing.push(spawned('-e', '0'));
    single.push(checked(one));
  }
  const whole = [checked(all), checked(all), checked(all)];

  const texts = Array.from({ length: many }, (_, index) => definition('S', index));
  const data = texts.map((text) => JSON.stringify(parse(text)));
  const jsonMs = median(times(5, () => data.map((text) => JSON.parse(text))));
  const yamlMs = median(times(3, () => texts.map((text) => parseDocument(text))));
  return [
    ['command line, one S file', median(single), 'node -e 0', median(nothing)],
    [`command line, ${many} S files`, median(whole), `yaml, ${many} S files, in process`, yamlMs],
    [`command line, ${many} S files`, median(whole), `JSON.parse, ${many} S files`, jsonMs],
  ];
}

/** What looks at all partnerships together, beside a check of the same files. Each of them has agents who can be missed. */
function portfolios(): Row[] {
  const all = join(folder, 'lots');
  mkdirSync(all);
  for (let index = 0; index < lots; index += 1) {
    const text = definition('S', index).replaceAll(/^ {2}- channel: .+$/gm, '$&\n    headcount: 40');
    writeFileSync(join(all, `bench-${index}.partnership.yaml`), text);
  }
  const checkMs = checked(all);
  const work = {
    portfolio: ['portfolio', all],
    'simulate exit': ['simulate', 'exit', 'provider-1', all],
  };
  return Object.entries(work).map(
    ([name, args]): Row => [
      `${name}, ${lots} S files`,
      spawned(cli, ...args, '--as-of', asOf),
      'check of the same files',
      checkMs,
    ],
  );
}

/** Milliseconds that a process takes; what it prints goes nowhere. */
function spawned(...args: string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

function checked(path: string): number {
  return spawned(cli, 'check', path, '--fail-on', 'never', '--as-of', asOf);
}

/** The engine itself, warm, after a change at the end of the text. */
function inProcess(): Row[] {
  return (Object.keys(sizes) as Size[]).map((size) => {
    const rounds = { S: 40, M: 15, L: 5 }[size];
    const text = definition(size);
    let edit = 0;
    const edited = () => text.replace('notice: 30 days', `notice: ${30 + (edit++ % 50)} days`);
    const engine = () => check({ files: [{ path: 'bench.partnership.yaml', text: edited() }], asOf });
    const reader = () => parseDocument(edited());
    times(3, engine);
    times(3, reader);
    return [
      `engine, warm, ${size}`,
      median(times(rounds, engine)),
      `yaml parseDocument, ${size}`,
      median(times(rounds, reader)),
    ];
  });
}

function times(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
