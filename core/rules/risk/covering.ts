import type { ContinuityPlan, Partnership, Threat } from '../../generated/types.ts';
import { quoted } from '../../text.ts';

/** `"Typhoon keeps agents at home"`, or the id. */
export function threatName({ what, id }: Threat): string {
  return quoted(what ?? id);
}

/** `"Working from home"`, or the id. */
export function planName({ title, id }: ContinuityPlan): string {
  return quoted(title ?? id);
}

/** The threats that a plan covers, whichever of the two says so. */
export function threatsOf({ id, threats = [] }: ContinuityPlan, { risk }: Partnership): Threat[] {
  return (risk?.threats ?? []).filter(
    (threat) =>
      (threat.id !== undefined && threats.includes(threat.id)) ||
      (id !== undefined && threat.continuity?.includes(id) === true),
  );
}

/** Threats of a kind that strikes all of an area at once. Theft of data or a lawsuit does not spread by nearness. */
const SPREADS: readonly Threat['type'][] = [
  'connectivity',
  'staffAvailability',
  'facility',
  'equipment',
  'other',
  undefined,
];

/**
 * Why a site cannot stand in when a threat strikes: it is struck itself, or lies in the risk zone of a site that is.
 * Undefined when it can, or when the threat names no sites.
 */
export function struckBy(
  threat: Threat,
  site: string,
  { sites = [] }: Partnership,
): { site: string; zone?: string } | undefined {
  if (threat.sites?.includes(site)) return { site };
  const zoneOf = (id: string): string | undefined => sites.find((one) => one.id === id)?.riskZone;
  const zone = zoneOf(site);
  if (zone === undefined || !SPREADS.includes(threat.type)) return undefined;
  const same = threat.sites?.find((id) => zoneOf(id)?.trim().toLowerCase() === zone.trim().toLowerCase());
  return same === undefined ? undefined : { site: same, zone };
}
