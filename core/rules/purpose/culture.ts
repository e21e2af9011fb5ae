import type { CultureAssessment, Partnership } from '../../generated/types.ts';
import type { RuleContext } from '../rule.ts';

/** The assessments of culture whose day has come, oldest first; those without a day are left out. */
export function assessmentsOf(
  { alignment }: Partnership,
  { asOf }: Pick<RuleContext, 'asOf'>,
): (CultureAssessment & { date: string })[] {
  return (alignment?.culture?.assessments ?? [])
    .filter((one): one is CultureAssessment & { date: string } => one.date !== undefined && one.date <= asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
