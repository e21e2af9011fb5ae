import { type Fix, type Severity, severities } from '../../findings.ts';
import type { Facts } from '../../model/facts.ts';
import { type Channel, channelsOf, hhiOf } from '../../portfolio/channels.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { percent } from '../../text.ts';
import type { Standing, WorkspaceReport, WorkspaceRuleContext } from '../rule.ts';

/**
 * PC312, PC313 and PC318 look at the same shares. One channel, one finding: the most severe of them speaks, and of two
 * that are equally severe the plainer one, in the order of their ids.
 */

export interface Verdict {
  rule: 'PC312' | 'PC313' | 'PC318';
  severity: Severity;
  /** What was passed: all of the work, the limit of one supplier, the limit of all together, or the index. */
  limit: 'all' | 'one' | 'together' | 'index';
}

/** In-house share that the quick fix offers, in percent (policy default). */
const OFFERED = 30;

/** Places named beside a finding, at most. */
const MOST_RELATED = 9;

/**
 * The channels for which a rule is the one to speak, each with its verdict. Where none speaks and not every external share
 * is known, the rule could not judge and says what it needs.
 */
export function verdictsOf(
  context: WorkspaceRuleContext,
  rule: Verdict['rule'],
): { channel: Channel; verdict: Verdict }[] {
  return channelsOf(context.facts).flatMap((channel) => {
    const first = channel.shares[0];
    const verdict = first && verdictOf(channel, (id) => context.standing(first.facts, id));
    if (verdict) return verdict.rule === rule ? [{ channel, verdict }] : [];
    if (channel.open && !channel.overCounted) {
      for (const { facts, field } of channel.needs) if (!field.endsWith('inHouse')) context.needs(facts, field);
    }
    return [];
  });
}

/** Which rule speaks of a channel; none when all is well, or when the shares come to more than 100 % and mean nothing. */
export function verdictOf(channel: Channel, standing: (rule: string) => Standing | undefined): Verdict | undefined {
  if (channel.overCounted) return undefined;
  const { external, inHouse, disagreed, suppliers, elsewhere } = channel;
  const candidates: Verdict[] = [];

  const full = standing('PC312');
  if (full && external >= 100 - limitOf(full, 'tolerance') && (inHouse ?? 0) === 0 && !disagreed) {
    candidates.push({ rule: 'PC312', severity: full.severity ?? 'error', limit: 'all' });
  }
  const near = standing('PC313');
  const largest = suppliers[0]?.share ?? 0;
  if (near) {
    const severity = near.severity ?? 'warning';
    if (largest > limitOf(near, 'providerAbove')) candidates.push({ rule: 'PC313', severity, limit: 'one' });
    else if (external > limitOf(near, 'outsourcedAbove'))
      candidates.push({ rule: 'PC313', severity, limit: 'together' });
  }
  const few = standing('PC318');
  const index = hhiOf(channel);
  if (few && largest > Math.max(inHouse ?? 0, elsewhere, 100 - external - (inHouse ?? 0))) {
    const several =
      elsewhere > 0 || suppliers.flatMap(({ members }) => members.filter(({ share }) => share > 0)).length > 1;
    if (index >= limitOf(few, 'errorFrom'))
      candidates.push({ rule: 'PC318', severity: few.severity ?? 'error', limit: 'index' });
    else if (several && index > limitOf(few, 'warnAbove'))
      candidates.push({ rule: 'PC318', severity: few.severity ?? 'warning', limit: 'index' });
  }
  return candidates.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0];
}

function limitOf(standing: Standing, name: string): number {
  return standing.options[name] ?? Number.POSITIVE_INFINITY;
}

/** Where a finding on a channel stands: at the largest share, with the other shares beside it. */
export function placeOf(
  channel: Channel,
): { facts: Facts } & Pick<WorkspaceReport, 'path' | 'related' | 'about' | 'inputs'> {
  const [first, ...others] = channel.shares as [Channel['shares'][number], ...Channel['shares']];
  const related = [
    ...others.map(({ facts, fact, provider, share }) => ({
      facts,
      path: [...fact.path, 'share'],
      message:
        share === undefined ? `The share of ${provider} is not known.` : `${percent(share)} is with ${provider}.`,
    })),
    ...channel.inHouseStated.map(({ facts, path, value }) => ({
      facts,
      path,
      message: `${percent(value)} is in house.`,
    })),
  ];
  return {
    facts: first.facts,
    path: [...first.fact.path, first.derived ? 'volume' : 'share'],
    about: `shares of ${channel.id}`,
    related: related.slice(0, MOST_RELATED),
    inputs: [
      { name: 'outsourced', value: channel.external, unit: '%' },
      { name: 'largest supplier', value: channel.suppliers[0]?.share ?? 0, unit: '%' },
      ...(channel.inHouse === undefined ? [] : [{ name: 'in house', value: channel.inHouse, unit: '%' }]),
      { name: 'HHI', value: hhiOf(channel) },
    ],
  };
}

/**
 * Offers to keep a part in house, taken from the largest share. Not offered where it would not be enough, or where the
 * share is worked out or in doubt.
 */
export function keepInHouse(context: WorkspaceRuleContext, channel: Channel): Fix[] {
  const [first] = channel.shares;
  if (!first || first.derived || channel.open || channel.base !== 100) return [];
  const { facts, fact, provider, share: now = 0 } = first;
  const share = tidy(100 - OFFERED - (channel.external - now));
  if (share <= 0) return [];
  const suppliers = channel.suppliers
    .map((one, index) => (index === 0 ? { ...one, share: tidy(one.share - now + share) } : one))
    .sort((a, b) => b.share - a.share);
  const after: Channel = { ...channel, suppliers, external: 100 - OFFERED, inHouse: OFFERED, disagreed: false };
  if (verdictOf(after, (id) => context.standing(facts, id))) return [];
  const words = `${OFFERED} % in house and ${percent(share)} with ${provider}`;
  const fix = context.term(facts, fact.path, 'share', `${share} %`, words);
  // Where another document states the in-house share, it stays the one that does.
  const statedHere = fact.inHouse !== undefined || channel.inHouseStated.length === 0;
  const inHouse = statedHere ? context.term(facts, fact.path, 'inHouse', `${OFFERED} %`, words).operations : [];
  return [{ ...fix, operations: [...fix.operations, ...inHouse] }];
}
