import { scaleLinear } from 'd3-scale';
import type { Answered } from '../../index.ts';
import { fill, h, type Markup, s } from '../markup.ts';
import { head } from '../table.ts';
import type { QuestionSection } from './section.ts';

type Row = Answered['answers']['bothAwake']['rows'][number];

const DAY = 1440;
const x = scaleLinear().domain([0, DAY]).range([0, 100]);

/** "When are we both awake?": the working hours of both sides on the client's clock. */
export const bothAwake: QuestionSection = {
  id: 'awake',
  draw({ answers: { bothAwake: answer } }, _, { labels }) {
    const { rows, says, needs } = answer;
    if (rows.length === 0) return [h('p', {}, says), h('p', { class: 'quiet' }, fill(labels.needs, needs.join(', ')))];
    const client = rows.filter(({ side }) => side === 'client').flatMap(stretches);
    return [
      h('p', {}, says),
      h(
        'table',
        { class: 'clocks' },
        h('caption', { class: 'quiet' }, labels.clientClock),
        head([labels.who], [labels.hours]),
        h(
          'tbody',
          {},
          ...rows.map((row) =>
            h(
              'tr',
              {},
              h('th', { scope: 'row' }, row.words, h('span', { class: 'quiet meta' }, row.zone)),
              h('td', {}, clock(row, client), h('span', { class: 'quiet meta' }, inWords(row, labels.sharedHours))),
            ),
          ),
        ),
      ),
    ];
  },
};

function clock(row: Row, client: readonly { from: number; to: number }[]): Markup {
  const own = stretches(row);
  const shared =
    row.side === 'client'
      ? []
      : own
          .flatMap((a) => client.map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
          .filter(({ from, to }) => from < to);
  const rect = (className: string, { from, to }: { from: number; to: number }, height: number, y: number): Markup =>
    s('rect', { class: className, x: `${x(from)}%`, width: `${x(to - from)}%`, y, height, rx: 1 });
  return s(
    'svg',
    { 'aria-hidden': 'true', height: 34, class: 'clock' },
    s('rect', { class: 'track', width: '100%', y: 6, height: 12, rx: 1 }),
    ...own.map((stretch) => rect('value', stretch, 12, 6)),
    ...shared.map((stretch) => rect('shared', stretch, 3, 20)),
    ...[0, 6, 12, 18, 24].map((hour) =>
      s(
        'text',
        { x: `${(hour / 24) * 100}%`, y: 33, 'text-anchor': hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle' },
        hour,
      ),
    ),
  );
}

/** Hours within one day: what passes midnight goes on at its beginning. */
function stretches({ hours }: Row): { from: number; to: number }[] {
  return hours.flatMap(({ from, to }) => {
    const start = ((from % DAY) + DAY) % DAY;
    const end = start + (to - from);
    return end <= DAY
      ? [{ from: start, to: end }]
      : [
          { from: start, to: DAY },
          { from: 0, to: end - DAY },
        ];
  });
}

function inWords({ hours, shared }: Row, template: string): string {
  const spans = hours.map(({ from, to }) => `${time(from)}–${time(to)}`).join(', ');
  return shared === undefined ? spans : `${spans} · ${fill(template, Math.round((shared / 60) * 10) / 10)}`;
}

function time(minutes: number): string {
  const inDay = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
