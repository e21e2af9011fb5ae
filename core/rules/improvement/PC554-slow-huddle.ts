import type { Issue } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { firstSeen, issueWords, openIssues, refsOf } from './issues.ts';

const why = 'What waits for the next regular meeting grows until then, and each side explains it to itself.';

const options = {
  within: {
    default: 7,
    unit: 'days',
    means: 'Days after an issue was seen within which both sides are to talk about it; 5 business days count as 7',
    source: 'policy default: 5 business days',
  },
};

export const rule = partnershipRule({
  id: 'PC554',
  name: 'slow-huddle',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC207', 'PC551'],
  summary: 'Both sides talk about a problem within a working week.',
  condition:
    'An open issue was first seen more than 7 days (5 business days) ago, and no joint review is stated or in the diary; an info when there was one, later than that.',
  fix: 'Adds the day of the joint review, to be filled in.',
  options,
  check(partnership, context) {
    const allowed = context.options.within;
    for (const issue of openIssues(partnership, context)) {
      if (issue.jointReviewOn !== undefined && issue.jointReviewOn <= context.asOf) metLate(issue, allowed, context);
      else notMet(issue, allowed, context);
    }
  },
});

function metLate(issue: Issue, allowed: number, context: RuleContext): void {
  const seen = firstSeen(issue, context);
  if (seen === undefined || issue.jointReviewOn === undefined) return;
  const after = daysBetween(seen, issue.jointReviewOn);
  if (after <= allowed) return;
  context.report({
    at: [issue, 'jointReviewOn'],
    severity: 'info',
    message: `Both sides first talked about ${issueWords(issue)} ${days(after)} after it was seen; ${limitWords(allowed)}.`,
    why: `${why} That cannot be made up for; the next one can be quicker.`,
    inputs: [{ name: 'until the review', value: after, unit: 'days' }],
  });
}

function notMet(issue: Issue, allowed: number, context: RuleContext): void {
  const planned = issue.jointReviewOn;
  if (planned === undefined && !lacks(context, [issue, 'jointReviewOn'], 'improvement.issues.jointReviewOn')) return;
  if (context.newest(undefined, refsOf(issue), 'held', 'reviewed') !== undefined) return;
  const seen = firstSeen(issue, context);
  if (seen === undefined) return;
  const age = daysBetween(seen, context.asOf);
  if (age <= allowed) return;
  context.report({
    at: [issue, 'jointReviewOn'],
    message:
      planned === undefined
        ? `When do both sides talk about ${issueWords(issue)}? It was seen ${days(age)} ago, and no joint review is stated; ${limitWords(allowed)}.`
        : `Both sides are to talk about ${issueWords(issue)} on ${planned}, ${days(daysBetween(seen, planned))} after it was seen; ${limitWords(allowed)}.`,
    why,
    inputs: [{ name: 'age', value: age, unit: 'days' }],
    fixes:
      planned === undefined
        ? [
            {
              title: 'Add the day, to be filled in',
              preferred: true,
              operations: [context.set([issue, 'jointReviewOn'], 'TODO day on which both sides first talked about it')],
            },
          ]
        : [],
  });
}

function limitWords(allowed: number): string {
  return `${days(allowed)} ${allowed === 1 ? 'is' : 'are'} the most`;
}
