import type { Fix, Severity } from '../../findings.ts';
import type { Partnership, Threat } from '../../generated/types.ts';
import { count } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { onceOrEach } from '../shapes/missing.ts';
import { planName, struckBy, threatName, threatsOf } from './covering.ts';
import { saidInCompanion } from './unstated.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 6;
const TODO = 'TODO which continuity plan covers it';
const why = 'What to do when it happens is then decided on the day, by whoever is at work.';

export const rule = partnershipRule({
  id: 'PC609',
  name: 'threat-uncovered',
  area: 'risk',
  severity: 'error',
  from: 'contracted',
  dimension: 'resilience',
  summary: 'Each threat is covered by a plan of how the work goes on or comes back.',
  condition:
    'A threat names no continuity plan and no plan names it: error where its impact is high or critical, warning otherwise. Where no plan is stated at all, it is asked once, as a warning.',
  fix: 'Adds the threat to a plan of your choice, or leaves the plan to be filled in.',
  check(partnership, context) {
    const { threats = [], continuity } = partnership.risk ?? {};
    if (threats.length === 0) return context.needs('risk.threats');
    const at = ['risk', 'continuity'];
    const stands = context.state(at);
    const openPlans = (continuity ?? []).some(
      (plan) => !['stated', 'absent'].includes(context.state([plan, 'threats'])),
    );
    if (openPlans || (stands !== 'stated' && stands !== 'absent')) return context.needs('risk.continuity');
    const uncovered = threats.filter((threat) => !isCovered(threat, partnership, context));
    if (stands === 'absent' && uncovered.length === threats.length) {
      if (saidInCompanion(context, ({ risk }) => risk?.continuity)) return context.needs('risk.continuity');
      context.report({
        at,
        severity: 'warning',
        message: `How does the work go on when ${threats.length === 1 ? 'the threat' : 'one of the threats'} strikes? ${count(threats.length, 'threat')} ${threats.length === 1 ? 'is' : 'are'} named, and no plan.`,
        why: `${why} PC612, PC613 and PC614 could not be judged.`,
        fixes: [later(uncovered, context)],
      });
      return;
    }
    onceOrEach(threats, uncovered, {
      once: () =>
        context.report({
          at: ['risk', 'threats'],
          severity: uncovered.some(isGrave) ? 'error' : 'warning',
          message: `${threats.length === 2 ? 'Neither threat' : `None of the ${count(threats.length, 'threat')}`} is covered by a plan of how the work goes on.`,
          why,
          fixes: [later(uncovered, context)],
        }),
      each: (threat) =>
        context.report({
          at: [threat],
          severity: severityOf(threat),
          message: `No plan says how the work goes on when ${threatName(threat)} strikes${threat.impact ? `; its impact is ${threat.impact}` : ''}.`,
          why,
          fixes: [...choices(threat, partnership, context), later([threat], context)],
        }),
    });
  },
});

function isGrave({ impact }: Threat): boolean {
  return impact === 'high' || impact === 'critical';
}

function severityOf(threat: Threat): Severity {
  return isGrave(threat) ? 'error' : 'warning';
}

/** Covered, or not known to be uncovered. */
function isCovered(threat: Threat, partnership: Partnership, context: RuleContext): boolean {
  const stands = context.state([threat, 'continuity']);
  if (stands === 'unknown' || stands === 'todo') context.needs('risk.threats.continuity');
  if (stands !== 'stated' && stands !== 'absent') return true;
  if (context.state([threat, 'continuity', 0]) !== 'absent') return true;
  return (partnership.risk?.continuity ?? []).some((plan) => threatsOf(plan, partnership).includes(threat));
}

function later(threats: readonly Threat[], context: RuleContext): Fix {
  return {
    title: threats.length === 1 ? 'Fill in the plan later' : 'Fill in the plans later',
    operations: threats.map((threat) => context.set([threat, 'continuity'], TODO)),
  };
}

function choices(threat: Threat, partnership: Partnership, context: RuleContext): Fix[] {
  return (partnership.risk?.continuity ?? [])
    .filter(({ alternateSite }) => alternateSite === undefined || !struckBy(threat, alternateSite, partnership))
    .slice(0, MOST_CHOICES)
    .flatMap((plan) =>
      plan.id === undefined
        ? []
        : [{ title: `Cover it by ${planName(plan)}`, operations: [context.append([threat, 'continuity'], plan.id)] }],
    );
}
