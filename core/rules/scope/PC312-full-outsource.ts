import { workspaceRule } from '../rule.ts';
import { keepInHouse, placeOf, verdictsOf } from './channel-verdict.ts';
import { channelName, countedWords, splitWords, supplierName } from './channel-words.ts';

export const rule = workspaceRule({
  id: 'PC312',
  name: 'full-outsource',
  area: 'scope',
  severity: 'error',
  from: 'selecting',
  dimension: 'concentration',
  summary: 'Does a part of every channel stay in house?',
  condition:
    'Error when the external shares of a channel, task or product come to 100 % (within 0.5 points) and no in-house share above 0 is stated. Overnight exceptions do not count. One finding per channel over all files, at the largest share; PC313 and PC318 then stay silent.',
  fix: 'Keeps 30 % in house, taken from the largest share; as a proposal once the contract is signed.',
  options: {
    tolerance: {
      default: 0.5,
      unit: '%',
      means: 'points by which the sum may miss 100 % and still be all of the work',
      source: 'rounding of stated shares',
    },
  },
  check(context) {
    for (const { channel } of verdictsOf(context, 'PC312')) {
      const { facts, ...place } = placeOf(channel);
      const [only, ...others] = channel.suppliers;
      const lone = only && others.length === 0 && channel.elsewhere === 0;
      const who = lone
        ? `with ${supplierName(only)}`
        : `outsourced (${splitWords({ ...channel, inHouse: undefined })})`;
      context.report(facts, {
        ...place,
        message: `All of ${channelName(channel)} is ${who}; no part stays in house by which to judge it or to take it back.`,
        why: [
          'A team that no longer does the work forgets it, and then depends on whoever does it.',
          ...countedWords(channel),
        ].join('\n'),
        fixes: keepInHouse(context, channel),
      });
    }
  },
});
