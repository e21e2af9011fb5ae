import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyBaseline, type Baseline, baselineText, nextBaseline, readBaseline } from '../core/index.ts';
import { count } from '../core/text.ts';
import { UsageError } from './errors.ts';
import type { Judgement } from './judge.ts';
import { reasonOf } from './unreadable.ts';

export interface BaselineOptions {
  /** File whose findings are known and fail nothing. */
  baseline?: string;
  /** File to write; over an old one only what is gone is taken out. */
  writeBaseline?: string;
  /** With `writeBaseline`: add what is new, too. */
  acceptNew?: boolean;
}

/** Marks what is known, and writes the baseline where that was asked for. Returns sentences to say on standard error. */
export function withBaseline(
  judgement: Judgement,
  options: BaselineOptions,
  cwd: string,
): { judgement: Judgement; notes: string[] } {
  if (options.acceptNew && options.writeBaseline === undefined)
    throw new UsageError('--accept-new goes with --write-baseline FILE.');
  const notes: string[] = [];
  let { findings } = judgement.result;
  if (options.baseline !== undefined) {
    const applied = applyBaseline(findings, readFrom(options.baseline, cwd));
    findings = applied.findings;
    if (applied.stale.length > 0) {
      notes.push(
        `${count(applied.stale.length, 'finding')} of ${options.baseline} ${applied.stale.length === 1 ? 'is' : 'are'} gone; --write-baseline ${options.baseline} takes ${applied.stale.length === 1 ? 'it' : 'them'} out.`,
      );
    }
  }
  if (options.writeBaseline !== undefined)
    notes.push(write(judgement, options.writeBaseline, options.acceptNew === true, cwd));
  return { judgement: { ...judgement, result: { ...judgement.result, findings } }, notes };
}

function readFrom(file: string, cwd: string): Baseline {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`The baseline ${file} cannot be read: ${reasonOf(error)}.`);
  }
  const baseline = readBaseline(text);
  if (typeof baseline === 'string') throw new UsageError(`${file} is no baseline: ${baseline}.`);
  return baseline;
}

function write(judgement: Judgement, file: string, acceptNew: boolean, cwd: string): string {
  const path = resolve(cwd, file);
  const old = existsSync(path) ? readFrom(file, cwd) : undefined;
  const next = nextBaseline(judgement.result.findings, old, acceptNew);
  try {
    writeFileSync(path, baselineText(next));
  } catch (error) {
    throw new UsageError(`The baseline ${file} cannot be written: ${reasonOf(error)}.`);
  }
  const left = judgement.result.findings.filter(({ waived }) => waived === undefined).length - next.findings.length;
  const news =
    left > 0
      ? ` ${count(left, 'new finding')} ${left === 1 ? 'was' : 'were'} left out; --accept-new takes ${left === 1 ? 'it' : 'them'} in.`
      : '';
  return `${file} holds ${count(next.findings.length, 'finding')}${old ? `, ${old.findings.length} before` : ''}.${news}`;
}
