import { capital } from '../../kpi/words.ts';
import { count } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { sides } from '../shapes/both-sides.ts';
import { type Overlap, overlaps } from './overlap.ts';
import { clocksOf, shiftIsOpen, type WorkingClock } from './working-clocks.ts';

export const rule = partnershipRule({
  id: 'PC218',
  name: 'tz-overlap',
  area: 'communication',
  severity: 'warning',
  from: 'contracted',
  dimension: 'governance',
  related: ['PC215', 'PC217'],
  summary: 'Both sides share enough working hours to talk to each other, all year round.',
  condition:
    'From contracted on: on the worst day on which both sides work, in any of the ways in which their clocks stand to each other within a year (summer time on either side), they share less than 2 hours. A liaison shift and the hours of the liaison count as working hours. Where hours are stated for sites only, each site of the provider is judged.',
  fix: 'Adds a liaison shift on the side of your choice, to be filled in.',
  options: {
    shared: {
      default: 2,
      unit: 'hours',
      means: 'Hours that both sides share on each working day',
      source: 'policy default',
    },
  },
  check(partnership, context) {
    const [client] = clocksOf('client', partnership, context);
    const provider = clocksOf('provider', partnership, context);
    if (!client || provider.length === 0) return;
    if (shiftIsOpen(context)) {
      context.needs('communication.workingHours.liaisonShift');
      return;
    }
    for (const clock of provider) {
      const found = overlaps(client, clock, context.asOf);
      const [worst] = [...found].sort((a, b) => a.minutes - b.minutes);
      if (!worst || worst.minutes >= context.options.shared * 60) continue;
      context.report({
        at: clock.at,
        message: `${capital(client.words)} and ${clock.words} share ${hoursOf(worst.minutes)} of a working day${when(worst, found, context.asOf)}; at least ${hoursOf(context.options.shared * 60)} are needed.`,
        why: `Where working hours hardly meet, a question takes one day and its answer another.\n${found.map((one) => sumOf(one, client, clock)).join('\n')}`,
        inputs: [{ name: 'shared', value: worst.minutes / 60, unit: 'hours' }],
        fixes: sides.map((side) => ({
          title: `Add a liaison shift at the ${side}, to be filled in`,
          operations: [
            context.set(
              ['communication', 'workingHours', side, 'liaisonShift'],
              'TODO hours in which somebody is there for the other side',
            ),
          ],
        })),
      });
    }
  },
});

/** What tells the worst time of the year from the rest. */
function when({ from, day, minutes }: Overlap, found: readonly Overlap[], asOf: string): string {
  if (found.every((one) => one.minutes === minutes)) return day === 'monday' ? '' : ` on ${capital(day)}s`;
  return from === asOf ? ' as the clocks stand now' : ` from ${from} on, when the clocks change`;
}

function sumOf({ from, ahead, minutes }: Overlap, client: WorkingClock, provider: WorkingClock): string {
  const hours = (clock: WorkingClock): string => clock.hours.map(({ text }) => text).join(' and ');
  const by = hoursOf(Math.abs(ahead));
  const apart = ahead > 0 ? `${by} ahead of` : ahead < 0 ? `${by} behind` : 'at the same time as';
  return `From ${from}: ${provider.zone} (${hours(provider)}) is ${apart} ${client.zone} (${hours(client)}): ${hoursOf(minutes)}.`;
}

/** `no hour`, `2 hours`, `1 hour 59 minutes`, `45 minutes` */
function hoursOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  const words = [hours > 0 ? count(hours, 'hour') : '', rest > 0 ? count(rest, 'minute') : ''].filter(Boolean);
  return words.join(' ') || 'no hour';
}
