import type { Partnership, ScopeItem } from '../generated/types.ts';
import type { FieldState } from '../model/document.ts';
import { type At, Gaps, type StateOf, standing } from '../model/known.ts';
import type { Duration } from '../model/leaves.ts';
import { ends, renews } from '../model/term.ts';

/**
 * The provider's notice: the shortest way by which it may leave without a breach of ours. That is its right to end for
 * convenience if it has one, else its right not to renew at the end of the term; with neither it may not leave, and
 * the question does not arise. Its notice for cause never counts. A right to withdraw one service counts for that
 * service. What the transition service binds the provider to comes on top (`effectiveNotice`).
 */
export interface ProviderWay {
  way: 'convenience' | 'nonRenewal' | 'withdrawal';
  /** The one service that a withdrawal ends. */
  service?: ScopeItem;
  /** Where its notice stands, or would stand. */
  at: At;
  /** The block that holds the notice, and its name there; a fix changes it. */
  block: At;
  field: string;
  /** Undefined when it is not known; `stands` says why. */
  notice: Duration | undefined;
  stands: FieldState;
}

export interface ProviderNotice {
  /** At most one way for the whole contract, then one for each service that may be withdrawn. Empty: it may not leave. */
  ways: ProviderWay[];
  /** What must be stated before anybody can tell how the provider may leave the contract. */
  needs: string[];
}

/** The ways by which the provider may leave. */
export function providerNotice(partnership: Partnership, state: StateOf): ProviderNotice {
  const gaps = new Gaps();
  const contract = contractWay(partnership, state, gaps);
  const services = (partnership.scope ?? []).flatMap((service): ProviderWay[] => {
    const right = service.providerMayWithdraw;
    if (!right) return [];
    const at = [service, 'providerMayWithdraw', 'notice'];
    return [
      {
        way: 'withdrawal',
        service,
        at,
        block: at.slice(0, -1),
        field: 'notice',
        notice: right.notice,
        stands: standing(state, at, right.notice),
      },
    ];
  });
  return { ways: contract ? [contract, ...services] : services, needs: gaps.needs };
}

function contractWay(partnership: Partnership, state: StateOf, gaps: Gaps): ProviderWay | undefined {
  const block = ['termination', 'byProvider', 'forConvenience'];
  const right = partnership.termination?.byProvider?.forConvenience;
  if (right) {
    const at = [...block, 'notice'];
    return {
      way: 'convenience',
      at,
      block,
      field: 'notice',
      notice: right.notice,
      stands: standing(state, at, right.notice),
    };
  }
  if (right === undefined) {
    gaps.add('termination.byProvider.forConvenience', standing(state, block, right));
    return undefined;
  }
  return nonRenewal(partnership, state, gaps);
}

/** Not renewing: only where a new term would begin by itself. A contract that ends on its own day surprises nobody. */
function nonRenewal(partnership: Partnership, state: StateOf, gaps: Gaps): ProviderWay | undefined {
  const term = partnership.term;
  const goesOn = renews(term, state);
  if (goesOn === false) return undefined;
  if (goesOn === undefined || !ends(term)) {
    const field = goesOn === undefined ? 'autoRenew' : 'end';
    gaps.add(`term.${field}`, standing(state, ['term', field], undefined));
    return undefined;
  }
  const stated = term?.nonRenewalNotice;
  const at = ['term', 'nonRenewalNotice'];
  if (stated === undefined || 'days' in stated) {
    return {
      way: 'nonRenewal',
      at,
      block: ['term'],
      field: 'nonRenewalNotice',
      notice: stated,
      stands: standing(state, at, stated),
    };
  }
  const own = [...at, 'provider'];
  return {
    way: 'nonRenewal',
    at: own,
    block: at,
    field: 'provider',
    notice: stated.provider,
    stands: standing(state, own, stated.provider),
  };
}

/** How long the provider must go on working after it has left, and whether that was assumed. */
export interface TransitionDays {
  /** Days that come on top of its notice; undefined when that cannot be known. */
  days: number | undefined;
  /** No transition service is stated, so that none counts. */
  assumed: boolean;
  needs: string[];
}

/** The days of transition service that bind the provider also when it leaves; 0 when none do. Extensions do not count. */
export function transitionDays(partnership: Partnership, state: StateOf): TransitionDays {
  const at = ['termination', 'transitionService'];
  const service = partnership.termination?.transitionService;
  const unknown = (name: string, stands: FieldState): TransitionDays => {
    const gaps = new Gaps();
    gaps.add(name, stands);
    return { days: undefined, assumed: false, needs: gaps.needs };
  };
  if (service === false) return { days: 0, assumed: false, needs: [] };
  if (service === undefined) {
    const stands = standing(state, at, service);
    return stands === 'absent'
      ? { days: 0, assumed: true, needs: [] }
      : unknown('termination.transitionService', stands);
  }
  const binds = service.bindsWhenProviderLeaves;
  const bindsStands = standing(state, [...at, 'bindsWhenProviderLeaves'], binds);
  if (binds === false || bindsStands === 'absent') return { days: 0, assumed: bindsStands === 'absent', needs: [] };
  if (binds === undefined) return unknown('termination.transitionService.bindsWhenProviderLeaves', bindsStands);
  if (service.duration) return { days: service.duration.days, assumed: false, needs: [] };
  return unknown('termination.transitionService.duration', standing(state, [...at, 'duration'], service.duration));
}

/** Days from the provider's notice to the day on which it may stop working: notice + binding transition service. */
export function effectiveNotice(way: ProviderWay, transition: TransitionDays): number | undefined {
  return way.notice && transition.days !== undefined ? way.notice.days + transition.days : undefined;
}
