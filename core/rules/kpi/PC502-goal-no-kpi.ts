import { kpiIn } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC502',
  name: 'goal-no-kpi',
  area: 'kpi',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC104', 'PC108', 'PC501'],
  summary: 'A KPI shows whether the ultimate goal is reached.',
  condition:
    'The ultimate goal names no measure, and no KPI names it as its goal. Not judged while no KPIs are stated.',
  fix: 'Names a KPI of your choice as the measure of the goal.',
  check({ goals, kpis }, context) {
    const ultimate = (goals ?? []).filter((goal) => goal.level === 'ultimate');
    if (ultimate.length === 0) return;
    const all = itemsOf(context, kpis, 'kpis');
    for (const goal of ultimate) {
      if (all.length === 0 || all.some((kpi) => kpi.goal !== undefined && kpi.goal === goal.id)) continue;
      if (!lacks(context, [goal, 'measure'], 'goals.measure')) continue;
      context.report({
        at: [goal, 'measure'],
        message: `No KPI shows whether the ultimate goal is reached: ${quoted(goal.statement ?? goal.id, 80)}.`,
        why: 'What nobody measures cannot be steered: every smaller figure may be met while the goal that all of them serve is missed unseen.',
        fixes: all.slice(0, 6).map((kpi) => ({
          title: `Measure it by ${kpiIn(context, kpi)}`,
          operations: [context.set([goal, 'measure'], kpi.id ?? kpi.kpi)],
        })),
      });
    }
  },
});
