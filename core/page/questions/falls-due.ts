import type { DueDate, Health } from '../../index.ts';
import { fill, h, type Markup } from '../markup.ts';
import { head } from '../table.ts';
import { type Context, link } from '../view.ts';
import type { QuestionSection } from './section.ts';

/** "What falls due?" */
export const fallsDue: QuestionSection = {
  id: 'falls-due',
  draw: ({ dates }, { health }, context) => [
    dates.length === 0 ? h('p', {}, context.labels.noDates) : dateRows(dates, health, context),
  ],
};

/** Dates with what falls on them, the earliest first. */
export function dateRows(dates: readonly DueDate[], health: Health, context: Context): Markup {
  const { labels } = context;
  return h(
    'table',
    {},
    head([labels.day], [labels.what]),
    h(
      'tbody',
      {},
      ...dates.map((date) => {
        const place = link(date, health, context);
        const late = date.group === 'overdue';
        return h(
          'tr',
          { 'data-place': place.attributes['data-place'] },
          h(
            'th',
            { scope: 'row', class: 'day' },
            h('time', { datetime: date.date }, date.date),
            h('span', { class: late ? 'meta late' : 'meta quiet' }, late ? labels.overdue : inDays(date.left, context)),
          ),
          h(
            'td',
            {},
            date.title,
            h(
              'span',
              { class: 'quiet meta' },
              place,
              ...(date.owners.length > 0 ? [` · ${date.owners.join(', ')}`] : []),
              ` · ${date.why}`,
            ),
          ),
        );
      }),
    ),
  );
}

function inDays(left: number, { labels }: Context): string {
  if (left === 0) return labels.today;
  if (left === 1) return labels.tomorrow;
  return left < 0 ? fill(labels.daysAgo, -left) : fill(labels.inDays, left);
}
