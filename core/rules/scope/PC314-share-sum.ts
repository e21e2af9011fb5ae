import { type Channel, channelsOf } from '../../portfolio/channels.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { list, percent } from '../../text.ts';
import { workspaceRule } from '../rule.ts';
import { placeOf } from './channel-verdict.ts';
import { channelName } from './channel-words.ts';

export const rule = workspaceRule({
  id: 'PC314',
  name: 'share-sum',
  area: 'scope',
  severity: 'error',
  from: 'selecting',
  dimension: 'concentration',
  related: ['PC012', 'PC313'],
  summary: 'Do the shares of every channel come to 100 %?',
  condition:
    'Error when the shares of a channel, task or product over all files, in house and elsewhere included, miss 100 % by more than 0.5 points, or when two files give different in-house shares. A sum below 100 % is judged only where every share and the in-house share are known; a sum above 100 % only while no work is moving between partnerships.',
  options: {
    tolerance: {
      default: 0.5,
      unit: '%',
      means: 'points by which the sum may miss 100 %',
      source: 'rounding of stated shares',
    },
  },
  check({ facts: all, optionsFor, report, needs }) {
    for (const channel of channelsOf(all)) {
      const { facts, ...place } = placeOf(channel);
      if (channel.disagreed) {
        reportDifference(channel, report);
        continue;
      }
      const total = tidy(channel.external + (channel.inHouse ?? 0));
      const gap = tidy(total - 100);
      const { tolerance } = optionsFor(facts);
      if (gap > tolerance) {
        if (channel.moving) continue;
        report(facts, {
          ...place,
          about: `sum of ${channel.id}`,
          message: `${percent(gap)} of ${channelName(channel)} is counted twice: ${partsOf(channel)} make ${percent(total)}.`,
          why: 'Shares are parts of one volume and come to 100 %; until they do, nobody can tell how much hangs on whom.',
        });
      } else if (channel.open || channel.inHouse === undefined) {
        for (const need of channel.needs) needs(need.facts, need.field);
      } else if (gap < -tolerance) {
        report(facts, {
          ...place,
          about: `sum of ${channel.id}`,
          message: `Nobody is named for ${percent(-gap)} of ${channelName(channel)}: ${partsOf(channel)} make ${percent(total)}.`,
          why: 'Shares come to 100 %. Who does the rest: own staff, a partnership without a file here, or a share that has changed since?',
        });
      }
    }
  },
});

/** `60 % with meridian-cx, 10 % elsewhere and 20 % in house`. */
function partsOf({ suppliers, elsewhere, inHouse }: Channel): string {
  const providers = suppliers
    .flatMap(({ members }) => members)
    .map(({ provider, share }) => `${percent(share)} with ${provider}`);
  return list([
    ...providers,
    ...(elsewhere > 0 ? [`${percent(elsewhere)} elsewhere`] : []),
    ...(inHouse === undefined ? [] : [`${percent(inHouse)} in house`]),
  ]);
}

/** Two files, two in-house shares: said at a partnership's own number, with the other beside it. */
function reportDifference(
  channel: Channel,
  report: Parameters<Parameters<typeof workspaceRule>[0]['check']>[0]['report'],
): void {
  const here = channel.inHouseStated.find(({ facts }) => facts.kind === 'Partnership');
  if (!here) return;
  const other = channel.inHouseStated.find(({ value }) => value !== here.value);
  if (!other) return;
  report(here.facts, {
    path: here.path,
    message: `Two in-house shares are stated for ${channelName(channel)}: ${percent(here.value)} by ${here.facts.name} and ${percent(other.value)} by ${other.facts.name}.`,
    why: 'Only one of them can be right, so the sum of the shares means nothing. The portfolio is the place for a number that several partnerships share.',
    about: `sum of ${channel.id}`,
    related: [{ facts: other.facts, path: other.path, message: `${other.facts.name} states ${percent(other.value)}.` }],
  });
}
