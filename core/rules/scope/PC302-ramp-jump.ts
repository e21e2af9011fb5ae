import type { Fix } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import { capital } from '../../kpi/words.ts';
import { count, list, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { newWaves, openSteps, type Step, sizesBetween, stepsOf, waveName } from './waves.ts';

const options = {
  warnAbove: {
    default: 1.5,
    unit: 'times',
    means: 'growth from one wave to the next from which it is a warning',
    source: 'policy default',
  },
  errorAbove: {
    default: 2,
    unit: 'times',
    means: 'growth from one wave to the next from which it is an error',
    source: 'policy default',
  },
  smallUpTo: {
    default: 25,
    unit: 'FTE',
    means: 'total up to which a team may grow as fast as it likes, since it might have started with as many',
    source: 'policy default',
  },
};

type Context = RuleContext<typeof options>;

export const rule = partnershipRule({
  id: 'PC302',
  name: 'ramp-jump',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  related: ['PC301'],
  summary: 'No wave makes the team grow too fast.',
  condition:
    'The total after a wave is more than 1.5 times the one before; an error when it is more than 2 times. Totals of up to 25 agents are no jump. Judged for waves to come and, until the ramp is over, for the one that the team is in.',
  fix: 'Inserts waves between before the contract; proposes a smaller total afterwards.',
  options,
  check(partnership, context) {
    for (const step of openSteps(stepsOf(partnership, context), context)) judge(step, partnership, context);
  },
});

function judge(step: Step, partnership: Partnership, context: Context): void {
  const { wave, before } = step;
  if (!before) return;
  const [from, to] = [before.headcount, wave.headcount];
  if (from === undefined || to === undefined) {
    const without = to === undefined ? wave : before;
    if (context.state([without, 'headcount']) !== 'invalid') context.needs('ramp.waves.headcount');
    return;
  }
  const { warnAbove, errorAbove, smallUpTo } = context.options;
  if (from <= 0 || to <= smallUpTo) return;
  const beyond = beyondLimit(to / from, {
    above: [
      { limit: warnAbove, severity: 'warning' },
      { limit: errorAbove, severity: 'error' },
    ],
  });
  if (!beyond) return;
  const most = Math.max(Math.floor(warnAbove * from + 1e-9), smallUpTo);
  context.report({
    at: [wave, 'headcount'],
    severity: beyond.severity,
    message: `${capital(waveName(step))} makes the team grow from ${number(from)} to ${count(to, 'agent')}, ${number(to / from, 2)} times as many; up to ${number(most)}, those who know the work can still carry the new ones.`,
    why: `The more of a team is new, the fewer are left to ask. Above ${number(warnAbove, 2)} times it is a warning, above ${number(errorAbove, 2)} times an error.`,
    inputs: [
      { name: 'team before', value: from, unit: 'FTE' },
      { name: 'team after', value: to, unit: 'FTE' },
    ],
    fixes: context.reached('contracted')
      ? [context.term([wave], 'headcount', most, `${count(most, 'agent')} after ${waveName(step)}`)]
      : insert(step, most, to, partnership, context),
  });
}

function insert({ wave }: Step, most: number, to: number, partnership: Partnership, context: Context): Fix[] {
  const further = sizesBetween(most, to, context.options.warnAbove);
  if (!further) return [];
  const sizes = [most, ...further];
  const values = newWaves(sizes, partnership.ramp?.waves ?? [], 'step', wave.scope);
  return [
    {
      title: `Insert ${sizes.length === 1 ? 'a wave' : 'waves'} of ${list(sizes.map((total) => number(total)))} before it`,
      operations: [{ do: 'insert', path: context.path([wave]), values }],
    },
  ];
}
