import type { Fix } from '../../findings.ts';
import type { Incentive, Partnership } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { amountWords, asTerms, incentivesOf, kpiNamed, showsQuality } from './incentives.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 3;

export const rule = partnershipRule({
  id: 'PC413',
  name: 'malus-only',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'commercial',
  related: ['PC109', 'PC223'],
  summary: 'Where bad results cost the provider money, good ones earn it some.',
  condition:
    'One or more incentives are a malus and none is a bonus. A discount is no bonus. Not evaluated while the type of an incentive is not known.',
  fix: 'Adds, or from contracted on proposes, a bonus on a KPI of your choice, to be filled in.',
  check(partnership, context) {
    const incentives = incentivesOf(partnership, context);
    const maluses = incentives.filter(({ type }) => type === 'malus');
    if (maluses.length === 0 || incentives.some(({ type }) => type === 'bonus')) return;
    if (incentives.some(({ type }) => type === undefined)) return context.needs('commercial.incentives.type');
    const deductions = maluses.flatMap((malus) => {
      if (malus.kpi === undefined) return [];
      const amount = amountWords(malus);
      return [`${kpiNamed(malus.kpi, partnership, context).words}${amount ? ` (${amount})` : ''}`];
    });
    context.report({
      at: ['commercial', 'incentives'],
      onKey: true,
      message: `Bad results cost the provider money${deductions.length > 0 ? `, on ${list(deductions)}` : ''}, and no good result earns it any.`,
      why: 'Where there is only something to lose, it pays to argue about numbers and to do just enough. The money for a bonus buys what a malus cannot: somebody who wants the result too.',
      fixes: bonusFixes(partnership, incentives, context),
    });
  },
});

/** One fix for each of the first KPIs that may be paid for without harm: which of them is for people to say. */
function bonusFixes(partnership: Partnership, incentives: readonly Incentive[], context: RuleContext): Fix[] {
  const worth = (partnership.kpis ?? []).flatMap((kpi) => {
    const id = kpi.id ?? kpi.kpi;
    const good = id !== undefined && showsQuality(kpiNamed(id, partnership, context)) === true;
    return good ? [{ id, words: kpiIn(context, kpi) }] : [];
  });
  const choices = worth.length > 0 ? worth.slice(0, MOST_CHOICES) : [{ id: undefined, words: 'a KPI' }];
  return choices.map(({ id, words }) => {
    const bonus = {
      ...(id === undefined ? {} : { id: `${id}-bonus` }),
      kpi: id ?? 'TODO which KPI',
      type: 'bonus',
      trigger: 'TODO value from which it is paid',
      amount: 'TODO percent of the monthly fee',
      cap: 'TODO most in one month, in percent of the monthly fee',
    };
    if (!context.reached('contracted'))
      return {
        title: `Add a bonus on ${words}, to be filled in`,
        operations: [context.append(['commercial', 'incentives'], bonus)],
      };
    const { operations } = context.term(['commercial'], 'incentives', [...asTerms(incentives, context), bonus], '');
    return { title: `Propose a bonus on ${words}, to be filled in`, operations };
  });
}
