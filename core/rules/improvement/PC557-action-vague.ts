import type { Fix, FixOperation } from '../../findings.ts';
import type { Action, ImprovementPlan, Partnership } from '../../generated/types.ts';
import { capital, kpiIn, noneOf } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { personFixes } from '../communication/people.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { missingSides, otherSide } from '../shapes/both-sides.ts';
import { lacks, onceOrEach } from '../shapes/missing.ts';
import { actionWords, kpisOfPlan, openActions, planWords, runningPlans } from './plans.ts';

const FIELD = 'improvement.plans.actions';

const why = 'An action without a measure, a name and a day is a wish: nobody can say that it was not done.';

/** What an action can lack, in the order in which it is said. */
const parts = {
  measure: {
    neither: 'how one can tell that it is done',
    no: 'no measure',
    todo: 'TODO how one can tell that it is done',
  },
  owner: { neither: 'who does it', no: 'nobody who does it', todo: undefined },
  client: {
    neither: 'who sees to it at the client',
    no: 'nobody at the client',
    todo: 'TODO who sees to it at the client',
  },
  provider: {
    neither: 'who sees to it at the provider',
    no: 'nobody at the provider',
    todo: 'TODO who sees to it at the provider',
  },
  due: { neither: 'by when', no: 'no day', todo: 'TODO day by which it is done' },
} as const;
type Part = keyof typeof parts;

export const rule = partnershipRule({
  id: 'PC557',
  name: 'action-vague',
  area: 'improvement',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC556'],
  summary: 'Every action of a plan says how one can tell that it is done, who does it, and by when.',
  condition:
    'An open action of a running plan lacks its measure (a KPI counts as one), its owner or its day; a warning where only one of the two sides names nobody. Asked once for a plan where all of several actions lack something. A warning where a running plan has no action at all.',
  fix: 'Adds what is missing, to be filled in; names a person of your choice, or the KPI of the plan as the measure.',
  check(partnership, context) {
    for (const plan of runningPlans(partnership, context)) {
      if (hasNone(plan, context)) {
        noAction(plan, context);
        continue;
      }
      const open = openActions(plan, context);
      const lacking = new Map(
        open.map((action) => [action, missingIn(action, context)] as const).filter(([, missing]) => missing.length > 0),
      );
      onceOrEach(open, [...lacking.keys()], {
        once: () => allVague(plan, lacking, context),
        each: (action) => vague(action, lacking.get(action) ?? [], plan, partnership, context),
      });
    }
  },
});

function hasNone(plan: ImprovementPlan, context: RuleContext): boolean {
  if (lacks(context, [plan, 'actions'], FIELD)) return true;
  return plan.actions?.length === 0 && context.state([plan, 'actions', 0]) === 'absent';
}

function noAction(plan: ImprovementPlan, context: RuleContext): void {
  context.report({
    at: [plan, 'actions'],
    severity: 'warning',
    message: `What is done by the plan ${planWords(plan)}? No action is stated.`,
    why,
    fixes: [
      {
        title: 'Add an action, to be filled in',
        preferred: true,
        operations: [
          context.append([plan, 'actions'], {
            what: 'TODO what is done',
            measure: parts.measure.todo,
            owner: { client: parts.client.todo, provider: parts.provider.todo },
            due: parts.due.todo,
          }),
        ],
      },
    ],
  });
}

function missingIn(action: Action, context: RuleContext): Part[] {
  const measured = action.kpi !== undefined || !lacks(context, [action, 'measure'], `${FIELD}.measure`);
  const sides = missingSides(context, [action, 'owner'], `${FIELD}.owner`);
  return [
    ...(measured ? [] : (['measure'] as const)),
    ...(sides.length === 2 ? (['owner'] as const) : sides),
    ...(lacks(context, [action, 'due'], `${FIELD}.due`) ? (['due'] as const) : []),
  ];
}

function vague(
  action: Action,
  missing: readonly Part[],
  plan: ImprovementPlan,
  partnership: Partnership,
  context: RuleContext,
): void {
  const [first] = missing;
  if (first === undefined) return;
  const alone = missing.length === 1;
  const name = actionWords(action);
  if (alone && (first === 'client' || first === 'provider')) {
    context.report({
      at: [action, 'owner', first],
      severity: 'warning',
      message: `Nobody at the ${first} sees to ${name}; only the ${otherSide(first)} names somebody.`,
      why: 'An action that one side owns alone stops where it needs the other.',
      fixes: personFixes(context, first, {
        operations: (id) => [context.set([action, 'owner', first], id)],
        todo: `who sees to it at the ${first}`,
        later: 'the name',
      }),
    });
    return;
  }
  const words = missing.map((part) => parts[part].neither);
  context.report({
    at: alone ? [action, first] : [action],
    message: `The action ${name} of the plan ${planWords(plan)} ${alone ? 'does not say' : 'says neither'} ${list(words, 'nor')}.`,
    why,
    fixes: [
      ...(alone && first === 'measure' ? measureFixes(action, plan, partnership, context) : []),
      {
        title: alone ? 'Add it, to be filled in' : 'Add what is missing, to be filled in',
        preferred: true,
        operations: missing.flatMap((part) => addition(action, part, context)),
      },
    ],
  });
}

/** The KPIs of the plan may be what the action is to move. */
function measureFixes(action: Action, plan: ImprovementPlan, partnership: Partnership, context: RuleContext): Fix[] {
  return kpisOfPlan(plan, partnership)
    .slice(0, 4)
    .map((kpi) => ({
      title: `Measure it by ${kpiIn(context, kpi)}`,
      operations: [context.set([action, 'kpi'], kpi.id ?? kpi.kpi)],
    }));
}

function addition(action: Action, part: Part, context: RuleContext): FixOperation[] {
  if (part === 'owner') {
    const owner = { client: parts.client.todo, provider: parts.provider.todo };
    return [context.set([action, 'owner'], owner)];
  }
  const at = part === 'client' || part === 'provider' ? [action, 'owner', part] : [action, part];
  return [context.set(at, parts[part].todo)];
}

/** All actions of a plan lack something: one question, with how many lack what. */
function allVague(plan: ImprovementPlan, lacking: ReadonlyMap<Action, readonly Part[]>, context: RuleContext): void {
  const all = [...lacking.values()];
  const found = (Object.keys(parts) as Part[]).flatMap((part) => {
    const times = all.filter((missing) => missing.includes(part)).length;
    return times === 0 ? [] : [`${parts[part].no} on ${times}`];
  });
  const grave = all.some((missing) => missing.length > 1 || (missing[0] !== 'client' && missing[0] !== 'provider'));
  context.report({
    at: [plan, 'actions'],
    severity: grave ? 'error' : 'warning',
    message: `${capital(noneOf(lacking.size, 'open action'))} of the plan ${planWords(plan)} is complete: ${list(found)}.`,
    why,
    related: [...lacking.keys()].map((action) => ({ at: [action], message: actionWords(action) })),
    fixes: [
      {
        title: 'Add what is missing, to be filled in',
        preferred: true,
        operations: [...lacking].flatMap(([action, missing]) =>
          missing.flatMap((part) => addition(action, part, context)),
        ),
      },
    ],
  });
}
