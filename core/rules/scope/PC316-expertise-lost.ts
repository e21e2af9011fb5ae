import { isLive } from '../../model/status.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { count, days, list, number, percent } from '../../text.ts';
import { workspaceRule } from '../rule.ts';
import {
  addEntries,
  asksForStaff,
  byDocument,
  hasProfile,
  namesOf,
  type OutsourcedChannel,
  outsourcedChannels,
} from './outsourced-channels.ts';
import { allStaff, idleDays, ownStaff } from './own-staff.ts';

const why = 'Without own staff who do the work, nobody can judge it, train others or take it back.';

/** Places named beside the question, at most, for each channel. */
const MOST_RELATED = 3;

export const rule = workspaceRule({
  id: 'PC316',
  name: 'expertise-lost',
  area: 'scope',
  severity: 'warning',
  from: 'contracted',
  dimension: 'resilience',
  related: ['PC312'],
  summary: 'Can somebody in house still do the work that is outsourced?',
  condition:
    'Error when 0 full-time equivalents of own staff are stated for an outsourced channel. Warning when they are less than 5 % of all staff of the channel, or when the work is live and the newest day on which they practised is more than 90 days ago. Asked once per document when nothing is stated and nothing stays in house.',
  fix: 'Adds own staff, and a hiring profile where there is none, to fill in for each channel of which nothing is stated.',
  options: {
    leastShare: {
      default: 5,
      unit: '%',
      means: 'least part of the staff of a channel that is kept in house',
      source: 'policy default',
    },
    practisedWithin: {
      default: 90,
      unit: 'days',
      means: 'longest time without practice on live work',
      source: 'policy default',
    },
  },
  check(context) {
    const { report, needs, optionsFor } = context;
    const channels = outsourcedChannels(context.facts);
    const asked = channels.filter(asksForStaff);
    for (const [facts, here] of byDocument(asked)) {
      const names = list(namesOf(here));
      const unprepared = here.filter((channel) => !hasProfile(channel));
      const operations = [...addEntries(facts, 'retained', here), ...addEntries(facts, 'hiringProfiles', unprepared)];
      report(facts, {
        path: ['inHouse', 'retained'],
        onKey: true,
        message: `Who in house can still do ${names}? No part of ${here.length > 1 ? 'them' : 'it'} stays in house, and no own staff are named who keep the skill.`,
        why: `${why} PC317 waits for the answer too.`,
        related: here.flatMap(sharesOf),
        fixes: [{ title: `Add own staff and hiring profiles for ${names}, to fill in`, operations }],
      });
    }
    for (const channel of channels) {
      const staff = asked.includes(channel) ? undefined : ownStaff(channel, context);
      if (!staff) continue;
      const { kept, facts, path, entries } = staff;
      const { leastShare, practisedWithin } = optionsFor(facts);
      const at = (field: string) => ({
        path: entries.length > 0 ? [...path, field] : path,
        about: `own staff for ${channel.pieces[0]?.id}`,
      });
      if (kept === 0) {
        const outside =
          channel.outsourced > 0 ? `${percent(channel.outsourced)} of it is outsourced` : 'it is outsourced';
        report(facts, {
          ...at('fte'),
          severity: 'error',
          message: `Nobody in house can do ${channel.channel} any more: 0 own staff are kept for it, and ${outside}.`,
          why,
        });
        continue;
      }
      const all = allStaff(channel, kept);
      const share = tidy((100 * kept) / all.total);
      const tooFew = share < leastShare;
      if (!tooFew && all.needs) needs(all.needs, 'scope.headcount');
      const idle = isLive(channel.facts.status) ? idleDays(staff, context) : undefined;
      const outOfPractice = idle !== undefined && idle > practisedWithin;
      if (!tooFew && !outOfPractice) continue;
      const faults = [
        ...(tooFew
          ? [
              `${number(kept)} of ${count(all.total, 'agent')} on ${channel.channel} ${kept === 1 ? 'is' : 'are'} own staff, ${percent(share)}; below ${percent(leastShare)} there are too few to take it back with.`,
            ]
          : []),
        ...(outOfPractice
          ? [
              `Own staff last worked on ${channel.channel} ${days(idle)} ago; without practice for ${days(practisedWithin)} the skill fades.`,
            ]
          : []),
      ];
      report(facts, {
        ...at(tooFew ? 'fte' : 'lastPractised'),
        message: faults.join(' '),
        why: `Counted: ${number(kept)} own and ${number(all.external)} external full-time equivalents. ${why}`,
        inputs: [
          { name: 'own staff', value: kept, unit: 'FTE' },
          { name: 'external staff', value: all.external, unit: 'FTE' },
        ],
      });
    }
  },
});

function sharesOf({ channel, pieces }: OutsourcedChannel) {
  return pieces
    .flatMap(({ shares }) => shares)
    .slice(0, MOST_RELATED)
    .map(({ facts, fact, provider }) => ({ facts, path: fact.path, message: `${channel} with ${provider}` }));
}
