import { escaped, type Markup } from '../../core/page/markup.ts';
import { style } from './style.ts';

/**
 * Markup as a page of its own: nothing is loaded from anywhere, nothing runs, and it prints well. Buttons, which lead
 * nowhere on paper, become plain text.
 */
export function htmlPage(title: string, body: Markup): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style}
</style>
</head>
<body class="report">
${htmlOf(body)}
</body>
</html>
`;
}

/** Elements that hold nothing. */
const empty = new Set(['path', 'rect', 'circle', 'line']);

function htmlOf({ tag, svg, attributes, children }: Markup): string {
  const name = tag === 'button' ? 'span' : tag;
  const kept = Object.entries(attributes).filter(
    ([key]) => (key === 'data-label' || !key.startsWith('data-')) && !(tag === 'button' && key === 'title'),
  );
  const start = `<${name}${kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`;
  if (svg && empty.has(tag)) return `${start}/>`;
  return `${start}>${children.map((child) => (typeof child === 'string' ? escaped(child) : htmlOf(child))).join('')}</${name}>`;
}
