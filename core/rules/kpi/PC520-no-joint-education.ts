import type { JointEducation, Partnership } from '../../generated/types.ts';
import { daysBetween } from '../../model/dates.ts';
import { days } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';
import { lacks } from '../shapes/missing.ts';
import { qualityOf } from './unstated.ts';

const REFS = ['quality/jointEducation', 'jointEducation'];
const why =
  'Leaders hand on what they believe, bad practice and old tales among it. Where both sides teach each other, it gets corrected.';

const options = {
  within: {
    default: 180,
    unit: 'days',
    means: 'Longest time without a session of both sides',
    source: 'policy default',
  },
};

export const rule = partnershipRule({
  id: 'PC520',
  name: 'no-joint-education',
  area: 'kpi',
  severity: 'info',
  from: 'transition',
  dimension: 'goals',
  related: ['PC517', 'PC519'],
  summary: 'Leaders and staff of both sides teach each other.',
  condition:
    'Quality is stated, the work began more than 180 days ago, and no session of both sides is stated or in the diary for the last 180 days.',
  fix: 'Adds a session, to be filled in.',
  options,
  check(partnership, context) {
    const quality = qualityOf(partnership, context);
    if (!quality) return;
    const { within } = context.options;
    if (partnership.since !== undefined && daysBetween(partnership.since, context.asOf) <= within) return;
    const absent = lacks(context, ['quality', 'jointEducation'], 'quality.jointEducation');
    if (!quality.jointEducation && !absent) return;
    const sessions = (quality.jointEducation ?? []).filter((session) => isJoint(session, context));
    if (sessions.some(({ date }) => date === undefined)) return context.needs('quality.jointEducation.date');
    const last = lastSession(sessions, context);
    const age = last === undefined ? undefined : daysBetween(last, context.asOf);
    if (age !== undefined && age <= within) return;
    context.report({
      at: ['quality', 'jointEducation'],
      message:
        last === undefined
          ? 'When did leaders of both sides last teach each other? No session of both is stated.'
          : `Both sides last taught each other on ${last}, ${days(age ?? 0)} ago; ${days(within)} are the most.`,
      why,
      inputs: age === undefined ? [] : [{ name: 'age', value: age, unit: 'days' }],
      fixes: [
        {
          title: 'Add a session, to be filled in',
          operations: [
            context.append(['quality', 'jointEducation'], {
              date: 'TODO day of the session',
              topic: 'TODO which practice or belief it is about',
            }),
          ],
        },
      ],
    });
  },
});

/** A session whose attendees are all known to be of one side is not of both. */
function isJoint({ attendees, ledBy }: JointEducation, context: RuleContext<typeof options>): boolean {
  if (!attendees || attendees.length === 0) return true;
  const sides = new Set([...attendees, ...(ledBy ? [ledBy] : [])].map((id) => context.person(id)?.side));
  return sides.has(undefined) || sides.size > 1;
}

/** Day of the newest session up to `asOf`; the diary names the section or a session. */
function lastSession(
  sessions: NonNullable<NonNullable<Partnership['quality']>['jointEducation']>,
  context: RuleContext<typeof options>,
): string | undefined {
  const days = sessions.flatMap(({ id, date }) => {
    const day = context.newest(date, id === undefined ? [] : [id], 'trained', 'held');
    return day === undefined ? [] : [day];
  });
  const logged = context.newest(undefined, REFS, 'trained', 'held');
  return [...days, ...(logged === undefined ? [] : [logged])].sort().at(-1);
}
