import type { AskedPartnership } from '../questions/asked.ts';
import { HORIZON, rebalance } from '../rebalance/rebalance.ts';
import type { AskedBalance, ChannelBalance } from '../rebalance/types.ts';
import { compare } from '../text.ts';
import type { Alternative } from './types.ts';

/**
 * What the rebalancer says of the channels of a partnership: how shares would move where they have to and it stays, and who
 * would do the work without it within the days (`notice`) that the client's own notice gives.
 */
export function workedOut({ result, documents, main }: AskedPartnership, notice = HORIZON): Alternative[] {
  const { name, held } = main.document;
  const scope = documents.flatMap(({ document }) => document.held.data.scope ?? []);
  const channels = [...new Set(scope.flatMap(({ channel }) => (channel === undefined ? [] : [channel])))].sort(compare);
  const balances = (channel: string, asked: AskedBalance): ChannelBalance[] => {
    const answer = rebalance(result.workspace, { channel, client: held.data.client, ...asked });
    return 'refused' in answer ? [] : answer.channels;
  };
  return channels.flatMap((channel) => [
    ...balances(channel, {})
      .filter(({ verdict }) => verdict !== 'kept' && held.data.status !== 'exiting')
      .flatMap((balance) => alternative(balance, name, 'Spread the work anew')),
    ...balances(channel, { within: notice, without: [name] }).flatMap((balance) =>
      alternative(balance, name, `Without ${name}`),
    ),
  ]);
}

function alternative({ says, parties, blockers }: ChannelBalance, name: string, start: string): Alternative[] {
  const own = parties.find(({ id }) => id === name);
  // Nobody asked here: that the work leaves is what is tried out.
  const limits = blockers.map(({ limit }) => (limit.from === '--without' ? `nothing with ${name}` : limit.says));
  const named = limits.length > 0 ? ` They are: ${limits.join('; ')}.` : '';
  return own ? [{ says: `${start}: ${says}${named}`, from: 'worked out', ...own.place }] : [];
}
