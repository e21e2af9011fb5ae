import { capital } from '../../kpi/words.ts';
import { overlaps } from '../../rules/communication/overlap.ts';
import { clocksOf } from '../../rules/communication/working-clocks.ts';
import { number } from '../../text.ts';
import type { PartnershipView } from '../hover/place.ts';
import type { DraftHint } from '../inlay-hints.ts';

/** Behind the provider's working hours: how many of them both sides share, on the worst day of the year. */
export function clockHints({ data, context }: PartnershipView): DraftHint[] {
  const [client] = clocksOf('client', data, context);
  if (!client) return [];
  return clocksOf('provider', data, context).flatMap((clock) => {
    const [worst] = overlaps(client, clock, context.asOf).sort((a, b) => a.minutes - b.minutes);
    const path = context.path(clock.at);
    const hours = path.at(-1) === 'provider' ? [...path, 'hours'] : path;
    if (!worst) return [];
    const when = worst.from > context.asOf ? ` from ${worst.from} on` : '';
    return [
      {
        path: hours,
        label: `${number(worst.minutes / 60)} h shared with the client${when}`,
        tooltip: `On the worst day on which both work (${capital(worst.day)}), in any of the ways in which the clocks of ${client.zone} and ${clock.zone} stand to each other within a year.`,
      },
    ];
  });
}
