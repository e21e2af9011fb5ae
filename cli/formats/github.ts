import { appendFileSync } from 'node:fs';
import { type Finding, openFindings, type Severity } from '../../core/index.ts';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../unreadable.ts';
import { countsOf, type Format, newIn, repositoryPath, worstFirst } from './format.ts';
import { markdown } from './markdown.ts';

/**
 * Workflow commands that GitHub shows as annotations on the changed lines
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). A step shows at most ten of each level, so
 * the worst come first and the rest is counted; the job summary, where the runner asks for one, has them all.
 */
export const github: Format = (judgement, context) => {
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) {
    try {
      appendFileSync(summary, markdown(judgement, context));
    } catch (error) {
      throw new UsageError(`The job summary cannot be written to ${summary}: ${reasonOf(error)}.`);
    }
  }
  const findings = worstFirst(openFindings(judgement.result.findings), newIn(judgement));
  const lines: string[] = [];
  for (const level of ['error', 'warning', 'notice'] as const) {
    const own = findings.filter(({ severity }) => levels[severity] === level);
    // One place is kept for saying how many are not shown.
    const room = level === 'notice' ? most - 1 : most;
    for (const finding of own.slice(0, room)) lines.push(annotation(level, finding, context.cwd));
  }
  const shown = lines.length;
  if (shown < findings.length) {
    const left = `${countsOf(findings)} in all, of which GitHub shows ${shown} beside the lines, the worst first. The job summary and the log have all of them.`;
    lines.push(`::notice title=${property('Partnership as Code')}::${data(left)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
};

/** Annotations of each level that a step shows (actions/toolkit, docs/problem-matchers.md: limitations). */
const most = 10;

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function annotation(level: string, { file, range, rule, name, message, why }: Finding, cwd: string): string {
  const { start, end } = range;
  const place = [`file=${property(repositoryPath(file, cwd))}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
  // Columns hold within one line only.
  if (start.line === end.line) place.push(`col=${start.character + 1}`, `endColumn=${Math.max(end.character, 1)}`);
  place.push(`title=${property(`${rule} ${name}`)}`);
  return `::${level} ${place.join(',')}::${data(why === '' ? message : `${message}\n${why}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
