import { cellEdits } from './actuals/cell-edits.ts';
import { csvKindOf } from './actuals/read-csv.ts';
import type { Judged, Workspace } from './check.ts';
import {
  type Finding,
  type FixOperation,
  type Move,
  type OfferedFix,
  type RawFinding,
  type SetBy,
  type Severity,
  type SeverityStep,
  severities,
  type TextEdit,
  type Threshold,
} from './findings.ts';
import { applyEdits } from './fixes/apply.ts';
import { editsFor, type OffsetEdit, type Target } from './fixes/edits.ts';
import { beginningSecrets } from './fixes/for-client.ts';
import { newFile, putInto, takeOut } from './fixes/move.ts';
import { blockText, eol } from './fixes/render.ts';
import type { DefinitionDocument, SourceFile } from './model/document.ts';
import { keyedPath } from './model/keyed-path.ts';
import { clientFileOf, companionHead } from './policy/client-file.ts';
import { thresholdsOf } from './policy/policies.ts';
import { ruleById } from './rules/rules.ts';
import { rangeOf } from './syntax/lines.ts';
import { readYaml } from './syntax/read-yaml.ts';
import { nodeAt, resolveAlias, type Span, spanAt } from './syntax/tree.ts';
import { printable } from './text.ts';

/** Turns what rules reported into findings: severity by policy, ranges, keys, edits, order. */
export function finish(workspace: Workspace, reported: Judged['findings']): Finding[] {
  const findings: Finding[] = [];
  const keys = new Map<string, number>();
  const byPath = new Map(workspace.sources.map((source) => [source.path, source]));
  for (const { file, raw, intention } of reported) {
    const rule = ruleById(raw.rule);
    const policy = workspace.policyFor(file.path);
    const set = policy.severityOf(raw.rule);
    // What nobody may waive, nobody may switch off: a file that cannot be read hides everything else.
    if (set?.severity === 'off' && rule.waivable !== false) continue;
    const severityFrom: SeverityStep[] = [{ severity: rule.severity, by: 'rule' }];
    if (raw.severity !== rule.severity) severityFrom.push({ severity: raw.severity, by: 'case' });
    if (set && set.severity !== 'off')
      severityFrom.push({ severity: set.severity, by: 'policy', ...(set.setBy ? { setBy: set.setBy } : {}) });
    const held = severityFrom.at(-1)?.severity ?? raw.severity;
    if (intention !== undefined) severityFrom.push({ severity: lowered(held), by: 'proposal' });
    const thresholds = thresholdsOf(rule, policy);
    const document = file.documents.find((candidate) => candidate.index === raw.document);
    const root = file.syntax.documents[raw.document]?.root;
    const span = clampSpan(raw.span ?? spanAt(root, raw.path, raw.onKey), file);
    const named = document ? `${document.kind}/${document.name}` : '';
    const path = printable(keyedPath(document?.kind, root, raw.path));
    const key = uniqueKey(
      keys,
      [raw.rule, named || file.path, path, valueWord(root, raw, file)].filter(Boolean).join(' '),
    );
    let fixes: OfferedFix[] | undefined;
    findings.push({
      rule: raw.rule,
      name: rule.name,
      severity: intention === undefined ? held : lowered(held),
      message: printable(raw.message),
      why: printable([raw.why, ...houseReasons(severityFrom, thresholds)].filter(Boolean).join('\n')),
      file: file.path,
      range: rangeOf(file.syntax.lineStarts, span),
      path,
      key,
      // Most findings are never looked at so closely: edits are worked out when somebody asks.
      get fixes() {
        fixes ??= fixesOf(workspace, file, document, raw, byPath);
        return fixes;
      },
      related: (raw.related ?? []).flatMap((related) => {
        const other = related.file === undefined ? file : byPath.get(related.file);
        if (!other) return [];
        const otherSpan = clampSpan(
          related.span ?? spanAt(other.syntax.documents[related.document]?.root, related.path),
          other,
        );
        return [
          { file: other.path, range: rangeOf(other.syntax.lineStarts, otherSpan), message: printable(related.message) },
        ];
      }),
      inputs: raw.inputs ?? [],
      thresholds,
      severityFrom,
      document: named,
      ...(intention === undefined ? {} : { intention: { held, text: intention } }),
    });
  }
  return findings.sort(byPlace);
}

/** Why the house wants it so, once for each entry of a policy that says it. */
function houseReasons(steps: readonly SeverityStep[], thresholds: readonly Threshold[]): string[] {
  const entries = [...steps, ...thresholds].flatMap(({ setBy }): SetBy[] => (setBy?.why ? [setBy] : []));
  const reasons = entries.map(
    ({ policy, why = '', source }) =>
      `By the policy ${policy}: ${why.trim().replace(/\.$/, '')}${source === undefined ? '' : ` (${source})`}.`,
  );
  return [...new Set(reasons)];
}

/** One step milder: what is intended to end is named, not silenced. */
function lowered(severity: Severity): Severity {
  return severities[Math.min(severities.indexOf(severity) + 1, severities.length - 1)] ?? 'hint';
}

/** Findings of one file in reading order; a total order, so that the output has no chance in it. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    compare(a.rule, b.rule) ||
    compare(a.key, b.key)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fixesOf(
  workspace: Workspace,
  file: SourceFile,
  document: DefinitionDocument | undefined,
  raw: RawFinding,
  files: ReadonlyMap<string, SourceFile>,
): Finding['fixes'] {
  const target = {
    file: file.syntax,
    kind: document?.kind ?? 'Partnership',
    root: file.syntax.documents[raw.document]?.root,
  } as const;
  return (raw.fixes ?? []).flatMap((fix) => {
    const operations = csvKindOf(file.path) ? cellEdits(target.root, fix.operations) : fix.operations;
    if (!operations) return [];
    const secrets = beginningSecrets(target, operations);
    const beside = secrets.begin.length > 0 ? besideOf(workspace, file, raw.document, secrets.begin, files) : undefined;
    if (beside === 'nowhere') return [];
    const own = beside
      ? [...operations.filter((operation) => !secrets.begin.includes(operation)), ...secrets.instead]
      : operations;
    const edits = editsFor(target, own);
    const moved = fix.move && moveOf(target, fix.move, document, files);
    if (!edits || (fix.move && !moved)) return [];
    edits.push(...(moved?.edits ?? []));
    const other = moved?.other ?? beside;
    const written = [...edits.map(({ text }) => text), ...(other ? textsOf(other) : [])];
    return [
      {
        title: printable(beside ? `${fix.title} (in ${beside.file})` : fix.title),
        preferred: fix.preferred === true && !operations.some((operation) => operation.do === 'propose'),
        scaffold: written.some((text) => /\bTODO\b/.test(text)),
        edits: textEdits(file, edits),
        ...(other ? { other } : {}),
      },
    ];
  });
}

type Other = NonNullable<OfferedFix['other']>;

function textsOf(other: Other): string[] {
  return 'text' in other ? [other.text] : other.edits.map(({ newText }) => newText);
}

/**
 * What only the client may read does not begin in a file that the policy shares: it is written into the companion's, which
 * is made where it is missing. Undefined where the file is not shared; `nowhere` where there is no place for it.
 */
function besideOf(
  workspace: Workspace,
  { path, syntax }: SourceFile,
  document: number,
  secrets: readonly FixOperation[],
  files: ReadonlyMap<string, SourceFile>,
): Other | 'nowhere' | undefined {
  if (!workspace.policyFor(path).sharedWith()) return undefined;
  const facts = workspace.facts.find((one) => one.file === path && one.document === document);
  const to = facts && clientFileOf(workspace, facts);
  if (!facts || to === undefined) return 'nowhere';
  const there = files.get(to);
  const head = there ? '' : `${blockText(companionHead(facts), 0, eol(syntax))}${eol(syntax)}`;
  const into = there?.syntax ?? readYaml(head);
  const at = there?.documents.find(({ kind, name }) => kind === facts.kind && name === facts.name)?.index ?? 0;
  const edits = editsFor({ file: into, kind: facts.kind, root: into.documents[at]?.root }, secrets);
  if (!edits) return 'nowhere';
  const made = edits.map((edit) => ({ range: rangeOf(into.lineStarts, edit), newText: edit.text }));
  return there ? { file: to, edits: made } : { file: to, text: applyEdits(head, [made]).text };
}

function textEdits({ syntax }: SourceFile, edits: readonly OffsetEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(syntax.lineStarts, edit), newText: edit.text }));
}

/** A move as changes of both files; undefined where it cannot be made. */
function moveOf(
  target: Target,
  { sections, to, head }: Move,
  document: DefinitionDocument | undefined,
  files: ReadonlyMap<string, SourceFile>,
): { edits: OffsetEdit[]; other: Other } | undefined {
  const moved = takeOut(target, sections);
  if (!moved) return undefined;
  const there = files.get(to);
  if (!there) return { edits: moved.edits, other: { file: to, text: newFile(head, moved, eol(target.file)) } };
  const companion = there.documents.find(({ kind, name }) => kind === document?.kind && name === document.name);
  const edits = companion && putInto({ file: there.syntax, root: companion.syntax.root }, companion.syntax, moved);
  return edits && { edits: moved.edits, other: { file: to, edits: textEdits(there, edits) } };
}

/** The value at the place as part of the key: a scalar as it reads, nothing for blocks, whose parts have keys of their own. */
function valueWord(root: SourceFile['syntax']['documents'][number]['root'], raw: RawFinding, file: SourceFile): string {
  // A finding of the text itself has no path; the text it marks tells it from others.
  if (raw.span && raw.path.length === 0) return wordOf(file.syntax.text.slice(raw.span.start, raw.span.end));
  if (raw.onKey) return '';
  const node = nodeAt(root, raw.path);
  const value = node && resolveAlias(node);
  return value?.type === 'scalar' && value.value !== null ? wordOf(String(value.value)) : '';
}

function wordOf(value: string): string {
  return value.trim() === '' ? '' : `= ${printable(value.slice(0, 200)).replace(/\s+/g, ' ').slice(0, 80)}`;
}

function uniqueKey(keys: Map<string, number>, key: string): string {
  const count = (keys.get(key) ?? 0) + 1;
  keys.set(key, count);
  return count === 1 ? key : `${key} #${count}`;
}

function clampSpan(span: Span, file: SourceFile): Span {
  const length = file.syntax.text.length;
  const start = Math.max(0, Math.min(span.start, length));
  return { start, end: Math.max(start, Math.min(span.end, length)) };
}
