import type { Fix, Input } from '../../findings.ts';
import type { Partnership, Wave } from '../../generated/types.ts';
import { count, list, number, percent } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { newWaves, OPEN_GATE, openSteps, pieceName, type Step, sizesBetween, stepsOf, workOf } from './waves.ts';

const options = {
  firstWave: {
    default: 25,
    unit: 'FTE',
    means: 'most agents that may start at once, however large the team is to be',
    source: 'policy default',
  },
  shareOfFinal: {
    default: 20,
    unit: '%',
    means: 'part of the largest planned team that may start at once, where that is more',
    source: 'policy default',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC301',
  name: 'big-bang',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  summary: 'The ramp starts small and simple.',
  condition:
    'Warning when the first wave is larger than 25 agents and than 20 % of the largest planned team. Warning when it includes work of high complexity. Judged until the second wave begins or the ramp is over.',
  fix: 'Splits the first wave before the contract, or proposes a smaller one afterwards; takes work of high complexity out of it.',
  options,
  check(partnership, context) {
    const steps = stepsOf(partnership, context);
    const [first] = openSteps(steps, context);
    if (!first || first.before) return;
    size(first, steps, partnership, context);
    complexity(first, steps, partnership, context);
  },
});

function size({ wave }: Step, steps: readonly Step[], partnership: Partnership, context: Context): void {
  const { firstWave, shareOfFinal } = context.options;
  const { headcount } = wave;
  if (headcount === undefined) {
    if (context.state([wave, 'headcount']) !== 'invalid') context.needs('ramp.waves.headcount');
    return;
  }
  const totals = steps.flatMap((step) => step.wave.headcount ?? []);
  const final = Math.max(...totals);
  const limit = Math.max(firstWave, Math.floor((final * shareOfFinal) / 100));
  if (headcount <= limit) return;
  if (totals.length < steps.length) {
    context.needs('ramp.waves.headcount');
    return;
  }
  const inputs: Input[] = [
    { name: 'first wave', value: headcount, unit: 'FTE' },
    { name: 'largest planned team', value: final, unit: 'FTE' },
  ];
  context.report({
    at: [wave, 'headcount'],
    message: `The first wave puts ${count(headcount, 'agent')} to work at once; ${number(limit)} would be a start from which both sides can still learn.`,
    why: `What nobody has thought of yet goes wrong with every agent at once. The limit is the larger of ${number(firstWave)} and ${percent(shareOfFinal)} of the ${number(final)} planned in the end.`,
    inputs,
    fixes: context.reached('contracted')
      ? [context.term([wave], 'headcount', limit, `${count(limit, 'agent')} for the first wave`)]
      : split(wave, headcount, steps[1]?.wave.headcount, limit, partnership, context),
  });
}

/** New waves before the first one: the first as large as a start may be, each next at most as much larger as growth may be. */
function split(
  wave: Wave,
  headcount: number,
  next: number | undefined,
  limit: number,
  partnership: Partnership,
  context: Context,
): Fix[] {
  const ratio = context.optionsOf('PC302')?.warnAbove ?? 1.5;
  // Where the waves after it still follow from a smaller one, that is all there is to do.
  if (next !== undefined && next <= ratio * limit)
    return [context.term([wave], 'headcount', limit, count(limit, 'agent'))];
  const between = sizesBetween(limit, headcount, ratio);
  if (!between) return [];
  const sizes = [limit, ...between];
  const work = workOf(wave, partnership, context);
  const plain = work?.every(({ complexity, value }) => complexity !== 'high' && value !== 'low');
  const scope = plain || !work ? wave.scope : 'TODO which work it does';
  const path = context.path([wave]);
  return [
    {
      title: `Split into waves of ${list([...sizes, headcount].map((total) => number(total)))}`,
      operations: [
        { do: 'insert', path, values: newWaves(sizes, partnership.ramp?.waves ?? [], 'pilot', scope) },
        ...(wave.gate ? [] : [context.set([wave, 'gate'], OPEN_GATE)]),
        ...(context.state(['ramp', 'stopConditions']) === 'absent'
          ? [context.set(['ramp', 'stopConditions'], 'TODO at which results growth stops')]
          : []),
      ],
    },
  ];
}

function complexity({ wave }: Step, steps: readonly Step[], partnership: Partnership, context: Context): void {
  const work = workOf(wave, partnership, context) ?? [];
  const hard = work.filter((piece) => piece.complexity === 'high');
  if (hard.length === 0) {
    if (work.some((piece) => ['unknown', 'todo'].includes(context.state([piece, 'complexity']))))
      context.needs('scope.complexity');
    return;
  }
  const rest = work.filter((piece) => piece.complexity !== 'high');
  // What is left needs an id to be named by, a wave to go to, and to be worth doing (PC321).
  const movable = steps.length > 1 && rest.every(({ id }) => id) && rest.some(({ value }) => value !== 'low');
  const names = list(hard.map(pieceName));
  context.report({
    at: [wave, 'scope'],
    message: `The first wave includes ${names}, which ${hard.length === 1 ? 'is' : 'are'} of high complexity.`,
    why: 'Hard work takes months to learn. Begun with, it hides whether the two sides work well together at all.',
    related: hard.map((piece) => ({ at: [piece, 'complexity'], message: 'Of high complexity.' })),
    fixes: movable
      ? [
          context.term(
            [wave],
            'scope',
            rest.map(({ id }) => id ?? ''),
            `a first wave without ${names}`,
          ),
        ]
      : [],
  });
}
