import type { Partnership, Site } from '../../generated/types.ts';
import type { TimeWindow } from '../../model/leaves.ts';
import { isZone } from '../../model/time-zones.ts';
import type { At, RuleContext } from '../rule.ts';
import type { Side } from '../shapes/both-sides.ts';
import { sitesOf } from './languages.ts';
import { type Clock, week } from './overlap.ts';

/** When one side, or one of its sites, is at work, and where that is said. */
export interface WorkingClock extends Clock {
  /** `Lisbon`, `the provider` */
  words: string;
  at: At;
}

type Context = Pick<RuleContext, 'state' | 'needs' | 'asOf'>;

/**
 * When a side is at work. The working hours under communication come first: they are those of the people who work with
 * each other. Where they state no hours, the hours of the side's sites count, each by itself; what a site does not state
 * is taken from there. Empty where hours or zone are not known; `needs` says so.
 */
export function clocksOf(side: Side, partnership: Partnership, context: Context): WorkingClock[] {
  const own = partnership.communication?.workingHours?.[side];
  const places =
    side === 'client'
      ? (partnership.sites ?? []).filter((site) => site.side === 'client').slice(0, 1)
      : sitesOf(undefined, partnership, context.asOf);
  const extra = extraHours(side, partnership);
  const days = own?.days ?? week.slice(0, 5);
  const clock = (zone: string | undefined, hours: TimeWindow | undefined, words: string, at: At): WorkingClock[] => {
    if (zone === undefined) context.needs(`communication.workingHours.${side}.timezone`);
    if (hours === undefined) context.needs(`communication.workingHours.${side}.hours`);
    // What is no zone has a finding of its own (PC219).
    return zone === undefined || hours === undefined || !isZone(zone)
      ? []
      : [{ zone, days, hours: [hours, ...extra], words, at }];
  };
  if (own?.hours || places.length === 0) {
    return clock(own?.timezone ?? sameZone(places), own?.hours, `the ${side}`, ['communication', 'workingHours', side]);
  }
  return places.flatMap((site) =>
    clock(site.timezone ?? own?.timezone, site.workingHours, placeOf(site, side), [site, 'workingHours']),
  );
}

/** Whether a shift for the other side is still to be filled in, on either side. */
export function shiftIsOpen(context: Context): boolean {
  const states = (['client', 'provider'] as const).map((side) =>
    context.state(['communication', 'workingHours', side, 'liaisonShift']),
  );
  return states.some((state) => state === 'unknown' || state === 'todo' || state === 'invalid');
}

/** Hours in which somebody is there for the other side beyond the usual ones. */
function extraHours(side: Side, { communication, governance }: Partnership): TimeWindow[] {
  const shift = communication?.workingHours?.[side]?.liaisonShift;
  const liaison = governance?.liaison?.hours;
  const reachable = liaison === undefined ? undefined : 'text' in liaison ? liaison : liaison[side];
  return [shift, reachable].filter((hours) => hours !== undefined);
}

function sameZone(places: readonly Site[]): string | undefined {
  const zones = new Set(places.map(({ timezone }) => timezone));
  return zones.size === 1 ? [...zones][0] : undefined;
}

function placeOf({ city, name, id }: Site, side: Side): string {
  return city ?? name ?? id ?? `the ${side}`;
}
