import type { Markup } from './markup.ts';

/** Markup as Markdown: headings, lists and tables. What is drawn is told by the words that stand for the drawing. */
export function markdownOf(body: Markup): string {
  return `${blocks(body, 0)
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

const headings: Readonly<Record<string, string>> = { h1: '#', h2: '##', h3: '###', h4: '####' };

function blocks(element: Markup, depth: number): string[] {
  const { tag, svg, attributes, children } = element;
  if (svg || attributes.class === 'unseen' || attributes.class === 'legend') return [];
  const heading = headings[tag];
  if (heading !== undefined) return [`${heading} ${inline(element)}`];
  if (tag === 'table') return [tableOf(element)];
  if (tag === 'ul' || tag === 'ol') return [listOf(element, depth)];
  if (tag === 'dl') return [definitions(element)];
  if (tag === 'p' || tag === 'footer') return [inline(element)].filter(Boolean);
  if (attributes.class?.split(' ').includes('numbers')) return [];
  return children.flatMap((child) => (typeof child === 'string' ? [escaped(child)] : blocks(child, depth)));
}

/** Text on one line. A part that the page sets on a line of its own comes after a dot. */
function inline(element: Markup): string {
  return spaced(element)
    .replace(/\s+/g, ' ')
    .replace(/^( \u00b7 )+/, '')
    .trim();
}

function spaced(element: Markup): string {
  const { svg, attributes, children } = element;
  if (svg || attributes.class === 'unseen') return '';
  const parts = children.map((child) => {
    if (typeof child === 'string') return escaped(child);
    if (child.tag === 'ul') return '';
    const text = spaced(child);
    if (text.trim() === '') return '';
    const apart = child.attributes.class
      ?.split(' ')
      .some((name) => name === 'meta' || name === 'note' || name === 'truth');
    if (child.tag === 'strong') return text.replace(/\S(.*\S)?/s, (word) => `**${word}**`);
    if (child.tag === 'code') return codeOf(wordsOf(child));
    return apart ? ` · ${text} ` : text;
  });
  return parts.join('');
}

/** Words as code, in which nothing is escaped; what holds backticks stands between more of them. */
function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function wordsOf({ children }: Markup): string {
  return children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

function listOf({ tag, children }: Markup, depth: number): string {
  return children
    .filter((child): child is Markup => typeof child !== 'string')
    .map((item, index) => {
      const mark = tag === 'ol' ? `${index + 1}.` : '-';
      const inner = lists(item).map((list) => `\n${listOf(list, depth + 1)}`);
      return `${'  '.repeat(depth)}${mark} ${itemText(item)}${inner.join('')}`;
    })
    .join('\n');
}

/** The lists below an item, however deep they are wrapped. */
function lists({ children }: Markup): Markup[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.tag === 'ul' || child.tag === 'ol' ? [child] : lists(child),
  );
}

/** An item whose paragraphs follow each other. */
function itemText(item: Markup): string {
  const parts = item.children.map((child) =>
    typeof child !== 'string' && child.tag === 'p' ? ` ${inline(child)} ` : inline({ ...item, children: [child] }),
  );
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ')
    .replace(/ \u00b7 \u00b7 /g, ' · ');
}

function tableOf(table: Markup): string {
  const rows = rowsOf(table);
  const drawn = rows.map((row) => row.flatMap((cell) => spread(cell)));
  const width = Math.max(...drawn.map((row) => row.length));
  const lines = drawn.map((row) => `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`);
  const caption = table.children.find((child): child is Markup => typeof child !== 'string' && child.tag === 'caption');
  const [head = '', ...body] = lines;
  return [...(caption ? [inline(caption), ''] : []), head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

/** A cell as text; one that spans several columns is followed by empty ones. */
function spread(cell: Markup): string[] {
  return [inline(cell).replaceAll('|', '\\|'), ...Array(Number(cell.attributes.colspan ?? 1) - 1).fill('')];
}

function rowsOf({ children }: Markup): Markup[][] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'caption') return [];
    if (child.tag !== 'tr') return rowsOf(child);
    return [child.children.filter((cell): cell is Markup => typeof cell !== 'string')];
  });
}

function definitions({ children }: Markup): string {
  return children
    .flatMap((child) =>
      typeof child === 'string' ? [] : child.tag === 'dt' ? [`- **${inline(child)}**: `] : [`${inline(child)}\n`],
    )
    .join('')
    .trimEnd();
}

/** What would be markup to Markdown or to HTML in it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, (character) => (character === '<' ? '&lt;' : `\\${character}`));
}
