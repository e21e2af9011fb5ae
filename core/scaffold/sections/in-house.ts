import type { Plan } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

/** Who can still do the work here: for every channel of which something goes to the provider by day. */
export function inHouse({ scope, live }: Plan) {
  const channels = [...new Set(scope.filter(({ window }) => !window).map(({ channel }) => channel))];
  const mostly = channels.filter((channel) =>
    scope.some((one) => one.channel === channel && (one.share ?? 100) + (one.elsewhere ?? 0) > 50),
  );
  return said('Who can still do the work here, so that it can be judged and, if need be, taken back.', {
    retained: channels.map(
      (channel): Block => ({
        channel,
        fte: 'TODO own staff on it, in full-time equivalents',
        lastPractised: live ? 'TODO day on which they last did it' : undefined,
      }),
    ),
    hiringProfiles: mostly.map((channel): Block => ({ channel, document: 'TODO where the job profile is' })),
    confidence: live ? 'TODO how far your own team trusts the provider, from 1 to 5, and when it was asked' : undefined,
  });
}
