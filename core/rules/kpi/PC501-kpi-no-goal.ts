import type { Fix } from '../../findings.ts';
import type { Goal, Kpi } from '../../generated/types.ts';
import { goalsMeasuredBy } from '../../kpi/measured.ts';
import { allOf, kpiIn } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { missingOnItems } from '../shapes/missing.ts';

const why =
  'A figure that serves no goal can be met while the purpose is missed, and when two figures pull apart nobody can say which one gives way.';

export const rule = partnershipRule({
  id: 'PC501',
  name: 'kpi-no-goal',
  area: 'kpi',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  summary: 'Each KPI serves a goal of the partnership.',
  condition:
    'Goals are stated, and a KPI names none as its goal, nor does a goal name it as its measure. Asked once when that is so of every KPI.',
  fix: 'Links the KPI to a goal of your choice.',
  check: missingOnItems<Kpi>({
    section: 'kpis',
    key: 'goal',
    items: ({ kpis }) => kpis,
    asked(kpi, context, { goals }) {
      // Without goals there is nothing to link to; whether goals are missing is for another rule to ask.
      if (!goals) context.needs('goals');
      return goals !== undefined && goalsMeasuredBy(kpi, goals).length === 0;
    },
    each: (kpi, context, { goals }) => ({
      message: `No goal stands behind ${kpiIn(context, kpi)}: none is named, and no goal is measured by it.`,
      why,
      fixes: linkFixes(kpi, goals ?? [], context),
    }),
    once: (kpis) => ({
      message: `Which goals do ${allOf(kpis.length, 'KPI')} serve? None is named, and no goal is measured by a KPI.`,
      why,
    }),
  }),
});

/** One fix for each goal above those of single roles; which one it is, people know. */
function linkFixes(kpi: Kpi, goals: readonly Goal[], context: RuleContext): Fix[] {
  return goals
    .filter((goal) => goal.id !== undefined && goal.level !== 'role')
    .slice(0, 6)
    .map((goal) => ({
      title: `Link to ${quoted(goal.statement ?? goal.id, 40)}`,
      operations: [context.set([kpi, 'goal'], goal.id)],
    }));
}
