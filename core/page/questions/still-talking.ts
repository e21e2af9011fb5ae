import { scaleLinear } from 'd3-scale';
import { fill, h, s } from '../markup.ts';
import { head } from '../table.ts';
import { link } from '../view.ts';
import { daysOf, stateMark } from './marks.ts';
import type { QuestionSection } from './section.ts';

/** "Do we still talk?": a strip of a year for each meeting, a stroke for each time that it was held. */
export const stillTalking: QuestionSection = {
  id: 'talk',
  draw({ answers: { stillTalking: answer } }, { health }, context) {
    const { labels } = context;
    const { meetings, from, asOf } = answer;
    if (meetings.length === 0) return [h('p', {}, labels.noMeetings)];
    const x = scaleLinear()
      .domain([daysOf(from), daysOf(asOf)])
      .range([0, 100]);
    return [
      h(
        'table',
        { class: 'strips' },
        h('caption', { class: 'quiet' }, fill(labels.stripFrom, from, asOf)),
        head([labels.meeting], [labels.heldOn], [labels.state]),
        h(
          'tbody',
          {},
          ...meetings.map(({ title, held, state, says, place }) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, title, h('span', { class: 'quiet meta' }, link(place, health, context))),
              h(
                'td',
                { class: 'strip' },
                s(
                  'svg',
                  { role: 'img', height: 22, 'aria-label': fill(labels.heldTimes, held.length, held.at(-1) ?? '–') },
                  s('rect', { class: 'track', width: '100%', y: 10, height: 2 }),
                  ...held.map((day) =>
                    s('rect', { class: 'stroke', x: `${x(daysOf(day))}%`, y: 3, width: 3, height: 16, rx: 1 }),
                  ),
                ),
              ),
              h(
                'td',
                {},
                stateMark(
                  state === 'held' ? 'good' : state === 'lapsed' ? 'bad' : state === 'late' ? 'warn' : 'unknown',
                ),
                h('strong', {}, ` ${labels.meetingState[state]}`),
                h('span', { class: 'quiet meta' }, says),
              ),
            ),
          ),
        ),
      ),
    ];
  },
};
