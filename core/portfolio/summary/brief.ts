import type { Portfolio } from './portfolio.ts';
import type { LevelField, SameKpi } from './same-kpi.ts';

/** Rows of each list that a page or a terminal shows: what nobody would read is counted instead. */
const MOST_ROWS = 20;
/** KPIs that are compared on a page, and partnerships on each field. */
const MOST_KPIS = 6;

/** How many more there are of each list that was cut short. */
export interface Left {
  fare: number;
  shares: number;
  sites: number;
  countries: number;
  zones: number;
  unplaced: number;
  owners: number;
  kpis: number;
  ends: number;
  over: number;
  unknown: number;
}

/** A portfolio to look at: the first rows of each list, and how many more there are. */
export interface BriefPortfolio extends Portfolio {
  kpis: BriefKpi[];
  left: Left;
}

interface BriefKpi extends SameKpi {
  fields: (LevelField & { left: number })[];
  left: { fields: number; apart: number };
}

/** The first rows of everything: the worst, the largest, the earliest. A portfolio of 10,000 partnerships fits on a page. */
export function briefOf(portfolio: Portfolio, most = MOST_ROWS): BriefPortfolio {
  const { fare, shares, sites, owners, kpis, ends } = portfolio;
  const beyond = (rows: readonly unknown[], limit = most): number => Math.max(0, rows.length - limit);
  return {
    ...portfolio,
    fare: { ...fare, rows: fare.rows.slice(0, most), inward: fare.inward.slice(0, most) },
    shares: shares
      .slice(0, most)
      .map((one) => ({ ...one, missing: one.missing.slice(0, 3), partnerships: one.partnerships.slice(0, most) })),
    sites: {
      ...sites,
      sites: sites.sites.slice(0, most),
      countries: sites.countries.slice(0, most),
      zones: sites.zones.slice(0, most),
      unplaced: sites.unplaced.slice(0, most),
    },
    owners: owners.slice(0, Math.min(most, 10)),
    kpis: kpis.slice(0, MOST_KPIS).map((kpi) => ({
      ...kpi,
      fields: kpi.fields.slice(0, MOST_KPIS).map((field) => ({
        ...field,
        entries: field.entries.slice(0, most),
        left: beyond(field.entries),
      })),
      apart: kpi.apart.slice(0, MOST_KPIS),
      left: { fields: beyond(kpi.fields, MOST_KPIS), apart: beyond(kpi.apart, MOST_KPIS) },
    })),
    ends: {
      ...ends,
      rows: ends.rows.slice(0, most),
      over: ends.over.slice(0, most),
      unknown: ends.unknown.slice(0, most),
    },
    left: {
      fare: beyond(fare.rows),
      shares: beyond(shares),
      sites: beyond(sites.sites),
      countries: beyond(sites.countries),
      zones: beyond(sites.zones),
      unplaced: beyond(sites.unplaced),
      owners: beyond(owners, Math.min(most, 10)),
      kpis: beyond(kpis, MOST_KPIS),
      ends: beyond(ends.rows),
      over: beyond(ends.over),
      unknown: beyond(ends.unknown),
    },
  };
}
