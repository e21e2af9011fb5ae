import type { Kpi } from '../generated/types.ts';

/** The KPIs that rest on answers of customers. */
const SURVEYED = ['csat', 'dsat', 'nps', 'ces'];

/** Answers of a survey below which chance says more than customers do. Policy default (PC533). */
export const FEWEST_ANSWERS = 30;

/** Whether a KPI rests on answers of customers. */
export function isSurveyed({ kpi }: Kpi): boolean {
  return SURVEYED.includes(kpi ?? '');
}

/** The least cases that a reading of a KPI must rest on: those of a survey, or as many as were agreed; 0 where nothing says so. */
export function leastCases(kpi: Kpi, answers = FEWEST_ANSWERS): number {
  return Math.max(isSurveyed(kpi) ? answers : 0, kpi.sampleSize ?? 0);
}
