import type { Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';

/** What is asked of the quality of the work, to be filled in. */
export const QUALITY_TODO = {
  mistakes: 'TODO known mistakes of the client, the provider and the agents, and what prevents them',
  errorPlan: 'TODO which KPI shows mistakes becoming fewer, from which value to which, by when',
  jointEducation: 'TODO sessions in which leaders of both sides teach each other',
};

/** How the section on training stands, and that on quality: one question asks for both where neither is stated. */
export function unstated(
  { training, quality }: Partnership,
  context: Pick<RuleContext, 'state'>,
): { training: boolean; quality: boolean } {
  return {
    training: training === undefined && context.state(['training']) === 'absent',
    quality: quality === undefined && context.state(['quality']) === 'absent',
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
