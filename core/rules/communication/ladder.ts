import type { EscalationLevel, Partnership } from '../../generated/types.ts';

/** A step of the ladder of escalation with its number. */
export type Step = EscalationLevel & { level: number };

/** The steps of the ladder from the first to be asked upwards; undefined when a step has no number that is known. */
export function ladderOf({ governance }: Partnership): readonly Step[] | undefined {
  const steps = governance?.escalation ?? [];
  if (steps.some(({ level }) => level === undefined)) return undefined;
  return [...(steps as Step[])].sort((a, b) => a.level - b.level);
}
