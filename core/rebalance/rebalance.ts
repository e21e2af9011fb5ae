import type { Workspace } from '../check.ts';
import type { AskedBalance, Rebalancing, RefusedBalance } from './types.ts';

/** Days within which everybody must be able to do their part, where nothing else is asked. */
export const HORIZON = 90;

/** Who should do how much of each channel. Same files, question and `asOf`: the same answer to the byte. */
export function rebalance({ asOf }: Workspace, asked: AskedBalance = {}): Rebalancing | RefusedBalance {
  return { asOf, within: asked.within ?? HORIZON, channels: [], leftOut: [] };
}
