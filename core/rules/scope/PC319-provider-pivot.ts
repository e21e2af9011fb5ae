import { daysBetween } from '../../model/dates.ts';
import type { Facts, RevenueShare, SegmentFact } from '../../model/facts.ts';
import { tidy } from '../../portfolio/concentration.ts';
import { compare, number, percent, quoted } from '../../text.ts';
import { type WorkspaceRuleContext, workspaceRule } from '../rule.ts';
import { isMitigated, noteRisk, providersInUse } from './provider-risk.ts';

const options = {
  fallOf: {
    default: 10,
    unit: 'points',
    means: "fall of our segment's part of the revenue within a year from which it is a warning",
    source: 'policy default',
  },
  within: {
    default: 396,
    unit: 'days',
    means:
      'how far back the earlier share may lie: a year and a month, since yearly figures are not always of the same day',
    source: 'policy default',
  },
};

type Known = RevenueShare & { share: number; asOf: string };

export const rule = workspaceRule({
  id: 'PC319',
  name: 'provider-pivot',
  area: 'scope',
  severity: 'warning',
  from: 'selecting',
  dimension: 'resilience',
  summary: 'The provider stays in the business that it does for us.',
  condition:
    'The part of its revenue that the provider earns in our segment fell by at least 10 points within a year, and no risk of the type pivot is noted since with what is done about it.',
  fix: 'Notes the risk, with what is done about it to fill in.',
  options,
  check(context) {
    for (const facts of providersInUse(context)) {
      if (facts.gaps?.segments && facts.gaps.segments !== 'invalid') context.needs(facts, 'segments');
      for (const segment of facts.segments ?? []) judge(facts, segment, context);
    }
  },
});

function judge(facts: Facts, segment: SegmentFact, context: WorkspaceRuleContext<typeof options>): void {
  const { fallOf, within } = context.optionsFor(facts);
  const known = [segment, ...segment.history]
    .filter((one): one is Known => one.share !== undefined && one.asOf !== undefined && one.asOf <= context.asOf)
    .sort((a, b) => compare(a.asOf, b.asOf));
  const newest = known.at(-1);
  for (const field of ['share', 'asOf'] as const)
    if (segment[field] === undefined && segment.gaps?.[field] !== 'invalid') context.needs(facts, `segments.${field}`);
  if (!newest || segment.share === undefined || segment.asOf === undefined) return;
  const earlier = known.filter(({ asOf }) => asOf < newest.asOf && daysBetween(asOf, newest.asOf) <= within);
  if (earlier.length === 0) {
    if (segment.gaps?.history !== 'invalid') context.needs(facts, 'segments.history');
    return;
  }
  const before = earlier.reduce((highest, one) => (one.share > highest.share ? one : highest));
  const fall = before.share - newest.share;
  if (tidy(fall) < fallOf || isMitigated(facts, 'pivot', before.asOf)) return;
  const name = segment.name === undefined ? 'your segment' : quoted(segment.name);
  const moved = `fell from ${percent(before.share)} (${before.asOf}) to ${percent(newest.share)} (${newest.asOf})`;
  context.report(facts, {
    path: [...newest.path, 'share'],
    about: `pivot of ${facts.name} in ${name}`,
    message: `${facts.name} turns its business elsewhere: ${name}, the segment that your work belongs to, ${moved} of its revenue.`,
    why: `A fall of ${number(fall)} points; ${number(fallOf)} or more within a year is no chance. People and money follow the new business, and the old one is sold or left to itself.`,
    inputs: [
      { name: before.asOf, value: before.share, unit: '%' },
      { name: newest.asOf, value: newest.share, unit: '%' },
    ],
    related: [{ facts, path: [...before.path, 'share'], message: 'The share before.' }],
    fixes: [noteRisk('pivot', `${segment.name ?? 'Our segment'} ${moved} of its revenue`)],
  });
}
