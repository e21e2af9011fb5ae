import type { Fix } from '../../findings.ts';
import type { Goal, Partnership } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { count, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks, onceOrEach } from '../shapes/missing.ts';
import { goalWords } from './goal-tree.ts';

const why =
  'A client that cannot say by which figure and when a goal is reached does not know yet what it wants, and the provider can only guess.';

type Lack = 'measure' | 'by';
const words: Record<Lack, string> = { measure: 'a KPI that shows it', by: 'a day by which it is to be reached' };
const todo: Record<Lack, string> = { measure: 'TODO the KPI that shows it', by: 'TODO by which day' };

export const rule = partnershipRule({
  id: 'PC108',
  name: 'goal-unmeasured',
  area: 'purpose',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC102'],
  summary: 'The ultimate goal and the shared ones each have a KPI and a day by which they are to be reached.',
  condition:
    'An ultimate or collective goal has no KPI (it names no measure, and no KPI names it as its goal), or no day by which it is to be reached. The KPI is not asked for while no KPIs are stated, nor for the ultimate goal, where PC502 asks for it. Asked once when all of several such goals lack it.',
  fix: 'Links a KPI of your choice; adds the day, to be filled in.',
  check(partnership, context) {
    const goals = (partnership.goals ?? []).filter(({ level }) => level === 'ultimate' || level === 'collective');
    const served = new Set(partnership.kpis?.map(({ goal }) => goal));
    const missing = new Map(goals.map((goal) => [goal, lackingOf(goal, served, partnership, context)]));
    const lacking = goals.filter((goal) => (missing.get(goal)?.length ?? 0) > 0);
    onceOrEach(goals, lacking, {
      once() {
        const asked = (['measure', 'by'] as const)
          .map((lack) => ({ lack, size: goals.filter((goal) => missing.get(goal)?.includes(lack)).length }))
          .filter(({ size }) => size > 0)
          .map(({ lack, size }) => `${size} ${size === 1 ? 'lacks' : 'lack'} ${words[lack]}`);
        context.report({
          at: ['goals'],
          message: `How will both sides see that these ${count(goals.length, 'goal')} are reached? ${list(asked)}.`,
          why,
          fixes: [
            {
              title: 'Add what is missing, to be filled in',
              operations: lacking.flatMap((goal) =>
                (missing.get(goal) ?? []).map((lack) => context.set([goal, lack], todo[lack])),
              ),
              preferred: true,
            },
          ],
        });
      },
      each(goal) {
        const lacks = missing.get(goal) ?? [];
        const [only] = lacks;
        context.report({
          at: lacks.length === 1 && only ? [goal, only] : [goal],
          message: `${goalWords(goal)} has ${lacks.length === 1 && only ? `no ${words[only].slice(2)}` : 'neither a KPI that shows it nor a day by which it is to be reached'}.`,
          why,
          fixes: fixesOf(goal, lacks, partnership, context),
        });
      },
    });
  },
});

function lackingOf(
  goal: Goal,
  served: ReadonlySet<string | undefined>,
  { kpis }: Partnership,
  context: RuleContext,
): Lack[] {
  const shown = goal.id !== undefined && served.has(goal.id);
  const asked = goal.level === 'collective' || context.optionsOf('PC502') === undefined;
  const found: Lack[] = [];
  if (asked && !shown && lacks(context, [goal, 'measure'], 'goals.measure')) {
    if (kpis && kpis.length > 0) found.push('measure');
    else context.needs('kpis');
  }
  if (lacks(context, [goal, 'by'], 'goals.by')) found.push('by');
  return found;
}

function fixesOf(goal: Goal, missing: readonly Lack[], { kpis }: Partnership, context: RuleContext): Fix[] {
  const day = missing.includes('by') ? [context.set([goal, 'by'], todo.by)] : [];
  if (!missing.includes('measure'))
    return [{ title: 'Add the day, to be filled in', operations: day, preferred: true }];
  return (kpis ?? [])
    .filter((kpi) => (kpi.id ?? kpi.kpi) !== undefined)
    .slice(0, 6)
    .map((kpi) => ({
      title: `Measure it by ${kpiIn(context, kpi)}${day.length > 0 ? '; the day to be filled in' : ''}`,
      operations: [context.set([goal, 'measure'], kpi.id ?? kpi.kpi), ...day],
    }));
}
