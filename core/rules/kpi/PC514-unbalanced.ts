import type { Fix } from '../../findings.ts';
import type { Kpi, Partnership } from '../../generated/types.ts';
import { balance, familyOf, readFor, savings } from '../../kpi/balance.ts';
import { allOf, knownIn, kpiWords } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf } from '../shapes/missing.ts';

type Side = (typeof balance)[number];

export const rule = partnershipRule({
  id: 'PC514',
  name: 'unbalanced',
  area: 'kpi',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC109', 'PC416', 'PC501'],
  summary: 'KPIs show several sides of the service, and not only what it costs.',
  condition:
    'The scope has calls, and the KPIs that are read for them lack one of access, quality, customer and people. Or, in any scope, all KPIs are of cost and efficiency.',
  fix: 'Adds a usual KPI for each side that is not shown, to be filled in.',
  check(partnership, context) {
    const kpis = itemsOf(context, partnership.kpis, 'kpis');
    const families = kpis.map((kpi) => familyOf(kpi, knownIn(context, kpi)));
    if (families.includes(undefined)) return context.needs('kpis.family');
    if (kpis.length === 0) return;
    const voice = partnership.scope?.some(({ channel }) => channel === 'voice') ?? false;
    if (families.every((family) => family !== undefined && savings.includes(family))) {
      const missing = voice ? balance : balance.filter(({ family }) => family === 'quality' || family === 'customer');
      context.report({
        at: ['kpis'],
        message: `${kpis.length === 1 ? 'The only KPI measures' : `${capitalAll(kpis.length)} measure`} cost or efficiency. Whether customers are served well shows nowhere.`,
        why: 'A partnership that is judged by savings alone gets savings alone; it is one of the known signs of trouble.',
        fixes: addFixes(missing, partnership, context),
      });
    } else if (voice) {
      const read = readFor('voice', kpis, partnership.scope).map((kpi) => familyOf(kpi, knownIn(context, kpi)));
      const missing = balance.filter(({ family }) => !read.includes(family));
      if (missing.length === 0) return;
      context.report({
        at: ['kpis'],
        message: `No KPI for calls shows ${list(
          missing.map(({ shows }) => shows),
          'or',
        )}.`,
        why: 'Speed, quality, customers and people pull at each other. What is not measured pays for what is.',
        inputs: [{ name: 'families read', value: list([...new Set(read.map(String))]) || 'none' }],
        fixes: addFixes(missing, partnership, context),
      });
    }
  },
});

function capitalAll(size: number): string {
  const words = allOf(size, 'KPI');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One side: a choice of its usual KPIs. Several: the first of each. What people know is left to be filled in. */
function addFixes(missing: readonly Side[], partnership: Partnership, context: RuleContext): Fix[] {
  const [only, ...others] = missing;
  if (!only) return [];
  const sets = others.length === 0 ? only.usual.map((id) => [id]) : [missing.map(({ usual }) => usual[0] ?? '')];
  return sets.map((ids) => ({
    title: `Add ${list(ids.map((id) => kpiWords({ kpi: id }, context.kpi(id))))}, to be filled in`,
    operations: ids.map((id) => context.append(['kpis'], entryOf(id, partnership, context))),
  }));
}

function entryOf(id: string, { kpis = [], scope = [] }: Partnership, context: RuleContext): Record<string, unknown> {
  const channels = new Set(scope.map(({ channel }) => channel));
  // What no KPI of several states is asked once for all of them; the new one joins that question.
  const askedOnce = (field: 'owner' | 'goal'): boolean =>
    kpis.length > 1 && kpis.every((kpi) => context.state([kpi, field]) === 'absent');
  const voice = channels.has('voice') && (channels.size > 1 || kpis.some((kpi: Kpi) => kpi.kpi === id));
  return {
    ...(kpis.some((kpi) => kpi.kpi === id) ? { id: `${id}-voice` } : {}),
    kpi: id,
    ...(voice ? { channel: 'voice' } : {}),
    target: 'TODO target',
    ...(context.kpi(id)?.variantRequired ? { variant: 'TODO which formula' } : {}),
    frequency: 'TODO how often it is read',
    source: 'TODO system that both sides read',
    ...(askedOnce('owner') ? {} : { owner: 'TODO who answers for it on each side' }),
    ...(askedOnce('goal') ? {} : { goal: 'TODO goal that it serves' }),
    publication: 'TODO how often, and to whom',
  };
}
