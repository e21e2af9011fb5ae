import type { Finding } from '../findings.ts';
import { kpiWords } from '../kpi/words.ts';
import { documentsOf, withCompanions } from '../model/companions.ts';
import { isPlan } from '../model/exit-plan.ts';
import { isLive } from '../model/status.ts';
import { blindSide, payableIn } from '../rules/communication/data-access.ts';
import { nodeAt } from '../syntax/tree.ts';
import type { HealthInput } from './health.ts';
import { placeAt } from './loss.ts';
import type { HealthCap } from './types.ts';

/** A cap whose condition holds; whether it lowers the score is seen later. */
export type OpenCap = Omit<HealthCap, 'applied'>;

/** Highest scores that dangers leave, whatever the mean of the dimensions says (formula 7 of the health model). */
export const limits = {
  valuesMisaligned: 49,
  exitPlanMissing: 59,
  noticeBelowRehome: 69,
  paidOnUnsharedData: 79,
} as const;

/** The caps whose condition holds, lowest limit first. */
export function capsOf(input: HealthInput): OpenCap[] {
  return [valuesMisaligned(input), exitPlanMissing(input), noticeBelowRehome(input), paidOnUnsharedData(input)].filter(
    (cap) => cap !== undefined,
  );
}

/** Twice running the values of the two companies did not fit (PC119): good results do not make up for it. */
function valuesMisaligned({ findings }: HealthInput): OpenCap | undefined {
  const finding = findings.find(({ rule }) => rule === 'PC119');
  return (
    finding && {
      id: 'values-misaligned',
      limit: limits.valuesMisaligned,
      message: `Twice running the values of the two companies did not fit: at most ${limits.valuesMisaligned}.`,
      ...placeOf(finding),
    }
  );
}

/** Critical work is live and there is no plan for leaving. A duty to write one, or a place where it is to do, is no plan. */
function exitPlanMissing(input: HealthInput): OpenCap | undefined {
  const { document, source } = input;
  const { data, open, invalid } = document.held;
  if (data.criticality !== 'critical' || !isLive(data.status)) return undefined;
  if (open.get('/exitPlan') === 'unknown' || invalid.has('/exitPlan')) return undefined;
  if (documentsOf(input.workspace.sources, document).some((one) => isPlan(one.document.held.data.exitPlan)))
    return undefined;
  return {
    id: 'exit-plan-missing',
    limit: limits.exitPlanMissing,
    message: `The work is critical, and there is no plan for leaving: at most ${limits.exitPlanMissing}.`,
    ...placeAt(source, document, [nodeAt(document.syntax.root, ['exitPlan']) ? 'exitPlan' : 'criticality']),
  };
}

/**
 * The provider may leave sooner than its agents can be replaced (PC404 as error). Neither a proposal nor a waiver lifts it:
 * the danger is there until the contract says otherwise.
 */
function noticeBelowRehome({ findings }: HealthInput): OpenCap | undefined {
  const finding = findings.find(
    ({ rule, severity, intention }) => rule === 'PC404' && (intention?.held ?? severity) === 'error',
  );
  if (!finding) return undefined;
  return {
    id: 'notice-below-rehome',
    limit: limits.noticeBelowRehome,
    message: `The provider may leave sooner than its agents can be replaced: at most ${limits.noticeBelowRehome}.`,
    ...placeOf(finding),
  };
}

/**
 * Money depends on a KPI of which only one side sees the readings, without a reason (PC209 on a payable KPI). What that side
 * reports may all be true, and nobody can tell.
 */
function paidOnUnsharedData({ findings, workspace, source, document }: HealthInput): OpenCap | undefined {
  for (const part of withCompanions(workspace.sources, { source, document })) {
    const { data, pathOf } = part.document.held;
    for (const set of data.communication?.dataAccess ?? []) {
      const blind = blindSide(set);
      const [paid] = payableIn(set, data);
      if (!blind || paid === undefined) continue;
      const { file, path } = placeAt(part.source, part.document, [...(pathOf.get(set) ?? []), blind]);
      const finding = findings.find((one) => one.rule === 'PC209' && one.file === file && one.path === path);
      if (!finding) continue;
      const entry = data.kpis?.find(({ id, kpi }) => id === paid || kpi === paid) ?? { kpi: paid };
      return {
        id: 'paid-on-unshared-data',
        limit: limits.paidOnUnsharedData,
        message: `Money depends on ${kpiWords(entry, workspace.catalogue.get(entry.kpi ?? ''))}, and the ${blind} cannot see the readings: at most ${limits.paidOnUnsharedData}.`,
        ...placeOf(finding),
      };
    }
  }
  return undefined;
}

function placeOf({ rule, file, range, path }: Finding): Pick<OpenCap, 'rule' | 'file' | 'range' | 'path'> {
  return { rule, file, range, path };
}
