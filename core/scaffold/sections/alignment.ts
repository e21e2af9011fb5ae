import { type Plan, pair, type Side } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

export function alignment(plan: Plan) {
  const { client, providerWords, early, customerFacing } = plan;
  return said('What both sides gain. Where one side gains nothing, it ends as soon as that side can.', {
    vision: early ? undefined : 'TODO where each side wants to go, and when it told the other',
    benefits: {
      client: [{ benefit: `TODO what ${client.name} gains, beyond savings` }],
      provider: [{ benefit: `TODO what ${providerWords} gains` }],
    },
    buyIn: early ? undefined : 'TODO who of executives, management and frontline of each side stands behind it',
    sponsors: pair((side) => sponsor(plan, side)),
    brand:
      !early && customerFacing
        ? 'TODO brand guide, and the part of the agents who must hold the certificate'
        : undefined,
  });
}

function sponsor(plan: Plan, side: Side): Block {
  const lastEngaged = plan.live ? 'TODO day on which they last took part' : undefined;
  return { person: plan.person(side, 'sponsor'), lastEngaged, every: 'quarterly' };
}
