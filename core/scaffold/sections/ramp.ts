import { errorKpi } from '../kpis.ts';
import { owner, type Plan } from '../plan.ts';
import { type Block, said } from '../yaml.ts';

/** Growth in steps that are earned; none where the team is complete. */
export function ramp(plan: Plan) {
  const { waves, kpis, foremost, status } = plan;
  if (waves.length === 0) return undefined;
  const errors = errorKpi(kpis);
  const gates = [...new Set([errors, foremost])].filter((kpi) => kpi !== undefined);
  return said('Growth in steps. Each is earned: the KPIs of its gate must stand at their targets.', {
    waves: waves.map(
      ({ id, headcount, start }, index): Block => ({
        id,
        start: start ?? 'TODO first day',
        headcount,
        pilot: index === 0 && waves.length > 1 && status !== 'ramp' ? true : undefined,
        gate: index === 0 ? undefined : { conditions: gates.map(({ ref }): Block => ({ kpi: ref, for: '28 days' })) },
      }),
    ),
    stopConditions: errors
      ? [
          {
            kpi: errors.ref,
            threshold: (plan.early ? errors.threshold : undefined) ?? 'TODO value at which growth stops',
            periods: 2,
            action: 'pause',
            owner: owner(plan, 'manager'),
          },
        ]
      : 'TODO a KPI of mistakes, and the value at which growth stops',
  });
}
