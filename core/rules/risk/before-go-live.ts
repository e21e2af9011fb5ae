import type { RuleContext } from '../rule.ts';

/** Whether PC615 asks for the way back along with the criteria: neither is stated. */
export function rollbackIsAsked({ state, optionsOf }: Pick<RuleContext, 'state' | 'optionsOf'>): boolean {
  return (
    optionsOf('PC615') !== undefined &&
    state(['transition', 'goNoGo']) === 'absent' &&
    state(['transition', 'rollback']) === 'absent'
  );
}
