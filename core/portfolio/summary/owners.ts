import type { Workspace } from '../../check.ts';
import { type PersonHeld, peopleIn } from '../../people/people.ts';
import { compare } from '../../text.ts';
import type { Included } from './partnerships.ts';

/** Somebody who owns something, counted over all partnerships. */
export interface OwnerRow
  extends Pick<
    PersonHeld,
    'key' | 'name' | 'role' | 'side' | 'company' | 'load' | 'ownedThere' | 'alone' | 'file' | 'range'
  > {
  /** Things that they own. */
  owns: number;
  /** Documents in which they own something. */
  documents: number;
  /** What they own, by sort: the most first. */
  sorts: { sort: string; count: number }[];
}

/** Answers "Who owns too much?": those who own more than half of their side first, then the most. Whoever owns nothing is left out. */
export function ownersOf(workspace: Workspace, included: Included): OwnerRow[] {
  return peopleIn(workspace)
    .flatMap(({ owns, takesPart: _, ...person }): OwnerRow[] => {
      if (!owns.some(({ file }) => included(file))) return [];
      const sorts = new Map<string, number>();
      for (const { sort } of owns) sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
      return [
        {
          ...person,
          owns: owns.length,
          documents: new Set(owns.map(({ document }) => document)).size,
          sorts: [...sorts]
            .map(([sort, count]) => ({ sort, count }))
            .sort((a, b) => b.count - a.count || compare(a.sort, b.sort)),
        },
      ];
    })
    .sort((a, b) => Number(b.load === 'much') - Number(a.load === 'much'));
}
