import { type SimulatedEvent, simulate } from '../../core/index.ts';
import { urisIn } from '../place.ts';
import { askedFolder } from '../portfolio-folder.ts';
import { portfolioMessages, type SimulateParams, type SimulateResult } from '../portfolio-protocol.ts';
import type { Session } from '../session.ts';

/** partnership/simulate: what happens if a provider leaves, demand moves or a site is lost. */
export function simulation({ connection, roots }: Session): void {
  connection.onRequest<SimulateResult, void>(
    portfolioMessages.simulate,
    async ({ at, event }: SimulateParams, token) => {
      const folder = await askedFolder(roots, at);
      if (!folder || token.isCancellationRequested) return null;
      const { root, result } = folder;
      const played = simulate(result, { ...event, on: event.on ?? result.asOf } as SimulatedEvent);
      return 'refused' in played ? played : { asOf: result.asOf, simulation: played, uris: urisIn(root, played) };
    },
  );
}
