import { list, quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';

const asked = {
  transitionPlan: { words: 'a plan of how the work moves', todo: 'TODO how the work moves, or where the plan is kept' },
  parallelRun: { words: 'a time in which both sites work side by side', todo: 'TODO how long both sites do the work' },
  kpiGuard: {
    words: 'KPIs at which the move stops',
    todo: 'TODO the KPIs that must hold, and the values at which it stops',
  },
} as const;
const all = Object.keys(asked) as (keyof typeof asked)[];

export const rule = partnershipRule({
  id: 'PC608',
  name: 'site-move',
  area: 'risk',
  severity: 'error',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC604'],
  summary:
    'When the provider moves the work to another site, there is a plan, a parallel run and a line at which it stops.',
  condition:
    'A site move of the provider is ahead (neither a rumor, nor cancelled, nor completed) and lacks one or more of: a transition plan, a parallel run, KPIs that must hold.',
  fix: 'Adds what is missing, to be filled in.',
  check({ risk }, context) {
    for (const event of risk?.events ?? []) {
      const { type, side, status, what } = event;
      if (type !== 'siteMove' || side === 'client') continue;
      if (status === 'rumoured' || status === 'cancelled' || status === 'completed') continue;
      const missing = all.filter((key) => {
        const at = [event, key];
        const state = context.state(at);
        if (state === 'unknown' || state === 'todo') context.needs(`risk.events.${key}`);
        if (state === 'absent') return true;
        const none = key === 'parallelRun' ? event.parallelRun?.days === 0 : event[key]?.length === 0;
        return state === 'stated' && none && context.state([...at, 0]) === 'absent';
      });
      if (missing.length === 0) continue;
      context.report({
        at: missing.length === 1 && missing[0] ? [event, missing[0]] : [event],
        message: `The work is to move${what === undefined ? '' : ` (${quoted(what)})`}, without ${list(
          missing.map((key) => asked[key].words),
          'or',
        )}.`,
        why: 'A move is a second start: new people learn on real customers while those who know are leaving. Without a line at which it stops, it goes on whatever customers say.',
        fixes: [
          {
            title: 'Add what is missing, to be filled in',
            operations: missing.map((key) => context.set([event, key], asked[key].todo)),
            preferred: true,
          },
        ],
      });
    }
  },
});
