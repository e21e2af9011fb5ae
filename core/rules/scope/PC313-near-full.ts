import { percent } from '../../text.ts';
import { workspaceRule } from '../rule.ts';
import { keepInHouse, placeOf, verdictsOf } from './channel-verdict.ts';
import { channelName, countedWords, splitWords, supplierName } from './channel-words.ts';

export const rule = workspaceRule({
  id: 'PC313',
  name: 'near-full',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'concentration',
  related: ['PC312'],
  summary: 'Does enough of every channel stay out of the hands of one provider, and in house?',
  condition:
    'Warning when one provider, with those connected to it, does more than 70 % of a channel, task or product, or when all external shares together pass 80 %. Overnight exceptions do not count. One finding per channel over all files, at the largest share; silent where PC312, or PC318 as error, speaks.',
  fix: 'Keeps 30 % in house, taken from the largest share; as a proposal once the contract is signed.',
  options: {
    providerAbove: {
      default: 70,
      unit: '%',
      means: 'most that one provider may do of a channel',
      source: 'policy default',
    },
    outsourcedAbove: {
      default: 80,
      unit: '%',
      means: 'most that all providers together may do of a channel',
      source: 'policy default',
    },
  },
  check(context) {
    for (const { channel, verdict } of verdictsOf(context, 'PC313')) {
      const { facts, ...place } = placeOf(channel);
      const limits = context.optionsFor(facts);
      const [largest] = channel.suppliers;
      const name = channelName(channel);
      const message =
        verdict.limit === 'one' && largest
          ? `${percent(largest.share)} of ${name} is with ${oneProvider(channel.suppliers.length, largest)}; above ${percent(limits.providerAbove)} the in-house team loses the skill to take it back.`
          : `${percent(channel.external)} of ${name} is outsourced (${splitWords({ ...channel, inHouse: undefined })}); above ${percent(limits.outsourcedAbove)} too little stays in house to judge it or to take it back.`;
      context.report(facts, {
        ...place,
        message,
        why: countedWords(channel).join('\n'),
        fixes: keepInHouse(context, channel),
      });
    }
  },
});

function oneProvider(suppliers: number, largest: Parameters<typeof supplierName>[0]): string {
  const name = supplierName(largest);
  if (largest.members.length > 1) return name.startsWith('one group') ? name : `one group, ${name}`;
  return suppliers > 1 ? `one provider, ${name}` : 'one provider';
}
