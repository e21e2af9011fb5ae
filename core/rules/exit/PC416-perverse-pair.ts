import type { Fix } from '../../findings.ts';
import type { Incentive, Partnership } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { isOpen } from '../../model/known.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { conditionsAsTerms, incentivesOf, kpiNamed, showsQuality } from './incentives.ts';

/** What is bought with money on these, where nothing holds against it. */
const harm: Record<string, string> = {
  aht: 'contacts are cut short or passed on, and the customer comes back with the same question',
  occupancy: 'agents go from contact to contact without a pause, until care suffers and they leave',
};
const MOST_CHOICES = 3;

export const rule = partnershipRule({
  id: 'PC416',
  name: 'perverse-pair',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC413'],
  summary: 'Speed is not paid for at the cost of quality.',
  condition:
    'A bonus depends on average handle time or occupancy; none of its conditions (`onlyWhile`) and no other incentive names a KPI of quality, customers or compliance.',
  fix: 'Adds, or from contracted on proposes, a KPI of quality of your choice that has to hold.',
  check(partnership, context) {
    const all = incentivesOf(partnership, context);
    for (const incentive of all) {
      if (incentive.kpi === undefined || (incentive.type !== undefined && incentive.type !== 'bonus')) continue;
      const named = kpiNamed(incentive.kpi, partnership, context);
      const bought = harm[named.id];
      if (bought === undefined) continue;
      const weights = counterweights(incentive, all, partnership, context);
      if (weights === 'held') continue;
      if (incentive.type === undefined) context.needs('commercial.incentives.type');
      if (incentive.type === undefined || weights === 'open') continue;
      context.report({
        at: [incentive, 'onlyWhile'],
        message: `A bonus is paid on ${named.words}, and no figure of quality has to hold for it.`,
        why: `What is paid for is done: ${bought}. No other incentive holds against it either.`,
        fixes: qualityFixes(incentive, partnership, context),
      });
    }
  },
});

/** Whether quality has to hold for a bonus, or is paid for beside it; `open` when that cannot be told. */
function counterweights(
  incentive: Incentive,
  all: readonly Incentive[],
  partnership: Partnership,
  context: RuleContext,
): 'held' | 'open' | 'none' {
  const ids = [
    ...(incentive.onlyWhile ?? []).map(({ kpi }) => kpi),
    ...all.filter((other) => other !== incentive).map(({ kpi }) => kpi),
  ];
  const shown = ids.map((id) => id !== undefined && showsQuality(kpiNamed(id, partnership, context)));
  if (shown.includes(true)) return 'held';
  const stands = context.state([incentive, 'onlyWhile']);
  if (isOpen(stands)) context.needs('commercial.incentives.onlyWhile');
  if (shown.includes(undefined)) context.needs('kpis.family');
  if (ids.includes(undefined)) context.needs('commercial.incentives.kpi');
  return isOpen(stands) || stands === 'invalid' || shown.includes(undefined) || ids.includes(undefined)
    ? 'open'
    : 'none';
}

function qualityFixes(incentive: Incentive, partnership: Partnership, context: RuleContext): Fix[] {
  const held = conditionsAsTerms(incentive.onlyWhile ?? [], context);
  const choices = (partnership.kpis ?? []).flatMap((kpi) => {
    const id = kpi.id ?? kpi.kpi;
    const good = id !== undefined && showsQuality(kpiNamed(id, partnership, context)) === true;
    return good ? [{ id, words: kpiIn(context, kpi) }] : [];
  });
  return choices.slice(0, MOST_CHOICES).map(({ id, words }) => ({
    ...context.term([incentive], 'onlyWhile', [...held, { kpi: id }], ''),
    title: `${context.reached('contracted') ? 'Propose to pay' : 'Pay'} it only while ${words} holds`,
  }));
}
