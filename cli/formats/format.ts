import { isAbsolute, relative, resolve } from 'node:path';
import type { Finding, Severity } from '../../core/index.ts';
import { severities } from '../../core/index.ts';
import type { Judgement } from '../judge.ts';
import { gitTop, slashed } from '../paths.ts';

/** What formats for other programs know beside the judgement. */
export interface FormatContext {
  /** Folder in which the command runs; paths of the judgement are relative to it. */
  cwd: string;
  /** Version of the tool. */
  version: string;
}

/** Writes a judgement for another program. */
export type Format = (judgement: Judgement, context: FormatContext) => string;

/**
 * A path as services that show a repository know it: relative to its top, with `/`; outside of any repository relative to
 * the folder of the run.
 */
export function repositoryPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  const inTop = relative(gitTop(cwd) ?? cwd, absolute);
  return slashed(inTop.startsWith('..') || isAbsolute(inTop) ? path : inTop);
}

/** Worst first, what is new before what was there, then in the order of files and places. */
export function worstFirst(findings: readonly Finding[], isNew: (finding: Finding) => boolean): Finding[] {
  const rank = (finding: Finding): number => severities.indexOf(finding.severity) * 2 + (isNew(finding) ? 0 : 1);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

/** Whether a finding is new since the base; always, where there is none. */
export function newIn({ comparison }: Judgement): (finding: Finding) => boolean {
  if (!comparison) return () => true;
  const keys = new Set(comparison.introduced.map(({ key }) => key));
  return ({ key }) => keys.has(key);
}

/** Counts as `2 errors, 1 warning`; empty when there is nothing. */
export function countsOf(findings: readonly Finding[]): string {
  const words: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info', hint: 'hint' };
  return severities
    .flatMap((severity) => {
      const found = findings.filter((finding) => finding.severity === severity).length;
      return found === 0 ? [] : [`${found} ${words[severity]}${found === 1 ? '' : 's'}`];
    })
    .join(', ');
}
