import type { Kpi } from '../generated/types.ts';
import { leafReaders } from '../model/leaves.ts';
import type { Direction } from './change.ts';

/** What is good for the client: more of it, less of it, that it is there or true, or that it is not. */
type Safer = 'more' | 'less' | 'present' | 'absent';

/**
 * What the client's exposure hangs on, by the path of the field (`*`: an item of a list; `**`: any number of steps).
 * The first that fits counts; a field that is not here is neutral: the text alone does not say whom it serves.
 */
const safer: readonly (readonly [path: string, Safer])[] = [
  // Who may leave, when, and at what price (S1: notice must outlast re-homing; a provider can fire a client).
  ['termination/byProvider/forConvenience/notice', 'more'],
  ['termination/byProvider/forCause/notice', 'more'],
  ['termination/byProvider/forCause/cure', 'more'],
  ['termination/byProvider/forCause/triggers/*', 'absent'],
  ['termination/byProvider/forConvenience', 'absent'],
  ['termination/byClient/forConvenience/notice', 'less'],
  ['termination/byClient/forConvenience/fee', 'less'],
  ['termination/byClient/forConvenience/feeMonths', 'less'],
  ['termination/byClient/forConvenience/feeShare', 'less'],
  ['termination/byClient/forConvenience/feeCap', 'less'],
  ['termination/byClient/forConvenience/partly', 'present'],
  ['termination/byClient/forConvenience', 'present'],
  ['termination/byClient/forCause/notice', 'less'],
  ['termination/byClient/forCause/cure', 'less'],
  ['termination/byClient/forCause/triggers/*/cure', 'less'],
  ['termination/byClient/forCause/triggers/*/periods', 'less'],
  ['termination/byClient/forCause/triggers/*', 'present'],
  ['termination/byClient/forCause', 'present'],
  ['termination/transitionService/duration', 'more'],
  ['termination/transitionService/bindsWhenProviderLeaves', 'present'],
  ['termination/transitionService/serviceLevelsHold', 'present'],
  ['termination/transitionService', 'present'],
  ['termination/changeOfControl', 'present'],
  ['termination/changeOfControlNotice', 'more'],
  ['term/nonRenewalNotice/provider', 'more'],
  ['term/nonRenewalNotice/client', 'less'],
  ['scope/*/providerMayWithdraw/notice', 'more'],
  ['scope/*/providerMayWithdraw', 'absent'],
  // What is guaranteed, and how freely the team may shrink and grow again.
  ['headcount/minimum', 'less'],
  ['headcount/hiringPerWeek', 'more'],
  ['headcount/trainingSeatsPerWeek', 'more'],
  ['headcount/absorbableInHouse', 'more'],
  ['headcount/transferable', 'more'],
  ['headcount/flex/**/notice', 'less'],
  ['headcount/flex/**/by', 'more'],
  ['headcount/flex/**', 'present'],
  ['commercial/minimumMonthlyFee', 'less'],
  ['commercial/indexation/cap', 'less'],
  ['commercial/rate', 'less'],
  ['commercial/rates/*/rate', 'less'],
  // Never hand over all of it.
  ['scope/*/share', 'less'],
  ['scope/*/inHouse', 'more'],
  ['scope/*/hoursAdjustable', 'present'],
  ['inHouse/retained/*/fte', 'more'],
  ['inHouse/retained/*', 'present'],
  ['ramp/waves/*/gate/conditions/*', 'present'],
  ['ramp/waves/*/gate', 'present'],
  ['ramp/stopConditions/*', 'present'],
  // How the work is watched.
  ['kpis/*/owner/client', 'present'],
  ['kpis/*/owner/provider', 'present'],
  ['kpis/*/owner', 'present'],
  ['kpis/*/frequency', 'less'],
  ['kpis/*/sharedView', 'present'],
  ['kpis/*', 'present'],
  ['communication/cadences/*/every', 'less'],
  ['communication/cadences/*', 'present'],
  ['governance/escalation/*/respondWithin', 'less'],
  ['governance/escalation/*', 'present'],
  ['governance/bodies/*/every', 'less'],
  ['governance/bodies/*', 'present'],
  // How the work goes on when something breaks, and how it leaves.
  ['exitPlan/steps/*', 'present'],
  ['exitPlan/alternatives/*', 'present'],
  ['exitPlan/dataReturn/within', 'less'],
  ['exitPlan', 'present'],
  ['risk/continuity/*/rto', 'less'],
  ['risk/continuity/*/rpo', 'less'],
  ['risk/continuity/*/capacity', 'more'],
  ['risk/continuity/*', 'present'],
  ['risk/dataProtection/breachNotice', 'less'],
  ['risk/auditRights/client', 'present'],
  ['risk/auditRights/regulator', 'present'],
  ['risk/auditRights', 'present'],
  ['lifecycle/exitTriggers/*', 'present'],
];

/** Targets of a KPI: which way is stricter depends on the KPI. */
const targets: readonly string[] = [
  'kpis/*/target',
  'kpis/*/threshold',
  'kpis/*/unacceptable',
  'ramp/waves/*/gate/conditions/*/target',
  'ramp/stopConditions/*/threshold',
  'termination/byClient/forCause/triggers/*/threshold',
];

/** What a direction is judged by. Values are plain; undefined where a version has none. */
export interface Judged {
  /** Keys from the top; `*` for items. */
  pattern: string;
  /** How the field is read: `duration`, `money`. */
  type: string | undefined;
  before: unknown;
  after: unknown;
  /** Which way is better for the KPI that the field is about. */
  better: Kpi['direction'] | undefined;
}

/** Whether a change leaves the client more exposed, less, or neither as far as the text says. */
export function directionOfChange({ pattern, type, before, after, better }: Judged): Direction {
  if (targets.includes(pattern)) {
    const rise = compared(type, before, after);
    if (rise === undefined || better === undefined || better === 'band') return 'neutral';
    return rise > 0 === (better === 'higher') ? 'tighter' : 'looser';
  }
  const rule = safer.find(([path]) => fits(path, pattern))?.[1];
  if (rule === undefined) return 'neutral';
  const [had, has] = [isThere(before), isThere(after)];
  if (rule === 'present' || rule === 'absent') {
    if (had === has) return 'neutral';
    return has === (rule === 'present') ? 'tighter' : 'looser';
  }
  const rise = compared(type, before, after);
  if (rise !== undefined && rise !== 0) return rise > 0 === (rule === 'more') ? 'tighter' : 'looser';
  return 'neutral';
}

/** Above 0 when the newer value is larger; undefined when the two cannot be compared. */
function compared(type: string | undefined, before: unknown, after: unknown): number | undefined {
  const read = type === undefined ? undefined : leafReaders[type];
  const [a, b] = [amountOf(read?.(before)), amountOf(read?.(after))];
  if (a === undefined || b === undefined || a.unit !== b.unit) return undefined;
  return b.amount - a.amount;
}

function amountOf(value: unknown): { amount: number; unit: string } | undefined {
  if (typeof value === 'number') return { amount: value, unit: '' };
  if (value === null || typeof value !== 'object') return undefined;
  const { days, amount, currency, value: number, unit, within } = value as Record<string, unknown>;
  if (typeof days === 'number') return { amount: days, unit: 'days' };
  if (typeof amount === 'number') return { amount, unit: String(currency) };
  // `80 % in 60 s`: two that differ in both parts cannot be put in order.
  const seconds = (within as { seconds?: number } | undefined)?.seconds ?? '';
  if (typeof number === 'number') return { amount: number, unit: `${unit ?? ''}|${seconds}` };
  return undefined;
}

/** `false` is an answer: there is none. */
function isThere(value: unknown): boolean {
  return value !== undefined && value !== false && value !== null;
}

const patterns = new Map<string, RegExp>();

function fits(path: string, pattern: string): boolean {
  const known =
    patterns.get(path) ?? new RegExp(`^${path.replace(/\*\*?/g, (star) => (star === '**' ? '.+' : '\\*'))}$`);
  patterns.set(path, known);
  return known.test(pattern);
}
