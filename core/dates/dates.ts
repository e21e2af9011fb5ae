import type { Workspace } from '../check.ts';
import type { Partnership, Provider } from '../generated/types.ts';
import { placeAt } from '../health/loss.ts';
import type { Place } from '../health/types.ts';
import { personWords } from '../kpi/owners.ts';
import { daysBetween } from '../model/dates.ts';
import type { DefinitionDocument, SourceFile } from '../model/document.ts';
import { isKind } from '../model/facts.ts';
import { peopleOf } from '../model/people.ts';
import { pathIn } from '../model/state.ts';
import { sharedContext } from '../rules/judge-partnership.ts';
import type { RuleContext } from '../rules/rule.ts';
import { compare } from '../text.ts';
import { changesDue, providerDue } from './changes.ts';
import { type DraftDate, type DueDate, groupOf } from './due-date.ts';
import { meetingsDue } from './meetings.ts';
import { reviewsDue } from './reviews.ts';
import { stepsDue } from './steps.ts';
import { termDue } from './term.ts';
import { waiversDue } from './waivers.ts';
import { words } from './words.ts';

/**
 * Every day that is worth knowing before it comes, of all documents of a workspace or of those of one name
 * (`Partnership/harbour-chat`), the earliest first: last days to give notice, meetings, reviews, milestones, actions, ends
 * of waivers, and what begins or ends. What is to be done and is not stays when its day has passed; of a partnership that is
 * not live yet, or has ended, nothing is held against anybody. Where a day cannot be known, there is none.
 */
export function datesOf(workspace: Workspace, only?: string): DueDate[] {
  const found = workspace.sources.flatMap((source) =>
    source.documents.flatMap((document) => {
      if (only !== undefined && only !== `${document.kind}/${document.name}`) return [];
      if (isKind(document, 'Partnership')) return ofPartnership(workspace, source, document);
      if (isKind(document, 'Provider')) return ofProvider(workspace, source, document);
      return [];
    }),
  );
  const waivers = ofWaivers(workspace).filter(({ document }) => only === undefined || only === document);
  const all = [...found, ...waivers].sort(
    (a, b) => compare(a.date, b.date) || compare(a.name, b.name) || compare(a.title, b.title) || compare(a.key, b.key),
  );
  return ownKeys(all);
}

function ofPartnership(
  workspace: Workspace,
  source: SourceFile,
  document: DefinitionDocument<'Partnership'>,
): DueDate[] {
  const context: RuleContext = Object.assign(sharedContext(workspace, source, document, document.held), {
    options: {},
    report() {},
    needs() {},
  });
  if (context.status === 'ended') return [];
  const { data } = document.held;
  const confidential = (data as { audience?: string }).audience === 'client';
  return [termDue, meetingsDue, reviewsDue, stepsDue, changesDue]
    .flatMap((due) => due(data as Partnership, context))
    .flatMap((draft) =>
      placed(workspace, source, document, draft, {
        judged: context.live,
        confidential,
        nameOf: (id) => words(personWords(context.person(id) ?? { id }), id),
      }),
    );
}

function ofProvider(workspace: Workspace, source: SourceFile, document: DefinitionDocument<'Provider'>): DueDate[] {
  const people = [...(document.held.data.people ?? []), ...peopleOf(workspace.sources)];
  return providerDue(document.held.data as Provider).flatMap((draft) =>
    placed(workspace, source, document, draft, {
      judged: true,
      confidential: (document.held.data as { audience?: string }).audience === 'client',
      nameOf: (id) => words(personWords(people.find((person) => person.id === id) ?? { id }), id),
    }),
  );
}

function placed(
  workspace: Workspace,
  source: SourceFile,
  document: DefinitionDocument,
  { kind, date, title, why, owners = [], at, part, open }: DraftDate,
  { judged, confidential, nameOf }: { judged: boolean; confidential: boolean; nameOf(id: string): string },
): DueDate[] {
  const until = typeof open === 'object' ? open.until : date;
  const overdue = workspace.asOf > until;
  if (date < workspace.asOf && !(open && judged)) return [];
  const place = placeAt(source, document, pathIn(document.held, at));
  return [
    dueDate(workspace, place, {
      key: `${document.kind}/${document.name}${place.path}${part === undefined ? '' : ` ${part}`}`,
      kind,
      date,
      title,
      why,
      owners: [...new Set(owners.flatMap((id) => (id === undefined ? [] : nameOf(id))))],
      document: `${document.kind}/${document.name}`,
      name: document.name,
      overdue,
      confidential,
    }),
  ];
}

function ofWaivers(workspace: Workspace): DueDate[] {
  return waiversDue(workspace).map(({ place, by, date, title, why, document, key }) =>
    dueDate(workspace, place, {
      key,
      kind: 'waiver',
      date,
      title,
      why,
      owners: [words(personWords(peopleOf(workspace.sources).find(({ id }) => id === by) ?? { id: by }), by)],
      document,
      name: document.slice(document.indexOf('/') + 1),
      overdue: date < workspace.asOf,
      confidential: false,
    }),
  );
}

function dueDate(
  { asOf }: Workspace,
  { file, range }: Place,
  {
    overdue,
    confidential,
    ...date
  }: Omit<DueDate, 'file' | 'range' | 'group' | 'left' | 'confidential'> & { overdue: boolean; confidential: boolean },
): DueDate {
  const left = daysBetween(asOf, date.date);
  return { ...date, group: groupOf(left, overdue), left, file, range, ...(confidential ? { confidential: true } : {}) };
}

/** Two dates of one key, as of two documents of one name, are numbered. */
export function ownKeys<T extends Pick<DueDate, 'key'>>(dates: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return dates.map((date) => {
    const count = (seen.get(date.key) ?? 0) + 1;
    seen.set(date.key, count);
    return count === 1 ? date : { ...date, key: `${date.key} #${count}` };
  });
}
