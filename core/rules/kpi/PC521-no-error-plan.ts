import type { Fix } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import { familyOf } from '../../kpi/balance.ts';
import { knownIn, kpiWords } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { qualityTodo, unstated } from './unstated.ts';

const AT = ['quality', 'errorPlan'] as const;
const why =
  'Mistakes become fewer only where somebody counts them, knows where they stood, and says how far they are to fall by when.';

const PARTS = [
  { field: 'measure', words: 'which KPI counts them', todo: 'TODO the KPI that counts the mistakes' },
  { field: 'baseline', words: 'where it stood', todo: 'TODO value when the plan was made' },
  { field: 'target', words: 'what is to be reached', todo: 'TODO value that is to be reached' },
  { field: 'by', words: 'by when', todo: 'TODO day by which it is to be reached' },
] as const;

export const rule = partnershipRule({
  id: 'PC521',
  name: 'no-error-plan',
  area: 'kpi',
  severity: 'warning',
  from: 'ramp',
  dimension: 'performance',
  related: ['PC308', 'PC519'],
  summary: 'A plan says how mistakes become fewer, measured from where they stood.',
  condition:
    'Quality is stated, and there is no plan to reduce errors, or it lacks its measure, baseline, target or day. Asked at quality where only training is stated; PC515 asks where neither is.',
  fix: 'Inserts the plan, or what it lacks, to be filled in; the measure can be chosen from your quality KPIs.',
  check(partnership, context) {
    const absent = unstated(context);
    if (absent.quality) {
      if (absent.training) return context.needs('quality');
      return context.report({
        at: ['quality'],
        message: 'How do mistakes become fewer? Nothing is stated on quality.',
        why: `${why} PC519 and PC520 wait for the answer too.`,
        fixes: [
          {
            title: 'Insert quality, to be filled in',
            preferred: true,
            operations: [context.set(['quality'], qualityTodo(partnership, context))],
          },
        ],
      });
    }
    if (!partnership.quality) return context.needs('quality');
    if (lacks(context, AT, 'quality.errorPlan')) {
      return context.report({
        at: AT,
        message: 'By which plan do mistakes become fewer? None is stated.',
        why,
        fixes: planFixes(partnership, context),
      });
    }
    const plan = partnership.quality.errorPlan;
    if (!plan) return;
    const missing = PARTS.filter(({ field }) => lacks(context, [plan, field], `quality.errorPlan.${field}`));
    if (missing.length === 0) return;
    context.report({
      at: AT,
      message: `The plan to reduce errors does not say ${list(
        missing.map(({ words }) => words),
        'nor',
      )}.`,
      why,
      fixes: [
        {
          title: 'Add what it lacks, to be filled in',
          preferred: true,
          operations: missing.map(({ field, todo }) => context.set([plan, field], todo)),
        },
      ],
    });
  },
});

/** A plan for each KPI of quality that the file has, and one in which the measure is left open. */
function planFixes({ kpis = [] }: Partnership, context: RuleContext): Fix[] {
  const todo = Object.fromEntries(PARTS.map((part) => [part.field, part.todo]));
  const measures = kpis.filter((kpi) => ['quality', 'compliance'].includes(familyOf(kpi, knownIn(context, kpi)) ?? ''));
  return [
    ...measures.slice(0, 4).map((kpi) => ({
      title: `Plan by ${kpiWords(kpi, knownIn(context, kpi))}, the rest to be filled in`,
      operations: [context.set(AT, { ...todo, measure: kpi.id ?? kpi.kpi })],
    })),
    { title: 'Insert a plan, to be filled in', operations: [context.set(AT, todo)] },
  ];
}
