import { distance } from 'fastest-levenshtein';
import type { Fix } from '../findings.ts';
import type { Kpi, Person } from '../generated/types.ts';
import type { RuleContext } from '../rules/rule.ts';
import { type Side, sides } from '../rules/shapes/both-sides.ts';
import { allOf } from './words.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 6;

/** A place where a KPI names its owner on a side. */
export interface Use {
  kpi: Kpi;
  side: Side;
  id: string;
}

/** Every owner that KPIs name, in reading order. */
export function ownersNamed(kpis: readonly Kpi[] = []): Use[] {
  return kpis.flatMap((kpi) =>
    sides.flatMap((side) => {
      const id = kpi.owner?.[side];
      return id === undefined ? [] : [{ kpi, side, id }];
    }),
  );
}

/** A person as messages name them: `Tom Okafor`, or the id of a role. */
export function personWords(person: Person): string {
  return person.name ?? person.role ?? person.id ?? 'somebody';
}

/**
 * Who of a side could answer for a KPI: those whose side is stated, the ones whose id is most like `like` first, else
 * those who already answer for a KPI, else as listed.
 */
export function candidates(
  people: readonly Person[],
  side: Side,
  kpis: readonly Kpi[] | undefined,
  like?: string,
): Person[] {
  const owning = new Set(ownersNamed(kpis).map((use) => use.id));
  const rank = (person: Person): number =>
    like === undefined ? (owning.has(person.id ?? '') ? 0 : 1) : distance(like, person.id ?? '');
  return people
    .map((person, index) => ({ person, index }))
    .filter(({ person }) => person.side === side && person.id !== undefined)
    .sort((a, b) => rank(a.person) - rank(b.person) || a.index - b.index)
    .slice(0, MOST_CHOICES)
    .map(({ person }) => person);
}

/**
 * Fixes for KPIs that lack an owner on some sides: one for each choice of people, where there are few enough, and one
 * that leaves the names to be filled in. Who answers is for people to say, so none is preferred.
 */
export function ownerFixes(
  kpis: readonly Kpi[],
  missing: readonly Side[],
  context: RuleContext,
  all: readonly Kpi[] | undefined,
): Fix[] {
  const where = kpis.length > 1 ? ` for ${allOf(kpis.length, 'KPI')}` : '';
  const name = (owners: Partial<Record<Side, string>>): Fix['operations'] =>
    kpis.flatMap((kpi) =>
      missing.length === sides.length
        ? [context.set([kpi, 'owner'], owners)]
        : missing.map((side) => context.set([kpi, 'owner', side], owners[side])),
    );
  const choices = missing.reduce<Person[][]>(
    (chosen, side) =>
      chosen.flatMap((people) => candidates(context.people(), side, all).map((person) => [...people, person])),
    [[]],
  );
  const fixes = choices.length > MOST_CHOICES ? [] : choices.filter((people) => people.length > 0);
  return [
    ...fixes.map((people) => ({
      title: `Name ${people.map((person) => `${personWords(person)} at the ${person.side}`).join(' and ')}${where}`,
      operations: name(Object.fromEntries(missing.map((side, index) => [side, people[index]?.id ?? '']))),
    })),
    {
      title: `Fill in ${missing.length * kpis.length > 1 ? 'the names' : 'the name'} later${where}`,
      operations: name(Object.fromEntries(missing.map((side) => [side, `TODO who answers for it at the ${side}`]))),
    },
  ];
}

/** Puts a person in all the places where another is named. */
export function renameFix(title: string, uses: readonly Use[], id: string, context: RuleContext): Fix {
  return { title, operations: uses.map(({ kpi, side }) => context.set([kpi, 'owner', side], id)) };
}
