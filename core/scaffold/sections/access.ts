import type { Plan } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

export function access(plan: Plan) {
  const same: Block = { internal: true, provider: true };
  const own = plan.people.find(({ role }) => role === 'in-house agent');
  return said(
    'The same tools and the same people as for your own staff; where not, the reason.',
    plan.early
      ? {
          chat: same,
          knowledgeBase: same,
          announcements: same,
          tools: same,
          leaders: [{ person: plan.person('client', 'manager'), how: 'Open hour each week' }],
          peers: own ? [{ person: own.id, how: 'Floor room' }] : undefined,
        }
      : 'TODO chat, knowledge base, announcements, tools, leaders and peers that the team of the provider can reach',
  );
}
