import { fill, h } from '../markup.ts';
import { head } from '../table.ts';
import { link } from '../view.ts';
import { stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** "What could hit us?": threats, the worst covered first, and the plans that meet them. */
export const whatCouldHit: QuestionSection = {
  id: 'threats',
  draw({ answers: { whatCouldHit: threats } }, { health }, context) {
    const { labels } = context;
    if (threats.length === 0) return [h('p', {}, labels.noThreats)];
    return [
      h(
        'table',
        { class: 'threats' },
        head([labels.threat], [labels.plan]),
        h(
          'tbody',
          {},
          ...threats.map(({ what, likelihood, impact, plans, state, says, place }) =>
            h(
              'tr',
              {},
              h(
                'th',
                { scope: 'row' },
                what,
                h(
                  'span',
                  { class: 'quiet meta' },
                  link(place, health, context),
                  ...(likelihood === undefined ? [] : [` · ${fill(labels.likelihood, likelihood)}`]),
                  ...(impact === undefined ? [] : [` · ${fill(labels.impact, impact)}`]),
                ),
              ),
              h(
                'td',
                {},
                stateMark(state === 'tested' ? 'good' : state === 'stale' ? 'warn' : 'bad'),
                ` ${says}`,
                ...plans.map((plan) =>
                  h(
                    'span',
                    { class: 'quiet meta' },
                    plan.title,
                    ...(plan.rto === undefined ? [] : [` · ${fill(labels.rto, plan.rto)}`]),
                    ...(plan.tested === undefined || plans.length === 1
                      ? []
                      : [` · ${fill(labels.testedOn, plan.tested)}`]),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ];
  },
};
