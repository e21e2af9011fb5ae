import type { ExitPlan } from '../generated/types.ts';
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
  if (plansOf(input).some(isPlan)) return undefined;
  return {
    id: 'exit-plan-missing',
    limit: limits.exitPlanMissing,
    message: `The client could not do business without this work, and there is no plan for leaving: at most ${limits.exitPlanMissing}.`,
    ...placeAt(source, document, [nodeAt(document.syntax.root, ['exitPlan']) ? 'exitPlan' : 'criticality']),
  };
}

/** The exit plan of the definition, and of companions of the same name that the provider does not read. */
function plansOf({ workspace, document }: HealthInput): (ExitPlan | false | undefined)[] {
  const { data } = document.held;
  const companions = workspace.sources.flatMap(({ documents }) =>
    documents.flatMap((other) =>
      isKind(other, 'Partnership') && other.name === document.name && other.held.data.audience === 'client'
        ? [other.held.data.exitPlan]
        : [],
    ),
  );
  return [data.exitPlan, ...companions];
}

function isPlan(plan: ExitPlan | false | undefined): boolean {
  if (!plan) return false;
  const { link, steps, dataReturn, knowledgeTransfer, alternatives, lastTested, lastReviewed } = plan;
  return (
    [link, dataReturn, knowledgeTransfer, lastTested, lastReviewed].some((part) => part !== undefined) ||
    [steps, alternatives].some((items) => (items?.length ?? 0) > 0)
  );
}

/** The provider may leave sooner than its agents can be replaced (PC404 as error; what is only proposed does not lift it). */
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
