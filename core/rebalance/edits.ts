import type { Workspace } from '../check.ts';
import type { OffsetEdit } from '../fixes/edits.ts';
import type { ChannelBalance } from './types.ts';

/** The edits of one file. */
export interface BalanceEdits {
  path: string;
  edits: OffsetEdit[];
}

/**
 * The edits that write the target shares of a channel down as `proposed`, for each file that holds one, in the order of
 * paths. Empty where nothing moves; undefined where a place has no text of its own to change.
 */
export function rebalanceEdits(_workspace: Workspace, _balance: ChannelBalance): BalanceEdits[] | undefined {
  return [];
}
