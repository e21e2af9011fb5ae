import type { Decision } from '../../generated/types.ts';
import { isOpen } from '../../model/known.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { asked, decisionAt, decisionToFill, isJudged, leaving } from './decision.ts';
import { partingOf } from './parting.ts';
import { isSaidHere } from './where.ts';

const why =
  'Leaving, spreading and mending all cost money and are felt by customers. A decision that nobody can read later is taken again by everybody who doubts it.';

const words: Readonly<Record<NonNullable<Decision['type']>, string>> = {
  stay: 'to stay',
  fix: 'to go on and repair',
  rebalance: 'to spread the work anew',
  exit: 'to leave',
};

export const rule = partnershipRule({
  id: 'PC708',
  name: 'decision-thin',
  area: 'lifecycle',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC420', 'PC707'],
  summary:
    'Whether to stay or to go is decided openly: by whom, when, why, at what cost and with what effect on customers.',
  condition:
    'A decision to leave or to spread the work anew leaves out its day, who took it, its reasons, or its effect on money or customers (error); any other, while performance is to improve (warning). Status exiting: no decision is stated, or it is another one than to leave (warning).',
  fix: 'Adds what is missing, to be filled in.',
  check(partnership, context) {
    if (!isSaidHere(decisionAt, partnership, context)) return;
    const { stands, decision } = leaving(context);
    const block = context.state(decisionAt);
    if (isOpen(block)) context.needs('lifecycle.decision');
    if (!decision) {
      if (stands === 'undecided' && block === 'absent') ask(context);
    } else if (isOpen(context.state([decision, 'type']))) context.needs('lifecycle.decision.type');
    else if (stands === 'undecided' && decision.type !== undefined) contradiction(decision, decision.type, context);
    else if (stands !== 'open' && (isJudged(context) || decision.type === 'rebalance')) judge(decision, context);
  },
});

function judge(decision: Decision, context: RuleContext): void {
  const missing = asked.filter(([field]) => lacksField(decision, field, context));
  const [first, ...others] = missing;
  if (!first) return;
  const { type } = decision;
  context.report({
    at: others.length === 0 ? [decision, first[0]] : [decision],
    onKey: true,
    severity: type === 'exit' || type === 'rebalance' ? 'error' : 'warning',
    message: `The decision${type === undefined ? '' : ` ${words[type]}`} does not say ${list(missing.map(([, what]) => what))}.`,
    why,
    fixes: [
      {
        title: 'Add what is missing, to be filled in',
        operations: missing.map(([field, , todo]) => context.set([decision, field], todo)),
        preferred: true,
      },
    ],
  });
}

/** Left out, or a list of nobody. */
function lacksField(decision: Decision, field: (typeof asked)[number][0], context: RuleContext): boolean {
  const state = context.state([decision, field]);
  const first = field === 'by' && decision.by?.length === 0 ? context.state([decision, field, 0]) : state;
  if (isOpen(first)) context.needs(`lifecycle.decision.${field}`);
  return first === 'absent';
}

function contradiction(decision: Decision, type: NonNullable<Decision['type']>, context: RuleContext): void {
  context.report({
    at: [decision, 'type'],
    severity: 'warning',
    message: `The status says that this partnership ends; the decision that is stated${decision.date === undefined ? '' : `, of ${decision.date},`} is ${words[type]}.`,
    why: 'One of the two is older than the other. Whoever reads only one of them plans for the wrong thing.',
  });
}

function ask(context: RuleContext): void {
  const waiting = ['PC703', ...(partingOf(context).decided ? [] : ['PC707']), 'PC711', 'PC712'].filter(
    (id) => context.optionsOf(id) !== undefined,
  );
  context.report({
    at: decisionAt,
    onKey: true,
    severity: 'warning',
    message: `Who decided that this partnership ends, when and why? Nothing is stated of it${waiting.length === 0 ? '' : `, so ${waiting.length} rules could not be judged`}.`,
    why: `${why}${waiting.length === 0 ? '' : `\nNot judged: ${list(waiting)}.`}`,
    fixes: [
      {
        title: 'Insert the decision, to be filled in',
        operations: [context.set(decisionAt, decisionToFill)],
        preferred: true,
      },
    ],
  });
}
