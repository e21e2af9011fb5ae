import type { Fix } from '../../findings.ts';
import type { Kpi } from '../../generated/types.ts';
import { type Contradiction, contradictionOf } from '../../kpi/order.ts';
import { asWritten, shown, unitOf } from '../../kpi/units.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { type At, partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf } from '../shapes/missing.ts';

export const rule = partnershipRule({
  id: 'PC507',
  name: 'direction-conflict',
  area: 'kpi',
  severity: 'error',
  from: 'draft',
  dimension: 'performance',
  related: ['PC506'],
  summary: 'Target, threshold and unacceptable value stand in the order that the direction of the KPI asks for.',
  condition:
    'Where higher is better: the threshold is above the target, the unacceptable value is at or above the target or above the threshold, or the target says "at most"; where lower is better, the reverse; where a range is best: the threshold or the unacceptable value lies inside it. Also: the stated direction is the opposite of the catalogue\'s, or a range runs backwards. One finding for each KPI. Values that cannot be compared are passed over.',
  fix: 'Takes the direction from the catalogue, or sets the threshold to the target; proposes it from contracted on.',
  check({ kpis }, context) {
    for (const kpi of itemsOf(context, kpis, 'kpis')) {
      const found = contradictionOf(kpi, knownIn(context, kpi));
      if (found) context.report({ at: placeOf(kpi, found), ...said(kpi, found, context) });
    }
  },
});

function placeOf(kpi: Kpi, found: Contradiction): At {
  if (found.what === 'direction') return [kpi, 'direction'];
  return [kpi, found.what === 'operator' ? 'target' : found.mark];
}

function said(kpi: Kpi, found: Contradiction, context: RuleContext): { message: string; why: string; fixes?: Fix[] } {
  const words = kpiIn(context, kpi);
  const text = (mark: 'target' | 'threshold' | 'unacceptable'): string => {
    const value = kpi[mark];
    return value ? shown(value, unitOf(kpi, knownIn(context, kpi))) : '';
  };
  switch (found.what) {
    case 'direction':
      return {
        message: `For ${words} ${found.stated} is said to be better; as it is counted, ${found.usual} is.`,
        why: 'Health, breaches and rewards would all be read the wrong way round.',
        fixes: [context.term([kpi], 'direction', found.usual, `"${found.usual} is better"`)],
      };
    case 'range':
      return {
        message: `The range ${text(found.mark)} of ${words} runs backwards.`,
        why: 'No reading lies between the two, so none can be inside the range.',
      };
    case 'operator':
      return {
        message: `The target ${text('target')} for ${words} is ${found.direction === 'higher' ? 'an upper' : 'a lower'} limit, yet ${found.direction} is better.`,
        why: 'Taken at its word, a bad result meets the target and a good one misses it.',
      };
    case 'order':
      return {
        ...ordered(words, text, found),
        fixes:
          found.mark === 'threshold' && kpi.target
            ? [context.term([kpi], 'threshold', asWritten(kpi.target), `a threshold of ${text('target')}, the target`)]
            : [],
      };
  }
}

function ordered(
  words: string,
  text: (mark: 'target' | 'threshold' | 'unacceptable') => string,
  { mark, against, direction }: Contradiction & { what: 'order' },
): { message: string; why: string } {
  const [milder, stricter] = [text(mark), text(against)];
  const [short, upTo] = direction === 'higher' ? ['below', 'up to'] : ['above', 'from'];
  if (direction === 'band') {
    return {
      message: `For ${words}, ${milder} ${mark === 'threshold' ? 'counts as missed' : 'earns nothing'}, yet it lies inside ${against === 'target' ? 'the target' : 'what is not missed yet'}, ${stricter}.`,
      why: 'The same result would be good and bad at once.',
    };
  }
  if (mark === 'threshold') {
    return {
      message: `For ${words}, a result ${short} ${milder} counts as missed, yet the target is ${stricter}: in between it is both.`,
      why: 'The first result in that gap starts a quarrel about whether the target was met.',
    };
  }
  if (against === 'target') {
    return {
      message: `For ${words}, results ${upTo} ${milder} earn nothing, yet the target is ${stricter}.`,
      why: 'Points run from none at the unacceptable value to all at the target; in this order no result can be scored.',
    };
  }
  return {
    message: `For ${words}, results ${upTo} ${milder} earn nothing, yet only those ${short} ${stricter} count as missed.`,
    why: 'A result would be worth nothing before it counts as missed.',
  };
}
