import type { Kpi } from '../../generated/types.ts';
import { shown, unitOf } from '../../kpi/units.ts';
import { capital, knownIn, kpiIn, noneOf } from '../../kpi/words.ts';
import { list } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf, lacks } from '../shapes/missing.ts';

const asked = {
  source: {
    words: 'where its readings come from',
    question: 'Where do the readings come from',
    todo: 'TODO system that the readings come from',
  },
  frequency: {
    words: 'how often a reading is taken',
    question: 'How often is a reading taken',
    todo: 'TODO how often a reading is taken',
  },
} as const;
type Asked = keyof typeof asked;

const why =
  'A target without an agreed reading is an opinion: each side will take its own figure on its own day, and the quarrel will be about the number instead of the work.';

export const rule = partnershipRule({
  id: 'PC505',
  name: 'kpi-unmeasured',
  area: 'kpi',
  severity: 'error',
  from: 'selecting',
  dimension: 'performance',
  summary: 'Each target says where its readings come from and how often they are taken.',
  condition:
    'A KPI has a target and states no source, or neither a frequency, a window nor an interval of publication. What every target lacks is asked once. A warning while selecting.',
  fix: 'Adds what is missing, to be filled in.',
  check({ kpis }, context) {
    const targeted = itemsOf(context, kpis, 'kpis').filter((kpi) => kpi.target !== undefined);
    const missing = new Map(targeted.map((kpi) => [kpi, missingOf(kpi, context)]));
    const everywhere =
      targeted.length < 2 ? [] : all.filter((field) => targeted.every((kpi) => missing.get(kpi)?.includes(field)));
    const severity = context.reached('contracted') ? 'error' : 'warning';
    if (everywhere.length > 0) {
      context.report({
        at: ['kpis'],
        message: `${everywhere.map((field) => `${asked[field].question}?`).join(' ')} ${capital(noneOf(targeted.length, 'target'))} says so.`,
        why,
        severity,
        fixes: [
          {
            title: 'Add it to each KPI, to be filled in',
            operations: targeted.flatMap((kpi) =>
              everywhere.map((field) => context.set([kpi, field], asked[field].todo)),
            ),
            preferred: true,
          },
        ],
      });
    }
    for (const kpi of targeted) {
      const left = (missing.get(kpi) ?? []).filter((field) => !everywhere.includes(field));
      const [first] = left;
      if (!first || !kpi.target) continue;
      context.report({
        at: left.length === 1 ? [kpi, first] : [kpi],
        message: `For ${kpiIn(context, kpi)} the target is ${shown(kpi.target, unitOf(kpi, knownIn(context, kpi)))}, but nothing says ${list(
          left.map((field) => asked[field].words),
          'or',
        )}.`,
        why,
        severity,
        fixes: [
          {
            title: 'Add it, to be filled in',
            operations: left.map((field) => context.set([kpi, field], asked[field].todo)),
            preferred: true,
          },
        ],
      });
    }
  },
});

const all = Object.keys(asked) as Asked[];

function missingOf(kpi: Kpi, context: RuleContext): Asked[] {
  const timed = kpi.window !== undefined || kpi.publication?.every !== undefined;
  return all.filter((field) => !(field === 'frequency' && timed) && lacks(context, [kpi, field], `kpis.${field}`));
}
