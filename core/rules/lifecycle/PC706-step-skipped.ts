import { capital } from '../../kpi/words.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { partingOf } from './parting.ts';
import { beforeParting, isToFill, numberOf, type StepName, type Steps, stepOperations, stepWords } from './steps.ts';

const why =
  'Each step rests on the one before: whoever has not looked inward talks about the wrong thing, and a plan without goals that both want is kept by nobody.';

export const rule = partnershipRule({
  id: 'PC706',
  name: 'step-skipped',
  area: 'lifecycle',
  severity: 'error',
  from: 'transition',
  dimension: 'governance',
  related: ['PC703'],
  summary: 'The five steps are taken in their order.',
  condition:
    'A step has begun (its first or last day has come, or it has evidence), and the step before has no evidence, or began later. A look under introspection is the first step. Whether all four were taken before parting is for PC707, which then says what was skipped.',
  fix: 'Inserts the step, or its evidence, to be filled in.',
  check(partnership, context) {
    const parting = partingOf(context);
    const { steps } = parting;
    if (steps.part?.data !== partnership) return;
    for (const [index, before] of beforeParting.slice(0, -1).entries()) {
      const name = beforeParting[index + 1];
      if (name) judge(name, before, steps, parting.decided && parting.early !== 'shown', context);
    }
  },
});

function judge(name: StepName, before: StepName, steps: Steps, silent: boolean, context: RuleContext): void {
  const entry = steps.begun(name);
  if (!entry) return;
  const step = `Step ${numberOf(name)}, ${stepWords[name]},`;
  const last = `step ${numberOf(before)}, ${stepWords[before]},`;
  const evidence = steps.evidence(before);
  if (evidence === 'open' && isToFill(steps, before)) context.needs('lifecycle.steps.evidence');
  if (evidence === 'bare' || evidence === 'absent') {
    if (silent) return;
    const absent = evidence === 'absent';
    context.report({
      at: [entry],
      message: `${step} has begun, and ${absent ? `${last} is not stated` : `nothing shows that ${last} was done`}.`,
      why,
      fixes: [
        {
          title: `${absent ? 'Insert' : 'Add the evidence of'} step ${numberOf(before)}, to be filled in`,
          operations: stepOperations([before], steps, context),
          preferred: true,
        },
      ],
    });
    return;
  }
  const began = entry.startedOn;
  const earlier = steps.entries(before).map(({ startedOn }) => startedOn);
  if (began === undefined || earlier.length === 0) return;
  if (!earlier.every((day) => day !== undefined && day > began)) return;
  context.report({
    at: [entry],
    message: `${capital(step.slice(0, -1))}, began on ${began}, before ${last} which began on ${earlier[0]}.`,
    why,
  });
}
