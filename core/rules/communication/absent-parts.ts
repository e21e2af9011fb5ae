import type { Partnership } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { list } from '../../text.ts';
import type { At, Report, RuleContext } from '../rule.ts';
import { noticesAt, noticeToFill, untoldChanges } from './changes-told.ts';
import { hasJointBody } from './joint-bodies.ts';
import { type Part, parts } from './parts.ts';
import { refsTo } from './refs.ts';

type Context = Pick<
  RuleContext,
  | 'state'
  | 'status'
  | 'live'
  | 'optionsOf'
  | 'newest'
  | 'asOf'
  | 'needs'
  | 'report'
  | 'set'
  | 'companions'
  | 'companion'
  | 'named'
>;

const known = new WeakMap<Context, readonly Part[]>();

/** What nobody has stated in a live partnership, in the order in which it is asked for. All rules share what was found. */
function absentParts(partnership: Partnership, context: Context): readonly Part[] {
  const parts = known.get(context) ?? absentIn(partnership, context);
  known.set(context, parts);
  return parts;
}

function absentIn(partnership: Partnership, context: Context): Part[] {
  // The part that only the client reads says what it has to say; the rest is asked of the one that both read.
  if (context.companion) return [];
  return [...parts, ...untoldPart(partnership, context)].filter(
    (part) =>
      context.live &&
      (part.only === undefined || part.only === context.status) &&
      (part.after === undefined || liveFor(partnership, context) > (context.optionsOf(part.rule)?.[part.after] ?? 0)) &&
      context.state(part.at) === 'absent' &&
      !saidElsewhere(part, partnership, context),
  );
}

/** Where nothing is said of communication at all, the changes that staff was not told of are asked for with the rest of it. */
function untoldPart(partnership: Partnership, context: Context): Part[] {
  const options = context.optionsOf('PC214');
  if (partnership.communication || !options) return [];
  const untold = untoldChanges(partnership, context, options.lookBack ?? 0, options.ahead ?? 0);
  if (untold.length === 0) return [];
  const changes = list(untold.map(({ words, day }) => `${words} (${day})`));
  return [
    {
      rule: 'PC214',
      at: noticesAt,
      question: `Who told staff of ${changes}?`,
      noun: `a notice of ${changes}`,
      todo: untold.map(noticeToFill),
      waiting: ['PC214'],
      aside: true,
    },
  ];
}

/** Boards are meetings, leaders who meet are a board, the diary knows of announcements, and a companion may say it. */
function saidElsewhere({ at }: Part, partnership: Partnership, context: Context): boolean {
  const [, part] = at;
  const saysIt = (other: Partnership): boolean =>
    at.reduce<unknown>((block, key) => (block as Record<string, unknown> | undefined)?.[key], other) !== undefined;
  if (context.companions().some(saysIt)) return true;
  if (part === 'cadences') return (partnership.governance?.bodies ?? []).some(({ every }) => every !== undefined);
  if (part === 'bodies') return hasJointBody(partnership, context) !== false;
  if (part === 'announcement') return context.newest(undefined, refsTo(at.join('/')), 'announced') !== undefined;
  return false;
}

/** Days since the work began; without a day, long enough for anything. */
export function liveFor({ since }: Partnership, { asOf }: { asOf: string }): number {
  return since === undefined ? Number.POSITIVE_INFINITY : daysBetween(since, asOf);
}

/**
 * Whether a part is there to be judged. Where nothing is stated of it, the one rule that has to ask does so, and the
 * others say that they need it. What is `unknown` or to be filled in is needed, too; what was refused has its finding.
 */
export function isStated(rule: string, at: At, partnership: Partnership, context: Context): boolean {
  const field = at.join('.');
  const state = context.state(at);
  if (state === 'unknown' || state === 'todo') context.needs(field);
  if (state !== 'absent') return state === 'stated';
  const asked = askedBy(rule, partnership, context);
  if (context.companion) return false;
  if (!asked.some((part) => part.at.join('.') === field)) context.needs(field);
  else if (asked[0]?.at.join('.') === field) context.report(question(asked, context));
  return false;
}

/** The absent parts that a rule has to ask for: PC201 for all; where meetings are stated, the first rule of each section for the rest of it. */
function askedBy(rule: string, partnership: Partnership, context: Context): readonly Part[] {
  const absent = absentParts(partnership, context);
  const [asker, ...others] = [...new Set(absent.filter(({ aside }) => !aside).map((part) => part.rule))].filter(
    (id) => context.optionsOf(id) !== undefined,
  );
  if (asker === 'PC201') return rule === asker ? absent : [];
  for (const section of ['communication', 'governance']) {
    const here = absent.filter(({ at }) => at[0] === section);
    const first = [asker, ...others].find((id) => here.some((part) => part.rule === id));
    if (first === rule) return here.slice(here.findIndex((part) => part.rule === rule)).concat(before(here, rule));
  }
  return [];
}

/** Parts whose own rule is turned off, asked for along with the rest. */
function before(here: readonly Part[], rule: string): Part[] {
  return here.slice(
    0,
    here.findIndex((part) => part.rule === rule),
  );
}

function question(asked: readonly Part[], { set, named }: Context): Report {
  const [first, ...rest] = asked;
  const waiting = [...new Set(asked.flatMap((part) => part.waiting))].sort();
  const others = waiting.filter((rule) => rule !== first?.rule);
  const all = ['PC201', 'PC206'].every((rule) => asked.some((part) => part.rule === rule));
  return {
    at: first?.at ?? [],
    severity: 'warning',
    message: all
      ? `How does the partnership meet and escalate? Nothing is stated of that, so ${waiting.length} rules could not be judged.`
      : `${first?.question} Nothing is stated${rest.length === 0 ? '' : ` of that, nor of ${nouns(rest)}`}.`,
    why: [
      'What is not arranged happens when somebody remembers it.',
      rest.length > 2 ? ` Not stated: ${list(asked.map(({ noun }) => noun))}.` : '',
      others.length > 0 ? ` ${list(others)} could not be judged.` : '',
    ].join(''),
    fixes: [
      {
        title: asked.length === 1 ? 'Add it, to be filled in' : 'Add what is asked for, to be filled in',
        operations: asked.map((part) => set(part.at, todoOf(part, named))),
        preferred: true,
      },
    ],
  };
}

/** What is left to be filled in: an item for each id by which the rest of the document refers to one. */
function todoOf({ todo, defines }: Part, named: Context['named']): unknown {
  const ids = defines === undefined ? [] : named(defines);
  if (ids.length === 0 || !Array.isArray(todo)) return todo;
  return ids.map((id) => ({ ...todo[0], id, level: 'TODO which level meets' }));
}

/** What else is not stated, in a line that can be read; the rest of it stands in the reason. */
function nouns(parts: readonly Part[]): string {
  const all = parts.map(({ noun }) => noun);
  return all.length <= 3 ? list(all, 'or') : `${all.slice(0, 2).join(', ')} and ${all.length - 2} more`;
}
