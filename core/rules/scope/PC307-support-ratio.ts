import type { Fix } from '../../findings.ts';
import type { Partnership } from '../../generated/types.ts';
import { count, number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { sides } from '../shapes/both-sides.ts';
import { began, openSteps, stepsOf } from './waves.ts';

const options = {
  perTeamLead: {
    default: 15,
    unit: 'agents',
    means: 'most agents for one team lead',
    source: 'policy default; a common span in contact centres, to be tuned per site',
  },
  perTrainer: {
    default: 20,
    unit: 'trainees',
    means: 'most trainees at the same time for one trainer',
    source: 'policy default; a common span in contact centres, to be tuned per site',
  },
  perAnalyst: {
    default: 50,
    unit: 'agents',
    means: 'most agents for one quality analyst',
    source: 'policy default; a common span in contact centres, to be tuned per site',
  },
};

type Context = RuleContext<typeof options>;

const roles = [
  { field: 'teamLeads', one: 'team lead', carries: 'agent', limit: 'perTeamLead' },
  { field: 'trainers', one: 'trainer', carries: 'trainee', limit: 'perTrainer' },
  { field: 'qualityAnalysts', one: 'quality analyst', carries: 'agent', limit: 'perAnalyst' },
] as const;

type Role = (typeof roles)[number];

export const rule = partnershipRule({
  id: 'PC307',
  name: 'support-ratio',
  area: 'scope',
  severity: 'warning',
  from: 'transition',
  dimension: 'people',
  related: ['PC302'],
  summary: 'Enough team leads, trainers and quality analysts stand behind the agents.',
  condition:
    'More than 15 agents for one team lead, 20 trainees for one trainer, or 50 agents for one quality analyst. Staff of both sides count together.',
  fix: 'Proposes as many as the span asks for; on the side of your choice where both are counted.',
  options,
  check(partnership, context) {
    const support = partnership.planning?.support;
    if (!support) {
      const state = context.state(['planning', 'support']);
      if (state !== 'invalid') context.needs('planning.support');
      return;
    }
    for (const role of roles) {
      const staff = staffOf(support[role.field]);
      const state = context.state([support, role.field]);
      const field = `planning.support.${role.field}`;
      if (!staff) {
        if (state !== 'invalid') context.needs(field);
        continue;
      }
      const carried = role.field === 'trainers' ? traineesIn(partnership, context) : agentsIn(partnership, context);
      if (carried === undefined) continue;
      const most = context.options[role.limit];
      if (!beyondLimit(carried, { above: [{ limit: most * staff.total }] })) continue;
      // The side that is not stated may have the missing ones.
      if (!staff.whole) context.needs(field);
      else report(support, role, staff, carried, context);
    }
  },
});

interface Staff {
  total: number;
  /** Both sides, where they are counted apart. */
  sides: { client: number; provider: number } | undefined;
  /** Whether nobody is left out. */
  whole: boolean;
}

function staffOf(
  stated: number | { client?: number | undefined; provider?: number | undefined } | undefined,
): Staff | undefined {
  if (stated === undefined) return undefined;
  if (typeof stated === 'number') return { total: stated, sides: undefined, whole: true };
  const { client, provider } = stated;
  return {
    total: (client ?? 0) + (provider ?? 0),
    sides: { client: client ?? 0, provider: provider ?? 0 },
    whole: client !== undefined && provider !== undefined,
  };
}

function report(
  support: NonNullable<NonNullable<Partnership['planning']>['support']>,
  { field, one, carries, limit }: Role,
  staff: Staff,
  carried: number,
  context: Context,
): void {
  const most = context.options[limit];
  const needed = Math.ceil(carried / most - 1e-9);
  const short = needed - staff.total;
  context.report({
    at: [support, field],
    message:
      staff.total === 0
        ? `Nobody supports ${count(carried, carries)} as ${one}; ${count(needed, one)} would be needed.`
        : `${count(carried, carries)} come to ${count(staff.total, one)}: ${number(carried / staff.total)} for each, and ${number(most)} is the most one can carry.`,
    why: `A team that outgrows its support makes mistakes that nobody sees or corrects. ${number(carried)} / ${number(most)} = ${number(carried / most, 2)}, so ${count(needed, one)}: ${number(short)} more.`,
    inputs: [
      { name: `${carries}s`, value: carried, unit: 'FTE' },
      { name: `${one}s`, value: staff.total, unit: 'FTE' },
    ],
    fixes: fixesFor(support, field, staff, needed, one, context),
  });
}

function fixesFor(block: object, field: string, staff: Staff, needed: number, one: string, context: Context): Fix[] {
  if (!staff.sides) return [context.term([block], field, needed, count(needed, one))];
  const { sides: known, total } = staff;
  return sides.map((side) => {
    const value = { ...known, [side]: Math.round((known[side] + needed - total) * 100) / 100 };
    return context.term([block], field, value, `${count(value[side], one)} at the ${side}`);
  });
}

/** Agents today: the current headcount, else the total after the wave that the team is in. */
function agentsIn(partnership: Partnership, context: Context): number | undefined {
  const { headcount } = partnership;
  if (headcount?.current !== undefined) return headcount.current;
  const state = context.state(['headcount', 'current']);
  const current = stepsOf(partnership, context).findLast(({ wave }) => began(wave, context.asOf))?.wave.headcount;
  if (state === 'absent' && current !== undefined) return current;
  if (state !== 'invalid') context.needs('headcount.current');
  return undefined;
}

/** Trainees at the same time: as stated, else the growth of the largest wave to come. */
function traineesIn(partnership: Partnership, context: Context): number | undefined {
  const stated = partnership.planning?.support?.traineesAtOnce;
  if (stated !== undefined) return stated;
  const state = context.state(['planning', 'support', 'traineesAtOnce']);
  const growth = openSteps(stepsOf(partnership, context), context).flatMap(({ wave, before }) => {
    if (began(wave, context.asOf) || wave.headcount === undefined) return [];
    if (!before) return [wave.headcount];
    return before.headcount === undefined ? [] : [wave.headcount - before.headcount];
  });
  if (state === 'absent' && growth.length > 0) return Math.max(...growth);
  if (state !== 'invalid') context.needs('planning.support.traineesAtOnce');
  return undefined;
}
