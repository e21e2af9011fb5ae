import type { PersonPart } from '../answers.ts';
import { holders, type Plan, pair, type Side } from '../plan.ts';
import { type Block, onALine, said } from '../yaml.ts';

export function governance(plan: Plan) {
  const { status, early } = plan;
  const both = (part: PersonPart): Record<string, string> => pair((side) => plan.person(side, part));
  const steady = status === 'steady' || status === 'improving' || status === 'exiting';
  return said('Who decides, and how a problem climbs: the higher it gets, the sooner it is answered.', {
    liaison: { ...both('manager'), backup: onALine(pair((side) => standIn(plan, side))) },
    bodies: [
      {
        id: 'steering',
        title: 'Steering board',
        level: 'executive',
        members: pair((side) => holders(plan, side, 'sponsor', 'manager')),
        chair: plan.person('client', 'sponsor'),
        every: 'quarterly',
        cadence: 'quarterly-steering',
        decides: 'Scope, price, growth',
      },
    ],
    escalation: [
      { level: 1, ...both('operations'), respondWithin: '24 h', for: 'Queue and staffing of the day' },
      { level: 2, ...both('manager'), respondWithin: '8 h', for: 'A target in danger' },
      { level: 3, ...both('sponsor'), respondWithin: '4 h', for: 'Service down, data lost, a promise broken' },
    ],
    raci: early ? undefined : plan.scope.map((piece) => row(plan, piece)),
    surveys: steady ? 'TODO the last survey in which both sides said whether value is delivered' : undefined,
  });
}

/** Who answers while the manager is away: somebody else, where there is one. */
function standIn(plan: Plan, side: Side): string {
  const manager = plan.person(side, 'manager');
  const others = (['operations', 'quality', 'sponsor'] as const).map((part) => plan.person(side, part));
  return others.find((id) => id !== manager) ?? 'TODO who stands in';
}

function row(plan: Plan, { id, channel }: Plan['scope'][number]): Block {
  return {
    id: `run-${id}`,
    activity: `Run ${channel}`,
    scope: id,
    responsible: onALine(['team-leads']),
    accountable: onALine([plan.person('provider', 'operations')]),
    consulted: onALine([plan.person('client', 'operations')]),
    informed: onALine([plan.person('client', 'manager')]),
  };
}
