import type { FixOperation } from '../../findings.ts';
import type { Issue } from '../../generated/types.ts';
import { count, days } from '../../text.ts';
import { ageOf } from '../communication/due.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { onceOrEach } from '../shapes/missing.ts';
import { firstSeen, issueWords, openIssues } from './issues.ts';

const why =
  'Until the cause is known nobody can tell a passing dip from a deeper fault, and a plan mends what shows instead of what is wrong.';

const options = {
  within: {
    default: 14,
    unit: 'days',
    means: 'Days after an issue was first seen within which its cause is to be found',
    source: 'policy default',
  },
};

export const rule = partnershipRule({
  id: 'PC551',
  name: 'cause-unknown',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC220'],
  summary: 'Two weeks after a problem is seen, both sides know why it happens.',
  condition:
    'An open issue was first seen more than 14 days ago, and its root cause is not stated or is unknown. Asked once where that is so of all of several.',
  fix: 'Adds the cause, to be filled in, and whether it will pass by itself where that is missing too.',
  options,
  check(partnership, context) {
    // One of which the cause is being looked for decides nothing about the others.
    const open = openIssues(partnership, context).filter((issue) => isKnown(issue, context));
    const late = new Map<Issue, number>();
    for (const issue of open) {
      const lacks = ['absent', 'unknown'].includes(context.state([issue, 'rootCause']));
      const seen = lacks ? firstSeen(issue, context) : undefined;
      const age = seen === undefined ? 0 : ageOf(seen, context.asOf);
      if (age > context.options.within) late.set(issue, age);
    }
    const { within } = context.options;
    const allowed = `${days(within)} ${within === 1 ? 'is' : 'are'} allowed for finding`;
    onceOrEach(open, [...late.keys()], {
      once() {
        const oldest = Math.max(...late.values());
        context.report({
          at: ['improvement', 'issues'],
          message: `Why do these ${count(open.length, 'problem')} happen? No cause of any is stated; the oldest was seen ${days(oldest)} ago, and ${allowed} one.`,
          why,
          inputs: [{ name: 'oldest', value: oldest, unit: 'days' }],
          related: open.map((issue) => ({ at: [issue], message: issueWords(issue) })),
          fixes: fixesOf(open, context),
        });
      },
      each(issue) {
        const age = late.get(issue) ?? 0;
        const unknown = context.state([issue, 'rootCause']) === 'unknown';
        context.report({
          at: [issue, 'rootCause'],
          message: unknown
            ? `The cause of ${issueWords(issue)} is still unknown, ${days(age)} after it was seen; ${allowed} it.`
            : `Why does ${issueWords(issue)} happen? It was seen ${days(age)} ago, and no cause is stated; ${allowed} it.`,
          why,
          inputs: [{ name: 'age', value: age, unit: 'days' }],
          fixes: fixesOf([issue], context),
        });
      },
    });
  },
});

function isKnown(issue: Issue, context: RuleContext<typeof options>): boolean {
  const state = context.state([issue, 'rootCause']);
  if (state === 'todo') context.needs('improvement.issues.rootCause');
  return state !== 'todo';
}

/** Asks for what is not stated; of a cause that was asked for and is unknown there is nothing left to ask. */
function fixesOf(issues: readonly Issue[], context: RuleContext<typeof options>) {
  const add = (issue: Issue, key: string, todo: string): FixOperation[] =>
    context.state([issue, key]) === 'absent' ? [context.set([issue, key], todo)] : [];
  const lacking = issues.filter((issue) => context.state([issue, 'rootCause']) === 'absent');
  if (lacking.length < issues.length) return [];
  return [
    {
      title: issues.length === 1 ? 'Add the cause, to be filled in' : 'Add the causes, to be filled in',
      preferred: true,
      operations: issues.flatMap((issue) => [
        ...add(issue, 'class', 'TODO transient or systemic'),
        ...add(issue, 'rootCause', 'TODO why it happens'),
      ]),
    },
  ];
}
