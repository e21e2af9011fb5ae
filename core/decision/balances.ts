import type { Workspace } from '../check.ts';
import type { Facts } from '../model/facts.ts';
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
  const { workspace } = result;
  const scope = documents.flatMap(({ document }) => document.held.data.scope ?? []);
  const channels = [...new Set(scope.flatMap(({ channel }) => (channel === undefined ? [] : [channel])))].sort(compare);
  const facts = workspace.facts.map((one): Facts => {
    return one.kind === 'Partnership' && one.name === name && one.file === main.source.path
      ? { ...one, status: 'exiting' }
      : one;
  });
  // What is guaranteed to a provider holds no longer once it is left.
  const left: Workspace = { ...workspace, facts };
  const balances = (channel: string, among: Workspace, asked: AskedBalance): ChannelBalance[] => {
    const answer = rebalance(among, { channel, client: held.data.client, ...asked });
    return 'refused' in answer ? [] : answer.channels;
  };
  return channels.flatMap((channel) => [
    ...balances(channel, workspace, {})
      .filter(({ verdict }) => verdict !== 'kept' && held.data.status !== 'exiting')
      .flatMap((balance) => alternative(balance, name, 'Spread the work anew')),
    ...balances(channel, left, { within: notice }).flatMap((balance) => alternative(balance, name, `Without ${name}`)),
  ]);
}

function alternative({ says, parties, blockers }: ChannelBalance, name: string, start: string): Alternative[] {
  const own = parties.find(({ id }) => id === name);
  const limits = blockers.map(({ limit }) => limit.says);
  const named = limits.length > 0 ? ` They are: ${limits.join('; ')}.` : '';
  return own ? [{ says: `${start}: ${says}${named}`, from: 'worked out', ...own.place }] : [];
}
