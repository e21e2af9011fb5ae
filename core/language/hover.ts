import type { CheckResult, Workspace } from '../check.ts';
import type { Finding } from '../findings.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { branchFor, type SchemaNode } from '../schema/shape.ts';
import { fieldAt } from '../schema/words.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { nodeAt, type Path, resolveAlias } from '../syntax/tree.ts';
import { describeReference } from './describe-reference.ts';
import { cadenceFacts } from './hover/cadence.ts';
import { dateFacts } from './hover/date.ts';
import { ruleOf, rulesAt } from './hover/findings.ts';
import { headcountFacts } from './hover/headcount.ts';
import { kpiFacts } from './hover/kpi.ts';
import { personFacts } from './hover/person.ts';
import type { HoverPlace } from './hover/place.ts';
import { proposedFacts } from './hover/proposed.ts';
import { rehomingFacts } from './hover/rehoming.ts';
import { shareFacts } from './hover/share.ts';
import { type Located, locate, scalarOf } from './locate.ts';
import { code, plain } from './markdown.ts';

/** What is worked out about a place, one file for each subject. */
const facts: readonly ((place: HoverPlace) => string | undefined)[] = [
  proposedFacts,
  shareFacts,
  headcountFacts,
  rehomingFacts,
  kpiFacts,
  personFacts,
  dateFacts,
  cadenceFacts,
];

/** What an editor shows over a place, as Markdown. */
export interface Hover {
  markdown: string;
  range: Range;
}

/**
 * The hover at an offset of a file, or undefined where there is nothing to say. `base` is the workspace as it was at the last
 * commit, where that is known.
 */
export function hoverAt(
  workspace: Workspace,
  source: SourceFile,
  offset: number,
  findings: readonly Finding[],
  base?: CheckResult,
): Hover | undefined {
  for (const document of source.documents) {
    const located = locate(document.syntax.root, offset);
    if (!located) continue;
    const schema = fieldAt(document.kind, located.path);
    if (!schema) return undefined;
    const value = scalarOf(nodeAt(document.syntax.root, located.path));
    const range = rangeOf(source.syntax.lineStarts, located.span);
    const { path, onKey } = located;
    const place: HoverPlace = { workspace, source, document, path, onKey, value, offset, ...(base ? { base } : {}) };
    const parts = [
      headline(document, located, schema),
      meaningOf(document, schema, onKey ? undefined : value),
      describeReference(workspace, document, path),
      ...facts.map((fact) => fact(place)),
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
