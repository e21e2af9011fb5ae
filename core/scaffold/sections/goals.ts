import { addDays } from '../../model/dates.ts';
import type { Work } from '../answers.ts';
import type { PlannedKpi } from '../kpis.ts';
import { agreed, type Plan, type PlannedPerson } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

interface Statement extends Block {
  id: string;
  level: string;
  statement: string;
}

const goal = (level: 'ultimate' | 'collective', id: string, statement: string): Statement => ({ id, level, statement });

const ultimate: Record<Work, Statement> = {
  service: goal('ultimate', 'loyal-customers', 'Customers stay because help is quick and right'),
  technicalSupport: goal('ultimate', 'working-products', 'What customers bought works, and they know whom to ask'),
  sales: goal('ultimate', 'growing-sales', 'More customers buy what suits them'),
  leadGeneration: goal('ultimate', 'good-leads', 'Sales talks to people who want to hear from us'),
  retention: goal('ultimate', 'customers-stay', 'Customers who think of leaving find a reason to stay'),
  collections: goal('ultimate', 'fair-payment', 'Customers pay what they owe and are treated fairly'),
  moderation: goal('ultimate', 'safe-place', 'People find nothing that harms them'),
  backOffice: goal('ultimate', 'right-in-time', 'Every case is done right and in time'),
  other: goal('ultimate', 'shared-success', 'Both sides would choose each other again'),
};

const collective: Record<string, Statement> = {
  access: goal('collective', 'answer-fast', 'Nobody waits long'),
  quality: goal('collective', 'right-first-time', 'It is right, the first time'),
  compliance: goal('collective', 'keep-the-rules', 'Laws and rules are kept in every contact'),
  customer: goal('collective', 'good-experience', 'Customers would come again'),
  people: goal('collective', 'people-stay', 'Agents stay long enough to become good'),
  efficiency: goal('collective', 'time-well-used', 'Time goes into what helps'),
  cost: goal('collective', 'worth-the-money', 'The work is worth what it costs'),
  continuity: goal('collective', 'always-there', 'The service is there when it is needed'),
};

/** The goal that a KPI serves: the ultimate one for the KPI it is read by, else that of its family. */
export function goalOf(plan: Plan, kpi: PlannedKpi): string {
  if (kpi === plan.foremost) return ultimate[plan.work].id;
  return (collective[kpi.known?.family ?? ''] ?? ultimate[plan.work]).id;
}

/** What a role adds to the ultimate goal, in words that its holders may change. */
const byRole: Record<string, string> = {
  'client executive': 'Keep budget and board behind the partnership',
  'vendor manager': 'Clear what stands in the way of the team within a week',
  'service lead': 'Tell the provider early what is coming',
  'quality lead': 'Score so that both sides would give the same score',
  'in-house agent': 'Take the hard cases and show how they are solved',
  'provider executive': 'Keep the account staffed with people who chose it',
  'account lead': 'Tell the client first, with a plan',
  'operations lead': 'Have the right people there at the right time',
  'quality coach': 'Coach every agent on live work',
  'team lead': 'Know every week what keeps each agent from doing it well',
  agent: 'Settle it now, and say what happens next',
};

export function goals(plan: Plan) {
  const { foremost, kpis } = plan;
  const top = ultimate[plan.work];
  const by = agreed(plan, addDays(plan.answers.start ?? plan.asOf, 365), 'day by which it is to be reached');
  const served = (id: string): PlannedKpi | undefined =>
    kpis.find((kpi) => kpi !== foremost && goalOf(plan, kpi) === id);
  const shared = Object.values(collective).filter(({ id }) => served(id));
  return said('One goal at the top that everyone can name, and what adds up to it.', [
    {
      ...top,
      party: 'both',
      measure: foremost?.ref ?? 'TODO the KPI that shows it',
      by,
    },
    ...shared.map(
      ({ id, level, statement }): Block => ({
        id,
        level,
        statement,
        party: 'both',
        contributesTo: top.id,
        measure: served(id)?.ref,
        by,
      }),
    ),
    // Before the work moves, few of those who hold the roles are known.
    ...(plan.live ? plan.people.map((person) => roleGoal(person, top.id)) : []),
  ]);
}

function roleGoal({ id, side, role }: PlannedPerson, top: string): Block {
  return {
    id: `${id}-goal`,
    level: 'role',
    statement: byRole[role] ?? `TODO what the ${role} adds`,
    party: side,
    role,
    contributesTo: top,
  };
}
