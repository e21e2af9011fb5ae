import type { Block } from './model.ts';

/** A block and the name it would like: kinds and shared blocks keep theirs, others yield. */
export interface Wish {
  block: Block;
  wanted: string;
  parent: string;
  fixed: boolean;
}

/**
 * Gives every block the name of its interface. A kind, a shared block and a top-level section keep their own name; of the
 * others, those that wish the same name take that of their parent in front. Pairs of sides need no name of their own.
 */
export function nameTypes(wishes: readonly Wish[]): void {
  const taken = new Set<string>(['Sides', 'Duration', 'Money', 'KpiValue', 'TimeWindow', 'Proposed', 'Record']);
  const named = wishes.filter(({ block }) => !block.sides);
  const claim = (wish: Wish, name: string): void => {
    let free = name;
    for (let n = 2; taken.has(free); n += 1) free = `${name}${n}`;
    taken.add(free);
    wish.block.typeName = free;
  };
  const override = (wish: Wish): string | undefined => wish.block.annotations['x-name'] as string | undefined;
  const first = named.filter((wish) => wish.fixed || override(wish) !== undefined);
  for (const wish of first) claim(wish, override(wish) ?? wish.wanted);
  const rest = named.filter((wish) => !first.includes(wish));
  const count = new Map<string, number>();
  for (const { wanted } of rest) count.set(wanted, (count.get(wanted) ?? 0) + 1);
  for (const wish of rest) {
    const shared = (count.get(wish.wanted) ?? 0) > 1 || taken.has(wish.wanted);
    const section = wish.parent === 'Partnership' && !taken.has(wish.wanted);
    claim(wish, shared && !section ? wish.parent + wish.wanted : wish.wanted);
  }
}
