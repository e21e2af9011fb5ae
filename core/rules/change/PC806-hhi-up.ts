import type { CheckResult } from '../../check.ts';
import { type Channel, channelsOf, hhiOf } from '../../portfolio/channels.ts';
import { number, percent } from '../../text.ts';
import { changeRule } from '../rule.ts';
import { channelName } from '../scope/channel-words.ts';

export const rule = changeRule({
  id: 'PC806',
  name: 'hhi-up',
  area: 'change',
  severity: 'info',
  from: 'selecting',
  related: ['PC313', 'PC318'],
  summary: 'A channel does not come to hang on fewer suppliers unnoticed.',
  condition:
    'Against a base: the HHI of a channel (as PC318 works it out) rose by more than 100 and is above 1,800. Channels of which a share is not known in one of the versions are left out.',
  options: {
    rise: {
      default: 100,
      unit: 'HHI',
      means: 'Rise that is too small to mention.',
      source: 'U.S. merger guidelines: a rise of more than 100 points in a concentrated market is looked at',
    },
    above: {
      default: 1800,
      unit: 'HHI',
      means: 'Index from which on a channel counts as concentrated.',
      source: 'U.S. merger guidelines: markets above 1,800 are concentrated',
    },
  },
  check({ base, head, optionsFor, report }) {
    const before = new Map(knownIn(base).map((channel) => [channel.id, channel]));
    for (const channel of knownIn(head)) {
      const old = before.get(channel.id);
      if (!old) continue;
      const shares = new Map(old.shares.map(({ facts, share }) => [facts.name, share]));
      const [largest] = channel.shares;
      const grew = channel.shares.find(({ facts, share }) => (share ?? 0) > (shares.get(facts.name) ?? 0)) ?? largest;
      if (!grew) continue;
      const { facts, fact, provider, share } = grew;
      const [was, is] = [hhiOf(old), hhiOf(channel)];
      const { rise, above } = optionsFor(facts.file);
      if (is - was <= rise || is <= above) continue;
      report(
        { file: facts.file, document: facts.document, path: [...fact.path, 'share'] },
        {
          message: `More of ${channelName(channel)} hangs on fewer: HHI ${number(was, 0)} → ${number(is, 0)}, with ${percent(share ?? 0)} at ${provider}.`,
          why: `The index adds up the squares of the shares, own staff counted as one supplier; connected providers are one. It rose by ${number(is - was, 0)}.`,
        },
      );
    }
  },
});

/** The channels of which every share is known, own staff's included. */
function knownIn({ workspace }: CheckResult): Channel[] {
  return channelsOf(workspace.facts).filter(({ open, inHouse }) => !open && inHouse !== undefined);
}
