import type { Fix } from '../../findings.ts';
import type { Kpi, Partnership } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import { isAbout, stageOf } from '../improvement/issues.ts';
import type { RuleContext } from '../rule.ts';

/** Whether both sides are on to a KPI that is missed. `overdue`: an issue is open, and has been for longer than it may. */
export type InHand = 'yes' | 'overdue' | 'no';

/**
 * Whether an open issue about the KPI is stated, seen at most `days` ago. The newest one counts; one without a day on which
 * it was detected was just opened.
 */
export function inHand({ improvement }: Partnership, kpi: Kpi, context: RuleContext, days: number): InHand {
  const open = (improvement?.issues ?? []).filter(
    (issue) => isAbout(issue, kpi) && stageOf(issue, context) !== 'closed',
  );
  if (open.length === 0) return 'no';
  if (open.some(({ detectedOn }) => detectedOn === undefined)) context.needs('improvement.issues.detectedOn');
  return open.some(({ detectedOn }) => detectedOn === undefined || daysBetween(detectedOn, context.asOf) <= days)
    ? 'yes'
    : 'overdue';
}

/** Opens an issue about a KPI: what is seen is known, the rest is for people to fill in. */
export function issueFix(
  { improvement }: Partnership,
  kpi: Kpi,
  what: string,
  period: string,
  context: RuleContext,
): Fix {
  const ref = kpi.id ?? kpi.kpi ?? 'kpi';
  const id = `${ref}-${period}`.toLowerCase();
  const taken = improvement?.issues?.filter((issue) => issue.id?.startsWith(id)).length ?? 0;
  return {
    title: `Open an issue about ${kpiIn(context, kpi)}`,
    preferred: true,
    operations: [
      context.append(['improvement', 'issues'], {
        id: taken === 0 ? id : `${id}-${taken + 1}`,
        what,
        kpi: ref,
        class: 'TODO transient or systemic',
        nature: 'TODO operational, capability, culture or values',
        rootCause: 'TODO why it happens',
        detectedOn: 'TODO day on which it was first seen',
        raisedBy: 'TODO client, provider or both',
        jointReviewOn: 'TODO day on which both sides first talked about it',
      }),
    ],
  };
}
