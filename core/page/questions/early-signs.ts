import { fill, h } from '../markup.ts';
import type { QuestionSection } from './section.ts';

/** "Which signs of trouble show early?" */
export const earlySigns: QuestionSection = {
  id: 'signs',
  draw({ signals }, _, { labels }) {
    const on = signals.flatMap((signal) => (signal.state === 'on' ? [signal] : []));
    const unknown = signals.flatMap((signal) => (signal.state === 'unknown' ? [signal] : []));
    const off = signals.filter(({ state }) => state === 'off');
    return [
      on.length === 0 && h('p', {}, labels.noSigns),
      on.length > 0 &&
        h(
          'ul',
          { class: 'signs' },
          ...on.map(({ title, says, means }) =>
            h('li', {}, h('strong', {}, title), ` · ${says}`, h('span', { class: 'quiet meta' }, means)),
          ),
        ),
      unknown.length > 0 && h('h4', {}, labels.notKnown),
      unknown.length > 0 &&
        h(
          'ul',
          {},
          ...unknown.map(({ title, needs }) =>
            h('li', {}, title, h('span', { class: 'quiet' }, ` · ${fill(labels.needs, needs)}`)),
          ),
        ),
      off.length > 0 && h('h4', {}, labels.notThere),
      off.length > 0 && h('p', { class: 'quiet' }, off.map(({ title }) => title).join(' · ')),
    ];
  },
};
