import type { Recommendations } from '../../index.ts';
import { signed } from '../../text.ts';
import { fill, h, type Markup } from '../markup.ts';
import type { Context } from '../view.ts';
import type { Drawn, QuestionSection } from './section.ts';

type Recommendation = Recommendations['all'][number];
type Clause = Recommendation['clauses'][number];

/** "What does the evidence advise?": every advice with its conditions and whether each holds. */
export const evidenceAdvises: QuestionSection = {
  id: 'advice',
  draw({ recommendations, gains }, { health }, context) {
    const { labels } = context;
    const { given, waiting, all, blockers, override } = recommendations;
    const chosen = all.filter(({ advice }) => given.includes(advice));
    const others = all.filter(({ advice }) => !given.includes(advice));
    return [
      chosen.length === 0 && h('p', {}, labels.noAdvice),
      ...chosen.map((one) => recommended(one, labels.advised, context)),
      ...others
        .filter(({ advice }) => waiting.includes(advice))
        .map((one) => recommended(one, labels.perhaps, context)),
      blockers.length > 0 && h('h4', {}, labels.beforeLeaving),
      blockers.length > 0 &&
        h(
          'ul',
          {},
          ...blockers.map(({ says, rule }) =>
            h('li', {}, `${says} `, h('button', { 'data-rule': rule, title: fill(labels.rule, rule) }, rule)),
          ),
        ),
      override && h('p', { class: 'override' }, ...overridden(override, context)),
      gains.best &&
        h(
          'p',
          {},
          fill(
            labels.gain,
            gains.best.causes.map(({ id }) => id).join(', '),
            gains.best.score,
            signed(gains.best.score - health.score),
          ),
        ),
      h('p', { class: 'quiet note' }, labels.peopleDecide),
      h('h4', {}, labels.notAdvised),
      ...others
        .filter(({ advice }) => !waiting.includes(advice))
        .map((one) => recommended(one, labels.notNow, context)),
    ];
  },
};

function recommended({ title, clauses }: Recommendation, word: string, context: Context): Markup {
  return h(
    'div',
    { class: 'advised' },
    h('p', {}, h('strong', {}, title), h('span', { class: 'quiet' }, ` · ${word}`)),
    list(clauses, context),
  );
}

function list(clauses: readonly Clause[], context: Context): Markup {
  return h('ul', { class: 'clauses' }, ...clauses.map((clause) => item(clause, context)));
}

function item({ says, truth, because, anyOf }: Clause, context: Context): Markup {
  const { labels } = context;
  return h(
    'li',
    { class: `truth-${truth}` },
    h('span', { class: 'truth' }, labels.truth[truth]),
    h(
      'span',
      {},
      says,
      because !== '' && h('span', { class: 'quiet' }, ` · ${because}`),
      anyOf !== undefined && list(anyOf, context),
    ),
  );
}

function overridden(override: NonNullable<Recommendations['override']>, { labels }: Context): Drawn {
  const { by, date, chosen, reason } = override;
  const who = [by, date].filter((one) => one !== undefined).join(', ');
  return [
    h('strong', {}, labels.decidedOtherwise),
    ` · ${[chosen, reason].filter((one) => one !== undefined).join(': ')}`,
    who !== '' && h('span', { class: 'quiet' }, ` (${who})`),
  ];
}
