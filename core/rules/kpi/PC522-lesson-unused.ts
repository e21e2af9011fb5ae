import { quoted } from '../../text.ts';
import { closedIncidents } from '../improvement/issues.ts';
import { partnershipRule } from '../rule.ts';
import { qualityOf } from './unstated.ts';

/** More choices than this help nobody. */
const MOST_CHOICES = 4;

export const rule = partnershipRule({
  id: 'PC522',
  name: 'lesson-unused',
  area: 'kpi',
  severity: 'warning',
  from: 'transition',
  dimension: 'performance',
  related: ['PC519', 'PC521'],
  summary: 'Every closed incident leaves a lesson or a change.',
  condition:
    'An incident is closed, by the definition or the diary, and no lesson names it as what taught it. Not judged while nothing is stated on quality, which PC521 asks for.',
  fix: 'Adds a lesson to be filled in, or links one that is stated.',
  check(partnership, context) {
    const state = context.state(['quality', 'lessons']);
    if (state === 'unknown' || state === 'todo') return context.needs('quality.lessons');
    const lessons = partnership.quality?.lessons ?? [];
    const closed = closedIncidents(partnership, context);
    if (closed.length === 0 || !qualityOf(partnership, context)) return;
    // An issue without an id has a finding of its own; no lesson can name it yet.
    const wasted = closed.filter(({ id }) => id !== undefined && !lessons.some(({ issue }) => issue === id));
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

function freeId(id: string, lessons: readonly { id?: string | undefined }[]): string {
  const taken = lessons.filter((lesson) => lesson.id?.startsWith(id)).length;
  return taken === 0 ? id : `${id}-${taken + 1}`;
}
