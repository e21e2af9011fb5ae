import { fill, h } from '../markup.ts';
import { link } from '../view.ts';
import { stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** "What is each side working for?": goals from the ultimate one down, and those that lead nowhere. */
export const workingFor: QuestionSection = {
  id: 'goals',
  draw({ answers: { workingFor: goals } }, { health }, context) {
    const { labels } = context;
    if (goals.length === 0) return [h('p', {}, labels.noGoals)];
    return [
      h(
        'ul',
        { class: 'goals' },
        ...goals.map((goal) => {
          const { statement, depth = 0, party, measuredBy, fault, level, place } = goal;
          const indent = Math.min(depth, 6);
          return h(
            'li',
            { class: `depth-${indent}` },
            fault !== undefined && stateMark('warn'),
            fault !== undefined && h('strong', {}, ` ${labels.goalFault[fault]} · `),
            level === 'ultimate' ? h('strong', {}, statement) : statement,
            h(
              'span',
              { class: 'quiet meta' },
              link(place, health, context),
              ...(party === undefined ? [] : [` · ${labels.party[party as keyof typeof labels.party] ?? party}`]),
              ...(measuredBy.length === 0 ? [] : [` · ${fill(labels.measuredBy, measuredBy.join(', '))}`]),
              // Depth is shown by indentation; who cannot see it is told.
              h('span', { class: 'unseen' }, ` ${fill(labels.depth, depth + 1)}`),
            ),
          );
        }),
      ),
    ];
  },
};
