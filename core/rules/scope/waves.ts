import type { Fix } from '../../findings.ts';
import type { Partnership, ScopeItem, Wave } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';

/** A wave of a ramp, with the one that it grows from. */
export interface Step {
  wave: Wave;
  before: Wave | undefined;
}

/**
 * The waves that take place, as they are written; one that was decided against is left out, and nobody grows from it. The
 * rule is said to need the waves where they are asked for and not known.
 */
export function stepsOf({ ramp }: Partnership, context: Pick<RuleContext, 'state' | 'needs'>): Step[] {
  const state = context.state(['ramp', 'waves']);
  if (state === 'unknown' || state === 'todo') context.needs('ramp.waves');
  const waves = (ramp?.waves ?? []).filter(({ gate }) => gate?.decision?.result !== 'stop');
  return waves.map((wave, index) => ({ wave, before: waves[index - 1] }));
}

/** Whether the agents of a wave serve customers: its day has come and it was not put off. */
export function began({ start, gate }: Wave, asOf: string): boolean {
  return start !== undefined && start <= asOf && gate?.decision?.result !== 'wait';
}

/**
 * The waves about which something can still be done: those to come, and until the ramp is over the one that the team is in.
 * What lies before is history. From `steady` on a wave without a day cannot be told from a past one.
 */
export function openSteps(
  steps: readonly Step[],
  { asOf, reached, needs }: Pick<RuleContext, 'asOf' | 'reached' | 'needs'>,
): Step[] {
  const over = reached('steady');
  const current = steps.findLastIndex(({ wave }) => began(wave, asOf));
  return steps.filter(({ wave }, index) => {
    if (index < current) return false;
    if (index === current) return !over;
    if (!over || wave.start !== undefined) return true;
    needs('ramp.waves.start');
    return false;
  });
}

/** The pieces of work that a wave does: those it names, else all of the scope. Undefined where that is not known. */
export function workOf(
  wave: Wave,
  { scope }: Partnership,
  { state, needs }: Pick<RuleContext, 'state' | 'needs'>,
): readonly ScopeItem[] | undefined {
  const stands = state([wave, 'scope']);
  if (stands === 'absent') return scope;
  if (stands === 'unknown' || stands === 'todo') needs('ramp.waves.scope');
  if (stands !== 'stated') return undefined;
  const named = (wave.scope ?? []).map((id) => (scope ?? []).find((piece) => piece.id === id));
  return named.some((piece) => piece === undefined) ? undefined : named.filter((piece) => piece !== undefined);
}

/** A piece of work as messages name it: `chat "Questions on cards"`, else its id or its channel. */
export function pieceName({ id, channel }: ScopeItem): string {
  return id ?? channel ?? 'a piece of work';
}

/** `wave spring`; the first one is `the first wave`. */
export function waveName({ wave, before }: Step): string {
  return before ? `wave ${wave.id ?? 'without a name'}` : 'the first wave';
}

/** More new waves than this are a plan of its own, for people to make. */
const MOST_NEW = 6;

/**
 * Totals for waves between two sizes, so that none is more than `ratio` times the one before: 25 to 100 at 1.5 gives 37, 55
 * and 82. Undefined where that takes more than a few.
 */
export function sizesBetween(from: number, to: number, ratio: number): number[] | undefined {
  const sizes: number[] = [];
  for (let last = from; beyondLimit(to / last, { above: [{ limit: ratio }] }); ) {
    if (sizes.length === MOST_NEW) return undefined;
    last = Math.max(last + 1, Math.floor(ratio * last + 1e-9));
    sizes.push(last);
  }
  return sizes;
}

/** New waves as plain data, to be placed before another: days, gates and, where `scope` is a question, work are to be filled in. */
export function newWaves(
  sizes: readonly number[],
  all: readonly Wave[],
  first: string,
  scope: readonly string[] | string | undefined,
): Record<string, unknown>[] {
  const taken = new Set(all.map(({ id }) => id));
  const free = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
  return sizes.map((headcount, index) => ({
    id: free(index === 0 ? first : 'step'),
    start: 'TODO first day',
    headcount,
    ...(first === 'pilot' && index === 0 ? { pilot: true } : {}),
    ...(scope === undefined ? {} : { scope }),
    ...(first === 'pilot' && index === 0 ? {} : { gate: OPEN_GATE }),
  }));
}

/** A gate to be filled in. */
export const OPEN_GATE = 'TODO what must be true before it may start';

/** Several fixes as one that does all of it. */
export function together(title: string, fixes: readonly Fix[]): Fix {
  return { title, operations: fixes.flatMap(({ operations }) => operations) };
}
