import type { Kpi } from '../../generated/types.ts';
import { type CatalogueKpi, directionOf } from '../../kpi/catalogue.ts';
import { type Ends, endsIn, readUnit, shown, unitOf } from '../../kpi/units.ts';
import { capital, knownIn, kpiIn } from '../../kpi/words.ts';
import { number } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { beyondLimit } from '../shapes/beyond-limit.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';

/** Currencies whose unit is worth about what the catalogue's amounts of money assume. */
const COMPARABLE_MONEY = /\b(EUR|USD|GBP|CHF|CAD|AUD)\b/;

export const rule = partnershipRule({
  id: 'PC508',
  name: 'target-out-of-range',
  area: 'kpi',
  severity: 'warning',
  from: 'selecting',
  dimension: 'performance',
  related: ['PC120', 'PC507'],
  summary: 'Targets are within what a contact centre can plausibly reach, or give a reason.',
  condition:
    'The target, in the unit of the catalogue, is below the lowest or above the highest value that the catalogue calls plausible, and no reason for the target is stated (above 100 % or below 0 % of a whole a reason does not help). Or the target is no better than the value at which the KPI earns no points by the catalogue, and the KPI states no such value of its own.',
  fix: 'Adds a reason for the target, or an unacceptable value, to be filled in.',
  check({ kpis }, context) {
    for (const kpi of itemsOf(context, kpis, 'kpis')) {
      const known = knownIn(context, kpi);
      const unit = readUnit(known?.unit);
      const ends = endsIn(kpi.target, unitOf(kpi, known), unit);
      if (
        !kpi.target ||
        !known ||
        !ends ||
        (unit === 'cur' && !COMPARABLE_MONEY.test(`${kpi.target.text} ${kpi.unit ?? ''}`))
      )
        continue;
      if (!beyondPlausible(kpi, known, ends, context)) noBetterThanNothing(kpi, known, ends, context);
    }
  },
});

function beyondPlausible(kpi: Kpi, known: CatalogueKpi, ends: Ends, context: RuleContext): boolean {
  const { min, max } = known.plausible ?? {};
  const limit = { above: max === undefined ? [] : [{ limit: max }], below: min === undefined ? [] : [{ limit: min }] };
  const found = beyondLimit(ends.high, { above: limit.above }) ?? beyondLimit(ends.low, { below: limit.below });
  if (!found || !kpi.target) return false;
  const impossible = readUnit(known.unit) === '%' && max === 100 && (ends.high > 100 || ends.low < 0);
  if (!impossible && !lacks(context, [kpi, 'targetRationale'], 'kpis.targetRationale')) return true;
  context.report({
    at: [kpi, 'target'],
    message: `The target ${shown(kpi.target, unitOf(kpi, known))} for ${kpiIn(context, kpi)} is ${found.side === 'above' ? 'above' : 'below'} ${inUnit(found.limit, known)}, the ${found.side === 'above' ? 'highest' : 'lowest'} that is plausible.`,
    why: `${impossible ? 'No part of a whole can be that.' : 'Targets out there are most likely slips of the pen, or count something else.'}${/\d/.test(known.typical ?? '') ? ` Often seen: ${known.typical}.` : ''} Source of the range: catalogue${known.source ? `, ${known.source}` : ''}.`,
    inputs: [{ name: 'limit', value: found.limit, unit: known.unit ?? '', from: 'KPI catalogue' }],
    fixes: impossible
      ? []
      : [
          {
            title: 'Give the reason for the target, to be filled in',
            operations: [context.set([kpi, 'targetRationale'], 'TODO why this value')],
          },
        ],
  });
  return true;
}

/** By the catalogue's default the target would earn no points at all, and health could not score the KPI. */
function noBetterThanNothing(kpi: Kpi, known: CatalogueKpi, ends: Ends, context: RuleContext): void {
  const nothing = known.unacceptable;
  const direction = directionOf(kpi, known);
  if (nothing === undefined || !kpi.target || direction === 'band' || !direction) return;
  if (direction === 'higher' ? ends.high > nothing : ends.low < nothing) return;
  if (!lacks(context, [kpi, 'unacceptable'], 'kpis.unacceptable')) return;
  context.report({
    at: [kpi, 'target'],
    message: `The target ${shown(kpi.target, unitOf(kpi, known))} for ${kpiIn(context, kpi)} is no better than ${inUnit(nothing, known)}, at which the KPI earns no points at all.`,
    why: `${capital(inUnit(nothing, known))} is the catalogue's default${known.source ? ` (${known.source})` : ''}. If the target is meant, state from which value on ${kpiIn(context, kpi)} is unacceptable here; until then its results cannot be scored.`,
    inputs: [{ name: 'unacceptable', value: nothing, unit: known.unit ?? '', assumed: true, from: 'KPI catalogue' }],
    fixes: [
      {
        title: 'State what is unacceptable, to be filled in',
        operations: [context.set([kpi, 'unacceptable'], 'TODO value at which it earns nothing')],
      },
    ],
  });
}

function inUnit(value: number, known: CatalogueKpi): string {
  return known.unit === undefined || known.unit === 'cur' ? number(value, 2) : `${number(value, 2)} ${known.unit}`;
}
