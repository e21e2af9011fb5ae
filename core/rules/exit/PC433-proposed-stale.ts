import { daysBetween } from '../../model/dates.ts';
import type { Proposal } from '../../model/document.ts';
import { isOpen } from '../../model/known.ts';
import { days, list } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

export const rule = partnershipRule({
  id: 'PC433',
  name: 'proposed-stale',
  area: 'exit',
  severity: 'warning',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC033'],
  summary: 'What is proposed is agreed or dropped within three months.',
  condition:
    'A proposal was made more than 90 days ago and is still open, or the day by which it was to be agreed has passed. Not evaluated where neither day is stated.',
  options: {
    open: {
      default: 90,
      unit: 'days',
      means: 'Longest time that a proposal stays open.',
      source: 'policy default: one quarterly review',
    },
  },
  check(_, context) {
    for (const proposal of context.proposals) {
      const { since, by, owner } = proposal.block;
      if (since === undefined && (by === undefined || isOpen(context.state([...proposal.path, 'since']))))
        context.needs('proposed.since');
      const age = since === undefined ? 0 : daysBetween(since, context.asOf);
      const late = by === undefined ? 0 : daysBetween(by, context.asOf);
      if (age <= context.options.open && late <= 0) continue;
      const person = owner === undefined ? undefined : (context.person(owner)?.name ?? context.person(owner)?.role);
      context.report({
        at: proposal.path,
        onKey: true,
        message: messageOf(proposal, age, late, context.options.open),
        why: `Until it is agreed, what stands beside it holds. A proposal that is open for long is taken for done by those who made it, and for forgotten by the others.${person ? ` ${person} brings it to an end.` : ''}`,
        inputs: [
          ...(since === undefined ? [] : [{ name: 'days open', value: age, unit: 'days' }]),
          ...(by === undefined ? [] : [{ name: 'to be agreed by', value: by }]),
        ],
      });
    }
  },
});

function messageOf({ fields, block: { since, by } }: Proposal, age: number, late: number, limit: number): string {
  const what = fields.length > 0 ? `A change of ${list(fields.map(inSentence))}` : 'A change';
  if (age > limit)
    return `${what} has been proposed since ${since}, ${days(age)} ago, and is not agreed${late > 0 ? ` although it was to be by ${by}` : ''}; after ${days(limit)} it is overdue.`;
  return `${what} was to be agreed by ${by}, ${days(late)} ago, and is still open.`;
}

/** `Notice` as it stands inside a sentence; `KPI` stays. */
function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
