import { list, percent } from '../../text.ts';
import { workspaceRule } from '../rule.ts';
import {
  addEntries,
  asksForStaff,
  byDocument,
  hasProfile,
  inHouseGap,
  isInForce,
  namesOf,
  type OutsourcedChannel,
  outsourcedChannels,
} from './outsourced-channels.ts';

export const rule = workspaceRule({
  id: 'PC317',
  name: 'no-hiring-profile',
  area: 'scope',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC316'],
  summary: 'Is there a job profile to hire by for every channel that is mostly outsourced?',
  condition:
    'Warning when more than 50 % of a channel is outsourced and no partnership of the client names a hiring profile for it. Asked once per document. Silent where PC316 asks who in house can do the work.',
  fix: 'Adds a profile to fill in for each channel.',
  options: {
    outsourcedAbove: {
      default: 50,
      unit: '%',
      means: 'external share of a channel from which hiring for it must be prepared',
      source: 'policy default',
    },
  },
  check(context) {
    const missing: OutsourcedChannel[] = [];
    for (const channel of outsourcedChannels(context.facts)) {
      const { facts } = channel;
      if (channel.outsourced <= context.optionsFor(facts).outsourcedAbove) {
        for (const need of channel.pieces.flatMap((piece) => (piece.open ? piece.needs : [])))
          context.needs(need.facts, need.field);
        continue;
      }
      if (hasProfile(channel)) continue;
      const gap = inHouseGap(channel, 'hiringProfiles');
      if (gap === 'open' || (asksForStaff(channel) && isInForce(context, 'PC316', facts)))
        context.needs(facts, 'inHouse.hiringProfiles');
      else if (gap === undefined) missing.push(channel);
    }
    for (const [facts, channels] of byDocument(missing)) {
      const names = namesOf(channels);
      const shares = channels.map(({ channel, outsourced }) => `${percent(outsourced)} of ${channel}`);
      context.report(facts, {
        path: ['inHouse', 'hiringProfiles'],
        onKey: true,
        message: `By which profile would you hire for ${list(names)}? ${list(shares)} ${names.length > 1 ? 'are' : 'is'} outsourced, and no job profile is named to take it back with.`,
        why: 'Every channel needs a skill of its own, such as writing for chat. Finding out what to look for is time that runs off the notice.',
        fixes: [
          {
            title: `Add a hiring profile for ${list(names)}, to fill in`,
            operations: addEntries(facts, 'hiringProfiles', channels),
          },
        ],
      });
    }
  },
});
