import type { Partnership } from '../generated/types.ts';
import type { AdviceId } from '../health/recommendation.ts';
import { fieldQuestion } from '../missing/field-question.ts';
import { missingOf, type Question } from '../missing/missing.ts';
import { type AskedPartnership, contextOf } from '../questions/asked.ts';
import type { SimulatedGap } from '../simulate/types.ts';
import { compare, plainLine } from '../text.ts';
import type { Leaving, OpenQuestion } from './types.ts';

/** The sections that say how one parts; what they lack comes before what others lack. */
const aboutParting = ['lifecycle', 'exitPlan', 'termination', 'term', 'headcount'];

/** The rule that asks what an advice waits for, by the advice. */
const waitedFor: Partial<Record<AdviceId, string>> = { fix: 'PC553' };

/**
 * What nobody has stated and somebody asks for: what the advice waits for and what rules hold for an error about parting first, then what the
 * simulator lacks, then the rest, again about parting and errors first. A field is asked for once.
 */
export function openQuestions(
  asked: AskedPartnership,
  leaving: readonly Leaving[],
  waiting: readonly AdviceId[],
): OpenQuestion[] {
  const wanted = waiting.map((id) => waitedFor[id]);
  const rules = asked.documents
    .flatMap(({ source, document }) =>
      // Before a draft nothing is asked for, so that no next status is looked ahead to.
      missingOf(asked.result, { file: source.path, before: 'draft' }).filter(
        (one) => one.document === `Partnership/${document.name}`,
      ),
    )
    .flatMap(({ questions }) => questions)
    // What rules only wait for is for the checklist, not for a board.
    .filter(({ due, severity }) => due === 'now' && severity !== undefined);
  const rank = ({ field, severity, unlocks }: Question): number => {
    if (unlocks.some((rule) => wanted.includes(rule))) return 0;
    const parting = aboutParting.includes(field.split('.')[0] ?? '');
    return (parting ? 1 : 3) + (severity === 'error' ? 0 : 1);
  };
  const lacking = leaving.flatMap(({ missing }) => missing);
  const all = [
    ...rules.map((one) => ({ rank: rank(one), question: fromRule(one, asked) })),
    ...lacking.map((one) => ({ rank: 1.5, question: fromSimulator(one, asked) })),
  ].sort((a, b) => a.rank - b.rank);
  const known = new Set<string>();
  return all.flatMap(({ question }) => {
    if (known.has(question.field)) return [];
    known.add(question.field);
    return [question];
  });
}

function fromRule({ question, field, file, range }: Question, asked: AskedPartnership): OpenQuestion {
  return { says: plainLine(question), field, file, range, path: pointer(field), ...whoFor(asked, field) };
}

function fromSimulator({ field, because, place }: SimulatedGap, asked: AskedPartnership): OpenQuestion {
  const bare = field.replace(/\[[^\]]*\]/g, '');
  return { says: fieldQuestion('Partnership', bare) ?? `${field}?`, because, field, ...place, ...whoFor(asked, bare) };
}

function pointer(field: string): string {
  return `/${field.replaceAll('.', '/')}`;
}

/**
 * Who of the client could answer: the owner of the nearest block around the field, else the client's liaison, else the only
 * person whom the client lists.
 */
function whoFor(asked: AskedPartnership, field: string): { who?: string } {
  const context = contextOf(asked);
  const parts = asked.documents.map(({ document }) => document.held.data as Partnership);
  const people = parts.flatMap(({ people: listed = [] }) => listed).filter(({ side }) => side === 'client');
  const ids = [...new Set(people.flatMap(({ id }) => (id === undefined ? [] : [id])))].sort(compare);
  // Who owns it at the provider is not asked here.
  const ours = (one: string | undefined): boolean => one !== undefined && context.person(one)?.side !== 'provider';
  const id =
    parts.map((data) => ownerAround(data, field.split('.'))).find(ours) ??
    parts.map(({ governance }) => clientOf(governance?.liaison)).find(ours) ??
    (ids.length === 1 ? ids[0] : undefined);
  if (id === undefined) return {};
  const person = context.person(id);
  return { who: plainLine(person?.name ?? person?.role ?? id) };
}

/** The owner of the narrowest block along a field; items of lists are found by what names them. */
function ownerAround(data: object, field: readonly string[]): string | undefined {
  let value: unknown = data;
  let owner: string | undefined;
  for (const part of field) {
    if (Array.isArray(value))
      value = value.find((item: Record<string, unknown>) => [item.id, item.kpi, item.name].includes(part));
    else value = (value as Record<string, unknown>)[part];
    if (typeof value !== 'object' || value === null) break;
    owner = clientOf((value as { owner?: unknown }).owner) ?? owner;
  }
  return owner;
}

function clientOf(owner: unknown): string | undefined {
  if (typeof owner === 'string') return owner;
  const client = (owner as { client?: unknown } | undefined)?.client;
  return typeof client === 'string' ? client : undefined;
}
