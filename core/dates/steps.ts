import type { Partnership } from '../generated/types.ts';
import { isOpenStep, stepsOf } from '../rules/improvement/PC562-milestone-slip.ts';
import { openActions, planWords, runningPlans } from '../rules/improvement/plans.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { DraftDate } from './due-date.ts';
import { words } from './words.ts';

/** What is to be done or reached once, by a day: it stays until it is done. */
export function stepsDue(partnership: Partnership, context: RuleContext): DraftDate[] {
  return [milestones, plans, otherActions, inward, decisions, proposals].flatMap((due) => due(partnership, context));
}

function milestones(partnership: Partnership, context: RuleContext): DraftDate[] {
  return stepsOf(partnership, context)
    .filter((step) => isOpenStep(step, context))
    .flatMap(({ milestone, of }): DraftDate[] => {
      if (milestone.due === undefined) return [];
      const { owner } = milestone;
      const text = 'milestone' in milestone ? milestone.milestone : 'what' in milestone ? milestone.what : undefined;
      return [
        {
          kind: 'milestone',
          date: milestone.due,
          title: words(text ?? milestone.id, 'Milestone'),
          why: `Milestone ${of}${milestone.criticalPath === true ? '; on the critical path: a delay here delays the end' : ''}.`,
          owners: typeof owner === 'object' ? [owner.client, owner.provider] : [owner],
          at: [milestone, 'due'],
          open: true,
        },
      ];
    });
}

function plans(partnership: Partnership, context: RuleContext): DraftDate[] {
  return runningPlans(partnership, context).flatMap((plan): DraftDate[] => {
    const of = `of the plan ${planWords(plan)}`;
    const actions = openActions(plan, context).flatMap((action): DraftDate[] =>
      action.due === undefined
        ? []
        : [
            {
              kind: 'action',
              date: action.due,
              title: words(action.what ?? action.id ?? action.measure, 'Action'),
              why: `Action ${of}.`,
              owners: [action.owner?.client, action.owner?.provider],
              at: [action, 'due'],
              open: true,
            },
          ],
    );
    if (plan.by === undefined) return actions;
    const target: DraftDate = {
      kind: 'milestone',
      date: plan.by,
      title: `The plan ${planWords(plan)} is to have worked`,
      why: plan.success === undefined ? 'No success is stated.' : `Success: ${words(plan.success, '')}`,
      owners: [plan.owner?.client, plan.owner?.provider],
      at: [plan, 'by'],
      open: true,
    };
    return [...actions, target];
  });
}

/** What the client does about known problems, what is done about events, and handovers. */
function otherActions({ purpose, risk, people, exitPlan }: Partnership): DraftDate[] {
  const problems = (purpose?.knownProblems ?? []).flatMap(({ clientAction: action, problem, fixedOn }) =>
    toDo(fixedOn === undefined ? action : undefined, action?.action, `For the known problem: ${words(problem, '')}.`),
  );
  const events = (risk?.events ?? [])
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ mitigation, what, type }) =>
      toDo(mitigation, mitigation?.what, `What is done about: ${words(what ?? type, 'an event')}.`),
    );
  const handovers = (people ?? []).flatMap(({ handover, name, role, id }): DraftDate[] =>
    handover?.due === undefined || handover.completedOn !== undefined
      ? []
      : [
          {
            kind: 'action',
            date: handover.due,
            title: `Handover to ${words(name ?? role ?? id, 'the successor')} is complete`,
            why: words(handover.plan, 'What is handed over is not stated.'),
            owners: [id],
            at: [handover, 'due'],
            open: true,
          },
        ],
  );
  const plan = exitPlan || undefined;
  const exit: DraftDate[] =
    plan?.due === undefined || (plan.steps ?? []).length > 0
      ? []
      : [
          {
            kind: 'action',
            date: plan.due,
            title: 'The exit plan is written',
            why: 'A duty to write a plan is not a plan.',
            owners: [plan.owner?.client, plan.owner?.provider],
            at: [plan, 'due'],
            open: true,
          },
        ];
  return [...problems, ...events, ...handovers, ...exit];
}

/** What the client found to do in its own house. */
function inward({ lifecycle }: Partnership): DraftDate[] {
  return (lifecycle?.introspection ?? []).flatMap(({ training, communication, kpis, actions = [] }) => [
    ...[training, communication, kpis].flatMap((area) =>
      toDo(
        area?.status === 'actionNeeded' ? area : undefined,
        area?.action,
        `In our own house: ${words(area?.finding, 'no finding is stated')}.`,
      ),
    ),
    ...actions.flatMap((action) => toDo(action, action.what, 'In our own house.')),
  ]);
}

/** Choices that are to be looked at again, audits, and go or no-go. */
function decisions({ lifecycle, risk, transition }: Partnership, context: RuleContext): DraftDate[] {
  const found: DraftDate[] = [];
  const decision = lifecycle?.decision;
  if (decision?.reviewOn !== undefined) {
    const looked = context.newest(decision.date, ['lifecycle/decision', 'decision'], 'decided', 'reviewed');
    if (looked === undefined || looked < decision.reviewOn) {
      found.push({
        kind: 'review',
        date: decision.reviewOn,
        title: `Look again at the decision${decision.type === undefined ? '' : ` to ${decision.type}`}`,
        why: words(decision.rationale, 'Why it was taken is not stated.'),
        owners: decision.by ?? [],
        at: [decision, 'reviewOn'],
        open: true,
      });
    }
  }
  for (const audit of risk?.audits ?? []) {
    const { nextDue, heldOn, areas = [], owner } = audit;
    if (nextDue === undefined || (heldOn !== undefined && heldOn >= nextDue)) continue;
    found.push({
      kind: 'review',
      date: nextDue,
      title: `Audit${areas.length > 0 ? `: ${words(areas.join(', '), '')}` : ''}`,
      why: heldOn === undefined ? 'None is recorded yet.' : `Last held on ${heldOn}.`,
      owners: [owner],
      at: [audit, 'nextDue'],
      open: true,
    });
  }
  if (context.reached('ramp')) return found;
  for (const criterion of transition?.goNoGo ?? []) {
    if (criterion.due === undefined || criterion.result !== undefined || criterion.decidedOn !== undefined) continue;
    found.push({
      kind: 'milestone',
      date: criterion.due,
      title: `Go or no-go: ${words(criterion.criterion ?? criterion.id, 'unnamed')}`,
      why: 'Decided before work goes live.',
      owners: [criterion.decidedBy],
      at: [criterion, 'due'],
      open: true,
    });
  }
  return found;
}

function proposals(_: Partnership, context: RuleContext): DraftDate[] {
  return context.proposals.flatMap(({ path, fields, block }): DraftDate[] =>
    block.by === undefined
      ? []
      : [
          {
            kind: 'action',
            date: block.by,
            title: `Agree on the proposal: ${words(fields.join(', '), 'what is proposed')}`,
            why:
              block.since === undefined
                ? 'It is intended, not agreed.'
                : `Proposed on ${block.since}; intended, not agreed.`,
            owners: [block.owner],
            at: [...path, 'by'],
            open: true,
          },
        ],
  );
}

interface ToDo {
  owner?: string | undefined;
  due?: string | undefined;
  doneOn?: string | undefined;
}

function toDo(item: ToDo | undefined, what: string | undefined, why: string): DraftDate[] {
  if (item?.due === undefined || item.doneOn !== undefined) return [];
  return [
    {
      kind: 'action',
      date: item.due,
      title: words(what, 'Action'),
      why,
      owners: [item.owner],
      at: [item, 'due'],
      open: true,
    },
  ];
}
