import type { Partnership } from '../../generated/types.ts';
import { providerNotice } from '../../portfolio/provider-notice.ts';
import type { RuleContext } from '../rule.ts';

/** Whether PC427 asks for all that is not stated of headcount, so that the others wait: nothing is, and the provider may leave. */
export function headcountIsAsked(partnership: Partnership, context: Pick<RuleContext, 'state' | 'optionsOf'>): boolean {
  return (
    context.state(['headcount']) === 'absent' &&
    context.optionsOf('PC427') !== undefined &&
    providerNotice(partnership, context.state).ways.length > 0
  );
}
