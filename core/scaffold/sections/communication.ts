import type { PersonPart } from '../answers.ts';
import { holders, owner, type Plan, pair } from '../plan.ts';
import { workingHours } from '../working-hours.ts';
import { type Block, said } from '../yaml.ts';

export function communication(plan: Plan) {
  const { live } = plan;
  return said('How both sides meet. What is not arranged happens when somebody remembers it.', {
    cadences: [
      cadence(plan, 'weekly-operations', 'operations', 'weekly', 'Numbers of the week, forecast, open actions', [
        'operations',
        'manager',
      ]),
      cadence(plan, 'monthly-review', 'management', 'monthly', 'KPIs, quality, people, ideas', ['manager', 'quality']),
      cadence(plan, 'quarterly-steering', 'executive', 'quarterly', 'Goals, money, risks, decisions', [
        'sponsor',
        'manager',
      ]),
    ],
    channels: [
      channel(plan, 'directors-line', 'executive', 'Phone', 'sponsor'),
      channel(plan, 'operations-room', 'operations', 'Shared chat room', 'operations'),
      channel(plan, 'leads-room', 'team', 'Shared chat room', 'operations'),
      channel(plan, 'floor-room', 'agent', 'Shared chat room', 'operations'),
    ],
    feedback: [feedback(plan, 'client', 'clientToProvider'), feedback(plan, 'provider', 'providerToClient')],
    voiceOfCustomer: live ? 'TODO what customers and staff say, and the team that receives it' : undefined,
    dataAccess: live ? 'TODO which data both sides see, and why one cannot where it cannot' : undefined,
    workingHours: workingHours(plan),
    announcement: live ? 'TODO when your own staff was told of the partnership' : undefined,
    roleStatement: live ? 'TODO what your own staff was told about their jobs' : undefined,
    recognition: live ? 'TODO the last win that was praised in front of others' : undefined,
  });
}

function cadence(
  plan: Plan,
  id: string,
  level: string,
  every: string,
  agenda: string,
  attendees: readonly [PersonPart, ...PersonPart[]],
): Block {
  return {
    id,
    level,
    every,
    agenda,
    attendees: pair((side) => holders(plan, side, ...attendees)),
    owner: plan.person('client', attendees[0]),
    lastHeld: lastDay(plan),
  };
}

function channel(plan: Plan, id: string, tier: string, medium: string, part: PersonPart): Block {
  return { id, tier, medium, owner: owner(plan, part) };
}

function feedback(plan: Plan, side: 'client' | 'provider', direction: string): Block {
  return {
    direction,
    how: 'At the monthly review',
    every: 'monthly',
    owner: plan.person(side, 'manager'),
    lastGiven: lastDay(plan),
  };
}

/** Asked where work is being done; from then on the diary tells. */
function lastDay({ live }: Plan): string | undefined {
  return live ? 'TODO day of the last one' : undefined;
}
