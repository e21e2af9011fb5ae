import type { Fix } from '../../findings.ts';
import type { Issue, Kpi, Partnership } from '../../generated/types.ts';
import {
  amountWords,
  beyondWords,
  type Line,
  missed,
  type PeriodResult,
  periodsThatCount,
  reachedWords,
  runAtEnd,
  statedLineOf,
} from '../../kpi/results.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { count, list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { firstSeen, isAbout, issuesOf, issueWords, stageOf } from './issues.ts';
import { dealsWith } from './plans.ts';

/** Periods of a long list that a message names: the newest. */
const MOST_NAMED = 4;

interface Misses {
  kpi: Kpi;
  line: Line;
  periods: readonly PeriodResult[];
}

export const rule = partnershipRule({
  id: 'PC552',
  name: 'blip-repeated',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC511', 'PC533'],
  summary: 'What is called a passing dip passes.',
  condition:
    'An issue that is not closed is classed transient, and its KPI has been missed in 3 periods or more: those without a break before it was seen, and all since.',
  fix: 'Calls the issue systemic, and asks for its plan.',
  options: {
    systemicFrom: {
      default: 3,
      unit: 'periods',
      means: 'Missed periods from which a dip is no passing one',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    for (const issue of issuesOf(partnership, context)) {
      if (issue.class !== 'transient' || !['open', 'watching'].includes(stageOf(issue, context) ?? '')) continue;
      const [worst] = missesOf(issue, partnership, context).sort((a, b) => b.periods.length - a.periods.length);
      if (!worst || worst.periods.length < context.options.systemicFrom) continue;
      const { kpi, line, periods } = worst;
      const named = periods.slice(-MOST_NAMED);
      const reached = named.map((period) => `${reachedWords(period, line.unit)} in ${period.period}`);
      context.report({
        at: [issue, 'class'],
        message: `${issueWords(issue)} is called a passing dip, but ${kpiIn(context, kpi)} has been ${beyondWords(line)} in ${count(periods.length, periods[0]?.kind ?? 'period')}: ${named.length < periods.length ? 'last ' : ''}${list(reached)}.`,
        why: 'A dip whose cause is gone does not come back. What is taken for one gets no plan, and costs more with each period.',
        inputs: [{ name: 'missed', value: periods.length, unit: 'periods' }],
        related: named.flatMap(({ readings }) =>
          readings.map((reading) => ({
            reading,
            message: `${reading.period}: ${amountWords(reading.value, line.unit)}.`,
          })),
        ),
        fixes: [systemicFix(issue, partnership, context)],
      });
    }
  },
});

/** What is systemic needs a plan (PC556): which one, is for people to say. */
function systemicFix(issue: Issue, partnership: Partnership, context: RuleContext): Fix {
  const planned = (partnership.improvement?.plans ?? []).some((plan) => dealsWith(plan, issue));
  const ask = !planned && context.state([issue, 'plan']) === 'absent';
  return {
    title: `Call it systemic${ask ? ', with a plan to be filled in' : ''}`,
    operations: [
      context.set([issue, 'class'], 'systemic'),
      ...(ask ? [context.set([issue, 'plan'], 'TODO the plan that deals with it')] : []),
    ],
  };
}

/** The missed periods of an issue, for each KPI in which it shows. */
function missesOf(issue: Issue, partnership: Partnership, context: RuleContext): Misses[] {
  if (issue.kpi === undefined) {
    // An outage or a quarrel need not show in a KPI.
    if ((issue.type ?? 'performance') === 'performance') context.needs('improvement.issues.kpi');
    return [];
  }
  const seen = firstSeen(issue, context);
  if (seen === undefined) return [];
  return (partnership.kpis ?? []).flatMap((kpi) => {
    if (!isAbout(issue, kpi)) return [];
    const line = statedLineOf(kpi, knownIn(context, kpi));
    const periods = periodsThatCount(context, kpi);
    if (!line) context.needs('kpis.target');
    if (periods.length === 0) context.needs('readings');
    if (!line) return [];
    const before = periods.filter(({ last }) => last <= seen);
    const since = periods.filter(({ last }) => last > seen);
    const miss = (period: PeriodResult): boolean => missed(line, period);
    return [{ kpi, line, periods: [...runAtEnd(before, miss), ...since.filter(miss)] }];
  });
}
