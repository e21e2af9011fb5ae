import type { CultureAssessment, Partnership } from '../../generated/types.ts';
import { compare } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

/** The assessments of culture whose day has come, oldest first; those without a day are left out. */
export function assessmentsOf(
  { alignment }: Partnership,
  { asOf }: Pick<RuleContext, 'asOf'>,
): (CultureAssessment & { date: string })[] {
  return (alignment?.culture?.assessments ?? [])
    .filter((one): one is CultureAssessment & { date: string } => one.date !== undefined && one.date <= asOf)
    .sort((a, b) => compare(a.date, b.date));
}
