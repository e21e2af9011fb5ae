import type { DataAccess, Kpi, Partnership } from '../../generated/types.ts';
import { otherSide, type Side, sides } from '../shapes/both-sides.ts';

/** Data by which both sides plan and are judged. */
const judgedTypes: readonly DataAccess['type'][] = ['kpi', 'forecast', 'quality'];

/** The side that cannot see a set of data which the other side sees; undefined when both can, neither can, or it is not known. */
export function blindSide(data: DataAccess): Side | undefined {
  const blind = sides.find((side) => data[side] === false);
  return blind && data[otherSide(blind)] === true ? blind : undefined;
}

/** Whether readings of KPIs, forecasts or quality scores are in it. */
export function isJudgedData({ type, kpis }: DataAccess): boolean {
  return judgedTypes.includes(type) || (kpis ?? []).length > 0;
}

/** The KPIs behind a set of data on which money depends, by their ids in incentives. */
export function payableIn({ kpis }: DataAccess, partnership: Partnership): string[] {
  const names = (id: string): string[] => {
    const own = partnership.kpis?.filter((kpi: Kpi) => kpi.id === id || kpi.kpi === id) ?? [];
    // An entry with an id of its own is meant by that id, and by the catalogue's where it is the only one.
    return [id, ...own.flatMap((kpi) => [kpi.id, ...(own.length === 1 ? [kpi.kpi] : [])])].filter(
      (name) => name !== undefined,
    );
  };
  const behind = new Set((kpis ?? []).flatMap(names));
  const paid = (partnership.commercial?.incentives ?? []).flatMap(({ kpi }) => (kpi === undefined ? [] : [kpi]));
  return [...new Set(paid.filter((id) => behind.has(id)))];
}
