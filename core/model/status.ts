/** The stages of a partnership in their order (domain ground rule 7). */
export const statuses = [
  'draft',
  'selecting',
  'contracted',
  'transition',
  'ramp',
  'steady',
  'improving',
  'exiting',
  'ended',
] as const;

export type Status = (typeof statuses)[number];

/** Whether a partnership in `status` has come at least as far as `from`. A status that is not stated counts as draft. */
export function hasReached(status: Status | undefined, from: Status): boolean {
  return statuses.indexOf(status ?? 'draft') >= statuses.indexOf(from);
}

/** Live: work is being done, from transition up to exiting. */
export function isLive(status: Status | undefined): boolean {
  return hasReached(status, 'transition') && status !== 'ended';
}
