import type { Fix, RawFinding } from '../findings.ts';
import { rule as PC007 } from '../rules/reading/PC007-required-missing.ts';
import { rule as PC020 } from '../rules/reading/PC020-version-unsupported.ts';
import { rule as PC033 } from '../rules/reading/PC033-proposal-unreadable.ts';
import { report } from '../rules/reading/report.ts';
import { lineEndOf } from '../syntax/lines.ts';
import { usesAlong, writtenPath } from '../syntax/places.ts';
import {
  entryOf,
  nodeAt,
  type Path,
  resolveAlias,
  type Span,
  type SyntaxFile,
  type SyntaxNode,
  spanAt,
} from '../syntax/tree.ts';
import { number, quoted } from '../text.ts';
import { explainKey } from './explain-key.ts';
import type { Mistake, Verdict } from './mistakes/mistake.ts';
import { valueMistake } from './mistakes/value.ts';
import { branchFor, type Kind, leafNameAt } from './shape.ts';
import { pathOf, type SchemaError } from './validate.ts';
import { exampleOf, fieldAt, heldPath, inSentence, kindNoun, labelOf, silentUntilRead } from './words.ts';

/** Findings for what the schema refuses, one per mistake, and the paths whose values must not reach a rule. */
export interface Explained {
  findings: RawFinding[];
  invalid: Path[];
}

/** More findings than this in one document help nobody; the rest is counted in one more. */
const MOST = 200;

/** A document whose values the schema refused in part. */
interface Subject {
  kind: Kind;
  root: SyntaxNode;
  file: SyntaxFile;
  document: number;
  texts: () => readonly string[];
}

/** Turns schema errors into findings on the exact key or value. Nothing is said of what stands at or below `damaged`. */
export function explainSchemaErrors(
  kind: Kind,
  errors: readonly SchemaError[],
  value: unknown,
  root: SyntaxNode,
  document: number,
  file: SyntaxFile,
  damaged: readonly Path[] = [],
): Explained {
  const subject: Subject = { kind, root, file, document, texts: textsOf(value) };
  const invalid: Path[] = [...damaged];
  const findings: RawFinding[] = [];
  const meant = new Set<string>();
  const isDamaged = (path: Path): boolean =>
    damaged.some((place) => place.every((part, index) => path[index] === part));
  const located = errors
    .map((error) => ({ error, path: pathOf(value, error.instancePath) }))
    .filter(({ path }) => !isDamaged(path));

  for (const { error, path } of located) {
    if (error.keyword !== 'additionalProperties') continue;
    const { finding, meant: name } = keyFinding(subject, path, String(error.params.additionalProperty));
    if (finding) findings.push(finding);
    // A misspelt name is one mistake: what it was meant for is neither missing nor absent.
    if (name !== undefined) {
      meant.add(JSON.stringify([...path, name]));
      invalid.push([...path, name]);
    }
  }
  for (const { error, path } of located) {
    if (error.keyword === 'additionalProperties') continue;
    if (error.keyword === 'required') {
      const missing = [...path, String(error.params.missingProperty)];
      if (!meant.has(JSON.stringify(missing)) && !isDamaged(missing)) findings.push(requiredFinding(subject, missing));
      // An entry without its id is one mistake: whatever refers to it leads to nothing until then.
      invalid.push(missing);
      continue;
    }
    invalid.push(path);
    findings.push(valueFinding(subject, path, error));
  }
  return { findings: withoutEchoes(findings, subject), invalid };
}

function keyFinding(
  { kind, root, document }: Subject,
  path: Path,
  name: string,
): { finding?: RawFinding; meant?: string } {
  const node = nodeAt(root, path);
  const map = node && resolveAlias(node);
  if (map?.type !== 'map') return {};
  const entry = entryOf(map, name);
  if (!entry) return {};
  const properties = propertiesAt(kind, path);
  const { rule, message, why, fixes, meant } = explainKey(
    kind,
    path,
    entry,
    properties,
    (other) => entryOf(map, other) !== undefined,
  );
  const finding = report(rule, {
    message,
    why,
    document,
    path: [...path, name],
    onKey: true,
    span: { start: entry.key.start, end: entry.key.end },
    fixes,
  });
  return { finding, ...(meant === undefined ? {} : { meant }) };
}

/** The names that the block at a path may have; under `proposed.value` those of the block beside it. */
function propertiesAt(kind: Kind, path: Path): NonNullable<ReturnType<typeof branchFor>['properties']> {
  const proposing = path.at(-1) === 'value' && path.at(-2) === 'proposed';
  const schema = fieldAt(kind, proposing ? path.slice(0, -2) : path);
  const properties = (schema && branchFor(kind, schema, 'map').properties) ?? {};
  return proposing
    ? Object.fromEntries(Object.entries(properties).filter(([, property]) => !property.$ref?.includes('/every.')))
    : properties;
}

function requiredFinding({ kind, document }: Subject, path: Path): RawFinding {
  const name = String(path.at(-1));
  const label = labelOf(kind, path);
  if (path.length === 1 && name === 'version') {
    const fix: Fix = { title: 'Add version: 1', operations: [{ do: 'set', path, value: 1 }], preferred: true };
    return report(PC020, {
      message: 'The version of the language is not stated; there is version 1.',
      why: 'The version says by which words a definition is read.',
      document,
      path,
      fixes: [fix],
    });
  }
  const parent = path.length === 1 ? kindNoun(kind) : inSentence(labelOf(kind, path.slice(0, -1)));
  const example = exampleOf(kind, fieldAt(kind, path));
  return report(PC007, {
    message: `${quoted(name)} is not stated${path.length === 1 ? '' : ' here'}; every ${parent} needs it.`,
    why: `Without it nothing can refer to it.${example === undefined ? '' : ` An example: ${example}.`}`,
    document,
    path,
    fixes: [
      {
        title: `Add ${name} as TODO`,
        operations: [{ do: 'set', path, value: `TODO ${inSentence(label)}` }],
        preferred: true,
      },
    ],
  });
}

function valueFinding(subject: Subject, path: Path, error: SchemaError): RawFinding {
  const { kind, root, file, document } = subject;
  const written = nodeAt(root, path) ?? root;
  const node = resolveAlias(written);
  const schema = fieldAt(kind, path) ?? {};
  const mistake: Mistake = {
    kind,
    path: heldPath(path),
    label: labelOf(kind, path),
    schema: branchFor(kind, schema, node.type),
    leaf: leafNameAt(kind, heldPath(path)),
    example: exampleOf(kind, schema),
    keyword: error.keyword,
    params: error.params,
    node,
    value: node.type === 'scalar' ? node.value : undefined,
    written: file.text.slice(node.start, node.end),
    after: file.text.slice(node.end, lineEndOf(file.text, node.end)).replace(/^\s*:/, ''),
    texts: subject.texts,
  };
  const verdict = valueMistake(mistake);
  const proposed = heldPath(path).length !== path.length;
  return report(proposed ? PC033 : verdict.rule, {
    message: proposed ? `What is proposed cannot be read: ${verdict.message}` : verdict.message,
    why: verdict.why ?? silentUntilRead,
    document,
    path,
    fixes: (verdict.ways ?? []).map((way) => fixOf(subject, path, node, way)),
  });
}

/** Writes the value where the wrong one was written, so that an alias stays an alias. */
function fixOf({ root }: Subject, path: Path, node: SyntaxNode, way: NonNullable<Verdict['ways']>[number]): Fix {
  const at = node.end > node.start ? writtenPath(root, path) : path;
  return {
    title: way.title,
    operations: [{ do: 'set', path: at, value: way.value }],
    ...(way.preferred ? { preferred: true } : {}),
  };
}

/** A value that is used in several places was written once: one finding, with the uses beside it. Capped. */
function withoutEchoes(findings: readonly RawFinding[], { root, document }: Subject): RawFinding[] {
  const first = new Map<string, { finding: RawFinding; span: Span; uses: Map<number, Span> }>();
  for (const finding of findings) {
    const span = finding.span ?? spanAt(root, finding.path, finding.onKey);
    const place = `${finding.rule} ${span.start} ${span.end} ${finding.path.at(-1)}`;
    const known = first.get(place) ?? { finding, span, uses: new Map() };
    first.set(place, known);
    for (const use of usesAlong(root, finding.path)) known.uses.set(use.start, use);
  }
  const kept = [...first.values()].sort((a, b) => a.span.start - b.span.start);
  const result = kept.slice(0, MOST).map(({ finding, uses }) => {
    const related = [...uses.values()].slice(0, 20).map((span) => ({ document, path: [], span, message: 'used here' }));
    return related.length === 0 ? finding : { ...finding, related: [...(finding.related ?? []), ...related] };
  });
  const next = kept[MOST];
  if (next) {
    const { fixes: _, ...finding } = next.finding;
    result.push({
      ...finding,
      message: `${number(kept.length - MOST)} more such mistakes follow from here on.`,
      why: 'They are shown once some of those above are put right.',
    });
  }
  return result;
}

/** All texts of a document, for guesses such as the currency it uses. Gathered when first asked for. */
function textsOf(value: unknown): () => readonly string[] {
  let texts: string[] | undefined;
  const collect = (part: unknown, into: string[]): void => {
    if (typeof part === 'string') into.push(part);
    else if (part !== null && typeof part === 'object') for (const child of Object.values(part)) collect(child, into);
  };
  return () => {
    if (!texts) {
      texts = [];
      collect(value, texts);
    }
    return texts;
  };
}
