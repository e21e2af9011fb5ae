import { h, type Markup } from '../markup.ts';
import type { PartnershipHealth } from '../page-data.ts';
import type { Context } from '../view.ts';
import { evidenceAdvises } from './advice.ts';
import { blipOrShift } from './blip-or-shift.ts';
import { bothAwake } from './both-awake.ts';
import { earlySigns } from './early-signs.ts';
import { fallsDue } from './falls-due.ts';
import { fiveSteps } from './five-steps.ts';
import { growingTooFast } from './growing-too-fast.ts';
import { history } from './history.ts';
import { partOfTheTeam } from './part-of-the-team.ts';
import type { QuestionSection } from './section.ts';
import { stillTalking } from './still-talking.ts';
import { whatCouldHit } from './what-could-hit.ts';
import { whatIf } from './what-if.ts';
import { workingFor } from './working-for.ts';

/** In the order of the page. */
const sections: readonly QuestionSection[] = [
  evidenceAdvises,
  history,
  earlySigns,
  blipOrShift,
  stillTalking,
  workingFor,
  growingTooFast,
  bothAwake,
  partOfTheTeam,
  whatCouldHit,
  fiveSteps,
  fallsDue,
  whatIf,
];

/** What only somebody at the panel can ask. */
const ofPanel: readonly string[] = ['history', 'what-if'];

/** The names of all questions that a report answers, as they are unfolded by. */
export const questionIds: readonly string[] = sections.map(({ id }) => id).filter((id) => !ofPanel.includes(id));

/** The questions, each folded away until somebody asks. */
export function questions(one: PartnershipHealth, context: Context): Markup[] {
  const { labels, open, only } = context;
  const shown = only ? only.flatMap((id) => sections.find((section) => section.id === id) ?? []) : sections;
  const { answered } = one;
  return [
    h('h2', { class: 'more' }, labels.more),
    ...shown.map(({ id, draw }) => {
      const unfolded = open.includes(id);
      return h(
        'details',
        { class: `fold ${id}`, 'data-fold': id, open: unfolded ? '' : undefined },
        h('summary', {}, h('h3', {}, labels.questions[id])),
        ...(unfolded ? (answered ? draw(answered, one, context) : [h('p', { class: 'quiet' }, labels.wait)]) : []),
      );
    }),
  ];
}
