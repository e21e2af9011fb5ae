import { owner, type Plan } from '../plan.ts';
import { said } from '../yaml.ts';

export function exitPlan(plan: Plan) {
  const { early, live, scope } = plan;
  const ours = plan.person('client', 'manager');
  return said('Written while nobody wants to leave. In a quarrel nobody agrees on how data comes back.', {
    owner: owner(plan, 'manager'),
    steps: [
      { id: 'freeze-changes', what: 'Freeze changes, tell both teams on the same day', owner: ours, takes: '5 days' },
      { id: 'hire', what: 'Hire and train those who take over', owner: ours, takes: 'TODO how long it takes' },
      {
        id: 'hand-over',
        what: 'Hand over open cases, knowledge and data',
        owner: plan.person('provider', 'operations'),
        takes: '14 days',
        after: ['hire'],
      },
    ],
    dataReturn: early
      ? {
          what: 'TODO which data comes back, and in which form',
          within: '30 days',
          deletionWithin: '60 days',
          proofOfDeletion: true,
        }
      : 'TODO which data comes back, within what time, and when the provider has deleted it',
    knowledgeTransfer: {
      duration: '14 days',
      what: 'Known errors, answers, coaching notes',
      to: 'TODO who takes it in',
      owner: plan.person('provider', 'operations'),
    },
    lastTested: live ? 'TODO day of the last walkthrough' : undefined,
    alternatives: [
      {
        where: scope.some(({ share = 0 }) => share < 100) ? 'inHouse' : 'otherProvider',
        headcount: 'TODO how many agents it could take over',
        readyWithin: 'TODO how long until it does the work',
      },
    ],
    businessCase: live ? 'TODO cost of the move, weeks of double running, gain in a year' : undefined,
  });
}
