import {
  byRisk,
  changesBlock,
  codeSpan,
  documentLine,
  documentsOf,
  headline,
  plain,
} from '../../core/diff/markdown.ts';
import { type Comparison, type Finding, openFindings } from '../../core/index.ts';
import type { Judgement } from '../judge.ts';
import { countsOf, type Format, type FormatContext, newIn, repositoryPath, worstFirst } from './format.ts';
import { marker } from './marker.ts';

/** Lines of a comment that are seen without unfolding anything. */
const visible = 12;

/** A comment for a pull request: what got riskier and why in a few lines, all the rest folded. */
export const markdown: Format = (judgement, context) => {
  const lines =
    judgement.comparison === undefined
      ? withoutBase(judgement, context)
      : withBase(judgement, judgement.comparison, context);
  return `${[marker, ...lines].join('\n')}\n`;
};

function withBase(judgement: Judgement, comparison: Comparison, context: FormatContext): string[] {
  const { introduced, fixed, still, changes } = comparison;
  const fresh = openFindings(introduced);
  const documents = documentsOf(comparison);
  const lines = [`### ${headline(comparison)}`];
  const folded: string[] = [];
  // The heading, an empty line before the counts, and the counts.
  let room = visible - 3;
  for (const document of documents) {
    const rows = changes.filter((change) => change.document === document).sort(byRisk);
    const title = documentLine(document, comparison);
    // Its title, the head of the table, and at least one row.
    const shown = Math.min(rows.length, room - 3);
    if (shown >= 1 || (rows.length === 0 && room >= 1)) {
      lines.push(...changesBlock(title, rows.slice(0, shown), comparison));
      room -= rows.length === 0 ? 1 : shown + 3;
      if (shown < rows.length) folded.push(...changesBlock(title, rows.slice(shown), comparison));
    } else folded.push(...changesBlock(title, rows, comparison));
  }
  const counts = `${fresh.length} new ${fresh.length === 1 ? 'finding' : 'findings'}, ${fixed.length} fixed, ${still.length} unchanged.`;
  const risky = fresh.some(({ severity }) => severity === 'error' || severity === 'warning');
  lines.push('', `${counts}${risky ? ' To accept a risk, add a waiver with a reason and an end date.' : ''}`);
  const told = new Set(changes.flatMap((change) => change.introduced));
  const elsewhere = fresh.filter(({ key }) => !told.has(key));
  if (folded.length > 0) lines.push(...details(`More changes`, folded));
  if (elsewhere.length > 0)
    lines.push(
      ...details(
        `New findings elsewhere (${elsewhere.length})`,
        elsewhere.map((one) => item(one, context)),
      ),
    );
  return [...lines, ...allFindings(judgement, context), ...notes(judgement)];
}

function withoutBase(judgement: Judgement, context: FormatContext): string[] {
  const findings = worstFirst(openFindings(judgement.result.findings), () => true);
  const counts = countsOf(findings);
  const room = visible - 3;
  const shown = findings.slice(0, findings.length > room ? room - 1 : room);
  return [
    `### Partnerships: ${counts === '' ? 'no findings' : counts}`,
    '',
    ...shown.map((one) => item(one, context)),
    ...(shown.length < findings.length ? ['', `And ${findings.length - shown.length} more.`] : []),
    ...(shown.length < findings.length ? allFindings(judgement, context) : []),
    ...notes(judgement),
  ];
}

function item(finding: Finding, { cwd }: FormatContext): string {
  const { severity, rule, message, file, range } = finding;
  return `- **${severity} ${rule}** ${plain(message)} (${codeSpan(`${repositoryPath(file, cwd)}:${range.start.line + 1}`)})`;
}

function allFindings(judgement: Judgement, context: FormatContext): string[] {
  const findings = worstFirst(openFindings(judgement.result.findings), newIn(judgement));
  if (findings.length === 0) return [];
  return details(`All findings (${countsOf(findings)})`, ['', ...findings.map((one) => item(one, context))]);
}

function notes({ mistakes, result, base }: Judgement): string[] {
  const lines = mistakes.map((text) => `> ${plain(text)}`);
  const foot = [base === undefined ? '' : `compared with ${plain(base)}`, `as of ${result.asOf}`].filter(Boolean);
  return [...(lines.length > 0 ? ['', ...lines] : []), '', `<sub>${foot.join(' · ')}</sub>`];
}

/** Characters of what is folded in one place: three of them fit into a comment, of which GitHub takes 65,536. */
const mostFolded = 17_000;

function details(title: string, lines: readonly string[]): string[] {
  let room = mostFolded;
  const shown = lines.filter((line) => {
    room -= line.length + 1;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  return [
    '',
    `<details><summary>${title}</summary>`,
    ...(shown[0] === '' ? shown : ['', ...shown]),
    ...(left > 0 ? ['', `… and ${left} more lines: the log has all of them.`] : []),
    '',
    '</details>',
  ];
}
