import { h } from '../markup.ts';
import { head } from '../table.ts';
import { link } from '../view.ts';
import { stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** "Are they treated as part of the team?": what one's own staff has, and whether the provider's team has it, too. */
export const partOfTheTeam: QuestionSection = {
  id: 'team',
  draw({ answers: { partOfTheTeam: rows } }, { health }, context) {
    const { labels } = context;
    if (rows.length === 0) return [h('p', {}, labels.noAccess)];
    const word = (has: boolean | undefined): string =>
      has === undefined ? labels.notStated : has ? labels.has : labels.hasNot;
    return [
      h(
        'table',
        { class: 'parity' },
        head([labels.what], [labels.ownStaff], [labels.theirTeam]),
        h(
          'tbody',
          {},
          ...rows.map(({ what, internal, provider, reason, state, place }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, what, h('span', { class: 'quiet meta' }, link(place, health, context))),
              h('td', {}, word(internal)),
              h(
                'td',
                {},
                stateMark(
                  state === 'same' ? 'good' : state === 'less' ? 'bad' : state === 'explained' ? 'warn' : 'unknown',
                ),
                ` ${word(provider)}`,
                reason !== undefined && h('span', { class: 'quiet meta' }, reason),
              ),
            ),
          ),
        ),
      ),
    ];
  },
};
