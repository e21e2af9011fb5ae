import { capital, kpiWords } from '../../kpi/words.ts';
import { daysBetween } from '../../model/dates.ts';
import type { Facts, KpiResultFact } from '../../model/facts.ts';
import { tiesIn } from '../../portfolio/channels.ts';
import { suppliersOf } from '../../portfolio/suppliers.ts';
import { list } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import { type WorkspaceRuleContext, workspaceRule } from '../rule.ts';
import { lookToFill } from './inward.ts';

const options = {
  share: {
    default: 50,
    unit: '%',
    means: 'part of the providers that miss a KPI in the same period from which it points at the client',
    source: 'policy default: half of them',
  },
  providers: { default: 2, unit: 'providers', means: 'fewest providers that miss it', source: 'policy default' },
  recent: {
    default: 92,
    unit: 'days',
    means: 'how long ago the period may have ended',
    source: 'policy default: one quarter',
  },
  looked: {
    default: 90,
    unit: 'days',
    means: 'how long a look at the own part keeps the rule silent',
    source: 'policy default: one quarter',
  },
};
type Context = WorkspaceRuleContext<typeof options>;

/** What one partnership reached in a period. */
interface Result {
  facts: Facts;
  result: KpiResultFact;
}

/** What a provider reached in a period, over all its partnerships. */
interface Verdict {
  missed: boolean;
  /** The results that missed. */
  misses: Result[];
}

export const rule = workspaceRule({
  id: 'PC705',
  name: 'look-inward',
  area: 'lifecycle',
  severity: 'warning',
  from: 'transition',
  related: ['PC103', 'PC120', 'PC703', 'PC704'],
  summary: 'When several providers miss the same KPI at once, the client looks at its own part first.',
  condition:
    'In the newest period in which two or more providers of a client were read by the same KPI of the catalogue, ended at most 92 days ago, at least two of them and at least 50 % missed it (its threshold, or target). A provider missed when half of its results did; connected providers count as one. Silent for 90 days after a look at the own part. Counts in the health of no partnership.',
  fix: 'Adds a look at the own part, to be filled in.',
  options,
  check(context) {
    const live = context.facts.filter((facts) => facts.kind === 'Partnership' && context.standing(facts));
    const supplierOf = suppliersOf(tiesIn(context.facts));
    for (const results of byClientAndKpi(live).values()) judge(results, supplierOf, context);
  },
});

function byClientAndKpi(partnerships: readonly Facts[]): Map<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const facts of byName(partnerships)) {
    if (facts.client === undefined || facts.provider === undefined) continue;
    for (const result of facts.results ?? []) {
      const key = JSON.stringify([facts.client, result.kpi]);
      const group = groups.get(key);
      if (group) group.push({ facts, result });
      else groups.set(key, [{ facts, result }]);
    }
  }
  return groups;
}

function byName(partnerships: readonly Facts[]): Facts[] {
  const named = new Map(partnerships.map((facts) => [`${facts.name} ${facts.file} ${facts.document}`, facts]));
  return [...named.keys()].sort().flatMap((key) => named.get(key) ?? []);
}

function judge(all: readonly Result[], supplierOf: (provider: string) => string, context: Context): void {
  const period = newestCommon(all, supplierOf);
  const [one] = period;
  if (!one) return;
  const verdicts = new Map<string, Verdict>();
  for (const supplier of new Set(period.map(({ facts }) => supplierOf(facts.provider ?? '')))) {
    const own = period.filter(({ facts }) => supplierOf(facts.provider ?? '') === supplier);
    const misses = own.filter(({ result }) => result.missed);
    verdicts.set(supplier, { missed: misses.length * 2 >= own.length, misses });
  }
  const weak = [...verdicts.values()].filter(({ missed }) => missed);
  const places = weak.flatMap(({ misses }) => misses.slice(0, 1));
  const [first, ...others] = places;
  if (!first) return;
  const { share, providers, recent, looked } = context.optionsFor(first.facts);
  if (weak.length < providers || weak.length * 100 < share * verdicts.size) return;
  if (daysBetween(one.result.last, context.asOf) > recent || hasLooked(all, looked, context)) return;
  const { facts, result } = first;
  const name = capital(kpiWords({ kpi: result.kpi }, context.kpi(result.kpi)));
  context.report(facts, {
    path: result.path,
    about: `${result.kpi} of ${facts.client}`,
    message: `${name} was missed in ${result.period} by ${weak.length} of ${verdicts.size} providers: ${list(places.map((miss) => `${miss.result.reached} at ${miss.facts.provider}`))}. Look at your own part before you judge any of them.`,
    why: 'Providers that share nothing but their client seldom fail together by chance. Training, forecast, news and the target itself are yours, and no provider can mend them.',
    inputs: [{ name: 'providers that missed it', value: (weak.length * 100) / verdicts.size, unit: '%' }],
    related: others.map((miss) => ({
      facts: miss.facts,
      path: miss.result.path,
      message: `${miss.facts.provider}: ${miss.result.reached}, ${miss.result.line}, in ${miss.result.period}.`,
    })),
    fixes: [
      {
        title: 'Add a look at your own part, to be filled in',
        operations: [{ do: 'append', path: ['lifecycle', 'introspection'], value: lookToFill }],
        preferred: true,
      },
    ],
  });
}

/** The results of the newest period in which more than one supplier was read. */
function newestCommon(all: readonly Result[], supplierOf: (provider: string) => string): Result[] {
  const periods = new Map<string, Result[]>();
  for (const one of all) {
    const key = `${one.result.kind} ${one.result.ordinal}`;
    periods.set(key, [...(periods.get(key) ?? []), one]);
  }
  const common = [...periods.values()].filter(
    (period) => new Set(period.map(({ facts }) => supplierOf(facts.provider ?? ''))).size > 1,
  );
  const last = common
    .flatMap((period) => period.map(({ result }) => result.last))
    .sort()
    .at(-1);
  return common.find((period) => period.some(({ result }) => result.last === last)) ?? [];
}

/** Whether the client looked at its own part lately, in whatever partnership that reads the KPI; one without a day may be it. */
function hasLooked(all: readonly Result[], within: number, context: Context): boolean {
  const names = new Set(all.map(({ facts }) => facts.name));
  const [client] = all.map(({ facts }) => facts.client);
  let open = false;
  for (const facts of context.facts) {
    const { inward } = facts;
    if (!inward || facts.client !== client || !names.has(facts.name)) continue;
    const refs = ['lifecycle/introspection', ...inward.refs].flatMap((ref) => refsTo(ref));
    const days = inward.days.filter((day) => day <= context.asOf).sort();
    const newest = context.newest(facts, days.at(-1), refs, 'reviewed', 'assessed', 'held');
    if (newest !== undefined && daysBetween(newest, context.asOf) <= within) return true;
    if (inward.gap === undefined) continue;
    open = true;
    if (inward.gap !== 'invalid') context.needs(facts, 'lifecycle.introspection.date');
  }
  return open;
}
