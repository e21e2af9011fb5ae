import type { Duration } from '../../model/leaves.ts';
import { partnershipRule } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { ladderOf, type Step } from './ladder.ts';

export const rule = partnershipRule({
  id: 'PC207',
  name: 'escalation-order',
  area: 'communication',
  severity: 'error',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC206'],
  summary: 'The higher a problem climbs, the sooner it is answered.',
  condition:
    'From contracted on: a step of the ladder may take longer to answer than a step below it. The same time is not longer.',
  fix: 'Proposes the time of the faster step (changes it up to status selecting).',
  check(partnership, context) {
    const ladder = ladderOf(partnership);
    if (!ladder) {
      context.needs('governance.escalation.level');
      return;
    }
    if (ladder.length === 0) {
      context.needs('governance.escalation');
      return;
    }
    let fastest: (Step & { respondWithin: Duration }) | undefined;
    for (const step of ladder) {
      const { respondWithin } = step;
      if (!respondWithin) {
        if (lacks(context, [step, 'respondWithin'], 'governance.escalation.respondWithin'))
          context.needs('governance.escalation.respondWithin');
        continue;
      }
      if (!fastest || step.level === fastest.level || respondWithin.seconds <= fastest.respondWithin.seconds) {
        fastest = { ...step, respondWithin };
        continue;
      }
      const { level, respondWithin: below } = fastest;
      context.report({
        at: [step, 'respondWithin'],
        message: `Step ${step.level} of the escalation answers within ${respondWithin.text}, step ${level} below it within ${below.text}.`,
        why: 'A problem climbs because it is urgent or stuck. A higher step that takes longer gives a reason not to call it. Step 1 is the first to be asked.',
        fixes: [context.term([step], 'respondWithin', below.text, `${below.text} at step ${step.level}`)],
      });
    }
  },
});
