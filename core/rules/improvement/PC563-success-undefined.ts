import type { Fix } from '../../findings.ts';
import type { ImprovementPlan, Partnership } from '../../generated/types.ts';
import { asWritten, shown, unitOf } from '../../kpi/units.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { kpisOfPlan, planWords, runningPlans } from './plans.ts';
import { IMPROVEMENT_TODO, ISSUE_RULES, PLAN_RULES, unstated } from './question.ts';

const TODO = 'TODO what will be true when it has worked';

export const rule = partnershipRule({
  id: 'PC563',
  name: 'success-undefined',
  area: 'improvement',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC559', 'PC560'],
  summary: 'Every plan says what will be true when it has worked.',
  condition:
    'A running plan has no success statement, nor a KPI with the target that it is to reach. A warning, once for all rules about improvement, when the status is improving and no plan is stated.',
  fix: 'Adds it, to be filled in, or takes the target of the KPI that the plan is about.',
  check(partnership, context) {
    const absent = unstated(context);
    if (absent.plans) return ask(absent.issues, context);
    for (const plan of runningPlans(partnership, context)) {
      if (plan.kpi !== undefined && plan.target !== undefined) continue;
      if (!lacks(context, [plan, 'success'], 'improvement.plans.success')) continue;
      context.report({
        at: [plan, 'success'],
        message: `What will be true when the plan ${planWords(plan)} has worked? It does not say, and no KPI with a target does.`,
        why: 'Where nobody said what success is, a plan ends when people are tired of it, and each side judges it by what it hoped for.',
        fixes: fixesOf(plan, partnership, context),
      });
    }
  },
});

function ask(issuesToo: boolean, context: RuleContext): void {
  const waiting = [...(issuesToo ? ISSUE_RULES : []), ...PLAN_RULES];
  context.report({
    at: issuesToo ? ['improvement'] : ['improvement', 'plans'],
    severity: 'warning',
    message: `${issuesToo ? 'What is being improved, and by which plan' : 'By which plan does it become better'}? The status is improving, and ${issuesToo ? 'neither an issue nor a plan' : 'no plan'} is stated, so ${waiting.length} rules could not be judged.`,
    why: `A partnership that improves without a plan that both sides can read improves by chance.\nNot judged: ${list(waiting)}.`,
    fixes: [
      {
        title: issuesToo ? 'Add issues and plans, to be filled in' : 'Add plans, to be filled in',
        preferred: true,
        operations: [
          ...(issuesToo ? [context.set(['improvement', 'issues'], IMPROVEMENT_TODO.issues)] : []),
          context.set(['improvement', 'plans'], IMPROVEMENT_TODO.plans),
        ],
      },
    ],
  });
}

/** The target of a KPI that the plan is about is what both sides have agreed on already. */
function fixesOf(plan: ImprovementPlan, partnership: Partnership, context: RuleContext): Fix[] {
  const fromKpis = kpisOfPlan(plan, partnership)
    .slice(0, 4)
    .flatMap((kpi) => {
      const id = kpi.id ?? kpi.kpi;
      if (kpi.target === undefined || id === undefined) return [];
      return [
        {
          title: `${capital(kpiIn(context, kpi))} at ${shown(kpi.target, unitOf(kpi, knownIn(context, kpi)))}`,
          operations: [
            ...(plan.kpi === undefined ? [context.set([plan, 'kpi'], id)] : []),
            ...(plan.target === undefined ? [context.set([plan, 'target'], asWritten(kpi.target))] : []),
          ],
        },
      ];
    });
  return [
    ...fromKpis,
    {
      title: 'Add it, to be filled in',
      preferred: true,
      operations: [context.set([plan, 'success'], TODO)],
    },
  ];
}
