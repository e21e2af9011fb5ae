import type { Issue } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { count, percent } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { issuesOf, issueWords, stageOf } from './issues.ts';
import { dealsWith, planWords } from './plans.ts';

const options = {
  last: { default: 10, unit: 'issues', means: 'How many of the newest issues are looked at', source: 'policy default' },
  fewest: {
    default: 5,
    unit: 'issues',
    means: 'Fewer issues than this are too few for a share',
    source: 'policy default',
  },
  share: {
    default: 50,
    unit: '%',
    means: 'Share of the newest issues found by the client, above which it is a warning',
    source: 'policy default: the provider sees its own work first',
  },
};

export const rule = partnershipRule({
  id: 'PC555',
  name: 'client-found',
  area: 'improvement',
  severity: 'info',
  from: 'transition',
  dimension: 'goals',
  related: ['PC209', 'PC554'],
  summary: 'The provider sees its problems first, and says so.',
  condition:
    'An open issue was raised by the client. One warning instead when more than 50 % of the newest 10 issues, open and closed, were; of fewer than 5 no share is taken. Issues found together count as not found by the client.',
  options,
  check(partnership, context) {
    const told = issuesOf(partnership, context).flatMap((issue) => {
      const by = foundBy(issue, context);
      return by === undefined ? [] : [{ issue, by }];
    });
    const { last, fewest, share } = context.options;
    const newest = [...told].sort((a, b) => daysBetween(dayOf(a.issue), dayOf(b.issue))).slice(0, last);
    const ours = newest.filter(({ by }) => by === 'client');
    const found = newest.length === 0 ? 0 : (100 * ours.length) / newest.length;
    if (newest.length >= fewest && found > share) {
      context.report({
        at: ['improvement', 'issues'],
        severity: 'warning',
        message: `The client found ${ours.length} of the last ${count(newest.length, 'issue')} before the provider did: ${percent(found)}; ${percent(share)} is the most.`,
        why: 'A provider that hears of its problems from the client has lost sight of its own work, or does not dare to speak. It is one of the early signs, long before a KPI falls.',
        inputs: [{ name: 'found by the client', value: Math.round(found * 10) / 10, unit: '%' }],
        related: ours.map(({ issue }) => ({ at: [issue], message: `${issueWords(issue)}${seenOn(issue)}` })),
      });
      return;
    }
    for (const { issue, by } of told) {
      if (by !== 'client' || stageOf(issue, context) !== 'open') continue;
      const plan = partnership.improvement?.plans?.find((one) => one.proposedBy === 'client' && dealsWith(one, issue));
      context.report({
        at: [issue, issue.raisedBy === undefined ? 'raisedByPerson' : 'raisedBy'],
        message: `The client found ${issueWords(issue)} before the provider did${plan ? `, and brought the plan for it, ${planWords(plan)}, as well` : ''}.`,
        why: 'Once is nothing. When most problems are found by the client, the provider no longer sees its own work.',
      });
    }
  },
});

/** Who found it: the side that is stated, else the side of the person. */
function foundBy(issue: Issue, context: RuleContext<typeof options>): NonNullable<Issue['raisedBy']> | undefined {
  const person = issue.raisedByPerson === undefined ? undefined : context.person(issue.raisedByPerson)?.side;
  const by = issue.raisedBy ?? person;
  if (by === undefined && context.state([issue, 'raisedBy']) !== 'invalid')
    context.needs('improvement.issues.raisedBy');
  return by;
}

/** Issues without a day count as older than the others. */
function dayOf({ detectedOn }: Issue): string {
  return detectedOn ?? '1900-01-01';
}

function seenOn({ detectedOn }: Issue): string {
  return detectedOn === undefined ? '.' : `, seen on ${detectedOn}.`;
}
