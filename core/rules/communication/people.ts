import type { Fix, FixOperation } from '../../findings.ts';
import type { Person } from '../../generated/types.ts';
import { candidates, personWords } from '../../kpi/owners.ts';
import type { RuleContext } from '../rule.ts';
import type { Side } from '../shapes/both-sides.ts';

/** A person by id, as messages name them. */
export function nameOf(id: string, context: Pick<RuleContext, 'person'>): string {
  return personWords(context.person(id) ?? { id });
}

/** Which side somebody works for; undefined when it is not known. */
export function sideOf(id: string, context: Pick<RuleContext, 'person'>): Side | undefined {
  return context.person(id)?.side;
}

/**
 * Fixes that name a person of a side: one for each who is listed (at most six), and one that leaves the name to be filled
 * in. Who it is, is for people to say, so none is preferred.
 */
export function personFixes(
  context: Pick<RuleContext, 'people'>,
  side: Side,
  named: {
    operations(id: string): FixOperation[];
    /** What the TODO asks: "who stands in at the client". */
    todo: string;
    /** What is filled in later: "the backup at the client". */
    later: string;
    /** Ids that are no choice. */
    except?: readonly (string | undefined)[];
    only?(person: Person): boolean;
  },
): Fix[] {
  const { operations, todo, later, except = [], only } = named;
  const people = context.people().filter((person) => !except.includes(person.id) && (only?.(person) ?? true));
  return [
    ...candidates(people, side, undefined).map((person) => ({
      title: `Name ${personWords(person)} at the ${side}`,
      operations: operations(person.id ?? ''),
    })),
    { title: `Fill in ${later} later`, operations: operations(`TODO ${todo}`) },
  ];
}
