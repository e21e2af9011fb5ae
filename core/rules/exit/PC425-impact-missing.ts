import { riskIsAsked } from '../risk/unstated.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';

const AT = ['risk', 'impact'];
const FIGURES = ['revenueAtRiskPerDay', 'customersPerDay'] as const;

export const rule = partnershipRule({
  id: 'PC425',
  name: 'impact-missing',
  area: 'exit',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  summary: 'What an outage costs is stated for work on which much depends.',
  condition:
    'Criticality is high or critical, and neither the revenue at risk per day nor the customers per day are stated. Not evaluated at other ratings or without one. Where no threat is stated either, PC610 asks for both.',
  fix: 'Adds both figures, to be filled in.',
  check(partnership, context) {
    const { criticality, risk } = partnership;
    if (criticality !== 'high' && criticality !== 'critical') {
      if (!FIGURES.some((figure) => risk?.impact?.[figure] !== undefined)) context.needs('risk.impact');
      return;
    }
    if (context.state(AT) === 'absent' && riskIsAsked(partnership, context)) return context.needs('risk.impact');
    const absent = FIGURES.filter((figure) => lacks(context, [...AT, figure], `risk.impact.${figure}`));
    if (absent.length < FIGURES.length) return;
    const todo = { revenueAtRiskPerDay: 'TODO amount', customersPerDay: 'TODO how many would find nobody' };
    context.report({
      at: AT,
      onKey: true,
      message: `What does a day without this work cost? It is rated ${criticality}, and neither revenue nor customers at risk are stated.`,
      why: 'A rating without a figure is an opinion. How long an outage may last, and what a second supplier may cost, follow from the figure.',
      related: [{ at: ['criticality'], message: `Rated ${criticality} here.` }],
      fixes: [
        {
          title: 'Add revenue and customers at risk, to be filled in',
          preferred: true,
          operations: risk?.impact
            ? FIGURES.map((figure) => context.set([...AT, figure], todo[figure]))
            : [context.set(AT, todo)],
        },
      ],
    });
  },
});
