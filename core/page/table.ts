import { h, type Markup } from './markup.ts';

/** The head of a table. `columns`: how many columns a cell spans. */
export function head(...cells: [text: string, className?: string | undefined, columns?: number][]): Markup {
  const made = cells.map(([text, className, columns]) =>
    h('th', { scope: 'col', class: className, colspan: columns }, text),
  );
  return h('thead', {}, h('tr', {}, ...made));
}
