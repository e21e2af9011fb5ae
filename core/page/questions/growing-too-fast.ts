import { scaleLinear } from 'd3-scale';
import { h, s } from '../markup.ts';
import { head } from '../table.ts';
import { link } from '../view.ts';
import { stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** "Are we growing too fast?": the waves of the ramp with their gates. */
export const growingTooFast: QuestionSection = {
  id: 'ramp',
  draw({ answers: { growingTooFast: waves } }, { health }, context) {
    const { labels } = context;
    if (waves.length === 0) return [h('p', {}, labels.noRamp)];
    const most = Math.max(1, ...waves.map(({ headcount = 0 }) => headcount));
    const x = scaleLinear().domain([0, most]).range([0, 100]);
    return [
      h(
        'table',
        { class: 'waves' },
        head([labels.wave], [labels.agents, undefined, 2], [labels.gate]),
        h(
          'tbody',
          {},
          ...waves.map(({ id, start, headcount, when, gate, conditions, says, place }) =>
            h(
              'tr',
              { class: when === 'now' ? 'now' : undefined },
              h(
                'th',
                { scope: 'row' },
                id,
                h(
                  'span',
                  { class: 'quiet meta' },
                  `${labels.when[when]}${start === undefined ? '' : ` · ${start}`} · `,
                  link(place, health, context),
                ),
              ),
              h('td', { class: 'amount' }, headcount ?? '–'),
              h(
                'td',
                { class: 'bar' },
                s(
                  'svg',
                  { 'aria-hidden': 'true', height: 10 },
                  s('rect', {
                    class: when === 'ahead' ? 'planned' : when === 'stopped' ? 'track' : 'value',
                    width: `${x(headcount ?? 0)}%`,
                    height: 10,
                    rx: 1,
                  }),
                ),
              ),
              h(
                'td',
                {},
                stateMark(gate === 'passed' || gate === 'none' ? 'good' : gate === 'open' ? 'unknown' : 'warn'),
                ` ${labels.gates[gate]}`,
                h('span', { class: 'quiet meta' }, [says, ...conditions].join(' · ')),
              ),
            ),
          ),
        ),
      ),
    ];
  },
};
