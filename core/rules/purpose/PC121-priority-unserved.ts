import type { Fix } from '../../findings.ts';
import type { AlignmentMilestone, Priority } from '../../generated/types.ts';
import { count, list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { onceOrEach } from '../shapes/missing.ts';

const why =
  'A plan whose steps serve something else than what matters most to the client is kept to the day, and nobody is glad of it.';

export const rule = partnershipRule({
  id: 'PC121',
  name: 'priority-unserved',
  area: 'purpose',
  severity: 'warning',
  from: 'contracted',
  dimension: 'goals',
  related: ['PC117'],
  summary: "Each of the client's first three priorities has a milestone.",
  condition:
    'One of the three priorities with the lowest ranks is served by no milestone, done or to come. Asked once when that is so of all of several. Not judged while a rank, or the priority of a milestone, is to be filled in.',
  fix: 'Links a milestone without a priority, of your choice; adds a milestone, to be filled in.',
  options: {
    first: { default: 3, unit: 'priorities', means: 'how many priorities have a milestone', source: 'policy default' },
  },
  check({ alignment }, context) {
    const { priorities = [], milestones = [] } = alignment ?? {};
    if (priorities.length === 0) return;
    if (priorities.some(({ rank }) => rank === undefined)) {
      context.needs('alignment.priorities.rank');
      return;
    }
    const open = [['alignment', 'milestones'], ...milestones.map((milestone) => [milestone, 'priority'])].map((at) =>
      context.state(at),
    );
    if (open.some((state) => state === 'unknown' || state === 'todo' || state === 'invalid')) {
      context.needs('alignment.milestones.priority');
      return;
    }
    // Two of one rank are both among the first; PC122 asks which comes before the other.
    const last = inOrder(priorities).slice(0, context.options.first).at(-1)?.rank ?? Number.NEGATIVE_INFINITY;
    const top = priorities.filter(({ rank = 0 }) => rank <= last);
    const unserved = top.filter(
      (priority) => !unnamed(priority, context) && !milestones.some((milestone) => milestone.priority === priority.id),
    );
    onceOrEach(top, unserved, {
      once: () =>
        context.report({
          at: ['alignment', 'milestones'],
          message: `Which steps serve what matters most to the client? None of the first ${count(top.length, 'priority', 'priorities')} has a milestone: ${list(inOrder(top).map(priorityWords))}.`,
          why,
          fixes: [
            {
              title: 'Add a milestone for each, to be filled in',
              operations: inOrder(top).flatMap((priority) => addition(priority, milestones, context)),
              preferred: true,
            },
          ],
        }),
      each: (priority) =>
        context.report({
          at: [priority],
          message: `No milestone serves the client's priority ${priority.rank}: ${priorityWords(priority)}.`,
          why,
          fixes: fixesOf(priority, milestones, context),
        }),
    });
  },
});

/** Whether no milestone can name the priority yet, as its id is to be filled in. */
function unnamed({ id }: Priority, context: Pick<RuleContext, 'needs'>): boolean {
  if (id === undefined) context.needs('alignment.priorities.id');
  return id === undefined;
}

function inOrder(priorities: readonly Priority[]): Priority[] {
  return [...priorities].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

function priorityWords({ priority, id }: Priority): string {
  return quoted(priority ?? id, 60);
}

function fixesOf(priority: Priority, milestones: readonly AlignmentMilestone[], context: RuleContext): Fix[] {
  return [
    ...milestones
      .filter((milestone) => context.state([milestone, 'priority']) === 'absent')
      .slice(0, 6)
      .map((milestone) => ({
        title: `Link ${quoted(milestone.milestone ?? milestone.id, 40)} to it`,
        operations: [context.set([milestone, 'priority'], priority.id)],
      })),
    { title: 'Add a milestone, to be filled in', operations: addition(priority, milestones, context) },
  ];
}

function addition(priority: Priority, milestones: readonly AlignmentMilestone[], context: RuleContext) {
  let id = `${priority.id}-step`;
  for (let number = 2; milestones.some((milestone) => milestone.id === id); number++)
    id = `${priority.id}-step-${number}`;
  return [
    context.append(['alignment', 'milestones'], {
      id,
      milestone: 'TODO what will be true when it is reached',
      priority: priority.id,
      due: 'TODO by which day',
    }),
  ];
}
