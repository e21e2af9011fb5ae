import type { Workspace } from '../check.ts';
import type { Finding, Threshold } from '../findings.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { stateIn } from '../model/state.ts';
import { originText } from '../policy/policies.ts';
import { effectiveNotice, providerNotice, transitionDays } from '../portfolio/provider-notice.ts';
import { rehome, rehomingInputs } from '../portfolio/rehoming.ts';
import { findRule } from '../rules/rules.ts';
import { branchFor, type SchemaNode, schemaAt } from '../schema/shape.ts';
import { offsetAt, type Range, rangeOf } from '../syntax/lines.ts';
import { nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';
import { days, number, percent } from '../text.ts';
import { describeReference } from './describe-reference.ts';
import { type Located, locate, scalarOf } from './locate.ts';
import { code, plain } from './markdown.ts';

/** What an editor shows over a place, as Markdown. */
export interface Hover {
  markdown: string;
  range: Range;
}

/** The hover at an offset of a file, or undefined where there is nothing to say. */
export function hoverAt(
  workspace: Workspace,
  source: SourceFile,
  offset: number,
  findings: readonly Finding[],
): Hover | undefined {
  for (const document of source.documents) {
    const located = locate(document.syntax.root, offset);
    if (!located) continue;
    const schema = schemaAt(document.kind, located.path);
    if (!schema) return undefined;
    const value = scalarOf(nodeAt(document.syntax.root, located.path));
    const range = rangeOf(source.syntax.lineStarts, located.span);
    const parts = [
      headline(document, located, schema),
      meaningOf(document, schema, located.onKey ? undefined : value),
      describeReference(workspace, document, located.path),
      isProviderNotice(located.path) ? rehomingSum(document) : undefined,
      rulesAt(findings, source, offset),
      document.kind === 'Policy' ? ruleOf(value) : undefined,
    ];
    return { markdown: parts.filter((part) => part !== undefined && part !== '').join('\n\n'), range };
  }
  return undefined;
}

/** **Title** · clause, then the description; an example where it helps. */
function headline(document: DefinitionDocument, located: Located, schema: SchemaNode): string {
  const value = nodeAt(document.syntax.root, located.path);
  const form = value ? resolveAlias(value).type : 'scalar';
  const shown = branchFor(document.kind, schema, form);
  const clause = clauseOf(document, located.path);
  const example = shown.examples?.find((candidate) => candidate === null || typeof candidate !== 'object');
  const lines = [
    `**${shown.title ?? String(located.path.at(-1))}**${clause ? ` · ${plain(clause)}` : ''}`,
    shown.description ?? '',
  ];
  if (located.onKey && example !== undefined) lines.push(`Example: ${code(String(example))}`);
  return lines.filter(Boolean).join('\n\n');
}

/** The clause beside the field, or beside the nearest block around it. */
function clauseOf(document: DefinitionDocument, path: Path): string | undefined {
  if (path.at(-1) === 'source') return undefined;
  for (let length = path.length - 1; length > 0; length--) {
    const source = scalarOf(nodeAt(document.syntax.root, [...path.slice(0, length), 'source']));
    if (typeof source === 'string' && path[0] !== 'kpis') return source;
  }
  return undefined;
}

/** What one of several words means; all of them on the key. */
function meaningOf(document: DefinitionDocument, schema: SchemaNode, value: unknown): string | undefined {
  if (value === 'unknown') return '`unknown`: asked and not known.';
  const branch = branchFor(document.kind, schema, 'scalar');
  if (!branch.enum) return undefined;
  const at = branch.enum.indexOf(value);
  if (at >= 0) return `${code(String(value))}: ${branch.enumDescriptions?.[at] ?? ''}`;
  return branch.enum
    .map((word, index) => `- ${code(String(word))}: ${branch.enumDescriptions?.[index] ?? ''}`)
    .join('\n');
}

function isProviderNotice(path: Path): boolean {
  const pointer = path.join('.');
  return (
    pointer === 'termination.byProvider.forConvenience.notice' ||
    pointer === 'headcount.hiringPerWeek' ||
    pointer === 'termination.byProvider.forConvenience'
  );
}

/** How long re-homing takes, line by line; what was assumed is in italics. */
function rehomingSum(document: DefinitionDocument): string | undefined {
  if (!isKind(document, 'Partnership')) return undefined;
  const { data } = document.held;
  const state = stateIn(document.syntax.root, document.held);
  const read = rehomingInputs(data, state);
  if (!('inputs' in read))
    return read.needs.length > 0
      ? `How long re-homing takes is not known: it needs ${read.needs.map(code).join(', ')}.`
      : undefined;
  const result = rehome(read.inputs);
  if (result.days === undefined) return `Re-homing is not possible: ${result.sum}`;
  const { agents, trainingYield } = read.inputs;
  const rows = result.parts.map(
    (part) =>
      `| ${part.assumed ? `*${part.name}*` : part.name} | ${part.assumed ? `*${number(part.days)}*` : number(part.days)} |`,
  );
  const way = providerNotice(data, state).ways.find((candidate) => candidate.service === undefined);
  const transition = transitionDays(data, state);
  const effective = way && effectiveNotice(way, transition);
  const yieldText = trainingYield.assumed ? `*${percent(trainingYield.value)}*` : percent(trainingYield.value);
  return [
    `Re-homing ${number(agents)} agents needs **${days(result.days)}**${result.need ? `: ${number(result.need)} starts at ${yieldText} training yield, ${number(result.perWeek)} a week` : ''}.`,
    ['| | days |', '| --- | ---: |', ...rows, `| **together** | **${number(result.days)}** |`].join('\n'),
    result.assumptions.length > 0 ? `In italics: assumed. ${result.assumptions.join(' ')}` : '',
    effective === undefined
      ? ''
      : `Effective notice: ${days(effective)} (${number(way?.notice?.days ?? 0)} of notice + ${number(transition.days ?? 0)} of transition service).`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The rules that have something to say here: how severe it is, the limits, and who set both. */
function rulesAt(findings: readonly Finding[], source: SourceFile, offset: number): string | undefined {
  const { lineStarts, text } = source.syntax;
  const here = findings.filter(({ range }) => {
    const [start, end] = [range.start, range.end].map((place) => offsetAt(lineStarts, place, text.length));
    return start !== undefined && end !== undefined && start <= offset && offset <= end;
  });
  if (here.length === 0) return undefined;
  return here
    .map((finding) => {
      const set = finding.severityFrom.findLast(({ by }) => by === 'policy')?.setBy;
      const severity = finding.waived ? `waived until ${finding.waived.until}` : finding.severity;
      const head = `${code(finding.rule)} ${severity}${set ? ` (${plain(originText(set))})` : ''}: ${findRule(finding.rule)?.summary ?? finding.name}`;
      return [head, ...finding.thresholds.map((threshold) => `- ${limit(threshold)}`)].join('\n');
    })
    .join('\n\n');
}

/** `notice 120 days (house, policy.partnership.yaml:7; built-in default 90)`: who set a limit. */
function limit({ name, value, unit, setBy, default: builtIn }: Threshold): string {
  const amount = [number(value, 2), unit].filter(Boolean).join(' ');
  const instead = setBy ? `; built-in default ${number(builtIn, 2)}` : '';
  return `${name} ${plain(amount)} (${plain(originText(setBy))}${instead})`;
}

/** In a policy: what the named rule asks. */
function ruleOf(value: unknown): string | undefined {
  const rule = typeof value === 'string' && /^PC\d{3}$/.test(value) ? findRule(value) : undefined;
  return (
    rule &&
    `**${rule.id} ${rule.name}** · ${rule.severity} · from ${rule.from}\n\n${rule.summary}\n\n${plain(rule.condition)}`
  );
}
