import type { VoiceOfCustomer } from '../../generated/types.ts';
import { days, list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';
import { liveFor } from './absent-parts.ts';
import { ageOf, staleAfter } from './due.ts';
import { refsTo } from './refs.ts';

export const rule = partnershipRule({
  id: 'PC210',
  name: 'voc-unrouted',
  area: 'communication',
  severity: 'warning',
  from: 'transition',
  dimension: 'governance',
  related: ['PC204', 'PC208'],
  summary: 'What customers and stakeholders say reaches a team that can change something.',
  condition:
    'Live: a source names no team that receives what is said, or was last passed on more than 45 days ago, or longer ago than the agreed rhythm where that is longer. Sources that were never passed on, as far as is known, are asked for in one question.',
  fix: 'Adds the team, or the day on which it was last passed on, to be filled in.',
  options: {
    stale: {
      default: 45,
      unit: 'days',
      means: 'Age of what was last passed on above which it is stale, unless a slower rhythm is agreed',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const never: VoiceOfCustomer[] = [];
    for (const voice of itemsOf(context, partnership.communication?.voiceOfCustomer, 'communication.voiceOfCustomer')) {
      if (lacks(context, [voice, 'routedTo'], 'communication.voiceOfCustomer.routedTo')) {
        context.report({
          at: [voice, 'routedTo'],
          message: `Which team gets ${nameOf(voice)}? None is named.`,
          why: 'What customers say about a product changes nothing until it reaches those who build it.',
          fixes: [
            {
              title: 'Add the team, to be filled in',
              operations: [context.set([voice, 'routedTo'], 'TODO the team that can change something')],
              preferred: true,
            },
          ],
        });
        continue;
      }
      if (voice.routedTo === undefined) continue;
      const last = lastRouted(voice, context);
      const limit = staleAfter(context.options.stale, voice.every);
      if (last === undefined) {
        if (
          lacks(context, [voice, 'lastRouted'], 'communication.voiceOfCustomer.lastRouted') &&
          liveFor(partnership, context) > limit
        )
          never.push(voice);
        continue;
      }
      const age = ageOf(last, context.asOf);
      if (age <= limit) continue;
      context.report({
        at: [voice, 'lastRouted'],
        message: `${nameOf(voice)} last reached ${voice.routedTo} on ${last}, ${days(age)} ago; after ${days(limit)} it is stale.`,
        why: 'The team goes on building for customers whom it no longer hears.',
        inputs: [{ name: 'age', value: age, unit: 'days' }],
      });
    }
    if (never.length === 0) return;
    context.report({
      at: never.length === 1 && never[0] ? [never[0], 'lastRouted'] : ['communication', 'voiceOfCustomer'],
      message: `When ${never.length === 1 ? 'was' : 'were'} ${list(never.map(nameOf))} last passed on? No day is stated, and the diary has none.`,
      why: 'A route that is only drawn brings nothing to anybody.',
      fixes: [
        {
          title: `Add the ${never.length === 1 ? 'day' : 'days'}, to be filled in`,
          operations: never.map((voice) =>
            context.set([voice, 'lastRouted'], 'TODO day on which it was last passed on'),
          ),
          preferred: true,
        },
      ],
    });
  },
});

/** ISO day on which a source was last passed on, by the definition or the diary. */
export function lastRouted(
  { lastRouted: stated, id }: VoiceOfCustomer,
  { newest }: Pick<RuleContext, 'newest'>,
): string | undefined {
  return newest(stated, id === undefined ? [] : refsTo('communication/voiceOfCustomer', id), 'routed');
}

function nameOf({ from, id }: VoiceOfCustomer): string {
  return quoted(from ?? id ?? 'what customers say');
}
