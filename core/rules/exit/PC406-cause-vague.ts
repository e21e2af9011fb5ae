import type { Fix } from '../../findings.ts';
import type { Partnership, PerformanceTrigger, TerminationForCause } from '../../generated/types.ts';
import { isOpen, standing } from '../../model/known.ts';
import { days } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';

const AT = ['termination', 'byClient', 'forCause'];

export const rule = partnershipRule({
  id: 'PC406',
  name: 'cause-vague',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC401'],
  summary: 'What counts as cause is measured: a KPI, a threshold, and a limited time to put it right.',
  condition:
    'The client may end for cause, and no trigger names both a KPI and a threshold; or, where one does, its time to cure is absent or longer than 60 days.',
  fix: 'Inserts a trigger on one of the KPIs, or the time to cure.',
  options: {
    cure: { default: 60, unit: 'days', means: 'Longest time to cure.', source: 'policy default: two monthly reports' },
  },
  check(partnership, context) {
    const cause = partnership.termination?.byClient?.forCause;
    if (!cause) return;
    const stands = standing(context.state, [...AT, 'triggers'], cause.triggers);
    if (stands === 'invalid') return;
    if (isOpen(stands)) return context.needs('termination.byClient.forCause.triggers');
    const triggers = cause.triggers ?? [];
    const measured = triggers.filter(
      (trigger) => names(trigger, 'kpi', context) && names(trigger, 'threshold', context),
    );
    if (measured.length === 0) return noTrigger(partnership, context, cause, triggers.length > 0);
    cures(context, cause, measured);
  },
});

type Context = Pick<
  RuleContext<{ cure: { default: number; unit: string; means: string; source: string } }>,
  'state' | 'needs' | 'report' | 'term' | 'set' | 'options' | 'reached'
>;

/** Whether a trigger says it, or at least somebody asked for it. */
function names(trigger: PerformanceTrigger, field: 'kpi' | 'threshold', context: Context): boolean {
  return standing(context.state, [trigger, field], trigger[field]) !== 'absent';
}

function noTrigger(partnership: Partnership, context: Context, cause: TerminationForCause, some: boolean): void {
  const cureAbsent = standing(context.state, [...AT, 'cure'], cause.cure) === 'absent';
  const alsoCure = cureAbsent ? ' How long there is to put it right is not stated either.' : '';
  context.report({
    at: some ? [...AT, 'triggers'] : AT,
    onKey: true,
    message: `${some ? 'None of the triggers names both a KPI and the value at which it fails' : 'You may end this for cause, but no KPI says what counts as cause'}.${alsoCure}`,
    why: 'Poor service is a cause only where both sides agreed beforehand what poor is. Otherwise a right to end for cause ends in a dispute about it.',
    fixes: some ? [] : triggerFixes(partnership, context, cureAbsent),
  });
}

/** One fix for each of the first KPIs: people choose which of them is worth leaving for. */
function triggerFixes(partnership: Partnership, context: Context, withCure: boolean): Fix[] {
  const ids = (partnership.kpis ?? []).flatMap((kpi) => kpi.id ?? kpi.kpi ?? []).slice(0, 3);
  return (ids.length > 0 ? ids : ['TODO which KPI']).map((kpi) => {
    const trigger = {
      kpi,
      threshold: 'TODO value at which a period counts as failed',
      periods: 'TODO how many periods running',
      ...(withCure ? { cure: 'TODO days to put it right' } : {}),
    };
    const { operations } = context.term(AT, 'triggers', [trigger], '');
    return {
      title: `${context.reached('contracted') ? 'Propose' : 'Insert'} a trigger on ${kpi.startsWith('TODO') ? 'a KPI' : kpi}`,
      operations,
    };
  });
}

/** Judges the time to cure where it is written: once for the whole right, and for each trigger that has its own. */
function cures(context: Context, cause: TerminationForCause, triggers: readonly PerformanceTrigger[]): void {
  const limit = context.options.cure;
  const own = triggers.filter((trigger) => standing(context.state, [trigger, 'cure'], trigger.cure) !== 'absent');
  const places = own.length === triggers.length ? own : [cause, ...own];
  for (const holder of places) {
    const at = holder === cause ? [...AT, 'cure'] : [holder, 'cure'];
    const stands = standing(context.state, at, holder.cure);
    if (isOpen(stands)) context.needs('termination.byClient.forCause.cure');
    if (stands === 'absent') {
      context.report({
        at,
        message: 'How long may the provider take to put a failure right before you may leave? Nothing is stated.',
        why: 'Without a time to cure, nobody can tell from which day notice may be given.',
        fixes: [
          {
            title: 'Insert the time to cure, to be filled in',
            preferred: true,
            operations: [context.set(at, 'TODO days to put a failure right')],
          },
        ],
      });
    } else if (holder.cure && holder.cure.days > limit) {
      context.report({
        at,
        message: `The provider may take ${days(holder.cure.days)} to put a failure right; with more than ${days(limit)} the right to leave comes too late.`,
        why: 'Customers live with the failure all this time, and so does the team that covers for it.',
        inputs: [{ name: 'time to cure', value: holder.cure.days, unit: 'days' }],
        fixes: [context.term(holder === cause ? AT : [holder], 'cure', `${limit} days`, `${days(limit)} to cure`)],
      });
    }
  }
}
