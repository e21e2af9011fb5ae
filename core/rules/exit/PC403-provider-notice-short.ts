import { days, number } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { coverOf, type Leaving, leaveWords, leavings } from './leaving.ts';
import { longerNotice } from './notice-fixes.ts';

export const rule = partnershipRule({
  id: 'PC403',
  name: 'provider-notice-short',
  area: 'exit',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC402'],
  summary: 'The provider gives at least three months of notice.',
  condition:
    'Warning when effective notice (notice + transition service that binds when the provider leaves) is below 90 days; error when it is below 60 days and 25 agents or more are concerned. Silent where PC404 could be computed and fired.',
  fix: 'Changes, or from contracted on proposes, the notice.',
  options: {
    notice: {
      default: 90,
      unit: 'days',
      means: 'Least notice, at any size.',
      source: 'policy default: 30 days is by far the commonest notice in public outsourcing contracts, and too short',
    },
    largeNotice: {
      default: 60,
      unit: 'days',
      means: 'Least notice before it is an error for a large team.',
      source: 'policy default',
    },
    largeFrom: { default: 25, unit: 'agents', means: 'Agents from which a team is large.', source: 'policy default' },
  },
  check(partnership, context) {
    const { notice, largeNotice, largeFrom } = context.options;
    const exact = context.optionsOf('PC404');
    for (const leaving of leavings(partnership, context.state).known) {
      const { effective, agents, way, transition } = leaving;
      if (effective === undefined) {
        if (leaving.notice < notice) context.needs(...transition.needs);
        continue;
      }
      if (effective >= notice || (exact && !['covered', 'unknown'].includes(coverOf(leaving, exact.reserve ?? 0))))
        continue;
      const severe = agents !== undefined && agents >= largeFrom && effective < largeNotice;
      const least = severe
        ? `a team of ${number(agents)} needs at least ${days(largeNotice)}`
        : `less than ${number(notice)} is seldom enough to find and train others`;
      context.report({
        at: way.at,
        severity: severe ? 'error' : 'warning',
        message: `${leaveWords(leaving, partnership)}; ${least}.`,
        why: whyOf(leaving, effective),
        inputs: [
          { name: 'effective notice', value: effective, unit: 'days' },
          agents === undefined
            ? { name: 'agents', value: 'not stated' }
            : { name: 'agents', value: agents, unit: 'FTE' },
        ],
        fixes: [longerNotice(context, leaving, notice)],
      });
    }
  },
});

function whyOf({ rehoming }: Leaving, effective: number): string {
  if (rehoming?.days === undefined) {
    return 'Recruiting, training and nesting alone take 70 days by the built-in defaults (21 + 35 + 14), hiring comes on top. How long it takes here cannot be worked out until it is stated how many agents there are and how many you can hire a week.';
  }
  return rehoming.days <= effective
    ? `${rehoming.sum}\nThat fits, but leaves no time to find out, decide and negotiate.`
    : rehoming.sum;
}
