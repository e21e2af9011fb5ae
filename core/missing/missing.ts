import { type CheckResult, check } from '../check.ts';
import { type Finding, type NotEvaluated, type Severity, severities } from '../findings.ts';
import { applyEdits } from '../fixes/apply.ts';
import { editsFor } from '../fixes/edits.ts';
import { mainOf, statusOf } from '../model/companions.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { keyedPath } from '../model/keyed-path.ts';
import { type Status, statuses } from '../model/status.ts';
import { readFile } from '../read-file.ts';
import { findRule, ruleById } from '../rules/rules.ts';
import { type Range, rangeOf } from '../syntax/lines.ts';
import { entryOf, nodeAt, type Path, resolveAlias, type SyntaxNode, spanAt } from '../syntax/tree.ts';
import { fieldQuestion } from './field-question.ts';

/** Something that nobody has stated yet. */
export interface Question {
  /** In a vendor manager's words. */
  question: string;
  /** Due in the present status, or only in the one that is asked about. */
  due: 'now' | 'later';
  /** How hard it is asked for, where a rule asks; none where rules only wait. */
  severity?: Severity;
  /** Where the answer goes: `headcount.hiringPerWeek`. */
  field: string;
  file: string;
  /** The nearest words that are there already. */
  range: Range;
  /** Whether the section of the field is there already. */
  begun: boolean;
  /** The rules that can judge once it is answered. */
  unlocks: string[];
}

/** What is still missing of one partnership. */
export interface Missing {
  partnership: string;
  title: string;
  file: string;
  /** `Partnership/harbour-chat` */
  document: string;
  status: Status;
  /** The status that was looked ahead to; undefined where none follows by itself. */
  next?: Status;
  /** Those due now first, then those that rules ask for before those that they only wait for. */
  questions: Question[];
}

/** Stages follow each other up to steady; what comes then is a decision and no plan. */
const following: Partial<Record<Status, Status>> = {
  draft: 'selecting',
  selecting: 'contracted',
  contracted: 'transition',
  transition: 'ramp',
  ramp: 'steady',
};

/**
 * What is still missing of every partnership, as questions: what rules ask for, and what they wait for. With what the next
 * status asks for beyond that, or the status `before`. Of one `file`, if it is named. A partnership that cannot be read, or has ended, is left out.
 */
export function missingOf(
  result: CheckResult,
  { before, file }: { before?: Status | undefined; file?: string } = {},
): Missing[] {
  const missing: { one: Missing; source: SourceFile; document: PartnershipDocument }[] = [];
  for (const source of result.sources) {
    if (file !== undefined && source.path !== file) continue;
    for (const document of source.documents) {
      if (!isKind(document, 'Partnership') || document.lost) continue;
      const { title = document.name } = document.held.data;
      const status = statusOf(result.sources, document) ?? 'draft';
      if (status === 'ended') continue;
      const next = before ?? following[status];
      const one: Missing = {
        partnership: document.name,
        title,
        file: source.path,
        document: `Partnership/${document.name}`,
        status,
        questions: questionsOf(result, source, document, 'now'),
      };
      if (next !== undefined && statuses.indexOf(next) > statuses.indexOf(status)) one.next = next;
      missing.push({ one, source, document });
    }
  }
  const ahead = lookAhead(result, missing);
  for (const { one, source, document } of missing) {
    const then = one.next && ahead.sources.find(({ path }) => path === source.path);
    const same = then?.documents.find(({ index }) => index === document.index);
    if (!then || !same || !isKind(same, 'Partnership')) continue;
    const known = new Set(one.questions.map(({ field }) => field));
    const later = questionsOf(ahead, then, same, 'later').filter(({ field }) => !known.has(field));
    // Places are those of the text as it is.
    one.questions.push(
      ...later.map((question) => ({ ...question, range: placeOf(source, document, question.field).range })),
    );
  }
  return missing.map(({ one }) => one);
}

type PartnershipDocument = DefinitionDocument<'Partnership'>;

/** The workspace as it would be judged with every partnership in its next status. */
function lookAhead(
  result: CheckResult,
  missing: readonly { one: Missing; source: SourceFile; document: PartnershipDocument }[],
): CheckResult {
  const moving = missing.filter(({ one }) => one.next !== undefined);
  if (moving.length === 0) return result;
  const files = result.sources.map((source) => {
    const edits = moving
      // A companion that states no status moves on with its main document.
      .filter(({ document }) => document.held.data.status !== undefined || !mainOf(result.sources, document))
      .filter((other) => other.source === source)
      .flatMap(({ one, document }) => {
        const target = { file: source.syntax, kind: document.kind, root: document.syntax.root };
        return editsFor(target, [{ do: 'set', path: ['status'], value: one.next }]) ?? [];
      });
    if (edits.length === 0) return source;
    const changes = edits.map((edit) => [{ range: rangeOf(source.syntax.lineStarts, edit), newText: edit.text }]);
    return readFile(source.path, applyEdits(source.syntax.text, changes).text);
  });
  return check({ files, asOf: result.asOf });
}

function questionsOf(
  { findings, notEvaluated }: Pick<CheckResult, 'findings' | 'notEvaluated'>,
  source: SourceFile,
  document: PartnershipDocument,
  due: Question['due'],
): Question[] {
  const name = `Partnership/${document.name}`;
  const own = <T extends { file: string; document: string }>(one: T): boolean =>
    one.file === source.path && one.document === name;
  const asked = findings.filter((finding) => own(finding) && !finding.waived && asks(finding, document));
  const questions = asked.map(
    (finding): Question => ({
      question: finding.message,
      due,
      severity: finding.severity,
      field: fieldOf(finding.path),
      file: source.path,
      range: finding.range,
      begun: isBegun(document, fieldOf(finding.path)),
      unlocks: waitingFor(finding),
    }),
  );
  const needed = fieldsNeeded(document, notEvaluated.filter(own), questions);
  // Whole sections first, so that what is within them is asked for with them.
  for (const [field, rules] of [...needed].sort(([a], [b]) => a.length - b.length)) {
    const place = placeOf(source, document, field);
    const around = questions.filter(
      (question) => isWithin(field, question.field) || place.fields.includes(question.field),
    );
    for (const question of around) question.unlocks.push(...rules);
    const words = around.length > 0 ? undefined : fieldQuestion('Partnership', field, place.items);
    if (words !== undefined)
      questions.push({
        question: words,
        due,
        field,
        file: source.path,
        range: place.range,
        begun: isBegun(document, field),
        unlocks: rules,
      });
  }
  for (const question of questions) question.unlocks = [...new Set(question.unlocks)].sort();
  return questions.sort((a, b) => rank(a) - rank(b));
}

/** What somebody asks for comes first, hardest first; then what most rules wait for. */
function rank({ severity, unlocks }: Question): number {
  return severity === undefined ? 1000 - unlocks.length : severities.indexOf(severity);
}

/** Whether a finding asks for something that is not there: it says so as a question, or its place is empty or open. */
function asks({ rule, path, message }: Finding, document: DefinitionDocument): boolean {
  const { area } = ruleById(rule);
  if (rule === 'PC001' || rule === 'PC016' || rule === 'PC017') return true;
  if (area === 'reading' || area === 'policy') return false;
  return message.includes('?') || pathOf(document, path) === undefined;
}

/** The rule that asks, and those that it says wait for the answer. */
function waitingFor({ rule, message, why }: Finding): string[] {
  const sentences = `${message} ${why}`.split(/(?<=[.?!])\s+/).filter((sentence) => /judged|wait/i.test(sentence));
  const named = sentences.flatMap((sentence) => [
    ...[...sentence.matchAll(/PC(\d{3}) to PC(\d{3})/g)].flatMap(([, from, to]) => between(Number(from), Number(to))),
    ...(sentence.match(/PC\d{3}/g) ?? []),
  ]);
  // What is to be filled in is a rule's question only where another waits for it.
  const own = ruleById(rule).area === 'reading' ? [] : [rule];
  return [...own, ...named.filter((id) => findRule(id))];
}

function between(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `PC${from + index}`);
}

/**
 * The fields that rules wait for, without those of rules for which a question is asked already. Where the block around a
 * field is not there either, the block is asked for, once.
 */
function fieldsNeeded(
  { syntax }: DefinitionDocument,
  notEvaluated: readonly NotEvaluated[],
  questions: readonly Question[],
): Map<string, string[]> {
  const answered = new Set(questions.flatMap(({ unlocks }) => unlocks));
  const fields = new Map<string, string[]>();
  for (const { rule, needs } of notEvaluated) {
    if (answered.has(rule)) continue;
    for (const need of needs) {
      // `commercial.monthlyFee in GBP`: the field is there in another currency.
      const [named = need] = need.replace(/\[\]/g, '').split(' ');
      const field = firstAbsent(syntax.root, named);
      fields.set(field, [...(fields.get(field) ?? []), rule]);
    }
  }
  return fields;
}

/** The widest block of a field that is not there, but no whole section unless the section is what is needed. */
function firstAbsent(root: SyntaxNode | undefined, field: string): string {
  const parts = field.split('.');
  let node = root;
  for (const [index, part] of parts.entries()) {
    const here = node && resolveAlias(node);
    if (here?.type === 'list') return field;
    const next = here && entryOf(here, part)?.value;
    if (!next) return parts.slice(0, Math.max(2, index + 1)).join('.');
    node = next;
  }
  return field;
}

function isWithin(field: string, around: string): boolean {
  return field === around || field.startsWith(`${around}.`);
}

/** `/kpis/csat/owner` as `kpis.csat.owner`. */
function fieldOf(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The path that a pointer with named items means, or undefined where nothing stands there. */
function pathOf(document: DefinitionDocument, pointer: string): Path | undefined {
  const { root } = document.syntax;
  let path: Path = [];
  while (keyedPath(document.kind, root, path) !== pointer) {
    const node = nodeAt(root, path);
    const here = node && resolveAlias(node);
    const parts: readonly (string | number)[] =
      here?.type === 'list'
        ? here.items.map((_, index) => index)
        : here?.type === 'map'
          ? here.entries.map(({ key }) => String(key.value ?? ''))
          : [];
    const next = parts
      .map((part) => [...path, part])
      .find((candidate) => {
        const named = keyedPath(document.kind, root, candidate);
        return pointer === named || pointer.startsWith(`${named}/`);
      });
    if (!next) return undefined;
    path = next;
  }
  const node = nodeAt(root, path);
  const value = node && resolveAlias(node);
  return value?.type === 'scalar' && value.value === null ? undefined : path;
}

/** Where the answer to a field goes: the nearest words that are there; of a list, the items that lack it, and the field of each. */
function placeOf(
  source: SourceFile,
  document: DefinitionDocument,
  field: string,
): { range: Range; items: string[]; fields: string[] } {
  const { root } = document.syntax;
  const path: (string | number)[] = [];
  let items: string[] = [];
  let fields: string[] = [];
  const parts = field.split('.');
  for (const [index, part] of parts.entries()) {
    const node = nodeAt(root, path);
    const here = node && resolveAlias(node);
    if (here?.type === 'list') {
      const rest = parts.slice(index);
      const list = [...path];
      const lacking = here.items.flatMap((item, at) => (lacks(item, rest) ? [at] : []));
      items = lacking.map(
        (at) =>
          keyedPath(document.kind, root, [...list, at])
            .split('/')
            .at(-1) ?? '',
      );
      fields = items.map((item) => [...parts.slice(0, index), item, ...rest].join('.'));
      path.push(lacking[0] ?? 0);
    }
    path.push(part);
  }
  return { range: rangeOf(source.syntax.lineStarts, spanAt(root, path)), items, fields };
}

function isBegun({ syntax }: DefinitionDocument, field: string): boolean {
  return nodeAt(syntax.root, field.split('.').slice(0, 1)) !== undefined;
}

function lacks(item: SyntaxNode, rest: readonly string[]): boolean {
  let node: SyntaxNode | undefined = item;
  for (const part of rest) node = node && entryOf(resolveAlias(node), part)?.value;
  if (!node) return true;
  const value = resolveAlias(node);
  return value.type === 'scalar' && (value.value === null || /^(unknown|TODO\b)/.test(String(value.value)));
}
