import type { Partnership, ScopeItem } from '../../generated/types.ts';
import type { StateOf } from '../../model/known.ts';
import {
  effectiveNotice,
  type ProviderWay,
  providerNotice,
  type TransitionDays,
  transitionDays,
} from '../../portfolio/provider-notice.ts';
import { type Rehoming, rehome, rehomingInputs } from '../../portfolio/rehoming.ts';
import { days } from '../../text.ts';

/** One way by which the provider may leave, with its notice known, beside the time that replacing its agents takes. */
export interface Leaving {
  way: ProviderWay;
  /** Days of notice, without transition service. */
  notice: number;
  transition: TransitionDays;
  /** Days from notice to the last day of work; undefined when the transition service is not known. */
  effective: number | undefined;
  /** Undefined when it cannot be worked out; `needs` says what for. */
  rehoming: Rehoming | undefined;
  /** Production agents concerned. */
  agents: number | undefined;
  needs: string[];
}

/** Every way by which the provider may leave whose notice is known, and what is needed to know the others. */
export function leavings(partnership: Partnership, state: StateOf): { known: Leaving[]; needs: string[] } {
  const transition = transitionDays(partnership, state);
  const { ways, needs } = providerNotice(partnership, state);
  const open = ways.filter(({ notice, stands }) => !notice && stands !== 'invalid').map(noticeField);
  // A service that may be withdrawn no sooner than the contract may be left adds nothing.
  const contract = ways.find(({ service }) => !service)?.notice;
  const known = ways.flatMap((way): Leaving[] => {
    if (!way.notice || (way.service && contract && way.notice.days >= contract.days)) return [];
    const reading = rehomingInputs(partnership, state, way.service);
    const inputs = 'inputs' in reading ? reading.inputs : undefined;
    return [
      {
        way,
        notice: way.notice.days,
        transition,
        effective: effectiveNotice(way, transition),
        rehoming: inputs && rehome(inputs),
        agents:
          inputs?.agents ??
          (way.service && (partnership.scope?.length ?? 0) > 1
            ? way.service.headcount
            : partnership.headcount?.current),
        needs: 'needs' in reading ? reading.needs : [],
      },
    ];
  });
  return { known, needs: [...needs, ...open] };
}

/** The field that states the notice of a way of leaving. */
export function noticeField({ way, field }: ProviderWay): string {
  if (way === 'nonRenewal') return field === 'provider' ? 'term.nonRenewalNotice.provider' : 'term.nonRenewalNotice';
  return way === 'withdrawal' ? 'scope[].providerMayWithdraw.notice' : 'termination.byProvider.forConvenience.notice';
}

/** How far a notice covers re-homing. `thin`: it does, but with less than the reserve (in percent) to spare. */
export type Cover = 'impossible' | 'uncovered' | 'thin' | 'covered' | 'unknown';

export function coverOf({ notice, effective, rehoming }: Leaving, reserve: number): Cover {
  if (!rehoming) return 'unknown';
  const needed = rehoming.days;
  if (needed === undefined) return 'impossible';
  const enough = (have: number): boolean => have * 100 >= needed * (100 + reserve);
  if (effective === undefined) return enough(notice) ? 'covered' : 'unknown';
  if (effective < needed) return 'uncovered';
  return enough(effective) ? 'covered' : 'thin';
}

/** `The provider may leave in 30 days`, with the transition service that it still owes. */
export function leaveWords({ way, notice, transition }: Leaving, partnership: Partnership): string {
  const owes = transition.days ? ` and then owes ${days(transition.days)} of transition service` : '';
  if (way.service)
    return `The provider may withdraw from ${serviceWords(way.service, partnership)} in ${days(notice)}${owes}`;
  if (way.way === 'nonRenewal') return `The provider may let the contract end on ${days(notice)} of notice${owes}`;
  return `The provider may leave in ${days(notice)}${owes}`;
}

/** A service by its channel, with its own name where the channel appears twice. */
export function serviceWords(service: ScopeItem, partnership: Partnership): string {
  const channel = service.channel ?? 'one service';
  const twice = (partnership.scope ?? []).filter((other) => other.channel === service.channel).length > 1;
  const own = service.id ?? service.task;
  return twice && own ? `${channel} (${own})` : channel;
}
