import type { Issue } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { count } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { lacks, onceOrEach } from '../shapes/missing.ts';
import { issueWords, openIssues } from './issues.ts';

const why =
  'A way of working or a lack of skill can be repaired with a plan. Culture hardly can, and values cannot: whether to repair, to stay or to leave hangs on it.';

const TODO = 'TODO operational, capability, culture or values';

const natures: readonly { value: NonNullable<Issue['nature']>; title: string }[] = [
  { value: 'operational', title: 'Operational: the way of working, such as schedules or tools' },
  { value: 'capability', title: 'Capability: skills, training or staffing' },
  { value: 'culture', title: 'Culture: habits and ways of treating each other' },
  { value: 'values', title: 'Values: what each side holds to be right' },
];

export const rule = partnershipRule({
  id: 'PC553',
  name: 'nature-missing',
  area: 'improvement',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC119', 'PC551'],
  summary: 'Of every open problem it is stated what kind of cause it has.',
  condition:
    'An open issue does not say whether its cause is operational, of capability, culture or values. Asked once where none of several does.',
  fix: 'Sets it, of your choice.',
  check(partnership, context) {
    const open = openIssues(partnership, context);
    const lacking = open.filter((issue) => lacks(context, [issue, 'nature'], 'improvement.issues.nature'));
    // One of which it is being found out decides nothing about the others.
    const known = open.filter((issue) => !isOpen(context.state([issue, 'nature'])));
    onceOrEach(known, lacking, {
      once: () =>
        context.report({
          at: ['improvement', 'issues'],
          message: `Can these ${count(lacking.length, 'problem')} be repaired? None says what kind of cause it has: operational, capability, culture or values.`,
          why,
          related: lacking.map((issue) => ({ at: [issue], message: issueWords(issue) })),
          fixes: [
            {
              title: 'Add it to each, to be filled in',
              preferred: true,
              operations: lacking.map((issue) => context.set([issue, 'nature'], TODO)),
            },
          ],
        }),
      each: (issue) =>
        context.report({
          at: [issue, 'nature'],
          message: `Can ${issueWords(issue)} be repaired? What kind of cause it has is not stated: operational, capability, culture or values.`,
          why,
          fixes: [
            ...natures.map(({ value, title }) => ({ title, operations: [context.set([issue, 'nature'], value)] })),
            { title: 'Fill it in later', operations: [context.set([issue, 'nature'], TODO)] },
          ],
        }),
    });
  },
});
