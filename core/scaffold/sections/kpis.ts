import type { PersonPart } from '../answers.ts';
import type { PlannedKpi } from '../kpis.ts';
import { agreed, owner, type Plan } from '../plan.ts';
import { type Block, onALine, said } from '../yaml.ts';
import { goalOf } from './goals.ts';

/** Who answers for a KPI, by the side of the service that it shows; for all else the two managers. */
const partOf: Record<string, PersonPart> = {
  access: 'operations',
  efficiency: 'operations',
  quality: 'quality',
  compliance: 'quality',
  continuity: 'operations',
};

export const kpis = (plan: Plan) =>
  said(
    'What counts, with an owner on both sides. Unit, formula and direction come from the catalogue.',
    plan.kpis.map((kpi) => entry(plan, kpi)),
  );

function entry(plan: Plan, kpi: PlannedKpi): Block {
  const { known, ref, channel, target, threshold } = kpi;
  const [variant] = (known?.variants ?? []).flatMap(({ id }) => id ?? []);
  return {
    id: ref === kpi.kpi ? undefined : ref,
    kpi: kpi.kpi,
    channel,
    variant: known?.variantRequired && variant ? agreed(plan, variant, `formula, such as ${variant}`) : undefined,
    target: target ? agreed(plan, target, `agreed target; usual is ${target}`) : 'TODO target',
    threshold: plan.early ? threshold : undefined,
    frequency: 'monthly',
    source: plan.answers.kpiSource ?? 'TODO the system that both sides read',
    owner: owner(plan, partOf[known?.family ?? ''] ?? 'manager'),
    goal: goalOf(plan, kpi),
    publication: {
      every: 'monthly',
      last: plan.live ? 'TODO day of the last one' : undefined,
      to: onALine(['client', 'provider']),
    },
  };
}
