import type { Workspace } from '../../check.ts';
import type { Site } from '../../generated/types.ts';
import { placeAt } from '../../health/loss.ts';
import type { Place } from '../../health/types.ts';
import { countryName } from '../../language/completion/regions.ts';
import { type PartnershipDocument, statusOf, withCompanions } from '../../model/companions.ts';
import { isKind } from '../../model/facts.ts';
import { isLive } from '../../model/status.ts';
import { sitesOf } from '../../rules/communication/languages.ts';
import { compare, plainLine } from '../../text.ts';
import { sum, tidy } from '../concentration.ts';
import { type Included, partnershipsIn, placeOfName } from './partnerships.ts';

/** A site of a provider, over all partnerships that use it. Agents are full-time equivalents. */
export interface SiteRow extends Place {
  /** Short name of the site. */
  site: string;
  name?: string;
  provider?: string;
  city?: string;
  country?: string;
  /** What the country is called. */
  countryName?: string;
  riskZone?: string;
  /** Agents for our partnerships there; left out where no partnership states it. */
  agents?: number;
  /** Of these, those who usually work from home. */
  atHome: number;
  /** Partnerships of which it is not known how many work there. */
  unknown: string[];
  partnerships: string[];
}

/** What lies in one country, or in one risk zone. */
export interface Area {
  /** The code of the country, or the name of the zone. */
  id: string;
  title: string;
  agents: number;
  atHome: number;
  sites: string[];
  providers: string[];
  partnerships: string[];
  /** Agents of some site there are not known, so that they are at least so many. */
  atLeast?: true;
}

/** Answers "Where is the work done?", for live partnerships. */
export interface SitesUsed {
  /** Most agents first. */
  sites: SiteRow[];
  countries: Area[];
  /** Those that hold several sites first: they cannot stand in for each other. */
  zones: Area[];
  /** Agents of all live partnerships, as far as stated. */
  agents: number;
  /** Of these, those who work at a site that is known; at a site with a country; at a site with a risk zone. */
  placed: number;
  withCountry: number;
  withZone: number;
  /** Partnerships of which it is not known where all agents work, and how many those are, where that is known. */
  unplaced: (Place & { partnership: string; agents?: number; lacks: 'sites' | 'headcount' })[];
}

export function sitesUsed(workspace: Workspace, included: Included): SitesUsed {
  const live = partnershipsIn(workspace, included).filter(({ document }) =>
    isLive(statusOf(workspace.sources, document)),
  );
  const known = sitesOfProviders(workspace);
  const rows = new Map<string, SiteRow>();
  const unplaced: SitesUsed['unplaced'] = [];
  let agents = 0;
  for (const main of live) {
    const { placed, headcount, lacks } = place(workspace, main, known, rows);
    agents += headcount ?? placed;
    if (lacks === undefined) continue;
    unplaced.push({
      partnership: plainLine(main.document.name),
      ...(headcount === undefined ? {} : { agents: tidy(Math.max(0, headcount - placed)) }),
      lacks,
      ...placeOfName(main.source, main.document),
    });
  }
  const sites = [...rows.values()].sort(
    (a, b) =>
      (b.agents ?? -1) - (a.agents ?? -1) || compare(a.site, b.site) || compare(a.provider ?? '', b.provider ?? ''),
  );
  const all = (which: readonly SiteRow[]): number => tidy(sum(which.map((site) => site.agents ?? 0)));
  return {
    sites,
    countries: areasOf(sites, ({ country }) => country, countryName),
    zones: areasOf(sites, ({ riskZone }) => riskZone, plainLine).sort(
      (a, b) => Number(b.sites.length > 1) - Number(a.sites.length > 1),
    ),
    agents: tidy(agents),
    placed: all(sites),
    withCountry: all(sites.filter(({ country }) => country !== undefined)),
    withZone: all(sites.filter(({ riskZone }) => riskZone !== undefined)),
    unplaced,
  };
}

type ProviderSites = Map<string, Pick<SiteRow, 'name' | 'city' | 'country' | 'riskZone'>>;

/** What files of providers say of their sites, by provider and short name. */
function sitesOfProviders({ sources }: Workspace): ProviderSites {
  const known: ProviderSites = new Map();
  for (const { documents } of sources)
    for (const document of documents) {
      if (!isKind(document, 'Provider')) continue;
      for (const { id, name, city, country, riskZone } of document.held.data.sites ?? [])
        if (id !== undefined) known.set(keyOf(document.name, id), { name, city, country, riskZone } as SiteRow);
    }
  return known;
}

function keyOf(provider: string, site: string): string {
  return `${provider} ${site}`;
}

/** Adds the sites of a partnership, and says how many of its agents are known to be at one. */
function place(
  workspace: Workspace,
  main: PartnershipDocument,
  known: ProviderSites,
  rows: Map<string, SiteRow>,
): { placed: number; headcount: number | undefined; lacks: 'sites' | 'headcount' | undefined } {
  const parts = withCompanions(workspace.sources, main);
  const headcount = parts.map(({ document }) => document.held.data.headcount?.current).find((one) => one !== undefined);
  const used = parts.flatMap((part) =>
    sitesOf(undefined, part.document.held.data, workspace.asOf).map((site) => ({ part, site })),
  );
  let placed = 0;
  for (const { part, site } of used) {
    // All agents of a contract with one site are there, whether that is said or not.
    const agents = site.headcount ?? (used.length === 1 ? headcount : undefined);
    placed += agents ?? 0;
    add(rows, known, part, site, agents);
  }
  const lacks =
    used.length === 0
      ? 'sites'
      : used.length > 1 && used.some(({ site }) => site.headcount === undefined)
        ? 'headcount'
        : undefined;
  return { placed, headcount, lacks };
}

function add(
  rows: Map<string, SiteRow>,
  known: ProviderSites,
  { source, document }: PartnershipDocument,
  site: Site,
  agents: number | undefined,
): void {
  const { provider = `the provider of ${document.name}` } = document.held.data;
  const id = site.id ?? site.name ?? site.city ?? 'site';
  const key = keyOf(provider, id);
  const stated = known.get(key);
  const row = rows.get(key) ?? {
    site: plainLine(id),
    provider,
    atHome: 0,
    unknown: [],
    partnerships: [],
    ...placeAt(source, document, document.held.pathOf.get(site) ?? ['sites']),
  };
  rows.set(key, row);
  for (const field of ['name', 'city', 'country', 'riskZone'] as const) {
    const value = row[field] ?? site[field] ?? stated?.[field];
    if (value !== undefined) row[field] = plainLine(value);
  }
  if (row.country !== undefined) row.countryName = countryName(row.country);
  if (!row.partnerships.includes(document.name)) row.partnerships.push(document.name);
  if (agents === undefined) row.unknown.push(document.name);
  else {
    row.agents = tidy((row.agents ?? 0) + agents);
    row.atHome = tidy(row.atHome + (agents * (site.homeShare ?? 0)) / 100);
  }
}

/** Sites by what they share, most agents first. */
function areasOf(
  sites: readonly SiteRow[],
  idOf: (site: SiteRow) => string | undefined,
  titleOf: (id: string) => string,
): Area[] {
  const areas = new Map<string, Area>();
  for (const site of sites) {
    const id = idOf(site);
    if (id === undefined) continue;
    const area = areas.get(id) ?? {
      id,
      title: titleOf(id),
      agents: 0,
      atHome: 0,
      sites: [],
      providers: [],
      partnerships: [],
    };
    areas.set(id, area);
    area.agents = tidy(area.agents + (site.agents ?? 0));
    area.atHome = tidy(area.atHome + site.atHome);
    area.sites.push(site.site);
    if (site.provider !== undefined && !area.providers.includes(site.provider)) area.providers.push(site.provider);
    for (const name of site.partnerships) if (!area.partnerships.includes(name)) area.partnerships.push(name);
    if (site.unknown.length > 0) area.atLeast = true;
  }
  return [...areas.values()].sort((a, b) => b.agents - a.agents || compare(a.id, b.id));
}
