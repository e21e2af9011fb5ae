import type { Partnership, Person } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { list } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

const KEY_ROLE = /\b(accounts?|operations?) (lead|leader|manager|head|director)\b|\bhead of operations\b/i;

/** Whether the partnership would suffer should this person leave unprepared: as stated, else by level and role. */
export function isKey({ keyRole, level, role = '' }: Person): boolean {
  return keyRole ?? (level === 'executive' || KEY_ROLE.test(role));
}

/** A key role that passed to somebody else, or fell vacant. */
export interface Change {
  person: Person;
  /** ISO day: the first in the role, or the last of one who left. */
  day: string;
  /** Calendar days from then to `asOf`. */
  age: number;
}

/**
 * Those who took over a key role after the partnership began: `since` lies after the day on which it went live, and not
 * after `asOf`. Where that day is not stated, only a partnership at its full size tells that somebody came later.
 */
export function newcomers({ people = [], since }: Partnership, context: RuleContext): Change[] {
  const grown = context.reached('steady');
  return people.filter(isKey).flatMap((person) => {
    const day = person.since;
    if (day === undefined) {
      if (context.state([person, 'since']) !== 'invalid') context.needs('people.since');
      return [];
    }
    if (day > context.asOf || (person.until !== undefined && person.until < context.asOf)) return [];
    if (since === undefined && !grown) {
      context.needs('since');
      return [];
    }
    return since !== undefined && day <= since ? [] : [{ person, day, age: daysBetween(day, context.asOf) }];
  });
}

/** Those who left a key role up to `asOf`. */
export function leavers({ people = [] }: Partnership, { asOf }: Pick<RuleContext, 'asOf'>): Change[] {
  return people
    .filter(isKey)
    .flatMap((person) =>
      person.until === undefined || person.until >= asOf
        ? []
        : [{ person, day: person.until, age: daysBetween(person.until, asOf) }],
    );
}

/** One role of one side, by whomever it is held. */
export function roleOf({ side, role, id }: Person): string {
  return `${side ?? ''} ${role ?? id ?? ''}`.trim().toLowerCase();
}

/** `account lead at the provider`; a person without a role is a key person. */
export function roleWords({ role, side }: Person): string {
  return [role ?? 'key person', side ? `at the ${side}` : ''].filter(Boolean).join(' ');
}

/** `account lead at the provider (Tom Okafor since 2026-09-01)`. */
export function changeWords(changes: readonly Change[], gone: ReadonlySet<Change>): string {
  return list(
    changes.map((change) => {
      const { person, day } = change;
      const name = person.name === undefined ? '' : `${person.name} `;
      return `${roleWords(person)} (${name}${gone.has(change) ? 'until' : 'since'} ${day})`;
    }),
  );
}
