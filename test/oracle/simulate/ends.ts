import { daysTo, known, monthsAfter, NEVER, whole } from './numbers.ts';
import type { Need, OracleEvent, OracleLane } from './types.ts';
import { type Contract, dayAfter } from './world.ts';

/** The first day without the provider. */
export function ends(
  contract: Contract,
  event: Extract<OracleEvent, { type: 'exit' }>,
  need: Need,
): { of: (lane: OracleLane) => number | undefined; forConvenience: boolean } {
  if (event.mode === 'sudden') return { of: () => 0, forConvenience: false };
  const after = transition(contract, event.mode, need);
  const own = endOfTerms(contract, event.on);
  const byItself = own === undefined ? NEVER : own + after;
  const side = event.mode === 'ours' ? 'byClient' : 'byProvider';
  const right = contract[side];
  const at = `termination.${side}.forConvenience`;
  let given: number | undefined;
  if (right === undefined || right === 'unknown') need(contract, at);
  else if (right === false) {
    const term = notRenewed(contract, event.mode === 'ours' ? 'client' : 'provider', event.on, need);
    given = term === undefined ? undefined : term + after;
  } else {
    if (event.mode === 'ours' && right.notBefore === 'unknown') need(contract, `${at}.notBefore`);
    const notice = known(right.notice);
    if (notice === undefined) need(contract, `${at}.notice`);
    else {
      const from = event.mode === 'ours' ? Math.max(0, daysTo(event.on, known(right.notBefore) ?? event.on)) : 0;
      given = from + whole(notice) + after;
    }
  }
  return {
    forConvenience: event.mode === 'ours' && right !== false && given !== undefined && given <= byItself,
    of: ({ entry }) => {
      let first = Math.min(given ?? NEVER, byItself);
      // Only where there is no other way.
      if (event.mode === 'notice' && given === undefined && entry.withdraw) {
        const notice = known(entry.withdraw.notice);
        if (notice === undefined) need(contract, 'scope[].providerMayWithdraw.notice');
        else first = Math.min(first, whole(notice) + after);
      }
      return first === NEVER ? undefined : first;
    },
  };
}

function transition(contract: Contract, mode: string, need: Need): number {
  const service = contract.transitionService;
  if (service === 'unknown') need(contract, 'termination.transitionService');
  if (!service || service === 'unknown') return 0;
  if (mode === 'notice') {
    if (service.binds === 'unknown') need(contract, 'termination.transitionService.bindsWhenProviderLeaves');
    if (service.binds !== true) return 0;
  }
  const length = known(service.duration);
  if (length === undefined) need(contract, 'termination.transitionService.duration');
  return whole(length ?? 0);
}

/** Whether a new term begins by itself after `term.end`. */
export function renews({ term }: Contract): boolean | undefined {
  if (term.end === undefined && term.openEnded) return false;
  if (term.end !== undefined && term.maximumEnd !== undefined && term.end >= term.maximumEnd) return false;
  if (term.autoRenew === 'unknown') return undefined;
  if (term.autoRenew !== undefined) return term.autoRenew;
  if (term.nonRenewal !== undefined) return true;
  return term.end === undefined ? undefined : false;
}

/** The last days of all terms, one after the other, as far as they can be told; `last` begins no other. */
function terms(contract: Contract): { end: string; last: boolean }[] {
  const { end, renewForMonths, maximumEnd } = contract.term;
  if (end === undefined) return [];
  const goesOn = renews(contract);
  const list = [{ end, last: goesOn === false }];
  if (!goesOn || renewForMonths === undefined) return list;
  for (let count = 1; count < 100; count++) {
    const next = dayAfter(monthsAfter(dayAfter(end, 1), renewForMonths * count), -1);
    if (maximumEnd !== undefined && next >= maximumEnd) return [...list, { end: maximumEnd, last: true }];
    list.push({ end: next, last: false });
  }
  return list;
}

/** The day after the contract is over, if no term follows the one that runs on a day. */
function endOfTerms(contract: Contract, on: string): number | undefined {
  const running = terms(contract).find(({ end }) => end >= on);
  return running?.last ? daysTo(on, running.end) + 1 : undefined;
}

/** The day after the first end of a term that a notice given today still reaches; undefined where none does, or it is not known. */
function notRenewed(contract: Contract, side: 'client' | 'provider', on: string, need: Need): number | undefined {
  const goesOn = renews(contract);
  if (goesOn === false) return undefined;
  const { nonRenewal, end } = contract.term;
  if (goesOn === undefined || end === undefined) {
    need(contract, goesOn === undefined ? 'term.autoRenew' : 'term.end');
    return undefined;
  }
  const all = terms(contract);
  // No term is left that could be refused.
  if (all.every((one) => one.end < on || one.last) && all.some(({ last }) => last)) return undefined;
  const notice = known(typeof nonRenewal === 'object' ? nonRenewal[side] : nonRenewal);
  if (notice === undefined) {
    need(contract, 'term.nonRenewalNotice');
    return undefined;
  }
  for (const one of all) {
    if (one.last) return one.end >= on ? daysTo(on, one.end) + 1 : undefined;
    if (dayAfter(one.end, -whole(notice)) >= on) return daysTo(on, one.end) + 1;
  }
  need(contract, 'term.renewFor');
  return undefined;
}

/** The end of the term that runs on a day. */
export function runningEnd(contract: Contract, on: string): string | undefined {
  const all = terms(contract);
  return all.find(({ end }) => end >= on)?.end ?? all.find(({ last }) => last)?.end;
}
