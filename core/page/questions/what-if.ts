import type { Term, Tried } from '../../index.ts';
import { fill, h, type Markup } from '../markup.ts';
import type { Sentences } from '../sentences.ts';
import type { Context } from '../view.ts';
import type { QuestionSection } from './section.ts';

/** "What if it were otherwise?": notice, shares, agents and hiring to be tried out. Of the panel alone: paper tries nothing. */
export const whatIf: QuestionSection = {
  id: 'what-if',
  draw({ terms }, { health }, context) {
    const { labels, tried } = context;
    const mine = tried?.document === health.document ? tried : undefined;
    return [
      h('p', { class: 'quiet note' }, labels.whatIfNote),
      h(
        'form',
        { class: 'trials', 'data-trials': health.document },
        ...terms.map((term, index) => field(term, `${health.document}-${index}`, context)),
      ),
      h(
        'div',
        { class: 'tried', role: 'status' },
        ...(mine ? outcome(mine.tried, labels) : [h('p', { class: 'quiet' }, labels.notYet)]),
      ),
      mine?.tried && h('button', { class: 'action', 'data-propose': health.document }, labels.propose),
    ];
  },
};

function field({ id, kind, of, value, unit, most }: Term, name: string, { labels }: Context): Markup {
  const input = `trial-${name.replace(/[^\w-]/g, '-')}`;
  const attributes = { type: 'number', min: 0, max: most, step: 'any', value };
  return h(
    'div',
    { class: 'trial' },
    h('label', { for: input }, of === undefined ? labels.terms[kind] : fill(labels.terms[kind], of)),
    h('input', { id: input, 'data-trial': id, ...attributes }),
    h('span', { class: 'quiet' }, unit),
  );
}

function outcome(tried: Tried | undefined, labels: Sentences): Markup[] {
  if (!tried) return [h('p', {}, labels.noPlace)];
  const { before, after, comes, goes } = tried;
  const { takes, notice } = after;
  const score =
    after.score === before.score ? fill(labels.triedSame, after.score) : fill(labels.tried, after.score, before.score);
  const cover =
    takes === undefined || notice === undefined
      ? undefined
      : notice < takes
        ? fill(labels.replacing, takes, notice, takes - notice)
        : fill(labels.replacingCovered, takes, notice);
  return [
    h('p', {}, h('strong', {}, score)),
    ...[
      cover,
      goes.length > 0 ? fill(labels.ends, goes.join(', ')) : undefined,
      comes.length > 0 ? fill(labels.brings, comes.join(', ')) : undefined,
    ].flatMap((line) => (line === undefined ? [] : [h('p', {}, line)])),
  ];
}
