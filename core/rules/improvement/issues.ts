import type { Issue, Kpi, Partnership } from '../../generated/types.ts';
import { isOpen as isOpenField } from '../../model/known.ts';
import { quoted } from '../../text.ts';
import { refsTo } from '../communication/refs.ts';
import type { RuleContext } from '../rule.ts';
import { unstated } from './question.ts';

/** Where an issue stands. `watching` is solved, and watched for a relapse. */
export type IssueStage = 'open' | 'watching' | 'closed';

/**
 * The issues that are stated. That none is, is no fault and nothing to wait for, except where the status says that
 * something is being improved: PC563 asks then, once for all rules of the family.
 */
export function issuesOf({ improvement }: Partnership, context: RuleContext): readonly Issue[] {
  const state = context.state(['improvement', 'issues']);
  if (isOpenField(state) || unstated(context).issues) context.needs('improvement.issues');
  return improvement?.issues ?? [];
}

type StageContext = Pick<RuleContext, 'state' | 'needs' | 'newest'>;

/** The incidents that are closed. */
export function closedIncidents({ improvement }: Partnership, context: StageContext): Issue[] {
  return (improvement?.issues ?? []).filter(
    (issue) => issue.type === 'incident' && stageOf(issue, context) === 'closed',
  );
}

/** The issues that nobody has solved yet. */
export function openIssues(partnership: Partnership, context: RuleContext): Issue[] {
  return issuesOf(partnership, context).filter((issue) => stageOf(issue, context) === 'open');
}

/**
 * Where an issue stands, by the definition and the diary: `closed` there closes it, `raised` after that opens it again.
 * Undefined while its status is to be filled in; the rule is said to need it.
 */
export function stageOf(issue: Issue, context: StageContext): IssueStage | undefined {
  const { status, closedOn } = issue;
  const state = context.state([issue, 'status']);
  if (isOpenField(state)) context.needs('improvement.issues.status');
  if (status === undefined && state !== 'absent') return undefined;
  const inDiary = context.newest(undefined, refsOf(issue), 'closed');
  const closed = context.newest(closedOn, refsOf(issue), 'closed');
  if (isRaisedAgain(closed, refsOf(issue), context)) return 'open';
  if (status === 'watching' && inDiary === undefined) return 'watching';
  if (closed !== undefined) return 'closed';
  // A day of closing that is there and does not count is still to come.
  return status === 'closed' && closedOn === undefined ? 'closed' : 'open';
}

/** Whether the diary raised something again after the day on which it was closed. */
export function isRaisedAgain(
  closed: string | undefined,
  refs: readonly string[],
  context: Pick<RuleContext, 'newest'>,
): boolean {
  const raised = context.newest(undefined, refs, 'raised');
  return closed !== undefined && (raised ?? closed) > closed;
}

/** Day on which an issue was first seen, as stated or else as the diary has it raised; needed where neither says. */
export function firstSeen(issue: Issue, context: RuleContext): string | undefined {
  const day = issue.detectedOn ?? context.newest(undefined, refsOf(issue), 'raised');
  if (day === undefined && context.state([issue, 'detectedOn']) !== 'invalid')
    context.needs('improvement.issues.detectedOn');
  return day;
}

/** By which words the diary may refer to an issue. */
export function refsOf({ id }: Issue): string[] {
  return id === undefined ? [] : refsTo('improvement/issues', id);
}

/** An issue as messages name it. */
export function issueWords({ what, id }: Issue): string {
  return quoted(what ?? id);
}

/** Whether something names a KPI of the partnership: by the entry's id, or by the KPI, of all channels or of the entry's. */
export function isAbout(
  { kpi: named, channel }: { kpi?: string | undefined; channel?: string | undefined },
  kpi: Kpi,
): boolean {
  if (named === undefined) return false;
  return named === kpi.id || (named === kpi.kpi && (!channel || !kpi.channel || channel === kpi.channel));
}
