import type { Comparison, Finding } from '../../core/index.ts';
import type { Judgement } from '../judge.ts';
import { changeText, healthMove } from '../text/diff.ts';
import { countsOf, type Format, type FormatContext, newIn, open, repositoryPath, worstFirst } from './format.ts';
import { marker } from './marker.ts';

type ComparedChange = Comparison['changes'][number];

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
  const fresh = open(introduced);
  const documents = orderOf(comparison);
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
      lines.push(...block(title, rows.slice(0, shown), comparison));
      room -= rows.length === 0 ? 1 : shown + 3;
      if (shown < rows.length) folded.push(...block(title, rows.slice(shown), comparison));
    } else folded.push(...block(title, rows, comparison));
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
  const findings = worstFirst(open(judgement.result.findings), () => true);
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

/** `Partnerships: 1 got riskier`: more exposed by a clause, or by a finding that is an error or a warning. */
function headline({ changes, introduced, partnerships }: Comparison): string {
  const risky = new Set([
    ...changes.filter(({ direction }) => direction === 'looser').map(({ document }) => document),
    ...open(introduced)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ document, file }) => document || file),
  ]);
  if (risky.size > 0) return `Partnerships: ${risky.size === 1 ? 'one' : risky.size} got riskier`;
  const better = partnerships.filter(({ before, after }) => before && after && after.score > before.score).length;
  if (better > 0) return `Partnerships: ${better === 1 ? 'one' : better} got healthier, none riskier`;
  return changes.length === 0 ? 'Partnerships: nothing changed' : 'Partnerships: nothing got riskier';
}

/** Documents with changes, those that lost most health first; then partnerships of which the score alone moved. */
function orderOf({ changes, partnerships }: Comparison): string[] {
  const loss = (document: string): number => {
    const one = partnerships.find(({ partnership }) => `Partnership/${partnership}` === document);
    return (one?.before?.score ?? 0) - (one?.after?.score ?? one?.before?.score ?? 0);
  };
  const changed = [...new Set(changes.map(({ document }) => document))];
  const moved = partnerships
    .filter(({ before, after }) => before?.score !== after?.score)
    .map(({ partnership }) => `Partnership/${partnership}`)
    .filter((document) => !changed.includes(document));
  return [...changed, ...moved].sort((a, b) => loss(b) - loss(a));
}

function documentLine(document: string, { partnerships }: Comparison): string {
  const [kind = '', ...rest] = document.split('/');
  const name = `**${plain(rest.join('/'))}**`;
  const one = kind === 'Partnership' ? partnerships.find((other) => other.partnership === rest.join('/')) : undefined;
  if (one) return `${name} · ${healthMove(one)}`;
  return kind === 'Partnership' ? name : `${name} · ${kind}`;
}

function block(title: string, rows: readonly ComparedChange[], comparison: Comparison): string[] {
  if (rows.length === 0) return ['', title];
  const byKey = new Map([...comparison.introduced, ...comparison.fixed].map((finding) => [finding.key, finding]));
  return ['', title, '', '| change | effect |', '|---|---|', ...rows.map((change) => row(change, byKey))];
}

const risk: readonly ComparedChange['direction'][] = ['looser', 'tighter', 'neutral'];

function byRisk(a: ComparedChange, b: ComparedChange): number {
  return risk.indexOf(a.direction) - risk.indexOf(b.direction) || b.introduced.length - a.introduced.length;
}

function row(change: ComparedChange, byKey: ReadonlyMap<string, Finding>): string {
  const effects = [
    change.direction === 'neutral' ? 'neutral' : `**${change.direction}**`,
    ...change.introduced.flatMap((key) => effect('new', byKey.get(key), change)),
    ...change.fixed.flatMap((key) => effect('ends', byKey.get(key), change)),
  ];
  return `| ${plain(changeText(change))} | ${effects.join('<br>')} |`;
}

function effect(state: 'new' | 'ends', finding: Finding | undefined, { what }: ComparedChange): string[] {
  if (!finding) return [];
  // What the change is stands in the row already.
  const message = finding.message.startsWith(what) ? finding.message.replace(/^.*?\.(\s+|$)/, '') : finding.message;
  const head = state === 'new' ? `new ${finding.severity} **${finding.rule}**` : `ends **${finding.rule}**`;
  return [message === '' ? head : `${head}: ${plain(shortened(message))}`];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 200 ? `${characters.slice(0, 199).join('')}…` : text;
}

function item(finding: Finding, { cwd }: FormatContext): string {
  const { severity, rule, message, file, range } = finding;
  return `- **${severity} ${rule}** ${plain(message)} (${code(`${repositoryPath(file, cwd)}:${range.start.line + 1}`)})`;
}

function allFindings(judgement: Judgement, context: FormatContext): string[] {
  const findings = worstFirst(open(judgement.result.findings), newIn(judgement));
  if (findings.length === 0) return [];
  return details(`All findings (${countsOf(findings)})`, ['', ...findings.map((one) => item(one, context))]);
}

function notes({ mistakes, result, base }: Judgement): string[] {
  const lines = mistakes.map((text) => `> ${plain(text)}`);
  const foot = [base === undefined ? '' : `compared with ${plain(base)}`, `as of ${result.asOf}`].filter(Boolean);
  return [...(lines.length > 0 ? ['', ...lines] : []), '', `<sub>${foot.join(' · ')}</sub>`];
}

function details(title: string, lines: readonly string[]): string[] {
  return ['', `<details><summary>${title}</summary>`, ...(lines[0] === '' ? lines : ['', ...lines]), '', '</details>'];
}

/** Text of users as it was written: no markup, no mention, no reference to an issue, no link comes of it. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]>|~]/g, '\\$&')
    .replace(/(?<=[@#])(?=\w)|(?<=\bhttps?:)(?=\/)|(?<=\bwww)(?=\.)|(?<=GH)(?=-\d)/gi, '\u200b');
}

/** Text between backticks, of which it holds none. */
function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}
