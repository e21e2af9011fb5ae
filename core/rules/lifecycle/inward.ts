import type { Introspection } from '../../generated/types.ts';
import { addDays } from '../../model/dates.ts';
import { isOpen } from '../../model/known.ts';
import { refsTo } from '../communication/refs.ts';
import type { RuleContext } from '../rule.ts';
import { leaving } from './decision.ts';
import type { Part } from './where.ts';

export const introspectionAt = ['lifecycle', 'introspection'];
const reviews = ['reviewed', 'assessed', 'held'] as const;

type Context = Pick<RuleContext, 'documents' | 'companion' | 'status' | 'asOf' | 'newest'>;

/** A look at the client's own part, with its day if that is known and has come. */
export interface Look {
  item: Introspection;
  part: Part;
  day: string | undefined;
}

/** The looks that a partnership states, in reading order; those that are to come are left out. */
export function looksOf(context: Context): Look[] {
  return context.documents().flatMap((part) =>
    (part.data.lifecycle?.introspection ?? []).flatMap((item) => {
      const day = context.newest(item.date, refsTo(introspectionAt.join('/'), item.id ?? item.date), ...reviews);
      return day === undefined && item.date !== undefined ? [] : [{ item, part, day }];
    }),
  );
}

/** How the client looked at its own part before it judged the provider. Days are ISO days. */
export type Inward =
  /** Nobody is judged, or it was done in time. */
  | { stands: 'fine' }
  | { stands: 'open'; needs: string[] }
  | { stands: 'absent'; judged: Judged }
  /** `newest`: the newest look before, or where there is none the first one after. */
  | { stands: 'stale' | 'late'; judged: Judged & { day: string }; newest: string };

/** By what the provider was judged: the decision to leave, or the newest plan for it to improve, each with its day if it has one. */
export interface Judged {
  what: 'exit' | 'plan';
  day: string | undefined;
}

/**
 * Whether the client looked at its own part at most `within` days before it judged the provider. Before a decision to leave;
 * a look that came after a plan was agreed counts as well. A first step with evidence is such a look.
 */
export function inwardOf(context: Context, within: number): Inward {
  const { stands, decision } = leaving(context);
  const improving = context.status === 'improving';
  if (stands === 'undecided' || (stands === 'open' && !improving))
    return { stands: 'open', needs: ['lifecycle.decision'] };
  if (stands !== 'exit' && !improving) return { stands: 'fine' };
  const judged: Judged =
    stands === 'exit' ? { what: 'exit', day: decision?.date } : { what: 'plan', day: newestPlan(context) };
  const { what, day: since } = judged;
  const { days, open, gaps } = looked(context);
  const from = addDays(since ?? context.asOf, -within);
  const to = what === 'exit' ? (since ?? context.asOf) : context.asOf;
  if (days.some((day) => day >= from && day <= to)) return { stands: 'fine' };
  if (open) return { stands: 'open', needs: gaps };
  const [first] = days;
  if (first === undefined) return { stands: 'absent', judged };
  if (since === undefined)
    return { stands: 'open', needs: [what === 'exit' ? 'lifecycle.decision.date' : 'improvement.plans.agreedOn'] };
  const inOrder = [...days, to].sort();
  const before = inOrder[inOrder.indexOf(to) - 1];
  return { stands: before === undefined ? 'late' : 'stale', judged: { what, day: since }, newest: before ?? first };
}

/** Day on which the newest plan was agreed that is more than a draft. */
function newestPlan(context: Context): string | undefined {
  return context
    .documents()
    .flatMap(({ data }) => data.improvement?.plans ?? [])
    .flatMap(({ agreedOn, status }) =>
      agreedOn === undefined || agreedOn > context.asOf || status === 'draft' || status === 'dropped' ? [] : [agreedOn],
    )
    .sort()
    .at(-1);
}

/** The days on which the client looked, oldest first, and what keeps others from being known. */
function looked(context: Context): { days: string[]; open: boolean; gaps: string[] } {
  const days: string[] = [];
  const gaps = new Set<string>();
  let open = false;
  const isNotKnown = (part: Part, at: Parameters<Part['state']>[0], field: string): void => {
    open = true;
    if (part.state(at) !== 'invalid') gaps.add(field);
  };
  for (const { item, part, day } of looksOf(context)) {
    if (day === undefined) isNotKnown(part, [item, 'date'], 'lifecycle.introspection.date');
    else days.push(day);
  }
  for (const part of context.documents()) {
    const list = part.state(introspectionAt);
    if (isOpen(list) || list === 'invalid') isNotKnown(part, introspectionAt, 'lifecycle.introspection');
    for (const step of part.data.lifecycle?.steps ?? []) {
      if (step.step !== 'introspect' || step.evidence === undefined) continue;
      if (step.doneOn === undefined) isNotKnown(part, [step, 'doneOn'], 'lifecycle.introspection.date');
      else if (step.doneOn <= context.asOf) days.push(step.doneOn);
    }
  }
  return { days: days.sort(), open, gaps: [...gaps] };
}

/** A look at the client's own part, to be filled in. */
export const lookToFill = {
  date: 'TODO day on which it was done',
  training: 'TODO whether we train the partner well, and what has to be done',
  communication: 'TODO whether we tell the partner what it needs in time, and what has to be done',
  kpis: 'TODO whether our targets are clear, fair and published, and what has to be done',
} as const;
