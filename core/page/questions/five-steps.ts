import { h } from '../markup.ts';
import { link } from '../view.ts';
import { stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** "Where are we in the five steps?": the steps, and what was decided. */
export const fiveSteps: QuestionSection = {
  id: 'steps',
  draw({ answers: { fiveSteps: answer } }, { health }, context) {
    const { labels } = context;
    const { steps, decision } = answer;
    const rows: [string, string | undefined][] = decision
      ? [
          [labels.decidedOn, [decision.date, decision.by.join(', ')].filter(Boolean).join(' · ') || undefined],
          [labels.rationale, decision.rationale],
          [labels.money, decision.financialImpact],
          [labels.customers, decision.customerImpact],
          [labels.reviewOn, decision.reviewOn],
        ]
      : [];
    return [
      h(
        'ol',
        { class: 'steps' },
        ...steps.map(({ title, state, startedOn, doneOn, evidence }) =>
          h(
            'li',
            {},
            stateMark(state === 'done' ? 'good' : state === 'begun' ? 'warn' : 'unknown'),
            h('strong', {}, ` ${title}`),
            ` · ${labels.stepState[state]}`,
            h(
              'span',
              { class: 'quiet meta' },
              [[startedOn, doneOn].filter(Boolean).join(' – '), evidence].filter(Boolean).join(' · '),
            ),
          ),
        ),
      ),
      decision &&
        h(
          'section',
          { class: 'decision' },
          h(
            'h4',
            {},
            `${labels.decision}: ${labels.decisions[decision.type as keyof typeof labels.decisions] ?? labels.notStated}`,
          ),
          h(
            'dl',
            {},
            ...rows.flatMap(([name, value]) => [
              h('dt', {}, name),
              h('dd', { class: value === undefined ? 'quiet' : undefined }, value ?? labels.notStated),
            ]),
          ),
          h('p', { class: 'quiet' }, link(decision.place, health, context)),
        ),
    ];
  },
};
