import type { Issue } from '../../generated/types.ts';
import { quoted } from '../../text.ts';
import { partnershipRule, type RuleContext } from '../rule.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 4;

export const rule = partnershipRule({
  id: 'PC522',
  name: 'lesson-unused',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  summary: 'Every closed incident leaves a lesson or a change.',
  condition: 'An incident is closed, and no lesson names it as what taught it.',
  fix: 'Adds a lesson to be filled in, or links one that is stated.',
  check({ improvement, quality }, context) {
    const state = context.state(['quality', 'lessons']);
    if (state === 'unknown' || state === 'todo') return context.needs('quality.lessons');
    const lessons = quality?.lessons ?? [];
    const closed = (improvement?.issues ?? []).filter((issue) => issue.type === 'incident' && isClosed(issue, context));
    const wasted = closed.filter(({ id }) => !lessons.some(({ issue }) => issue === id));
    const open = lessons.filter((lesson) => context.state([lesson, 'issue']) === 'absent');
    for (const issue of wasted) {
      const on = issue.closedOn === undefined ? '' : ` on ${issue.closedOn}`;
      context.report({
        at: [issue],
        message: `The incident ${quoted(issue.what ?? issue.id)} was closed${on} and left no lesson and no change.`,
        why: 'An incident that teaches nothing is paid for twice.',
        fixes: [
          ...open.slice(0, MOST_CHOICES).map((lesson) => ({
            title: `It taught this: ${quoted(lesson.lesson ?? lesson.id)}`,
            operations: [context.set([lesson, 'issue'], issue.id)],
          })),
          {
            title: 'Add a lesson, to be filled in',
            operations: [
              context.append(['quality', 'lessons'], {
                id: freeId(`after-${issue.id}`, lessons),
                lesson: 'TODO what was learnt',
                issue: issue.id,
                change: 'TODO the change that came of it',
              }),
            ],
          },
        ],
      });
    }
  },
});

function isClosed({ status, closedOn }: Issue, context: RuleContext): boolean {
  if (closedOn !== undefined && closedOn > context.asOf) return false;
  return status === 'closed' || (status === undefined && closedOn !== undefined);
}

function freeId(id: string, lessons: readonly { id?: string | undefined }[]): string {
  const taken = lessons.filter((lesson) => lesson.id?.startsWith(id)).length;
  return taken === 0 ? id : `${id}-${taken + 1}`;
}
