import { type Finding, openFindings } from '../findings.ts';
import { count } from '../text.ts';
import type { ChangeResult } from './against-base.ts';
import type { Direction, PlaceOfChange } from './change.ts';
import type { ComparedChange, Comparison } from './comparison.ts';
import { changeText, directions, effectsOf, titleOf } from './wording.ts';

/** Where a place can be looked at; undefined where there is no such address. */
export type Link = (place: Pick<PlaceOfChange, 'file' | 'range'>) => string | undefined;

/** Everything that differs between two versions, as Markdown: partnership by partnership, what got looser first. */
export function diffMarkdown(
  { comparison, asOf }: Pick<ChangeResult, 'comparison' | 'asOf'>,
  names: { base: string; head: string },
  notes: readonly string[] = [],
  link: Link = () => undefined,
): string {
  const { changes, introduced, fixed, still } = comparison;
  const untold = changes.length === 0 && notes.length > 0;
  const lines = [`### ${untold ? 'Partnerships: not everything can be compared' : headline(comparison)}`];
  for (const note of notes) lines.push('', `> ${plain(note)}`);
  for (const document of documentsOf(comparison)) {
    const rows = changes.filter((change) => change.document === document).sort(byRisk);
    lines.push(...changesBlock(documentLine(document, comparison), rows, comparison, link));
  }
  const told = new Set(changes.flatMap((change) => change.introduced));
  const elsewhere = openFindings(introduced).filter(({ key }) => !told.has(key));
  if (elsewhere.length > 0)
    lines.push('', '**New findings elsewhere**', '', ...elsewhere.map((one) => item(one, link)));
  const counts = [
    count(changes.length, 'change'),
    count(introduced.length, 'new finding'),
    `${fixed.length} fixed`,
    `${still.length} unchanged`,
  ].join(', ');
  return `${[...lines, '', `${counts} · ${plain(names.base)} → ${plain(names.head)} · as of ${asOf}`].join('\n')}\n`;
}

function item(finding: Finding, link: Link): string {
  const { severity, rule, message, file, range } = finding;
  const place = `${file}:${range.start.line + 1}`;
  const url = link(finding);
  return `- **${severity} ${rule}** ${plain(message)} (${url === undefined ? codeSpan(place) : linked(plain(place), url)})`;
}

/** `Partnerships: 1 got riskier`: more exposed by a clause, or by a finding that is an error or a warning. */
export function headline({ changes, introduced, partnerships }: Comparison): string {
  const risky = new Set([
    ...changes.filter(({ direction }) => direction === 'looser').map(({ document }) => document),
    ...openFindings(introduced)
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ document, file }) => document || file),
  ]);
  if (risky.size > 0) return `Partnerships: ${risky.size === 1 ? 'one' : risky.size} got riskier`;
  const better = partnerships.filter(({ before, after }) => before && after && after.score > before.score).length;
  if (better > 0) return `Partnerships: ${better === 1 ? 'one' : better} got healthier, none riskier`;
  return changes.length === 0 ? 'Partnerships: nothing changed' : 'Partnerships: nothing got riskier';
}

/** Documents with changes, those that lost most health first; then partnerships of which the score alone moved. */
export function documentsOf({ changes, partnerships }: Comparison): string[] {
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

/** `**harbour-chat** · health 78 → 64 (healthy → watch)`. */
export function documentLine(document: string, { partnerships }: Comparison): string {
  const { name, aside } = titleOf(document, partnerships);
  return `**${plain(name)}**${aside === undefined ? '' : ` · ${aside}`}`;
}

/** A title and below it a table of changes with what each brings; the title alone where there are none. */
export function changesBlock(
  title: string,
  rows: readonly ComparedChange[],
  comparison: Comparison,
  link: Link = () => undefined,
): string[] {
  if (rows.length === 0) return ['', title];
  const byKey = new Map([...comparison.introduced, ...comparison.fixed].map((finding) => [finding.key, finding]));
  const lines = rows.map((change) => row(change, byKey, link));
  return ['', title, '', '| change | effect |', '|---|---|', ...lines];
}

/** Looser before tighter before neutral, and of those what brings more findings first. */
export function byRisk(a: ComparedChange, b: ComparedChange): number {
  return rank(a.direction) - rank(b.direction) || b.introduced.length - a.introduced.length;
}

function rank(direction: Direction): number {
  return directions.indexOf(direction);
}

function row(change: ComparedChange, byKey: ReadonlyMap<string, Finding>, link: Link): string {
  const effects = [
    change.direction === 'neutral' ? 'neutral' : `**${change.direction}**`,
    ...effectsOf(change, byKey, (state, finding) => effect(state, finding, change)),
  ];
  const text = plain(changeText(change));
  const url = change.anchor && link(change.anchor);
  return `| ${url === undefined ? text : linked(text, url)} | ${effects.join('<br>')} |`;
}

function effect(state: 'new' | 'ends', finding: Finding, { what }: ComparedChange): string {
  // What the change is stands in the row already.
  const message = finding.message.startsWith(what) ? finding.message.replace(/^.*?\.(\s+|$)/, '') : finding.message;
  const head = state === 'new' ? `new ${finding.severity} **${finding.rule}**` : `ends **${finding.rule}**`;
  return message === '' ? head : `${head}: ${plain(shortened(message))}`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 200 ? `${characters.slice(0, 199).join('')}…` : text;
}

/** Parentheses would end the address. */
function linked(text: string, url: string): string {
  return `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Text of users as it was written: no markup, no mention, no reference to an issue, no link comes of it. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]>|~]/g, '\\$&')
    .replace(/(?<=[@#])(?=\w)|(?<=\bhttps?:)(?=\/)|(?<=\bwww)(?=\.)|(?<=GH)(?=-\d)/gi, '\u200b');
}

/** Text between backticks, of which it holds none. */
export function codeSpan(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'")}\``;
}
