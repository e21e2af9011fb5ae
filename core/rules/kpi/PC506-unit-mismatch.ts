import { convertible, readUnit, unitWords } from '../../kpi/units.ts';
import { knownIn, kpiIn } from '../../kpi/words.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule } from '../rule.ts';
import { itemsOf } from '../shapes/missing.ts';

const figures = ['target', 'threshold', 'unacceptable', 'baseline'] as const;

export const rule = partnershipRule({
  id: 'PC506',
  name: 'unit-mismatch',
  area: 'kpi',
  severity: 'error',
  from: 'draft',
  dimension: 'performance',
  related: ['PC048'],
  summary: 'Targets stand in the unit in which the KPI is counted.',
  condition:
    "The unit stated for a KPI, or that of its target, threshold, unacceptable value or baseline, is not the catalogue's (for a KPI outside the catalogue: not the stated one) and does not convert into it. Times convert into each other (s, min, h, d), and so do ratios (%, per 1k, ×).",
  fix: "Changes a stated unit to the catalogue's, where all figures fit it; proposes it from contracted on.",
  check({ kpis }, context) {
    for (const kpi of itemsOf(context, kpis, 'kpis')) {
      const known = knownIn(context, kpi);
      const right = readUnit(known?.unit ?? kpi.unit);
      if (right === undefined) continue;
      const wrong = [
        ...(differs(readUnit(kpi.unit), right) ? [{ field: 'unit' as const, text: kpi.unit ?? '' }] : []),
        ...figures.flatMap((field) =>
          differs(kpi[field]?.unit, right) ? [{ field, text: kpi[field]?.text ?? '' }] : [],
        ),
      ];
      const [first] = wrong;
      if (!first) continue;
      const words = wrong.map(({ field, text }) =>
        field === 'unit' ? `${quoted(text)} is stated` : `the ${field} is ${quoted(text)}`,
      );
      context.report({
        at: [kpi, first.field],
        message: `The unit of ${kpiIn(context, kpi)} is ${unitWords(right)}, but ${list(words)}.`,
        why: `No reading in ${unitWords(right)} can be held against it, so nobody can tell whether it is met.${known?.formula ? ` The catalogue counts it so: ${known.formula}` : ''}`,
        fixes:
          first.field === 'unit' && wrong.length === 1 && known?.unit
            ? [context.term([kpi], 'unit', known.unit, known.unit)]
            : [],
      });
    }
  },
});

/** Units that the language does not know cannot be compared. */
function differs(unit: string | undefined, right: string): boolean {
  return unit !== undefined && unit !== right && !convertible(unit, right);
}
