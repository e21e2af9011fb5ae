import type { CheckResult } from '../../check.ts';
import { tiesIn } from '../channels.ts';
import { sum, tidy } from '../concentration.ts';
import { suppliersOf } from '../suppliers.ts';
import { answersOf, type PortfolioAnswers } from './answers.ts';
import { type Ends, endsOf } from './ends.ts';
import { type Fare, fareOf } from './fare.ts';
import { type OwnerRow, ownersOf } from './owners.ts';
import type { Included } from './partnerships.ts';
import { type SameKpi, sameKpis } from './same-kpi.ts';
import { type ChannelShares, sharesOf } from './shares.ts';
import { type SitesUsed, sitesUsed } from './sites.ts';

/** All partnerships at a glance: one answer for each question. Plain data; percent 0–100, agents in full-time equivalents. */
export interface Portfolio {
  /** ISO day by which it was judged. */
  asOf: string;
  counts: {
    partnerships: number;
    clients: number;
    providers: number;
    /** Providers with connected ones merged. */
    suppliers: number;
    /** As far as stated. */
    agents: number;
  };
  fare: Fare;
  shares: ChannelShares[];
  sites: SitesUsed;
  owners: OwnerRow[];
  kpis: SameKpi[];
  ends: Ends;
  /** Each question answered in a few sentences. */
  answers: PortfolioAnswers;
}

/** What there is to say of all partnerships together; `included`: of those in some files, with the others still counting in shares. */
export function portfolioOf(result: CheckResult, included: Included = () => true): Portfolio {
  const { workspace } = result;
  const fare = fareOf(result, included);
  const here = fare.rows.filter(({ status }) => status !== 'ended');
  const distinct = (names: readonly (string | undefined)[]): string[] => [
    ...new Set(names.flatMap((name) => name ?? [])),
  ];
  const providers = distinct(here.map(({ provider }) => provider));
  const told = {
    asOf: result.asOf,
    counts: {
      partnerships: here.length,
      clients: distinct(here.map(({ client }) => client)).length,
      providers: providers.length,
      suppliers: new Set(providers.map(suppliersOf(tiesIn(workspace.facts)))).size,
      agents: tidy(sum(here.map(({ agents }) => agents ?? 0))),
    },
    fare,
    shares: sharesOf(workspace, included),
    sites: sitesUsed(workspace, included),
    owners: ownersOf(workspace, included),
    kpis: sameKpis(workspace, included),
    ends: endsOf(workspace, included),
  };
  return { ...told, answers: answersOf(told) };
}
