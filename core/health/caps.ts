import { byPartnership } from '../actuals/belongs.ts';
import type { ExitPlan } from '../generated/types.ts';
import { isPlan } from '../model/exit-plan.ts';
import { isKind } from '../model/facts.ts';
import { isLive } from '../model/status.ts';
import { nodeAt } from '../syntax/tree.ts';
import type { HealthInput } from './health.ts';
import { placeAt } from './loss.ts';
import type { HealthCap } from './types.ts';

/** A cap whose condition holds; whether it lowers the score is seen later. */
export type OpenCap = Omit<HealthCap, 'applied'>;

/** Highest scores that dangers leave, whatever the mean of the dimensions says (formula 7 of the health model). */
export const limits = { exitPlanMissing: 59, noticeBelowRehome: 69 } as const;

/** The caps whose condition holds, lowest limit first. */
export function capsOf(input: HealthInput): OpenCap[] {
  return [exitPlanMissing(input), noticeBelowRehome(input)].filter((cap) => cap !== undefined);
}

/** Critical work is live and there is no plan for leaving. A duty to write one, or a place where it is to do, is no plan. */
function exitPlanMissing(input: HealthInput): OpenCap | undefined {
  const { document, source } = input;
  const { data, open, invalid } = document.held;
  if (data.criticality !== 'critical' || !isLive(data.status)) return undefined;
  if (open.get('/exitPlan') === 'unknown' || invalid.has('/exitPlan')) return undefined;
  if ([data.exitPlan, ...(companionPlans(input.workspace.sources).get(document.name) ?? [])].some(isPlan))
    return undefined;
  return {
    id: 'exit-plan-missing',
    limit: limits.exitPlanMissing,
    message: `The work is critical, and there is no plan for leaving: at most ${limits.exitPlanMissing}.`,
    ...placeAt(source, document, [nodeAt(document.syntax.root, ['exitPlan']) ? 'exitPlan' : 'criticality']),
  };
}

/** Exit plans that stand in companions which the provider does not read, by the name that they share with the definition. */
const companionPlans = byPartnership<ExitPlan>(
  (_, document) =>
    isKind(document, 'Partnership') && document.held.data.audience === 'client' && document.held.data.exitPlan
      ? [{ partnership: document.name, item: document.held.data.exitPlan }]
      : [],
  () => 0,
);

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
    rule: finding.rule,
    file: finding.file,
    range: finding.range,
    path: finding.path,
  };
}
