import { isOpen } from '../../model/known.ts';
import type { TimeWindow } from '../../model/leaves.ts';
import { partnershipRule } from '../rule.ts';

const DAY = 24 * 60;

export const rule = partnershipRule({
  id: 'PC315',
  name: 'overnight-exception',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'concentration',
  related: ['PC312', 'PC313'],
  summary:
    'Is work that may be outsourced in full because it is night really night work, with hours that the client may shorten?',
  condition:
    'Warning when a piece of work is marked as overnight exception and its hours reach outside 20:00–08:00 client time or are not stated, or when the client may not shorten the hours or nothing is said of that.',
  fix: 'Makes the hours ones that the client may shorten; as a proposal once the contract is signed.',
  options: {
    nightFrom: {
      default: 20,
      unit: 'h',
      means: 'hour at which the night begins, client time',
      source: 'policy default',
    },
    nightTo: { default: 8, unit: 'h', means: 'hour at which the night ends, client time', source: 'policy default' },
  },
  check({ scope }, { options, report, needs, state, term }) {
    const night = `${clock(options.nightFrom)}–${clock(options.nightTo)}`;
    for (const item of scope ?? []) {
      if (item.exception !== 'overnight') continue;
      const name = item.channel ?? 'this work';
      const { window } = item;
      const windowState = state([item, 'window']);
      if (isOpen(windowState)) needs('scope.window');
      else if (windowState === 'absent') {
        report({
          at: [item, 'window'],
          message: `Which hours does the night exception for ${name} cover? Without hours it covers the whole day.`,
          why: `Work may be outsourced in full only where the client's own team sleeps: ${night} client time.`,
        });
      } else if (window && !within(window, options.nightFrom, options.nightTo)) {
        report({
          at: [item, 'window'],
          message: `The night exception for ${name} covers ${window.text}, which reaches outside the night of ${night} client time.`,
          why: "What the client's own team could do by day stays partly in house, so that it can be taken back.",
        });
      }
      const adjustable = state([item, 'hoursAdjustable']);
      if (isOpen(adjustable)) needs('scope.hoursAdjustable');
      else if (adjustable === 'absent' || item.hoursAdjustable === false) {
        report({
          at: [item, 'hoursAdjustable'],
          message:
            item.hoursAdjustable === false
              ? `All of the night's ${name} is outsourced and you may not shorten its hours, so nothing is left if the provider fails.`
              : `May you shorten the hours of ${name} at night? All of it is outsourced, so fewer hours are the only way out if the provider fails.`,
          why: 'Nobody in house works at night. The fallback for work that is outsourced in full is to offer it for fewer hours.',
          fixes: [term([item], 'hoursAdjustable', true, `hours of ${name} at night that you may shorten`)],
        });
      }
    }
  },
});

/** Whether a window of the day lies within the night; both may pass midnight, and a window of no length is the whole day. */
function within(window: TimeWindow, fromHour: number, toHour: number): boolean {
  const minutes = (from: number, to: number): number => (to - from + DAY) % DAY || DAY;
  const after = (window.from - fromHour * 60 + DAY) % DAY;
  return after + minutes(window.from, window.to) <= minutes(fromHour * 60, toHour * 60);
}

function clock(hour: number): string {
  const minutes = Math.round(hour * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
