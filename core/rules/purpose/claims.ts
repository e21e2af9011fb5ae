import type { Claim, Partnership } from '../../generated/types.ts';
import { kpiIn } from '../../kpi/words.ts';
import { quoted } from '../../text.ts';
import type { RuleContext } from '../rule.ts';

/** What relies on a claim, in the words of messages, in reading order: `chat`, `the target for service level`. */
export function reliedOnBy(claim: Claim, { scope, kpis }: Partnership, context: RuleContext): string[] {
  const names = (ids: readonly string[] | undefined): boolean =>
    claim.id !== undefined && ids?.includes(claim.id) === true;
  return [
    ...(scope ?? [])
      .filter((item) => names(item.reliesOn) && !(item.endsOn !== undefined && item.endsOn < context.asOf))
      .map((item) => item.id ?? item.channel ?? 'a piece of work'),
    ...(kpis ?? []).filter((kpi) => names(kpi.reliesOn)).map((kpi) => `the target for ${kpiIn(context, kpi)}`),
  ];
}

/** A claim as messages name it. */
export function claimWords(claim: Claim): string {
  return quoted(claim.claim ?? claim.id ?? 'a claim', 80);
}
