import type { Partnership, PurposeReason } from '../../generated/types.ts';
import { allOf, capital } from '../../kpi/words.ts';
import { list, quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { itemsOf, lacks, onceOrEach } from '../shapes/missing.ts';

const why =
  'Later somebody will ask whether it was worth it. Without a value before and a value expected, the answer is an opinion.';

/** The two values by which a reason is judged, and what fills them in. */
const values = [
  { field: 'baseline', words: 'a value before', todo: 'TODO the value before, with its unit' },
  { field: 'expected', words: 'a value expected', todo: 'TODO the value expected, with its unit' },
] as const;

export const rule = partnershipRule({
  id: 'PC102',
  name: 'purpose-unmeasured',
  area: 'purpose',
  severity: 'warning',
  from: 'selecting',
  dimension: 'goals',
  related: ['PC101'],
  summary: 'Each reason for outsourcing has a value before and a value expected.',
  condition:
    'A reason states no value before, or no value expected. A KPI or goal with the same measure that states its baseline or its target says it for the reason. Asked once when every one of several reasons lacks a value.',
  fix: 'Adds the missing values, to be filled in.',
  check(partnership, context) {
    const reasons = itemsOf(context, partnership.purpose?.reasons, 'purpose.reasons');
    const missing = new Map(reasons.map((reason) => [reason, lackingOf(reason, partnership, context)]));
    const lacking = reasons.filter((reason) => (missing.get(reason)?.length ?? 0) > 0);
    const fixOf = (some: readonly PurposeReason[]) => ({
      title: 'Add the missing values, to be filled in',
      operations: some.flatMap((reason) =>
        (missing.get(reason) ?? []).map(({ field, todo }) => context.set([reason, field], todo)),
      ),
      preferred: true,
    });
    onceOrEach(reasons, lacking, {
      once: () =>
        context.report({
          at: ['purpose', 'reasons'],
          message: `What was it like before, and what was expected? ${capital(allOf(reasons.length, 'reason'))} lack ${list(
            values
              .filter((value) => reasons.some((reason) => missing.get(reason)?.includes(value)))
              .map(({ words }) => words),
            'or',
          )}.`,
          why,
          fixes: [fixOf(lacking)],
        }),
      each(reason) {
        const gaps = missing.get(reason) ?? [];
        const [only] = gaps;
        context.report({
          at: gaps.length === 1 && only ? [reason, only.field] : [reason],
          message: `${reason.statement ? quoted(reason.statement, 80) : capital(reason.type ?? 'This')} was a reason for outsourcing, with ${gaps.length === 1 && only ? `no ${only.words.slice(2)}` : 'neither a value before nor a value expected'}.`,
          why,
          fixes: [fixOf([reason])],
        });
      },
    });
  },
});

function lackingOf(reason: PurposeReason, { kpis, goals }: Partnership, context: RuleContext) {
  const { measure } = reason;
  const shownBy =
    measure === undefined
      ? []
      : [
          ...(kpis ?? []).filter((kpi) => [kpi.kpi, kpi.id].includes(measure)),
          ...(goals ?? []).filter((goal) => goal.measure === measure),
        ];
  return values.filter(({ field }) => {
    const elsewhere = shownBy.some((one) => (field === 'baseline' ? one.baseline : one.target) !== undefined);
    return !elsewhere && lacks(context, [reason, field], `purpose.reasons.${field}`);
  });
}
