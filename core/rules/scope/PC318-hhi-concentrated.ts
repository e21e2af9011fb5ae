import { hhiOf } from '../../portfolio/channels.ts';
import { number } from '../../text.ts';
import { workspaceRule } from '../rule.ts';
import { keepInHouse, placeOf, verdictsOf } from './channel-verdict.ts';
import { channelName, countedWords, effectiveWords, splitWords } from './channel-words.ts';

export const rule = workspaceRule({
  id: 'PC318',
  name: 'hhi-concentrated',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'concentration',
  related: ['PC313', 'PC314'],
  summary: 'Is every channel spread over enough suppliers, own staff counted as one?',
  condition:
    'HHI = Σ s² over the shares of a channel in percent; in house is one supplier, connected providers are one, overnight exceptions do not count. Judged only where the largest share is external. Error from 8,200 on; warning above 5,000 where more than one provider is known for the channel. One finding per channel over all files, at the largest share; silent where PC312 speaks, and as warning where PC313 does.',
  fix: 'Keeps 30 % in house, taken from the largest share, where that is enough; as a proposal once the contract is signed.',
  options: {
    warnAbove: {
      default: 5000,
      unit: 'HHI',
      means: 'above it fewer than 2 suppliers of equal size do the work in effect',
      source: 'policy default',
    },
    errorFrom: { default: 8200, unit: 'HHI', means: 'the index of a 90/10 split', source: 'policy default' },
  },
  check(context) {
    for (const { channel } of verdictsOf(context, 'PC318')) {
      const { facts, ...place } = placeOf(channel);
      const index = hhiOf(channel);
      context.report(facts, {
        ...place,
        severity: index >= context.optionsFor(facts).errorFrom ? 'error' : 'warning',
        message: `In effect ${channelName(channel)} hangs on ${effectiveWords(index)}: ${splitWords(channel)} (HHI ${number(index, 0)}). If the largest fails, the rest is too small to take its work.`,
        why: countedWords(channel).join('\n'),
        fixes: keepInHouse(context, channel),
      });
    }
  },
});
