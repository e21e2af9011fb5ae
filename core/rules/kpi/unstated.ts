import type { Partnership } from '../../generated/types.ts';
import { closedIncidents } from '../improvement/issues.ts';
import type { RuleContext } from '../rule.ts';

/** What is asked of the quality of the work, to be filled in; lessons where an incident should have taught one. */
export function qualityTodo(
  partnership: Partnership,
  context: Pick<RuleContext, 'state' | 'newest'>,
): Record<string, string> {
  // What a fix asks for is no need of the rule that offers it.
  const incidents = closedIncidents(partnership, { state: context.state, newest: context.newest, needs() {} });
  return {
    mistakes: 'TODO known mistakes of the client, the provider and the agents, and what prevents them',
    errorPlan: 'TODO which KPI shows mistakes becoming fewer, from which value to which, by when',
    ...(incidents.length > 0 ? { lessons: 'TODO what closed incidents taught' } : {}),
    jointEducation: 'TODO sessions in which leaders of both sides teach each other',
  };
}

/** How the section on training stands, and that on quality: one question asks for both where neither is stated. */
export function unstated(context: Pick<RuleContext, 'state'>): { training: boolean; quality: boolean } {
  return {
    training: context.state(['training']) === 'absent',
    quality: context.state(['quality']) === 'absent',
  };
}

/** The section on quality; the rule is said to need it where it is not stated. */
export function qualityOf(
  partnership: Partnership,
  context: Pick<RuleContext, 'needs'>,
): Partnership['quality'] | undefined {
  if (!partnership.quality) context.needs('quality');
  return partnership.quality;
}
